import type { Store } from '../../ports/store.ts';
import { importDocument, type DocumentInput } from '../../skills/progress/documents.ts';
import type { Evidence } from '../../skills/progress/evidence.ts';
import { importLine } from '../../skills/progress/import.ts';

/** Pieces that go into the store in one transaction. */
const batchSize = 5_000;
/** Bad lines that are listed; the others are only counted. */
const mostBadLines = 100;

export type BadLine = { readonly line: number; readonly problem: string };

export type ImportAnswer = {
  readonly added: number;
  readonly duplicates: number;
  /** Ids that came with other content than before, sorted. */
  readonly conflicts: readonly string[];
  readonly badCount: number;
  /** The first bad lines, which were left out; lines count from 1. */
  readonly bad: readonly BadLine[];
};

/** Imports JSON Lines of evidence events; a bad line is left out and listed. */
export async function importEvidence(
  lines: Iterable<string> | AsyncIterable<string>,
  store: Store,
): Promise<ImportAnswer> {
  const bad: BadLine[] = [];
  const conflicts = new Set<string>();
  let [added, duplicates, badCount, lineNumber] = [0, 0, 0, 0];
  let batch: Evidence[] = [];
  const flush = async () => {
    const answer = await store.appendEvidence(batch);
    batch = [];
    added += answer.added;
    duplicates += answer.duplicates;
    for (const id of answer.conflicts) conflicts.add(id);
  };
  for await (const line of lines) {
    lineNumber += 1;
    const read = importLine(line);
    if (read.kind === 'evidence') batch.push(read.evidence);
    if (read.kind === 'bad') {
      badCount += 1;
      if (bad.length < mostBadLines) bad.push({ line: lineNumber, problem: read.problem });
    }
    if (batch.length >= batchSize) await flush();
  }
  await flush();
  return { added, duplicates, conflicts: [...conflicts].sort(), badCount, bad };
}

/** What a roster, a curriculum or a profile brought, as one line. */
export async function importDocumentInto(store: Store, input: DocumentInput): Promise<string> {
  const read = importDocument(input);
  switch (read.kind) {
    case 'bad':
      return `nothing imported: ${read.problem}`;
    case 'roster':
      await store.enrol(read.className, read.learners);
      return `class ${read.className}: ${read.learners.length} learners`;
    case 'curriculum':
      await store.replaceCurriculum(read.entries);
      return `curriculum: ${read.entries.length} components`;
    case 'profile':
      await store.appendEvidence(read.evidence);
      await store.markKnown(read.student, read.known);
      return `profile of ${read.student}: ${read.evidence.length} scores, ${read.known.length} known`;
  }
}
