import { z } from 'zod';
import { compare } from './distinct.ts';
import type { CurriculumEntry } from './curriculum.ts';
import { dimensions, type Dimension, type Evidence, type EvidenceKind } from './evidence.ts';
import { problemOf } from './import.ts';
import { basisPoints, decimalScore } from './wire.ts';

const name = z.string().trim().min(1).max(64);

/** A class and who is in it. */
const roster = z.object({ class: name, learners: z.array(name) });

/** Every component with what should be mastered before it, in teaching order. */
const curriculum = z.object({ prerequisites: z.record(name, z.array(name)) });

/** What is known of a learner from elsewhere. */
const profile = z
  .object({
    student_id: name.optional(),
    mastery: z.record(name, decimalScore).optional(),
    known: z.array(name).optional(),
  })
  .refine(({ mastery, known }) => mastery !== undefined || known !== undefined);

/** What a JSON file brings besides evidence events. */
export type ImportedDocument =
  | { readonly kind: 'roster'; readonly className: string; readonly learners: readonly string[] }
  | { readonly kind: 'curriculum'; readonly entries: readonly CurriculumEntry[] }
  | {
      readonly kind: 'profile';
      readonly student: string;
      readonly evidence: readonly Evidence[];
      readonly known: readonly string[];
    }
  | { readonly kind: 'bad'; readonly problem: string };

export type DocumentInput = {
  readonly document: unknown;
  /** The learner of a profile that names none, such as the file's name. */
  readonly student: string;
  readonly now: number;
};

/** Reads a roster, a curriculum or a profile. */
export function importDocument({ document, student, now }: DocumentInput): ImportedDocument {
  const asRoster = roster.safeParse(document);
  if (asRoster.success) {
    return { kind: 'roster', className: asRoster.data.class, learners: asRoster.data.learners };
  }
  const asCurriculum = curriculum.safeParse(document);
  if (asCurriculum.success) return curriculumFrom(asCurriculum.data.prerequisites);
  const asProfile = profile.safeParse(document);
  if (asProfile.success) {
    const learner = asProfile.data.student_id ?? student;
    return {
      kind: 'profile',
      student: learner,
      evidence: profileEvidence(learner, asProfile.data.mastery ?? {}, now),
      known: asProfile.data.known ?? [],
    };
  }
  return { kind: 'bad', problem: documentProblem(document, asProfile.error) };
}

function curriculumFrom(prerequisites: Readonly<Record<string, readonly string[]>>) {
  const entries = Object.entries(prerequisites).map(([slug, before]) => ({
    slug,
    prerequisites: before,
  }));
  const circle = findCircle(entries);
  if (circle === undefined) return { kind: 'curriculum', entries } as const;
  return { kind: 'bad', problem: `${circle.join(' needs ')} is a circle` } as const;
}

/** Components that need each other, with the first one again at the end. */
function findCircle(entries: readonly CurriculumEntry[]): readonly string[] | undefined {
  const before = new Map(entries.map(({ slug, prerequisites }) => [slug, prerequisites]));
  const cleared = new Set<string>();
  const visit = (slug: string, path: readonly string[]): readonly string[] | undefined => {
    const start = path.indexOf(slug);
    if (start >= 0) return [...path.slice(start), slug];
    if (cleared.has(slug)) return undefined;
    for (const prerequisite of before.get(slug) ?? []) {
      const circle = visit(prerequisite, [...path, slug]);
      if (circle !== undefined) return circle;
    }
    cleared.add(slug);
    return undefined;
  };
  for (const { slug } of entries) {
    const circle = visit(slug, []);
    if (circle !== undefined) return circle;
  }
  return undefined;
}

const kinds: Readonly<Record<Dimension, EvidenceKind>> = {
  completion: 'exercise',
  quiz: 'quiz',
  quality: 'review',
  consistency: 'session',
};

/** One piece per component and dimension, so that mastery is the profile's to the basis point. */
function profileEvidence(
  student: string,
  mastery: Readonly<Record<string, number>>,
  now: number,
): readonly Evidence[] {
  return Object.entries(mastery)
    .sort(([a], [b]) => compare(a, b))
    .flatMap(([component, score]) =>
      dimensions.map((dimension) => ({
        id: `profile:${component}:${dimension}:${now}`,
        timestamp: now,
        student,
        component,
        kind: kinds[dimension],
        source: 'import' as const,
        scoresBp: { [dimension]: basisPoints(score) },
      })),
    );
}

function documentProblem(document: unknown, error: z.ZodError): string {
  const keys = typeof document === 'object' && document !== null ? Object.keys(document) : [];
  if (keys.includes('mastery') || keys.includes('known')) return problemOf(error);
  if (keys.includes('prerequisites')) return 'prerequisites: list the slugs before each component';
  if (keys.includes('class')) return 'learners: list the names of the class';
  return 'the file holds neither events, nor a class, a curriculum or a profile';
}
