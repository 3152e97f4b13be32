import type { TSESTree } from '@typescript-eslint/typescript-estree';
import { nearest } from '../../words.ts';
import { propertyName, textOf, type Node } from '../../tree.ts';
import { calledAs } from '../called-as.ts';
import { reads, suspectsWhere } from '../expressions.ts';
import { nodeAt } from '../nodes-at.ts';
import type { RuntimeMessage, RuntimeReport, RuntimeSite } from '../runtime-message.ts';
import { kindInWords, valueKindOf } from '../sources/value-kind.ts';
import { methodsOf } from '../sources/methods.ts';

const hints = (callee: string, member: string | undefined) =>
  [
    `Print ${callee} without the ( ).`,
    member === undefined
      ? `Where does ${callee} get its value?`
      : `What kind of value stands before .${member}: print it and its typeof.`,
    'Is the name spelt as where it is defined, and is the value of the kind you think?',
  ] as const;

const plain = (callee: string, member: string | undefined) => ({
  message: `${callee} is called with ( ), but it is not a function`,
  why:
    member === undefined
      ? 'only functions can be called; this name holds another kind of value'
      : `the value before .${member} has no function of that name: another kind of value, or another spelling`,
  hints: hints(callee, member),
});

const ofAnotherKind = (callee: string, object: string, kind: string, member: string) => ({
  message: `${object} is ${kind}, and there is no .${member} to call on it`,
  why: `.${member} is looked up on ${object} and gives undefined, which cannot be called`,
  hints: hints(callee, member),
});

const misspelt = (callee: string, member: string, near: string) => ({
  message: `there is no function ${member} here; ${near} is near`,
  why: 'a method is found only under its exact name, capital letters included',
  hints: hints(callee, member),
});

const asCallback = (value: string, method: string) => ({
  message: `${method} gets ${value} where it needs a function to call`,
  why: 'a call such as f(2) hands over its result, and a missing argument hands over undefined',
  hints: [
    `What stands between the brackets of ${method}( )?`,
    'Is that a function, or already the result of calling one?',
    `Who should call the function: this line, or ${method}?`,
  ] as const,
});

/** What V8 prints for a value that was handed over as a callback. */
const shownValue = /^(?:undefined|null|NaN|true|false|-?\d[\d.]*|#<\w+>|\[object .*|Promise|".*")$/;

const takesCallback =
  /^(?:map|filter|forEach|find\w*|some|every|reduce\w*|sort|toSorted|flatMap|then|setTimeout|setInterval|addEventListener|on)$/;

function callAt(site: RuntimeSite, callee: string): TSESTree.CallExpression | undefined {
  const { program } = site;
  const { member } = calledAs(callee);
  const isCall = (node: TSESTree.Node): node is TSESTree.CallExpression =>
    node.type === 'CallExpression';
  return (
    nodeAt(
      site,
      (node): node is TSESTree.CallExpression =>
        isCall(node) && reads(program, node.callee, callee),
    ) ??
    nodeAt(
      site,
      (node): node is TSESTree.CallExpression =>
        isCall(node) && member !== undefined && propertyName(node.callee) === member,
    ) ??
    nodeAt(
      site,
      (node): node is TSESTree.CallExpression =>
        isCall(node) &&
        textOf(program, node.callee).replaceAll(/\s/g, '').endsWith(callee.replace(/^.*\)/, '')),
    )
  );
}

/** How many slips a misspelt name of this length may have. */
const slipsOf = (member: string) => (member.length > 4 ? 2 : 1);

function callbackAt(site: RuntimeSite): TSESTree.CallExpression | undefined {
  return nodeAt(
    site,
    (node): node is TSESTree.CallExpression =>
      node.type === 'CallExpression' &&
      takesCallback.test(propertyName(node.callee) ?? textOf(site.program, node.callee)),
  );
}

