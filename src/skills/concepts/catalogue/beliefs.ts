/** False beliefs that learners often hold, by component. Each one is a false statement. */
export const beliefs: Readonly<Record<string, readonly string[]>> = {
  variables: [
    'A const object cannot be changed inside',
    'A variable remembers the formula it was set from and updates later',
    '= states equality and works in both directions',
  ],
  'values-types': [
    'typeof null is "null"',
    'A variable has a fixed type in JS',
    'An array\'s typeof is "array"',
  ],
  numbers: ['0.1 + 0.2 is exactly 0.3', '7 / 2 gives 3 as integers do', 'NaN === NaN is true'],
  strings: [
    'A string method changes the string in place',
    'A character can be replaced with s[0] = "x"',
    'length counts visible characters for emoji too',
  ],
  'template-literals': [
    '${x} works in single or double quotes',
    'The text updates when x changes later',
  ],
  booleans: [
    '&& and || always give true or false',
    'x === 1 || 2 tests x against both',
    '!a === b negates the whole comparison',
  ],
  'operators-assignment': [
    'i++ and ++i give the same value',
    'x =+ 1 adds one',
    'a += b creates a new variable',
  ],
  comparison: [
    '== and === differ only in speed',
    '1 < x < 5 tests a range',
    'Two arrays with equal items are ===',
  ],
  conditionals: [
    'Every else-if condition is evaluated',
    'if (a = 5) compares',
    'Code after an if without else is skipped when false',
  ],
  switch: [
    'A case ends by itself without break',
    'Cases are compared with ==',
    'default must come last',
  ],
  ternary: ['?: can hold statements', 'a ? true : false is needed to get a boolean'],
  truthiness: [
    '[] and {} are falsy',
    '"0" and "false" are falsy',
    'if (x) only tests for undefined',
  ],
  'type-conversion': ['"5" + 1 is 6', 'Number("") is NaN', 'parseInt("1.9") rounds'],
  'null-undefined': [
    'null and undefined are the same value',
    'Reading a missing property throws',
    'null is an object with properties',
  ],
  'nullish-ops': [
    '?? and || treat 0 and "" alike',
    'a?.b.c protects every later step if b is missing',
    '?. creates the missing property',
  ],
  'while-loops': [
    'The loop stops the moment the condition turns false inside the body',
    'do-while may run zero times',
  ],
  'for-loops': [
    'The update part runs before the first pass',
    'i <= arr.length visits each item once',
    'A let loop variable can still be read after the loop',
  ],
  'break-continue': [
    'break leaves all nested loops',
    'continue restarts the loop from the first item',
    'break leaves the function',
  ],
  functions: [
    'console.log returns the value',
    'Code after return still runs',
    'A function runs when it is defined',
  ],
  'default-rest-params': [
    'null triggers the default value',
    'The rest array includes all arguments, the named ones too',
  ],
  scope: [
    'A variable made inside a block is visible after it',
    'An inner let x changes the outer x',
    'Parameters with the same name as an outer variable are that variable',
  ],
  'hoisting-tdz': [
    'let is not hoisted at all so the outer one is read',
    'A function expression can be called before its line',
    'A var has its value from the start',
  ],
  'pure-functions': [
    "Changing an argument array inside the function leaves the caller's array as it was",
    'A function without return is pure',
  ],
  'arrow-functions': [
    '{} after => always makes an object',
    'Braces without return still give back the last value',
    'Arrow functions have their own this',
  ],
  arrays: ['The first index is 1', 'arr.length is the last index', 'Reading past the end throws'],
  'array-mutation': [
    'b = a copies the array',
    'push returns the new array',
    'sort and reverse leave the original as it was',
  ],
  'array-iteration': [
    'for...in gives the values',
    'return inside forEach leaves the outer function',
    'Assigning to the loop variable changes the array',
  ],
  'array-sort': [
    'sort() orders numbers by value',
    'The comparator should return true or false',
    'sort returns a copy',
  ],
  callbacks: [
    'f() and f mean the same when passed',
    'The callback runs when it is passed',
    "The callback's parameter names must match outside variables",
  ],
  'array-map-filter': [
    'map changes the array',
    'filter removes items from the original',
    'find returns an array',
    'forEach gives back the results of its callback',
    'A callback in braces gives back its last value',
  ],
  'array-reduce': [
    'The accumulator is kept without returning it',
    'The start value is optional for empty arrays',
    'reduce only adds numbers',
  ],
  objects: [
    'obj.key uses the variable key',
    'A missing property is an error',
    'Objects are compared by content',
  ],
  'object-iteration': [
    'Objects can be used in for...of directly',
    'for...in gives the values',
    'Keys keep their number type',
  ],
  references: [
    'Assigning an object copies it',
    'A function receives a copy of the object',
    'Comparing two objects compares their content',
  ],
  copying: [
    '{...o} also copies inner objects',
    'JSON.parse(JSON.stringify(o)) keeps dates and functions',
    'Object.freeze is deep',
  ],
  destructuring: [
    'Object destructuring goes by position',
    'Renaming is written new: old',
    'Destructuring removes the property',
  ],
  spread: [
    '... is one operator with one meaning everywhere',
    'The earlier of two equal keys wins',
    'Spreading null into an array works',
  ],
  'sets-maps': [
    'A Set finds equal objects by content',
    'map.key reads an entry',
    'Object keys may be any type like Map keys',
  ],
  json: [
    'JSON is a JS object',
    'undefined and functions survive stringify',
    'Keys may be unquoted',
  ],
  dates: [
    'Months start at 1',
    'Subtracting dates gives days',
    'setMonth and setDate give back a new date',
  ],
  regex: [
    'test with the g flag has no memory',
    '. matches a new line',
    'match always returns an array',
  ],
  'errors-reading': [
    'The reported line is always where the mistake is',
    'A ReferenceError and undefined are the same thing',
  ],
  errors: [
    'Code after throw still runs',
    'catch resumes at the failed line',
    'try/catch catches errors of later asynchronous callbacks',
  ],
  debugging: [
    'A log of an object always shows its state at that moment',
    'Changing several things at once finds the bug faster',
  ],
  recursion: [
    'All calls share one set of local variables',
    'The base case ends the whole program',
    'A call without return still passes the result up',
  ],
  closures: [
    'A closure stores a copy of the value',
    'Every call shares the same closed-over variable',
    'var in a loop gives each callback its own i',
  ],
  'this-binding': [
    'this is where the function is written',
    'A method keeps this when stored in a variable',
    'this in an arrow method is the object',
  ],
  classes: [
    'A class is itself an instance',
    'Fields are shared by all instances',
    'Calling a class without new works',
  ],
  encapsulation: [
    '_name is private by the language',
    'static members are reached through instances',
    'A getter is called with ()',
  ],
  inheritance: [
    'A subclass constructor may use this before super()',
    'Methods are copied into each instance',
    'instanceof compares class names',
  ],
  modules: [
    'import copies the value',
    'A module runs once per import',
    'Default and named imports use the same braces',
  ],
  'iterators-generators': [
    'A generator runs when called',
    'yield ends the function',
    'An iterator can be walked twice',
  ],
  'event-loop': [
    'setTimeout(f, 0) runs at once',
    'Timers stop the code after them',
    'Two callbacks can run at the same moment',
  ],
  promises: [
    'A promise returns its value directly',
    'then changes the promise itself',
    'Errors inside then are caught by an outer try/catch',
  ],
  'async-await': [
    'await stops the whole program',
    'An async function returns the plain value',
    'await in forEach waits for all',
  ],
  testing: [
    'A passing test proves the code right',
    'toBe compares object content',
    "Tests may rely on each other's order",
  ],
  complexity: [
    'Fewer lines means faster',
    'includes inside a loop is still one pass',
    'O(n) means n milliseconds',
  ],
  'clean-code': [
    'Comments make up for unclear names',
    'Short names make code faster',
    'Every repeated line must become a function',
  ],
  'ts-basics': [
    'Types are checked while the program runs',
    'Every variable needs an annotation',
    'A type error stops the JS from being made',
  ],
  'ts-object-types': [
    'Only a class that says implements fits an interface',
    'An extra property is always an error',
    'Interfaces exist at run time',
  ],
  'ts-unions-narrowing': [
    'All members of either type may be used on a union',
    'typeof x === "array" narrows',
    'A check in one function narrows in another',
  ],
  'ts-any-unknown': [
    'as converts the value',
    'any and unknown are the same',
    '! removes null at run time',
  ],
  'ts-generics': [
    'T is any',
    'T extends X means class inheritance',
    'Type arguments are values at run time',
  ],
  'ts-utility-types': ['Partial is deep', 'readonly freezes the value', 'Pick copies the object'],
  'ts-strict': [
    'strict makes type checks happen at run time',
    'A green compile means no run-time errors',
  ],
};
