import type { ForeignLook } from '../foreign-look.ts';

/** Bytes that are no text: a picture, an archive, a compiled program. */
export const binary: ForeignLook = {
  id: 'binary',
  title: 'a file that is not text',
  concept: 'debugging',
  advice: 'a picture, an archive or a compiled program has no lines that could be read',
  hint: 'A JavaScript file ends in .js, .mjs, .ts or .jsx and can be read in an editor.',
  isVague: true,
  line: /[\0-\x08\x0E-\x1F\uFFFD].*[\0-\x08\x0E-\x1F\uFFFD]/,
  // The first bytes of PNG, ZIP, PDF, ELF and WebAssembly.
  decisive: /^(?:.PNG\r\n\x1A|PK\x03\x04|%PDF-|\x7FELF|\0asm)/,
  examples: {
    foreign: ['\uFFFDPNG\r\n\x1A\n\0\0\0\rIHDR\0\0\x01\0', '\0asm\x01\0\0\0\x01\x07'],
    javaScript: ['let a = 1;\0\0\nlet b = 2;\nconsole.log(a + b);\n'],
  },
};
