import { aliases } from './catalogue/aliases.ts';
import { beliefs } from './catalogue/beliefs.ts';
import { concepts } from './catalogue/table.ts';
import {
  componentOf,
  components,
  resolveComponent,
  slugOf,
  type ResolvedComponent,
} from './graph.ts';

export type FoundTopic =
  | { readonly ok: true; readonly resolved: ResolvedComponent }
  /** Names of the nearest components, best first. */
  | { readonly ok: false; readonly nearest: readonly string[] };

/** Signs and keywords that name a component by themselves; the longer ones are looked for first. */
const signs: readonly (readonly [sign: RegExp, slug: string])[] = [
  [/[=!]==?/, 'comparison'],
  [/\.\.\./, 'spread'],
  [/=>/, 'arrow-functions'],
  [/\?\.|\?\?/, 'nullish-ops'],
  [/&&|\|\|/, 'booleans'],
  [/\+\+|\+=/, 'operators-assignment'],
  [/\$\{/, 'template-literals'],
  [/\bfor[- ]loops?\b/i, 'for-loops'],
  [/\bwhile[- ]loops?\b/i, 'while-loops'],
  [
    /["'`]this["'`]|\bthis (?:keyword|binding|is undefined|is not)\b|\b(?:my|the) this\b/i,
    'this-binding',
  ],
];

/** How much a word says about a component, by where it stands. */
const weights = { name: 6, phrase: 3, belief: 1 } as const;
/** A topic is taken where its words score at least this … */
const leastScore = 5;
/** … and this many times the score of the next component. */
const leastLead = 1.2;
const nearestCount = 3;
/** Words that say nothing about the topic. */
const emptyWords = new Set(
  'a an and are as at be but by can do does for from get gets give has have how i in is it its me my not of on or so than that the then this to two use used was what when where which why with work works you your difference between explain mean means javascript js'.split(
    ' ',
  ),
);

type WordWeights = ReadonlyMap<string, number>;

/**
 * The component or group that a topic names: a slug, title or alias, a sign such as `===`, or free
 * words. Where nothing fits clearly, the nearest names; never a guess.
 */
export function findTopic(topic: string): FoundTopic {
  const exact = resolveComponent(topic);
  if (exact !== undefined) return { ok: true, resolved: exact };
  const sign = signs.find(([candidate]) => candidate.test(topic));
  const scored = scoreTopic(topic, sign?.[1]);
  const [best, second] = scored;
  const isClear = best !== undefined && best.score >= leastScore;
  if (isClear && best.score >= leastLead * (second?.score ?? 0)) {
    const resolved = resolveComponent(best.slug);
    if (resolved !== undefined) return { ok: true, resolved };
  }
  const byWords = scored.filter(({ score }) => score >= weights.phrase).map(({ slug }) => slug);
  const nearest = [...new Set([...byWords, ...similarNames(topic)])];
  return { ok: false, nearest: nearest.slice(0, nearestCount) };
}

function scoreTopic(topic: string, signed: string | undefined) {
  const asked = [...new Set(wordsOf(topic))].map((word) => ({ word, share: rarity(word) }));
  return components
    .map(({ slug }) => {
      const words = documents.get(slug);
      const found = asked.reduce(
        (sum, { word, share }) => sum + (words?.get(word) ?? 0) * share,
        0,
      );
      const sign = slug === signed ? 2 * weights.name : 0;
      return { slug, score: found + sign + sameBreath(slug, topic) };
    })
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || (a.slug < b.slug ? -1 : 1));
}

/** Two and more of the words in one phrase say more than the same words spread over several. */
function sameBreath(slug: string, topic: string): number {
  const asked = new Set(wordsOf(topic));
  const lesson = concepts.find((concept) => concept.slug === slug);
  const shared = (lesson?.phrases ?? []).map(
    (phrase) => [...new Set(wordsOf(phrase))].filter((word) => asked.has(word)).length,
  );
  const most = Math.max(0, ...shared);
  return most < 2 ? 0 : (weights.name * most) / asked.size;
}

/** A word that many components share says less: between 0 and 1. */
function rarity(word: string): number {
  const shared = [...documents.values()].filter((words) => words.has(word)).length;
  return shared === 0 ? 0 : 1 / Math.sqrt(shared);
}

const documents: ReadonlyMap<string, WordWeights> = new Map(
  components.map(({ slug, title }) => {
    const words = new Map<string, number>();
    const add = (text: string, weight: number): void => {
      for (const word of wordsOf(text)) words.set(word, Math.max(weight, words.get(word) ?? 0));
    };
    add(`${slug} ${title}`, weights.name);
    for (const [alias, members] of Object.entries(aliases)) {
      if (members[0] === slug) add(alias, weights.name);
    }
    const lesson = concepts.find((concept) => concept.slug === slug);
    for (const phrase of lesson?.phrases ?? []) add(phrase, weights.phrase);
    for (const belief of beliefs[slug] ?? []) add(belief, weights.belief);
    return [slug, words];
  }),
);

function wordsOf(text: string): readonly string[] {
  return (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])
    .filter((word) => !emptyWords.has(word))
    .map((word) => word.replace(/(?<=\p{L}{3})(?:ies|es|s|ing|ed)$/u, ''));
}

/** Names that share the most pairs of letters with what was typed (Dice coefficient). */
function similarNames(topic: string): readonly string[] {
  const asked = pairsOf(slugOf(topic));
  const names = [...components.map(({ slug }) => slug), ...Object.keys(aliases)];
  return names
    .map((name) => ({ name, likeness: likeness(asked, pairsOf(name)) }))
    .sort((a, b) => b.likeness - a.likeness || (a.name < b.name ? -1 : 1))
    .map(({ name }) => (componentOf(name) === undefined ? (aliases[name]?.[0] ?? name) : name));
}

function pairsOf(name: string): ReadonlySet<string> {
  const padded = ` ${name} `;
  return new Set(Array.from({ length: padded.length - 1 }, (_, at) => padded.slice(at, at + 2)));
}

function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  return (2 * [...a].filter((pair) => b.has(pair)).length) / (a.size + b.size);
}
