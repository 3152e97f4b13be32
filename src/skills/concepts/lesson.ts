import { beliefs } from './catalogue/beliefs.ts';
import { concepts } from './catalogue/table.ts';
import type { Concept, Misconception, ReaderLevel } from './concept.ts';
import { outputOf } from './explain.ts';
import { componentOf, nextOf } from './graph.ts';

/**
 * The whole lesson on a component as plain lines: rule, idea for the reader's level, example,
 * beliefs with the programs that settle them, analogy, pitfalls, use, check question, links.
 * A component without a lesson says so. Undefined for an unknown slug.
 */
export function lessonText(slug: string, level: ReaderLevel = 'beginner'): string | undefined {
  const component = componentOf(slug);
  if (component === undefined) return undefined;
  const before = component.prerequisites.join(', ');
  const after = nextOf(slug)
    .map((next) => next.slug)
    .join(', ');
  const links = [
    ...(before === '' ? [] : [`Builds on: ${before}`]),
    ...(after === '' ? [] : [`Next: ${after}`]),
  ];
  const lesson = concepts.find((concept) => concept.slug === slug);
  const body =
    lesson === undefined
      ? [
          'This lesson is not written yet.',
          `Often believed, and false: ${(beliefs[slug] ?? []).join('; ')}.`,
        ]
      : bodyOf(lesson, level);
  return [`${component.title} (${component.level})`, '', ...body, '', ...links].join('\n');
}

function bodyOf(lesson: Concept, level: ReaderLevel): readonly string[] {
  const { slug, check, analogy } = lesson;
  return [
    lesson.rule,
    lesson.idea[level],
    '',
    'Example:',
    lesson.example,
    `It prints: ${onOneLine(outputOf(slug, 'example'))}`,
    ...lesson.misconceptions.flatMap((misconception) => beliefText(slug, misconception)),
    '',
    `Think of it so: ${analogy.holds} Where that ends: ${analogy.breaks}`,
    `Watch out: ${lesson.pitfalls.join(' ')}`,
    `When to use it: ${lesson.whenToUse}`,
    '',
    `Check: ${check.question}`,
    check.program,
    `Answer: ${onOneLine(outputOf(slug, 'check'))}`,
  ];
}

function beliefText(slug: string, misconception: Misconception): readonly string[] {
  return [
    '',
    `Often believed, and false: ${misconception.belief}.`,
    misconception.program,
    `Believed: ${onOneLine(misconception.believedOutput)}; it prints: ${onOneLine(outputOf(slug, misconception.id))}`,
    misconception.truth,
  ];
}

function onOneLine(output: string): string {
  return output.replaceAll('\n', ', ');
}
