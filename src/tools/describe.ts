import { z } from 'zod';
import type { Annotations, Tool } from './tool.ts';

/** A tool as `tools/list` names it. */
export type DescribedTool = {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly inputSchema: { readonly type: 'object'; readonly [keyword: string]: unknown };
  readonly annotations: Annotations;
};

/** What clients are told of the tools, in the table's order; every token of it is paid by a model. */
export function describeTools(tools: readonly Tool[]): readonly DescribedTool[] {
  return tools.map(({ name, title, description, input, annotations }) => ({
    name,
    title,
    description,
    inputSchema: inputSchema(input),
    annotations,
  }));
}

/**
 * JSON Schema without what says nothing to a model: the dialect, and lengths and patterns, which
 * the server checks itself with an error that says more.
 */
function inputSchema(input: z.ZodObject): DescribedTool['inputSchema'] {
  const schema = z.toJSONSchema(input, {
    io: 'input',
    override: ({ jsonSchema }) => {
      for (const keyword of ['minLength', 'maxLength', 'pattern', 'format']) {
        Reflect.deleteProperty(jsonSchema, keyword);
      }
      if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
      if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum;
    },
  });
  delete schema.$schema;
  return { ...schema, type: 'object' };
}
