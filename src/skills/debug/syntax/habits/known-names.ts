import type { Token } from '../tokens.ts';
import { classOf } from './token-class.ts';

/** The names that a program knows: variables, and members behind a dot. */
export type KnownNames = {
  readonly variables: ReadonlySet<string>;
  readonly members: ReadonlySet<string>;
};

const globals = new Set(
  (
    'Array BigInt Boolean Date Error Infinity Intl JSON Map Math NaN Number Object Promise Proxy ' +
    'RangeError Reflect RegExp Set String Symbol SyntaxError TypeError URL WeakMap WeakSet ' +
    'alert arguments clearInterval clearTimeout console decodeURIComponent document ' +
    'encodeURIComponent exports fetch globalThis isFinite isNaN localStorage module parseFloat ' +
    'parseInt process prompt queueMicrotask require setInterval setTimeout structuredClone window ' +
    'Record Partial Readonly ReadonlyArray Required Pick Omit Iterable Awaited ReturnType'
  ).split(' '),
);

const builtInMembers = new Set(
  (
    'abs add all allSettled any apply assign at bind call catch ceil charAt charCodeAt clear ' +
    'codePointAt concat constructor cos delete endsWith entries error every exp fill filter finally ' +
    'find findIndex findLast flat flatMap floor forEach freeze from fromCharCode fromEntries get ' +
    'getDate getDay getFullYear getHours getMinutes getMonth getSeconds getTime has hasOwn ' +
    'hasOwnProperty includes indexOf isArray isInteger isNaN join json keys lastIndexOf length ' +
    'localeCompare log map match matchAll max message min name next now of padEnd padStart parse ' +
    'pop pow prototype push random reduce reduceRight reject repeat replace replaceAll resolve ' +
    'reverse round set shift sign sin size slice some sort splice split sqrt startsWith stringify ' +
    'substring table test then toFixed toLocaleString toLowerCase toString toUpperCase trim ' +
    'trimEnd trimStart trunc unshift value values warn'
  ).split(' '),
);

/** Collects the names outside a line that is being mended, and those which that line declares. */
export function knownNames(tokens: readonly Token[], exceptLine: number): KnownNames {
  const variables = new Set(globals);
  const members = new Set(builtInMembers);
  tokens.forEach((token, index) => {
    if (token.kind !== 'word') return;
    const before = tokens[index - 1]?.text ?? '';
    if (token.line === exceptLine && !/^(const|let|var|function|class)$/.test(before)) return;
    if (before === '.' || before === '?.') members.add(token.text);
    else {
      variables.add(token.text);
      // A key or a method's name may be asked for behind a dot.
      const after = tokens[index + 1]?.text ?? '';
      if (/^[:(,}=]$/.test(after)) members.add(token.text);
    }
  });
  return { variables, members };
}

/** How many names of a piece of program are known nowhere else. */
export function unknownNames(tokens: readonly Token[], { variables, members }: KnownNames): number {
  let count = 0;
  const declared = new Set<string>();
  tokens.forEach((token, index) => {
    if (token.kind !== 'word' || !/^[Nn]ame$/.test(classOf(token))) return;
    const before = tokens[index - 1]?.text ?? '';
    const after = tokens[index + 1]?.text ?? '';
    if (/^(const|let|var|function|class|interface|type|enum)$/.test(before))
      declared.add(token.text);
    const isMember = before === '.' || before === '?.';
    const isKey = after === ':' && /^[,{]$/.test(before);
    if (isKey || declared.has(token.text)) return;
    if (!(isMember ? members : variables).has(token.text)) count += 1;
  });
  return count;
}
