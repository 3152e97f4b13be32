import { tokTypes, type Token } from 'acorn';

/** Where the parser stopped: the tokens before, and the offset of the one it cannot take. */
export type Stop = {
  readonly source: string;
  readonly tokens: readonly Token[];
  readonly offset: number;
};

type Answer = { readonly message: string; readonly offset: number };

const KEYWORDS = new Set(
  (
    'break case catch class const continue debugger default delete do else export extends finally ' +
    'for function if import in instanceof new return super switch this throw try typeof var void ' +
    'while with null true false'
  ).split(' '),
);

const HEADS = new Set(['if', 'for', 'while', 'with', 'switch', 'catch', 'function', 'import']);

const WORD = /[\p{ID_Start}$_][\p{ID_Continue}$\u200c\u200d]*/uy;
const PUNCTUATOR =
  />>>=|\.\.\.|===|!==|\*\*=|<<=|>>=|>>>|&&=|\|\|=|\?\?=|=>|==|!=|<=|>=|&&|\|\||\?\?|\?\.|\+\+|--|\+=|-=|\*=|\/=|%=|&=|\|=|\^=|<<|>>|\*\*|[^\s]/y;

/** V8's message for a token that cannot stand where it does, and the offset that V8 reports. */
export function unexpectedToken(stop: Stop): Answer {
  const { source, tokens, offset } = stop;
  const previous = tokens.at(-1);
  const word = matchAt(WORD, source, offset);
  const here = (message: string): Answer => ({ message, offset });

  const declaration = missingInitializer(stop) ?? misplacedName(stop);
  if (declaration !== undefined) return declaration;
  const isAwaited =
    textOf(stop, previous) === 'await' && !/^[)\]};,.=]?$/.test(source[offset] ?? '');
  const isLoop = textOf(stop, tokens.at(-2)) === 'for';
  if (isAwaited && !isLoop && previous !== undefined) {
    const message = 'await is only valid in async functions and the top level bodies of modules';
    return { message, offset: previous.start };
  }
  if (endsExpression(stop, previous)) {
    const open = innermostOpen(tokens);
    if (open?.type === tokTypes.dollarBraceL) return here('Missing } in template expression');
    if (open !== undefined && isCall(stop, open) && previous !== undefined) {
      return { message: 'missing ) after argument list', offset: previous.start };
    }
  }
  if (word === 'await' && textOf(stop, previous) === 'for') return here('Unexpected reserved word');
  if (source[offset] === '=' && textOf(stop, tokens.at(-2)) === '...') {
    return here(
      innermostOpen(tokens)?.type === tokTypes.parenL
        ? 'Rest parameter may not have a default initializer'
        : 'Invalid destructuring assignment target',
    );
  }
  if (textOf(stop, previous) === 'function' && source[offset] === '(') {
    return here('Function statements require a function name');
  }
  return singleStatement(stop, word) ?? here(tokenMessage(stop, word));
}

/** A word in the place of which V8 names only its kind. */
function tokenMessage({ source, offset }: Stop, word: string | undefined): string {
  const first = source[offset];
  if (first === undefined) return 'Unexpected end of input';
  if (word === 'enum') return 'Unexpected reserved word';
  if (word !== undefined) {
    return KEYWORDS.has(word) ? `Unexpected token '${word}'` : `Unexpected identifier '${word}'`;
  }
  if (first === '"' || first === "'") return 'Unexpected string';
  if (/^\.?\d/.test(source.slice(offset, offset + 2))) return 'Unexpected number';
  if (first === '`') return 'Unexpected template string';
  const mark = matchAt(PUNCTUATOR, source, offset) ?? first;
  if (mark === '**') {
    return 'Unary operator used immediately before exponentiation expression. Parenthesis must be used to disambiguate operator precedence';
  }
  return `Unexpected token '${mark}'`;
}

