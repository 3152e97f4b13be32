import type { ForeignLook } from '../foreign-look.ts';

/** A style sheet. */
export const css: ForeignLook = {
  id: 'css',
  title: 'CSS',
  concept: 'errors-reading',
  advice: 'styles belong into a .css file or between <style> and </style>, not into a program',
  hint: 'Which file did you mean to check: the style sheet or the script?',
  line: /^\s*(?:(?:--[\w-]+|(?:background|border|margin|padding|font|text|align|justify|grid|flex|line|max|min|box|list|overflow|transition|animation)(?:-[a-z-]+)?|color|display|width|height|position|top|left|right|bottom|cursor|opacity|gap|content|float|z-index)\s*:\s*[^;{}"']+;?\s*$|[.#][\w-]+(?:[ ,.:>+~#\w-]*)\{|@(?:media|import|keyframes|font-face)\b|(?:body|html|h[1-6]|p|a|ul|li|div|span|button|table|img|nav|header|footer|main)(?:[ ,.:>+~#][\w ,.:>+~#-]*)?\s*\{)/,
  examples: {
    foreign: [
      'body {\n  margin: 0;\n  color: #333;\n}\n\n.card {\n  display: flex;\n}\n',
      'h1, h2 { font-size: 2rem; }\na:hover { color: red; }\n',
    ],
    javaScript: ['const style = {\n  color: "red"\n  width: 3,\n};\nconsole.log(style);\n'],
  },
};
