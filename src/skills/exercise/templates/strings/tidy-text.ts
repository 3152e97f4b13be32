import type { SeededRandom } from '../../seeded-random.ts';
import type { FunctionTemplate, HiddenCall, Mistake } from '../../template.ts';

type Rule = {
  readonly entry: string;
  readonly story: string;
  readonly gives: string;
  readonly body: string;
  readonly visible: readonly string[];
  readonly hidden: readonly HiddenCall[];
  readonly mistakes: readonly Mistake[];
};

const phrases = [
  'red fox',
  'old oak tree',
  'blue sea',
  'the long way home',
  'sun',
  'two tall hats',
];
const codes = ['4711-0815', 'AB12CD34', '90210', 'KX-7731-Q', 'H0T3L', '2468013579'];

const rules: readonly ((random: SeededRandom) => Rule)[] = [
  (random) => {
    const kept = random.integer(2, 4);
    const sign = random.pick(['*', '#', '•']);
    return {
      entry: 'maskCode',
      story: `Codes are shown in a list, but only their last ${kept} characters may be read.`,
      gives: `text with every character but the last ${kept} replaced by '${sign}'; a text of ${kept} characters or fewer stays as it is`,
      body: `  if (text.length <= ${kept}) {
    return text;
  }
  return '${sign}'.repeat(text.length - ${kept}) + text.slice(-${kept});`,
      visible: random.sample(codes, 3),
      hidden: [
        { property: `a text of exactly ${kept} characters`, args: ['x7y9z'.slice(0, kept)] },
        { property: 'one character more than stays readable', args: ['q3w5e7'.slice(0, kept + 1)] },
      ],
      mistakes: [],
    };
  },
  (random) => {
    const joiner = random.pick(['-', '_', '.']);
    return {
      entry: 'fileName',
      story: 'Titles become file names.',
      gives: `text in small letters with '${joiner}' in place of every space`,
      body: `  return text.toLowerCase().replaceAll(' ', '${joiner}');`,
      visible: random
        .sample(phrases, 3)
        .map((phrase) => phrase.replace(/^./, (c) => c.toUpperCase())),
      hidden: [
        { property: 'several capital letters', args: ['My BIG Day'] },
        { property: 'two spaces in a row', args: ['a  b'] },
      ],
      mistakes: [
        { belief: 'replace exchanges every occurrence', find: 'replaceAll', replace: 'replace' },
        {
          belief: 'A string method changes the string in place',
          find: `return text.toLowerCase().replaceAll(' ', '${joiner}');`,
          replace: `text.toLowerCase().replaceAll(' ', '${joiner}');\n  return text;`,
        },
      ],
    };
  },
  (random) => {
    const [words, join] = random.pick([
      ['without anything between them', "''"],
      ['with a dot after each', "''"],
      ['with a hyphen between them', "'-'"],
    ] as const);
    const letter =
      words === 'with a dot after each' ? "word[0].toUpperCase() + '.'" : 'word[0].toUpperCase()';
    return {
      entry: 'shortForm',
      story: 'Club names get a short form made of first letters. Words are separated by one space.',
      gives: `the first letter of every word of text as a capital, ${words}`,
      body: `  return text
    .split(' ')
    .map((word) => ${letter})
    .join(${join});`,
      visible: random.sample(phrases, 3),
      hidden: [
        { property: 'a single word', args: ['chess'] },
        { property: 'letters that are capitals already', args: ['Old Town FC'] },
      ],
      mistakes: [
        {
          belief: 'A string method changes the string in place',
          find: '.toUpperCase()',
          replace: '',
        },
      ],
    };
  },
  (random) => {
    const width = random.integer(4, 8);
    const rest = random.pick(['…', '...', ' >']);
    return {
      entry: 'preview',
      story: 'A list shows only the beginning of long messages.',
      gives: `the first ${width} characters of text followed by '${rest}'; a text of at most ${width} characters stays as it is`,
      body: `  if (text.length <= ${width}) {
    return text;
  }
  return text.slice(0, ${width}) + '${rest}';`,
      visible: [...random.sample(phrases, 2), 'hello there, friend'],
      hidden: [
        { property: `a text of exactly ${width} characters`, args: ['abcdefgh'.slice(0, width)] },
        { property: 'one character too long', args: ['abcdefghi'.slice(0, width + 1)] },
      ],
      mistakes: [],
    };
  },
];

/** Making a new text out of a text. */
export const tidyText: FunctionTemplate = {
  id: 'tidy-text',
  version: 1,
  concept: 'strings',
  kind: 'function',
  difficulty: 2,
  build: (random) => {
    const rule = random.pick(rules)(random);
    return {
      title: 'A text in another form',
      story: rule.story,
      task: `${rule.entry}(text) returns ${rule.gives}.`,
      entry: rule.entry,
      starter: `function ${rule.entry}(text) {\n  // your code\n}\n`,
      solution: `function ${rule.entry}(text) {\n${rule.body}\n}\n`,
      visible: rule.visible.map((text) => [text]),
      hidden: [
        ...rule.hidden,
        { property: 'a single letter', args: ['a'] },
        { property: 'a long text', args: ['Every good day begins with breakfast'] },
      ],
      probes: [...phrases, ...codes].map((text) => [text]),
      mistakes: rule.mistakes,
      hints: [
        'Write the answer for one of the examples by hand. Which steps did you take?',
        'A string never changes: each method gives a new string back. Where does your code keep it?',
        'Look for methods that cut, split, join, repeat or change case, and put them together in the order of your steps. What about very short texts?',
      ],
    };
  },
};
