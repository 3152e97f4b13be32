import { describe, expect, test } from 'vitest';
import { applyEdits } from '../../language/edit.ts';
import { parsed } from '../../language/testing/parsed.ts';
import { findingOfRepair } from './finding-of-repair.ts';
import { sceneOf } from './scene.ts';
import { changeKinds } from './table.ts';
import { kindsIn } from './testing/kinds-in.ts';

const examples = changeKinds.flatMap((kind) =>
  kind.examples.map((example, index) => ({ kind, id: kind.id, number: index + 1, ...example })),
);

/** The changes of a kind that are proposed for a program. */
function proposed({ kind, bad, entry, cases }: (typeof examples)[number]) {
  const program = parsed(bad, 'program.js');
  const kinds = kindsIn(program, entry, cases);
  const scene = sceneOf({ program, kinds, expected: cases.map(({ expected }) => expected) });
  return { program, changes: scene.nodes.flatMap((node) => kind.propose(node, scene)) };
}

const withoutSpace = (text: string) => text.replaceAll(/\s+/g, ' ');

describe('every kind of change by its own examples', () => {
  test.each(examples)('$id proposes what mends its example $number', (example) => {
    const { changes } = proposed(example);
    const texts = changes.map(({ edits }) => withoutSpace(applyEdits(example.bad, edits)));
    expect(texts).toContain(withoutSpace(example.good));
  });

  test.each(examples)('$id leaves readable programs for example $number', (example) => {
    const { changes } = proposed(example);
    for (const { likelihood, edits } of changes) {
      expect(likelihood).toBeGreaterThan(0);
      expect(likelihood).toBeLessThanOrEqual(1);
      expect(() => applyEdits(example.bad, edits)).not.toThrow();
    }
  });
});

describe('the texts of every kind of change', () => {
  test('ids are unique', () => {
    const ids = changeKinds.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test.each(examples)(
    '$id, example $number, is short, kind and keeps the answer back',
    (example) => {
      const { program, changes } = proposed(example);
      const change = changes.find(
        ({ edits }) => withoutSpace(applyEdits(example.bad, edits)) === withoutSpace(example.good),
      );
      if (change === undefined) throw new Error('nothing mends the example');
      const { message, why, hints, fix } = findingOfRepair({
        program,
        repair: { kind: example.kind, change, score: 1 },
        alternatives: 3,
        evidence: 'a check fails',
        confidence: 90,
        origin: 'tests',
      });
      expect(message.length).toBeLessThanOrEqual(150);
      expect(why.length).toBeLessThanOrEqual(120);
      expect(fix?.title.length).toBeLessThanOrEqual(90);
      expect([message, why, ...hints].join(' ')).not.toMatch(/\b(just|simply|obviously)\b/i);
      // What the learner wrote themselves may be shown, also where the answer is a part of it.
      const isOwn = change.to.length <= 3 || change.from.includes(change.to);
      const answer = isOwn ? fix?.title : change.to;
      expect([message, ...hints].join(' ')).not.toContain(answer);
    },
  );
});
