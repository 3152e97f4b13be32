import fc from 'fast-check';

/**
 * Properties draw the same examples at every run, so that a change alone can make them fail. Other
 * examples are tried with `FAST_CHECK_SEED=$RANDOM npm test`.
 */
fc.configureGlobal({ seed: Number(process.env.FAST_CHECK_SEED ?? 20_261_123) });
