import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { runCommand } from './server-process.ts';

const components = ['variables', 'conditions', 'loops', 'functions', 'arrays', 'closures'];
const eventsPerComponent = 10;
const hour = 3_600_000;

/**
 * Gives the learner `me` evidence: 60 events over six components, one every three hours until now,
 * so that a report has something to read and compute. Answers the database's file.
 */
export async function importLearner(folder: string): Promise<string> {
  const count = components.length * eventsPerComponent;
  const now = Date.now();
  const events = Array.from({ length: count }, (_, index) => {
    const isQuiz = index % 3 === 2;
    // Spread without chance, so that two runs are about the same learner.
    const score = ((index * 37) % 60) / 100 + 0.4;
    return {
      event_id: `bench-${index}`,
      timestamp: now - (count - index) * 3 * hour,
      student_id: 'me',
      component: components[index % components.length],
      kind: isQuiz ? 'quiz' : 'exercise',
      source: isQuiz ? 'quiz-key' : 'sandbox',
      scores: isQuiz ? { quiz: score } : { completion: score, quality: 1.2 - score },
    };
  });
  const file = join(folder, 'evidence.jsonl');
  await writeFile(file, events.map((event) => `${JSON.stringify(event)}\n`).join(''));
  const database = join(folder, 'bench.db');
  await runCommand(['--db', database, 'progress', 'import', file]);
  return database;
}
