import { descriptions } from './descriptions.ts';
import { progressInput, progressMeanings } from './progress/input.ts';
import { progressText } from './progress/text.ts';
import { once } from './once.ts';
import { defineTool } from './tool.ts';

const actions = once(() => import('./progress/actions.ts'));

export const progress = defineTool({
  name: 'progress',
  title: 'Progress tutor',
  description: descriptions.progress,
  input: progressInput,
  meanings: progressMeanings,
  annotations: { destructiveHint: false, openWorldHint: false },
  example: { action: 'report' },
  run: async (given, context) => {
    const { runProgress } = await actions.get();
    return runProgress(given, context);
  },
  render: (facts) => progressText(facts),
});
