import { describe, expect, it } from 'vitest';
import { componentOf } from '../concepts/graph.ts';
import { parseProgram } from '../language/parse.ts';
import { seededRandom } from './seeded-random.ts';
import { templates } from './table.ts';
import type { Template } from './template.ts';

const seeds = Array.from({ length: 25 }, (_, seed) => seed);
const draftOf = (template: Template, seed: number) =>
  template.build(seededRandom(`${template.id}:${seed}`));
const forbidden = /\b(just|simply|obviously)\b/i;

/** A program without what makes it look different: names in order of use, texts as one letter. */
function shapeOf(source: string): string {
  const answer = parseProgram({ source, filename: 'solution.js' });
  if (!answer.ok) throw new SyntaxError(source);
  const names = new Map<string, number>();
  return answer.program.tokens
    .map(({ type, value }) => {
      if (type === 'String') return 's';
      if (type !== 'Identifier') return value;
      names.set(value, names.get(value) ?? names.size);
      return `n${names.get(value) ?? 0}`;
    })
    .join(' ');
}

describe.each(templates.map((template) => [template.id, template] as const))(
  '%s',
  (_, template) => {
    const drafts = seeds.map((seed) => draftOf(template, seed));

    it('practises a concept of the curriculum', () => {
      expect(componentOf(template.concept)?.slug).toBe(template.concept);
    });

    it('gives the same draft for the same seed', () => {
      expect(draftOf(template, 11)).toEqual(draftOf(template, 11));
    });

    it('speaks kindly and without forbidden words', () => {
      for (const { title, task, hints } of drafts) {
        expect([title, task, ...hints].join('\n')).not.toMatch(forbidden);
      }
    });

    it('has hints without a line of the answer', () => {
      for (const draft of drafts) {
        const answer = 'solution' in draft ? draft.solution : '';
        const lines = answer.split('\n').map((line) => line.trim());
        for (const line of lines.filter(({ length }) => length > 3)) {
          expect(draft.hints.join('\n')).not.toContain(line);
        }
      }
    });

    it('varies in more than names', () => {
      const shapes = drafts.map((draft) =>
        'solution' in draft
          ? shapeOf(draft.solution)
          : draft.snippets.map(({ code }) => shapeOf(code)).join('\n'),
      );
      expect(new Set(shapes).size).toBeGreaterThanOrEqual(4);
      expect(new Set(drafts.map((draft) => JSON.stringify(draft))).size).toBeGreaterThanOrEqual(20);
    });
  },
);

it('has a different id for every template', () => {
  expect(new Set(templates.map(({ id }) => id)).size).toBe(templates.length);
});
