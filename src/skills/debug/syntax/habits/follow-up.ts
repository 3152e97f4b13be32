import { tokenHabits } from './token-habits.ts';

type Followers = { readonly counts: Map<string, number>; total: number };

/** Weight of the shorter context against what was counted for the longer one. */
const backOff = 2;
/** Kinds of tokens there may be: what was never seen gets a small share. */
const kindsOfTokens = 120;

/** Counts which tokens follow which contexts. */
class FollowerTable {
  readonly #byContext = new Map<string, Followers>();

  add(context: string, token: string, times: number): void {
    const followers = this.#byContext.get(context) ?? {
      counts: new Map<string, number>(),
      total: 0,
    };
    followers.counts.set(token, (followers.counts.get(token) ?? 0) + times);
    followers.total += times;
    this.#byContext.set(context, followers);
  }

  /** The share of a token in a context, smoothed by the share that a shorter context gives. */
  share(context: string, token: string, shorter: number): number {
    const followers = this.#byContext.get(context);
    if (followers === undefined) return shorter;
    const { counts, total } = followers;
    return ((counts.get(token) ?? 0) + backOff * shorter) / (total + backOff);
  }
}

function tableOf(habits: readonly string[]): FollowerTable {
  const table = new FollowerTable();
  for (const habit of habits) {
    const [first = '', second = '', ...pairs] = habit.split(' ');
    for (let at = 0; at + 1 < pairs.length; at += 2) {
      const token = pairs[at] ?? '';
      const times = Number(pairs[at + 1]);
      table.add(`${first} ${second}`, token, times);
      table.add(second, token, times);
      table.add('', token, times);
    }
  }
  return table;
}

const table = tableOf(tokenHabits);

/**
 * How likely a token is behind two others, 0…1: the share in the longest context that was seen,
 * smoothed by the shorter ones (interpolated n-grams, Jelinek and Mercer 1980).
 */
export function likelihood(first: string, second: string, token: string): number {
  const anywhere = table.share('', token, 1 / kindsOfTokens);
  return table.share(`${first} ${second}`, token, table.share(second, token, anywhere));
}
