import { descriptions } from './descriptions.ts';
import { exerciseInput, exerciseMeanings } from './exercise/input.ts';
import { exerciseText } from './exercise/text.ts';
import { defineTool } from './tool.ts';

/** Certified exercises, graded by running. */
export const exercise = defineTool({
  name: 'exercise',
  title: 'Exercise tutor',
  description: descriptions.exercise,
  input: exerciseInput,
  meanings: exerciseMeanings,
  annotations: { destructiveHint: false, openWorldHint: false },
  example: { action: 'next', concept: 'loops' },
  run: async (given, context) => {
    const { runExercise } = await import('./exercise/actions.ts');
    return runExercise(given, context);
  },
  render: (facts) => exerciseText(facts),
});
