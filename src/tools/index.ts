import { concepts } from './concepts.ts';
import { debug } from './debug.ts';
import { exercise } from './exercise.ts';
import { progress } from './progress.ts';
import { review } from './review.ts';
import type { Tool } from './tool.ts';

/** The tools in the fixed order in which every client sees them. */
export const tools: readonly Tool[] = [debug, review, concepts, exercise, progress];
