import type { Question } from './exercise.ts';

/** What a learner chose for one program: an option, or an output that is none of them. */
export type Chosen = { readonly option: number } | { readonly text: string };

/**
 * Reads an answer to the questions: letters in order (`b a c d`, `1b 2a 3c 4d`, `bacd`), or the
 * outputs themselves on lines of their own or between semicolons. Undefined where the number of
 * parts is another than that of the questions or a letter names no option.
 */
export function readAnswer(
  answer: string,
  questions: readonly Question[],
): readonly Chosen[] | undefined {
  const outputs = answer
    .trim()
    .split(/\r?\n|;/)
    .map((line) => line.replace(/^\s*\d+[.):]\s+/, '').trim());
  const letters = lettersOf(answer, questions.length);
  if (letters !== undefined) return chosenByLetter(letters, questions);
  if (outputs.length !== questions.length) return undefined;
  return questions.map(({ options }, place) => {
    const text = outputs[place] ?? '';
    const option = options.findIndex((candidate) => candidate.text === text);
    return option === -1 ? { text } : { option };
  });
}

function lettersOf(answer: string, count: number): readonly string[] | undefined {
  const words = answer
    .trim()
    .toLowerCase()
    .split(/[\s,;]+/);
  const [only = ''] = words;
  const parts = words.length === 1 && only.length === count ? Array.from(only) : words;
  const letters = parts
    .filter((part) => !/^\d+[.):]?$/.test(part))
    .map((part) => /^(?:\d+[.):=-]?)?([a-z])[.)]?$/.exec(part)?.[1]);
  const known = letters.flatMap((letter) => letter ?? []);
  return known.length === letters.length && known.length === count ? known : undefined;
}

function chosenByLetter(
  letters: readonly string[],
  questions: readonly Question[],
): readonly Chosen[] | undefined {
  const chosen = letters.map((letter) => ({ option: letter.charCodeAt(0) - 'a'.charCodeAt(0) }));
  const isKnown = chosen.every(
    ({ option }, place) => questions[place]?.options[option] !== undefined,
  );
  return isKnown ? chosen : undefined;
}
