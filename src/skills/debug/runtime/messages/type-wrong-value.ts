import type { Node } from '../../tree.ts';
import { suspectsWhere } from '../expressions.ts';
import { nodeAt } from '../nodes-at.ts';
import type { RuntimeMessage } from '../runtime-message.ts';

const texts = (got: string, wanted: string) => ({
  message: `a value of type ${got} stands where ${wanted} is needed`,
  why: 'a type says which values fit; this one might be something else at run time',
  hints: [
    'Which value on this line has the first type, and where does it come from?',
    'Where does the second type stand: at a variable, a parameter or a result?',
    'Is the value wrong, or is the type too narrow?',
  ] as const,
});

const isHere = (node: Node): node is Node =>
  /^(?:VariableDeclarator|AssignmentExpression|CallExpression|ReturnStatement|Property)$/.test(
    node.type,
  );

/** TypeScript: "Type 'A' is not assignable to type 'B'". */
export const typeWrongValue: RuntimeMessage = {
  id: 'type-wrong-value',
  concept: 'ts-basics',
  kind: 'semantic',
  isReportedOnly: true,
  pattern: /^(?:Argument of type|Type) '(.+?)' is not assignable to (?:parameter of )?type '(.+?)'/,
  examples: [
    {
      source: "function double(n: number) {\n  return n * 2;\n}\ndouble('4');",
      message: "Argument of type 'string' is not assignable to parameter of type 'number'.",
      line: 4,
      says: 'type string stands where number',
    },
  ],
  suspects: (report) => suspectsWhere(report, (node) => isHere(node)),
  explain: (site) => {
    const node = nodeAt(site, isHere);
    return {
      ...texts((site.parts[0] ?? '').slice(0, 40), (site.parts[1] ?? '').slice(0, 40)),
      ...(node !== undefined && { node }),
    };
  },
};
