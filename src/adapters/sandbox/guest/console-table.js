/** What `console.table` prints. */
import { inspect } from './inspect.js';

const indexHeader = '(index)';
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

function widthOf(text) {
  return [...text.normalize('NFC')].length;
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

/** The rows of what is shown: an index and a value. */
function rowsOf(data) {
  if (data instanceof Map) {
    return {
      index: '(iteration index)',
      rows: [...data].map(([key, value], at) => [`${at}`, value, key]),
    };
  }
  if (data instanceof Set) {
    return { index: '(iteration index)', rows: [...data].map((value, at) => [`${at}`, value]) };
  }
  return { index: indexHeader, rows: Object.keys(data).map((key) => [key, data[key]]) };
}

/** Draws the table of an array, object, Map or Set; `columns` chooses and orders the keys. */
export function table(data, columns) {
  const { index, rows } = rowsOf(data);
  if (data instanceof Map) {
    return render(
      [index, 'Key', valueHeader],
      [
        rows.map(([at]) => at),
        rows.map(([, , key]) => cell(key)),
        rows.map(([, value]) => cell(value)),
      ],
    );
  }
  const keys = new Map((columns ?? []).map((key) => [key, []]));
  const values = [];
  let hasValues = false;
  rows.forEach(([, value], at) => {
    const isPrimitive =
      value === null || (typeof value !== 'object' && typeof value !== 'function');
    if (isPrimitive) {
      hasValues = true;
      values[at] = cell(value);
      return;
    }
    for (const key of columns ?? Object.keys(value)) {
      if (!keys.has(key)) keys.set(key, []);
      if (Object.hasOwn(value, key)) keys.get(key)[at] = cell(value[key]);
    }
  });
  const filled = (cells) => rows.map((_, at) => cells[at] ?? '');
  const head = [index, ...keys.keys()];
  const body = [rows.map(([at]) => at), ...[...keys.values()].map(filled)];
  if (hasValues) {
    head.push(valueHeader);
    body.push(filled(values));
  }
  return render(head, body);
}
