import type { Ports, Tool } from './tool.ts';

/** A long text that a client may show beside the chat; a model need not read it. */
export type Lesson = { readonly uri: string; readonly name: string; readonly mimeType: string };
export type LessonTemplate = {
  readonly uriTemplate: string;
  readonly name: string;
  readonly description: string;
  readonly mimeType: string;
};

const mimeType = 'text/plain';

/** Which tool stands behind which addresses: a server of some tools offers theirs only. */
const templates: readonly (LessonTemplate & { readonly tool: string })[] = [
  {
    tool: 'concepts',
    uriTemplate: 'tutor://concepts/{slug}',
    name: 'Lesson',
    description: 'The whole lesson on a concept',
    mimeType,
  },
  {
    tool: 'exercise',
    uriTemplate: 'tutor://exercises/{id}',
    name: 'Exercise',
    description: 'The statement of an exercise and the code to start from',
    mimeType,
  },
];

export function lessonTemplates(tools: readonly Tool[]): readonly LessonTemplate[] {
  return templates
    .filter(({ tool }) => tools.some(({ name }) => name === tool))
    .map(({ uriTemplate, name, description }) => ({ uriTemplate, name, description, mimeType }));
}

/** The lessons that are written, by slug. */
export async function listLessons(tools: readonly Tool[]): Promise<Lesson[]> {
  if (!tools.some(({ name }) => name === 'concepts')) return [];
  const [{ concepts }, { componentOf }] = await Promise.all([
    import('../skills/concepts/catalogue/table.ts'),
    import('../skills/concepts/graph.ts'),
  ]);
  return concepts
    .map(({ slug }) => ({
      uri: `tutor://concepts/${slug}`,
      name: componentOf(slug)?.title ?? slug,
      mimeType,
    }))
    .sort((a, b) => (a.uri < b.uri ? -1 : 1));
}

/** The text behind an address; undefined where there is none. */
export async function readLesson(
  uri: string,
  tools: readonly Tool[],
  { sandbox }: Pick<Ports, 'sandbox'>,
): Promise<string | undefined> {
  const [, kind, name] = /^tutor:\/\/(concepts|exercises)\/([\w-]{1,100})$/.exec(uri) ?? [];
  const template = templates.find(({ uriTemplate }) => uriTemplate.startsWith(`tutor://${kind}/`));
  if (name === undefined || !tools.some((tool) => tool.name === template?.tool)) return undefined;
  if (kind === 'concepts') {
    const { lessonText } = await import('../skills/concepts/lesson.ts');
    return lessonText(name);
  }
  const { exerciseFile, regenerate } = await import('../skills/exercise/generate.ts');
  const exercise = await regenerate(name, sandbox);
  return exercise && exerciseFile(exercise, `exercises/${exercise.id}.js`);
}
