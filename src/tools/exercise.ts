import { exerciseInput } from './exercise/input.ts';
import { exerciseText } from './exercise/text.ts';
import { defineTool } from './tool.ts';

/** Certified exercises, graded by running. */
export const exercise = defineTool({
  name: 'exercise',
  title: 'Exercise tutor',
  description:
    'Gives proved JavaScript exercises and grades them by running: next (by concept, kind, difficulty), submit (path, code or answer), hint, solution once earned. Never write or grade an exercise yourself.',
  input: exerciseInput,
  annotations: { destructiveHint: false, openWorldHint: false },
  example: { action: 'next', concept: 'loops' },
  run: async (given, context) => {
    const { runExercise } = await import('./exercise/actions.ts');
    return runExercise(given, context);
  },
  render: (facts) => exerciseText(facts),
});
