/** What `console.table` prints. */
import { inspect } from './inspect.js';
import { widthOf } from './text-width.js';

const indexHeader = '(index)';
const iterationHeader = '(iteration index)';
const valueHeader = 'Values';

function cell(value) {
  return inspect(value, {
    maxArrayLength: 3,
    breakLength: Infinity,
    depth:
      value !== null &&
      typeof value === 'object' &&
      !Array.isArray(value) &&
      Object.keys(value).length > 2
        ? -1
        : 0,
  });
}

function render(head, columns) {
  const height = columns[0].length;
  const widths = head.map(
    (title, index) => Math.max(widthOf(title), ...columns[index].map(widthOf)) + 2,
  );
  const rule = (left, middle, right) =>
    left + widths.map((width) => '─'.repeat(width)).join(middle) + right;
  const row = (cells) =>
    `│${cells.map((text, index) => ` ${text}${' '.repeat(widths[index] - widthOf(text) - 1)}`).join('│')}│`;
  const lines = [rule('┌', '┬', '┐'), row(head), rule('├', '┼', '┤')];
  for (let index = 0; index < height; index++)
    lines.push(row(columns.map((column) => column[index])));
  return [...lines, rule('└', '┴', '┘')].join('\n');
}

const indexes = (length) => Array.from({ length }, (_, index) => `${index}`);

/** Draws the table of an array, object, Map or Set; `columns` chooses the keys. */
export function table(data, columns) {
  if (data instanceof Map) {
    const body = [[...data.keys()].map(cell), [...data.values()].map(cell)];
    return render([iterationHeader, 'Key', valueHeader], [indexes(data.size), ...body]);
  }
  if (data instanceof Set) {
    return render([iterationHeader, valueHeader], [indexes(data.size), [...data].map(cell)]);
  }
  const rows = Object.keys(data);
  // An object, so that keys that are numbers come first, as in Node.
  const cells = { __proto__: null };
  const values = [];
  rows.forEach((row, at) => {
    const value = data[row];
    const isPrimitive =
      value === null || (typeof value !== 'object' && typeof value !== 'function');
    if (isPrimitive && columns === undefined) {
      values[at] = cell(value);
      return;
    }
    for (const key of columns ?? Object.keys(value)) {
      cells[key] ??= [];
      cells[key][at] = isPrimitive || !Object.hasOwn(value, key) ? '' : cell(value[key]);
    }
  });
  const hasValues = values.length > 0;
  const head = [indexHeader, ...Object.keys(cells), ...(hasValues ? [valueHeader] : [])];
  const body = [...Object.values(cells), ...(hasValues ? [values] : [])];
  return render(head, [rows, ...body.map((column) => rows.map((_, at) => column[at] ?? ''))]);
}
