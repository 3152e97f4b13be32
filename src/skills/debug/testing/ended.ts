import type { Trial } from '../trial.ts';

/** The result of a run that ended well and showed nothing. */
export const ended: Trial['result'] = {
  verdict: 'finished',
  output: [],
  isOutputCut: false,
  exitCode: 0,
  calls: [],
  tests: [],
  notReproducible: [],
  steps: 1,
};
