import { descriptions } from './descriptions.ts';
import { exerciseInput, exerciseMeanings } from './exercise/input.ts';
import { exerciseText } from './exercise/text.ts';
import { once } from './once.ts';
import { defineTool } from './tool.ts';

const actions = once(() => import('./exercise/actions.ts'));

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
    const { runExercise } = await actions.get();
    return runExercise(given, context);
  },
  render: (facts) => exerciseText(facts),
});
