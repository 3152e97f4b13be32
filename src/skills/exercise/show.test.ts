import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Json } from '../../ports/sandbox.ts';
import { callText, literal } from './show.ts';

describe('literal', () => {
  it.each<readonly [Json, string]>([
    [[1, 'a', null, true], "[1, 'a', null, true]"],
    [{ name: 'Zoe', 'x-y': [] }, "{ name: 'Zoe', 'x-y': [] }"],
    ['it\'s "so"\n', "'it\\'s \"so\"\\n'"],
    [{}, '{}'],
    [-1.5, '-1.5'],
  ])('%j is written %s', (value, expected) => {
    expect(literal(value)).toBe(expected);
  });

  it('gives the value back when it is read as JavaScript', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const plain = JSON.parse(JSON.stringify(value)) as Json;
        fc.pre(!literal(plain).includes('__proto__'));
        expect(runInNewContext(`(${literal(plain)})`)).toEqual(plain);
      }),
    );
  });

  it('writes a call', () => {
    expect(callText('findIndex', [[4, 8], 8])).toBe('findIndex([4, 8], 8)');
  });
});
