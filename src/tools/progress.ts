import { progressInput } from './progress/input.ts';
import { progressText } from './progress/text.ts';
import { defineTool } from './tool.ts';

export const progress = defineTool({
  name: 'progress',
  title: 'Progress tutor',
  description:
    'Mastery from checked evidence. Actions report (levels, change, streak, struggles), next (what to learn, why), class (averages, at risk), explain a number, record a claimed score.',
  input: progressInput,
  annotations: { destructiveHint: false, openWorldHint: false },
  example: { action: 'report' },
  run: async (given, context) => {
    const { runProgress } = await import('./progress/actions.ts');
    return runProgress(given, context);
  },
  render: (facts) => progressText(facts),
});
