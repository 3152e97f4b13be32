import type { ErrorSite } from '../error-site.ts';
import { costs, insertion, type SyntaxKind } from '../syntax-kind.ts';

/** TypeScript's words for it; the tag's name is caught. */
const complaints = [
  /JSX element '([\w.-]+)' has no corresponding closing tag/,
  /Expected corresponding JSX closing tag for '([\w.-]+)'/,
];

const texts = (tag: string, line: number) => ({
  message: `the tag <${tag}> of line ${line} is never closed`,
  why: 'JSX is strict: what opens has to close, in the reverse order',
  hints: [
    'Read the tags alone, from the outside in: which one has no partner?',
    `Where should what stands inside ${tag} end?`,
    'How is the partner of a tag written, and a tag that has nothing inside?',
  ] as const,
  title: `close ${tag}`,
});

/** The last opening tag of that name before the place. */
function openingOf({ source }: ErrorSite, tag: string, before: number): number {
  return source.lastIndexOf(`<${tag}`, before);
}

/** Where the element's parent closes, or the end of the line where there is none. */
function closingPlaces({ source }: ErrorSite, opening: number): readonly number[] {
  const parentEnd = source.indexOf('</', opening);
  const lineEnd = source.indexOf('\n', opening);
  return [parentEnd, lineEnd === -1 ? source.length : lineEnd].filter((place) => place !== -1);
}

/** `<ul><li>one</ul>`. */
export const unclosedTag: SyntaxKind = {
  id: 'unclosed-tag',
  concept: 'debugging',
  examples: [
    {
      bad: 'export const List = () => <ul><li>one</ul>;\n',
      good: 'export const List = () => <ul><li>one</li></ul>;\n',
      line: 1,
      hasJsx: true,
    },
  ],
  propose: (site) => {
    const { message, offset } = site.refusal;
    const tag = complaints.map((each) => each.exec(message)?.[1]).find((name) => name);
    if (!site.dialect.hasJsx || tag === undefined) return [];
    const opening = openingOf(site, tag, Math.max(offset, 0) + tag.length);
    if (opening === -1) return [];
    const line = site.source.slice(0, opening).split('\n').length;
    const selfClosing = site.source.indexOf('>', opening);
    return [
      ...closingPlaces(site, opening).map((place) => ({
        ...texts(tag, line),
        at: opening,
        edits: [insertion(place, `</${tag}>`)],
        cost: costs.telling,
      })),
      {
        ...texts(tag, line),
        at: opening,
        edits: [insertion(selfClosing, ' /')],
        cost: costs.shaped,
      },
    ];
  },
};
