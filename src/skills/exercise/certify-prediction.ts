import type { Sandbox } from '../../ports/sandbox.ts';
import type { Option, Question } from './exercise.ts';
import type { SeededRandom } from './seeded-random.ts';
import type { PredictionDraft, Snippet } from './template.ts';

export type QuestionsAnswer =
  | { readonly ok: true; readonly value: readonly Question[] }
  | { readonly ok: false; readonly problem: string };

/** The least number of programs in one exercise, and of answers to choose from. */
const fewestSnippets = 4;
const fewestOptions = 2;

/**
 * Runs every snippet for its key and every belief for its wrong option. Options that come out equal
 * fall away; each prints one line, and no program may depend on the machine.
 */
export async function certifyPrediction(
  draft: PredictionDraft,
  random: SeededRandom,
  sandbox: Sandbox,
): Promise<QuestionsAnswer> {
  if (draft.snippets.length < fewestSnippets) return broken('too few snippets');
  const questions: Question[] = [];
  for (const snippet of draft.snippets) {
    const options = await optionsOf(snippet, sandbox);
    if (typeof options === 'string') return broken(`${options}:\n${snippet.code}`);
    if (options.length < fewestOptions) return broken(`no wrong option differs:\n${snippet.code}`);
    const shown = random.sample(options, options.length);
    questions.push({
      code: snippet.code,
      options: shown,
      key: shown.findIndex(({ belief }) => belief === undefined),
    });
  }
  const different = new Set(questions.map(({ code }) => code));
  return different.size === questions.length
    ? { ok: true, value: questions }
    : broken('two snippets are equal');
}

/** The true output first, then those of the beliefs; a text where a program is of no use. */
async function optionsOf(snippet: Snippet, sandbox: Sandbox): Promise<readonly Option[] | string> {
  const [truth, ...believed] = await Promise.all(
    [snippet, ...snippet.beliefs].map(({ code }) => lineOf(code, sandbox)),
  );
  if (truth === undefined || believed.includes(undefined))
    return 'a program does not print one line';
  const options: Option[] = [{ text: truth }];
  snippet.beliefs.forEach(({ belief }, place) => {
    const text = believed[place];
    if (text === undefined || options.some((option) => option.text === text)) return;
    options.push({ text, belief });
  });
  return options;
}

/** The one line that a program prints; undefined where it prints another number of lines or fails. */
async function lineOf(source: string, sandbox: Sandbox): Promise<string | undefined> {
  const { verdict, output, notReproducible } = await sandbox.run({
    program: { entry: 'snippet.js', files: [{ path: 'snippet.js', source }] },
  });
  const [line, ...rest] = output
    .map(({ text }) => text)
    .join('')
    .split('\n');
  const isUsable = verdict === 'finished' && notReproducible.length === 0 && rest.join('') === '';
  return isUsable && line !== '' ? line : undefined;
}

function broken(problem: string): QuestionsAnswer {
  return { ok: false, problem };
}
