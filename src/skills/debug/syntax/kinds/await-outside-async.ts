import { tokenAt } from '../error-site.ts';
import { costs, insertion, type Repair, type SyntaxKind } from '../syntax-kind.ts';

const texts = (line: number, around: number) => ({
  message: `await on line ${line} stands in a function that is not async (it begins on line ${around})`,
  why: 'only an async function can wait',
  hints: [
    `Which function is line ${line} in?`,
    'What must be said of a function in which await is used?',
    'Compare with a function in which await works.',
  ] as const,
  title: `make the function on line ${around} async`,
});

/** `await` in an ordinary function. */
export const awaitOutsideAsync: SyntaxKind = {
  id: 'await-outside-async',
  concept: 'async-await',
  examples: [
    {
      bad: 'function load(get) {\n  const a = await get();\n  return a;\n}\n',
      good: 'async function load(get) {\n  const a = await get();\n  return a;\n}\n',
      line: 2,
    },
    {
      bad: 'const load = (get) => {\n  return await get();\n};\n',
      good: 'const load = async (get) => {\n  return await get();\n};\n',
      line: 2,
    },
  ],
  propose: (site) => {
    const index = [site.at, site.at - 1].find((each) => tokenAt(site, each).text === 'await');
    if (index === undefined) return [];
    const { line, start } = tokenAt(site, index);
    const repairs: Repair[] = [];
    for (let at = index - 1; at >= 0 && repairs.length < 6; at -= 1) {
      const token = tokenAt(site, at);
      const closer = tokenAt(site, at - 1);
      let place: number | undefined;
      if (token.text === 'function') place = token.start;
      else if (token.text === '=>') {
        const opener = closer.text === ')' ? site.partner.get(at - 1) : at - 1;
        place = opener === undefined ? undefined : tokenAt(site, opener).start;
      } else if (token.text === '{' && closer.text === ')') {
        const opener = site.partner.get(at - 1);
        const name = tokenAt(site, (opener ?? 0) - 1);
        if (name.kind === 'word' && name.isFirst) place = name.start;
      }
      if (place === undefined) continue;
      const around = site.source.slice(0, place).split('\n').length;
      const cost = costs.telling + repairs.length;
      repairs.push({
        ...texts(line, around),
        at: start,
        edits: [insertion(place, 'async ')],
        cost,
      });
    }
    return repairs;
  },
};