function singleStatement(stop: Stop, word: string | undefined): Answer | undefined {
  const { tokens, offset, source } = stop;
  const [before, previous] = [tokens.at(-2), tokens.at(-1)];
  const isBody = (token: Token | undefined) =>
    token?.type === tokTypes.parenR || ['else', 'do'].includes(textOf(stop, token));
  if (textOf(stop, previous) === 'let' && isBody(before) && word !== undefined) {
    return { message: 'Lexical declaration cannot appear in a single-statement context', offset };
  }
  if (word !== 'function' || !isBody(previous)) return undefined;
  const isStrict = /^\s*(['"])use strict\1/.test(source);
  const message = isStrict
    ? 'In strict mode code, functions can only be declared at top level or inside a block.'
    : 'In non-strict mode code, functions can only be declared at top level, inside a block, or as the body of an if statement.';
  return { message, offset };
}

/** Where V8 blames the token before: `{ 'a' }`, `class { x: 1 }`, `async f()`, `(...a = 1)`. */
function misplacedName(stop: Stop): Answer | undefined {
  const { source, tokens, offset } = stop;
  const [before, previous] = [tokens.at(-2), tokens.at(-1)];
  const next = source[offset] ?? '';
  const name = next === '#' ? matchAt(WORD, source, offset + 1) : undefined;
  if (name !== undefined) {
    return { message: `Private field '#${name}' must be declared in an enclosing class`, offset };
  }
  if (previous === undefined) return undefined;
  const open = innermostOpen(tokens);
  const blamed = (): Answer => {
    const at = { ...stop, offset: previous.start };
    return { message: tokenMessage(at, matchAt(WORD, source, at.offset)), offset: at.offset };
  };
  const isKey = before === open || before?.type === tokTypes.comma;
  const isLiteral = previous.type === tokTypes.string || previous.type === tokTypes.num;
  if (open?.type === tokTypes.braceL && isKey && isLiteral && /[,}]/.test(next)) return blamed();
  if (open !== undefined && next === ':' && isClassBody(stop, open)) return blamed();
  const isName = previous.type === tokTypes.name;
  if (isName && textOf(stop, before) === 'async' && next === '(') return blamed();
  if (before?.type === tokTypes.ellipsis && next === '=' && open?.type === tokTypes.parenL) {
    return { message: 'Rest parameter may not have a default initializer', offset };
  }
  return undefined;
}

/** `const a` or `const { a }` without a value: the tokens since `const` end in a whole target. */
function missingInitializer(stop: Stop): Answer | undefined {
  const { tokens } = stop;
  let depth = 0;
  for (let index = tokens.length - 1; index >= 0; index -= 1) {
    const token = tokens[index];
    if (token === undefined) return undefined;
    if (isClosing(token)) depth += 1;
    if (isOpening(token)) depth -= 1;
    if (depth < 0) return undefined;
    const isStart = token.type === tokTypes._const || token.type === tokTypes.comma;
    if (depth > 0 || !isStart) continue;
    if (!isInConst(tokens.slice(0, index + 1))) return undefined;
    return targetProblem(tokens.slice(index + 1));
  }
  return undefined;
}

function targetProblem(target: readonly Token[]): Answer | undefined {
  const [first] = target;
  if (first === undefined) return undefined;
  if (first.type === tokTypes.name && target.length === 1) {
    return { message: 'Missing initializer in const declaration', offset: first.start };
  }
  const isPattern = first.type === tokTypes.braceL || first.type === tokTypes.bracketL;
  if (!isPattern || innermostOpen(target) !== undefined || closesEarly(target)) return undefined;
  return { message: 'Missing initializer in destructuring declaration', offset: first.start };
}

function closesEarly(target: readonly Token[]): boolean {
  return target.slice(1).some((_, index) => {
    const isLast = index + 2 === target.length;
    return !isLast && innermostOpen(target.slice(0, index + 2)) === undefined;
  });
}

/** Whether a list of declarators goes back to a `const` of its own statement. */
function isInConst(tokens: readonly Token[]): boolean {
  let depth = 0;
  for (const token of tokens.toReversed()) {
    if (isClosing(token)) depth += 1;
    if (isOpening(token)) depth -= 1;
    if (depth < 0 || (depth === 0 && token.type === tokTypes.semi)) return false;
    if (depth === 0 && token.type === tokTypes._const) return true;
    if (depth === 0 && token.type.keyword !== undefined && STATEMENTS.has(token.type.keyword)) {
      return false;
    }
  }
  return false;
}

const STATEMENTS = new Set(['var', 'return', 'if', 'for', 'while', 'throw', 'case', 'export']);

function innermostOpen(tokens: readonly Token[]): Token | undefined {
  const open: Token[] = [];
  for (const token of tokens) {
    if (isOpening(token)) open.push(token);
    if (isClosing(token)) open.pop();
  }
  return open.at(-1);
}

function isOpening({ type }: Token): boolean {
  return (
    type === tokTypes.parenL ||
    type === tokTypes.bracketL ||
    type === tokTypes.braceL ||
    type === tokTypes.dollarBraceL
  );
}

function isClosing({ type }: Token): boolean {
  return type === tokTypes.parenR || type === tokTypes.bracketR || type === tokTypes.braceR;
}

/** Whether an open bracket is that of a call's arguments. */
function isCall(stop: Stop, open: Token): boolean {
  if (open.type !== tokTypes.parenL) return false;
  const index = stop.tokens.indexOf(open);
  const [before, previous] = [stop.tokens[index - 2], stop.tokens[index - 1]];
  if (!endsExpression(stop, previous)) return textOf(stop, previous) === 'super';
  const isDefined = ['function', '*'].includes(textOf(stop, before)) || isMethodName(stop, index);
  return !isDefined && !HEADS.has(textOf(stop, previous)) && !closesHead(stop, index - 1);
}

/** Whether the `)` at an index closes the head of a statement: what follows is no call. */
function closesHead({ tokens, ...stop }: Stop, index: number): boolean {
  if (tokens[index]?.type !== tokTypes.parenR) return false;
  let depth = 0;
  for (let at = index; at >= 0; at -= 1) {
    const type = tokens[at]?.type;
    if (type === tokTypes.parenR) depth += 1;
    if (type === tokTypes.parenL) depth -= 1;
    if (depth === 0) return HEADS.has(textOf({ tokens, ...stop }, tokens[at - 1]));
  }
  return false;
}

/** `name (` right inside a class body declares a method. */
function isMethodName(stop: Stop, index: number): boolean {
  const open = innermostOpen(stop.tokens.slice(0, index));
  return open !== undefined && isClassBody(stop, open);
}

function isClassBody(stop: Stop, open: Token): boolean {
  if (open.type !== tokTypes.braceL) return false;
  const body = stop.tokens.indexOf(open);
  const head = stop.tokens.slice(Math.max(0, body - 5), body);
  const last = head.findLastIndex((token) => token.type === tokTypes._class);
  return last !== -1 && head.slice(last).every((token) => token.type !== tokTypes.parenR);
}

function endsExpression(stop: Stop, token: Token | undefined): boolean {
  if (token === undefined) return false;
  const { type } = token;
  if (isClosing(token)) return true;
  const isValue =
    type === tokTypes.num ||
    type === tokTypes.string ||
    type === tokTypes.regexp ||
    type === tokTypes.name ||
    type === tokTypes.backQuote ||
    type === tokTypes.incDec ||
    type === tokTypes.privateId;
  return isValue || ['this', 'null', 'true', 'false'].includes(textOf(stop, token));
}

function textOf({ source }: Stop, token: Token | undefined): string {
  return token === undefined ? '' : source.slice(token.start, token.end);
}

function matchAt(pattern: RegExp, source: string, offset: number): string | undefined {
  pattern.lastIndex = offset;
  return pattern.exec(source)?.[0];
}