/** V8 puts the kind of a plain value before it: "number 4". */
function bareValue(shown: string): string {
  return shown.replace(/^(?:number|string|boolean|object) (?=\S)/, '');
}

/** A call that should get a function and gets the result of another call, or nothing. */
function handsOverNoFunction(node: Node): boolean {
  if (node.type !== 'CallExpression') return false;
  const name =
    propertyName(node.callee) ?? (node.callee.type === 'Identifier' ? node.callee.name : '');
  const [first] = node.arguments;
  return takesCallback.test(name) && (first === undefined || first.type === 'CallExpression');
}

function suspects(report: RuntimeReport) {
  const [callee = ''] = report.parts;
  const { member } = calledAs(callee);
  const { program } = report;
  const exact = suspectsWhere(
    report,
    (node) => node.type === 'CallExpression' && reads(program, node.callee, callee),
  );
  if (exact.length === 0 && shownValue.test(bareValue(callee))) {
    return suspectsWhere(report, handsOverNoFunction);
  }
  if (exact.length > 0 || member === undefined) return exact;
  return suspectsWhere(
    report,
    (node) => node.type === 'CallExpression' && propertyName(node.callee) === member,
  );
}

/** "items.push is not a function". */
export const notAFunction: RuntimeMessage = {
  id: 'not-a-function',
  concept: 'functions',
  errorName: 'TypeError',
  pattern: /^(.+?) is not a function(?! or its return)/,
  examples: [
    {
      source: 'const total = 5;\ntotal.push(3);',
      message: 'total.push is not a function',
      line: 2,
      says: 'total is a number',
    },
    {
      source: 'const names = ["a"];\nnames.foreach((name) => console.log(name));',
      message: 'names.foreach is not a function',
      line: 2,
      says: 'forEach is near',
    },
    {
      source: 'const prices = { a: 1 };\nprices.map((price) => price * 2);',
      message: 'prices.map is not a function',
      line: 2,
      says: 'prices is an object',
    },
    {
      source: 'const double = (n) => n * 2;\n[1, 2].map(double(2));',
      message: '4 is not a function',
      line: 2,
      says: 'map gets 4',
    },
    {
      source: 'let greet = "hello";\ngreet();',
      message: 'greet is not a function',
      line: 2,
      says: 'greet is a text',
    },
  ],
  suspects,
  explain: (site) => {
    const { program } = site;
    const callee = (site.parts[0] ?? 'this').replace(
      /^(?:number|string|boolean|object) (?=\S)/,
      '',
    );
    const call = callAt(site, callee);
    if (call === undefined && shownValue.test(callee)) {
      const taker = callbackAt(site);
      if (taker !== undefined) {
        const method = propertyName(taker.callee) ?? textOf(program, taker.callee);
        return { ...asCallback(callee, method), node: taker };
      }
    }
    if (call === undefined) return plain(callee, undefined);
    const shown = textOf(program, call.callee);
    if (call.callee.type !== 'MemberExpression') {
      const kind = valueKindOf(program, call.callee);
      const known =
        kind === undefined
          ? {}
          : { message: `${shown} is ${kindInWords[kind]}, so it cannot be called with ( )` };
      return { ...plain(shown, undefined), ...known, node: call.callee };
    }
    const member = propertyName(call.callee);
    if (member === undefined) return { ...plain(shown, member), node: call.callee };
    const { object, property } = call.callee;
    const kind = valueKindOf(program, object);
    const near = nearest(member, methodsOf(program, object, kind), slipsOf(member));
    if (near !== undefined) {
      const edits = [{ start: property.range[0], end: property.range[1], text: near }];
      return {
        ...misspelt(shown, member, near),
        node: call.callee,
        fix: { title: `write ${near}`, edits },
      };
    }
    if (kind === undefined) return { ...plain(shown, member), node: call.callee };
    return {
      ...ofAnotherKind(shown, textOf(program, object), kindInWords[kind], member),
      node: call.callee,
    };
  },
};
