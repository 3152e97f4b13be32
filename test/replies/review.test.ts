import { describe, expect, it } from 'vitest';
import { callTool, openDesk } from '../harness.ts';
import { expectGolden } from './golden.ts';

const shop = `// Tickets of our school theatre.
// import { print } from "./printer.js";
const seatsInHall = [];

export function bookSeats(bookings, wanted, isMember) {
  var price = 0;
  for (const booking of bookings) {
    booking.isOpen = false;
  }
  for (const seat of wanted) {
    const taken = bookings.filter((booking) => booking.seat === seat.id);
    if (taken.length == 0) {
      price += seat.row < 5 ? 12.5 : 9;
    }
  }
  console.log("price", price);
  return isMember ? price * 0.85 : price;
}

export function isSoldOut(bookings, places) {
  return places.length - bookings.length;
}
`;

const tidy = `const FULL_PRICE = 12;
const MEMBER_SHARE = 0.85;

export function priceOf(seats, isMember) {
  if (seats.length === 0) return 0;
  const full = seats.length * FULL_PRICE;
  return isMember ? full * MEMBER_SHARE : full;
}
`;

const files = {
  'tickets.js': shop,
  'tidy.js': tidy,
  'broken.js': 'function book( {\n',
  'empty.js': '',
};

describe('review speaks', () => {
  it.each([
    ['review-tickets', { path: 'tickets.js' }, 140],
    ['review-tidy', { path: 'tidy.js' }, 40],
    ['review-broken', { path: 'broken.js' }, 40],
    ['review-previous', { path: 'tidy.js', previous: 'tickets.js' }, 80],
    ['review-full', { path: 'tickets.js', detail: 'full' }, 600],
    ['review-code', { code: 'export const half = (n: any) => n / 2;\n' }, 60],
  ] as const)('%s', async (name, args, limit) => {
    const { text, isError } = await callTool('review', args, { files });
    expect(isError).toBe(false);
    await expectGolden(name, text, limit);
  });

  it('gives the same bytes again', async () => {
    const first = await callTool('review', { path: 'tickets.js' }, { files });
    const second = await callTool('review', { path: 'tickets.js' }, { files });
    expect(JSON.stringify(second.facts)).toBe(JSON.stringify(first.facts));
    expect(second.text).toBe(first.text);
  });
});

describe('review remembers', () => {
  it('writes an observation for each rule, and no evidence', async () => {
    const desk = await openDesk({ files });
    try {
      await desk.call('review', { path: 'tickets.js', student: 'mia' });
      const store = await desk.context.store();
      const subjects = (await store.observationsOf('mia')).map(({ subject }) => subject);
      expect(subjects).toContain('mutated-parameter');
      expect(subjects).toContain('misleading-name');
      expect(await store.evidenceOf('mia')).toEqual([]);
    } finally {
      await desk.close();
    }
  });
});

describe('review refuses', () => {
  it.each([
    [{}, /neither path nor code/],
    [{ path: 'a.js', code: '1' }, /both path and code/],
    [{ path: 'missing.js' }, /missing\.js/],
    [{ path: 'empty.js' }, /holds no code/],
    [{ path: 'tidy.js', previous: 'missing.js' }, /missing\.js/],
    [{ path: 'tidy.js', detail: 'long' }, /detail/],
    [{ path: 'tidy.js', depth: 3 }, /depth/],
  ])('%j', async (args, expected) => {
    const { text, isError } = await callTool('review', args, { files });
    expect(isError).toBe(true);
    expect(text).toMatch(expected);
  });
});
