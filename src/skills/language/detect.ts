import { simpleTraverse } from '@typescript-eslint/typescript-estree';
import { parseProgram, type Language } from './parse.ts';

/** Signs of TypeScript in text that does not parse: a type after a colon, or a type's declaration. */
const typeScriptSigns =
  /:\s*(string|number|boolean|any|unknown|void|never)\b(\[\])?\s*[=;,){]|^[ \t]*(export\s+)?(interface|type|enum)\s+\w+[^\n]*[{=]/m;

/** Characters up to which a text is parsed to tell; of a longer one only such signs are looked for. */
const longestParsed = 100_000;

/** The language of a text that comes without a file name: TypeScript where it uses its syntax. */
export function detectLanguage(source: string): Language {
  if (source.length > longestParsed) {
    return typeScriptSigns.test(source.slice(0, longestParsed)) ? 'typescript' : 'javascript';
  }
  const answer = parseProgram({ source, language: 'typescript' });
  if (!answer.ok) return typeScriptSigns.test(source) ? 'typescript' : 'javascript';
  let language: Language = 'javascript';
  simpleTraverse(answer.program.tree, {
    enter: (node) => {
      if (node.type.startsWith('TS')) language = 'typescript';
    },
  });
  return language;
}
