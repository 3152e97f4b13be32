import type { QuickJSHandle } from 'quickjs-emscripten-core';
import type { CaseResult } from '../port.ts';
import { endingOf, type Run } from './endings.ts';
import { GuestError } from './guest-error.ts';

/** Calls the function under test with each case; stops after one that spoils the instance. */
export function judgeCases(
  run: Run,
  namespace: QuickJSHandle,
  onCase: (result: CaseResult) => void,
): readonly CaseResult[] {
  const { job, budget } = run;
  const { cases, first } = job.calls ?? { cases: [], first: 0 };
  const results: CaseResult[] = [];
  for (let index = first; index < cases.length; index++) {
    budget.renew();
    const result = judgeCase(run, namespace, index);
    results.push(result);
    onCase(result);
    if (result.verdict === 'timeout' || result.verdict === 'out-of-memory') break;
  }
  return results;
}

function judgeCase(run: Run, namespace: QuickJSHandle, index: number): CaseResult {
  const { job, instance, loop } = run;
  const { context } = instance;
  const { args = [], expected = null } = job.calls?.cases[index] ?? {};
  const wanted = JSON.stringify(expected);
  const shown = loop.text('showJson', context.newString(wanted));
  try {
    const answer = loop.call(
      'call',
      context.newString(job.calls?.entry ?? ''),
      namespace,
      context.newString(JSON.stringify(args)),
    );
    const first = context.getPromiseState(answer);
    const isDone = () => context.getPromiseState(answer).type !== 'pending';
    const settles = first.type !== 'fulfilled' || first.notAPromise !== true;
    if (settles) watch(run, answer);
    loop.run(settles ? isDone : undefined);
    const state = context.getPromiseState(answer);
    if (state.type === 'rejected') throw new GuestError(state.error);
    if (state.type === 'pending')
      return { passed: false, expected: shown, verdict: 'never-settled' };
    const verdict = loop.text('judge', state.value, context.newString(wanted));
    return { ...(JSON.parse(verdict) as JudgedText), verdict: 'finished' };
  } catch (error) {
    const { verdict, error: shownError } = endingOf(run, error);
    return {
      passed: false,
      expected: shown,
      verdict: verdict === 'finished' ? 'threw' : verdict,
      ...(shownError === undefined ? {} : { error: shownError }),
    };
  }
}

type JudgedText = {
  readonly passed: boolean;
  readonly actual: string;
  readonly expected: string;
};

/** Marks a promise as listened to, so that its rejection is the case's own. */
function watch({ loop }: Run, promise: QuickJSHandle): void {
  loop.call('watch', promise);
}
