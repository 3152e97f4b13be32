import type { ForeignLook } from '../foreign-look.ts';

/** A web page. */
export const html: ForeignLook = {
  id: 'html',
  title: 'HTML',
  concept: 'errors-reading',
  advice: 'only the JavaScript between <script> and </script> can be checked',
  hint: 'Look for <script>: what stands between it and </script>?',
  line: /^\s*<\/?(?:!doctype|html|head|body|div|span|p|h[1-6]|ul|ol|li|a|img|script|style|link|meta|title|table|tr|td|th|form|input|button|label|section|main|nav|header|footer|br|!--)\b/i,
  decisive: /^\s*<(?:!doctype\s+html|html[\s>])/i,
  examples: {
    foreign: [
      '<!DOCTYPE html>\n<html>\n<body>\n<script>\nlet a = 1;\nconsole.log(a);\n</script>\n</body>\n</html>\n',
      '<div class="menu">\n  <ul>\n    <li>Tea</li>\n  </ul>\n</div>\n',
    ],
    javaScript: ['const list = [1, 2;\nif (list.length < 3) {\n  console.log(list);\n}\n'],
  },
};
