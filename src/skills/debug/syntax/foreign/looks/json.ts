import type { ForeignLook } from '../foreign-look.ts';

/** JSON data. */
export const json: ForeignLook = {
  id: 'json',
  title: 'JSON data',
  concept: 'json',
  advice:
    'data is not a program: a program can read it with JSON.parse or import it from a .json file',
  hint: 'In a program, data stands behind const and =, or in a file of its own.',
  line: /^\s*"(?:[^"\\]|\\.)*"\s*:\s*\S/,
  decisive: /^\s*(?:\{\s*"(?:[^"\\\n]|\\.)*"\s*:|\[\s*\{\s*"(?:[^"\\\n]|\\.)*"\s*:)/,
  remark: (source) => {
    const fault = faultOf(source);
    return fault === undefined ? 'as data it is fine' : `as data it breaks ${fault}`;
  },
  examples: {
    foreign: [
      '{\n  "name": "Momo",\n  "age": 3\n}\n',
      '{\n  "name": "Momo",\n  "age": 3,\n}\n',
      '[\n  { "name": "Momo" },\n  { "name": "Nala" }\n',
    ],
    javaScript: ['const pet = {\n  "name": "Momo"\n  "age": 3,\n};\nconsole.log(pet);\n'],
  },
};

/** Where JSON.parse stops, as a place in words. */
function faultOf(source: string): string | undefined {
  try {
    JSON.parse(source);
    return undefined;
  } catch (error) {
    const text = error instanceof Error ? error.message : '';
    const place = /\(line (\d+) column (\d+)\)/.exec(text);
    return place === null ? 'at its end' : `on line ${place[1] ?? ''}, column ${place[2] ?? ''}`;
  }
}
