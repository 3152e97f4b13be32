// `expect` of vitest and jest, for the tests that learners bring.
import { AssertionError } from './assertion-error.js';
import { show } from './descriptions.js';
import { matchers } from './expect-matchers.js';
import { standIns } from './expect-values.js';
import * as own from './intrinsics.js';

/** Matchers that need what is not here: they say so instead of passing. */
const absent = ['toMatchSnapshot', 'toMatchInlineSnapshot', 'toThrowErrorMatchingSnapshot'];

const counts = { made: 0, wanted: undefined, isSomeWanted: false };

/** Forgets the assertions of the test before; `checkCounts` then judges `expect.assertions`. */
export function startCounting() {
  own.assign(counts, { made: 0, wanted: undefined, isSomeWanted: false });
}

/** @throws where a test made fewer or more assertions than it said. */
export function checkCounts() {
  const { made, wanted, isSomeWanted } = counts;
  if (wanted !== undefined && made !== wanted)
    fail(`expected ${wanted} assertions in this test, and ${made} were made`);
  if (isSomeWanted && made === 0) fail('expected an assertion in this test, and none was made');
}

function fail(message, details = {}) {
  throw new AssertionError({ message, operator: 'expect', stackStartFn: fail, ...details });
}

/** Asks one matcher and throws where it does not hold. */
function check({ name, actual, given, isNot, isValue, message }) {
  counts.made += 1;
  const answer = matchers[name](actual, given, { isValue });
  if (answer.holds !== isNot) return;
  const asks = `${isNot ? 'not ' : ''}${answer.asks}${answer.note ?? ''}`;
  const start = message === undefined ? '' : `${message}: `;
  const details = 'expected' in answer ? { actual, expected: answer.expected } : {};
  fail(`${start}expected ${answer.seen ?? show(actual)} ${asks}`, details);
}

function matchersFor(actual, { isNot = false, isValue = false, message }) {
  const set = {};
  for (const name of own.ownKeys(matchers)) {
    set[name] = (...given) => check({ name, actual, given, isNot, isValue, message });
  }
  for (const name of absent) {
    set[name] = () => fail(`${name}: snapshots are not kept here`);
  }
  return set;
}

/** The same matchers for a promise: each waits for it first. */
function matchersForPromise(promise, { isRejected, isNot, message }) {
  const word = isRejected ? 'rejected' : 'resolved';
  const other = isRejected ? 'resolved' : 'rejected';
  const value = () => {
    const started = typeof promise === 'function' ? promise() : promise;
    const end = (isAsked) => (result) =>
      isAsked
        ? result
        : fail(`expected a promise to be ${word}, and it was ${other} with ${show(result)}`);
    return Promise.resolve(started).then(end(!isRejected), end(isRejected));
  };
  const set = {};
  for (const name of own.ownKeys(matchers)) {
    set[name] = async (...given) =>
      check({ name, actual: await value(), given, isNot, isValue: isRejected, message });
  }
  return set;
}

export function expect(actual, message) {
  const withNot = (make) => own.assign(make(false), { not: make(true) });
  return own.assign(
    withNot((isNot) => matchersFor(actual, { isNot, message })),
    {
      resolves: withNot((isNot) =>
        matchersForPromise(actual, { isRejected: false, isNot, message }),
      ),
      rejects: withNot((isNot) => matchersForPromise(actual, { isRejected: true, isNot, message })),
    },
  );
}

own.assign(expect, standIns, {
  assertions(count) {
    counts.wanted = count;
  },
  hasAssertions() {
    counts.isSomeWanted = true;
  },
  soft: expect,
  unreachable(message = 'this line should not be reached') {
    fail(message);
  },
  /** Matchers of the learner's own, as vitest and jest take them. */
  extend(added) {
    for (const name of own.ownKeys(added)) {
      matchers[name] = (actual, given) => {
        const { pass, message } = added[name](actual, ...given);
        return { holds: pass, asks: `to pass ${name}: ${message?.() ?? ''}` };
      };
    }
  },
});
