/** The line of a paste that states the error. */
export type Headline = { readonly name: string; readonly message: string };

/** `TypeError: …`, `TypeError [ERR_X]: …`, `Error: Uncaught [TypeError: …]`, `DOMException: …`. */
const named =
  /(?:^|[\s"'“‘`([:])((?:[A-Z]\w*)?(?:Error|Exception))(?: \[\w+\])?:(?! ?Uncaught \[) ?(.*)$/u;
/** `file.ts(3,5): error TS2339: …`, `file.ts:3:5 - error TS2339: …`. */
const compiler = /error TS(\d+): (.+)$/;
/** Node: a promise that was rejected with a text or an object. */
const rejection = /The promise rejected with the reason "(.*?)"\.?\]?(?:\s*\{)?$/;
/** Chrome: `Uncaught (in promise) not found`, `Uncaught 404`. */
const thrownValue =
  /^\s*(?:error: )?Uncaught (?:\(in promise\) )?(?!\w*(?:Error|Exception)\b)(.+)$/;
/** Node's loader, where its error has no name in the paste. */
const nodeStart = /(?:^|[\s"'“‘`([:])(Cannot find (?:module|package) ['"].+)$/;

/** What editors, consoles and runners put around a message. */
const around = [
  /\s*\(\S+:\d+(?::\d+)?\)\s*$/,
  /\s+at (?:\S+ )?\(?\S+:\d+(?::\d+)?\)?\s*$/,
  /\s+\S+\.[cm]?[jt]sx?:\d+(?::\d+)?\s*$/,
  /(?<=\])\s*\{\s*$/,
];

/** Longer lines are cut: a message ends before. */
const longestLine = 1_000;

/** The error's name and message; undefined where no line names one. */
export function headlineOf(text: string): Headline | undefined {
  const lines = withoutExcerpts(text.split(/\r?\n/)).map((line) => line.slice(0, longestLine));
  for (const [index, line] of lines.entries()) {
    const found = headlineIn(line, lines[index + 1]);
    if (found !== undefined) return found;
  }
  return undefined;
}

function headlineIn(line: string, next: string | undefined): Headline | undefined {
  const [, code, complaint] = compiler.exec(line) ?? [];
  if (code !== undefined && complaint !== undefined) {
    return { name: `TS${code}`, message: complaint.trim() };
  }
  const [, reason] = rejection.exec(line) ?? [];
  if (reason !== undefined) return { name: 'UnhandledPromiseRejection', message: reason };
  const [, name, message] = named.exec(line) ?? [];
  if (name !== undefined && message !== undefined) {
    // Node and Bun put a long message on the line behind the name.
    const whole = message === '' ? (next ?? '').trim() : message;
    return whole === '' || whole.startsWith('at ') ? undefined : { name, message: bare(whole) };
  }
  const [, value] = thrownValue.exec(line) ?? [];
  if (value !== undefined && !/^[A-Z]\w*: /.test(value)) {
    return { name: 'UnhandledPromiseRejection', message: bare(value) };
  }
  const [, missing] = nodeStart.exec(line) ?? [];
  return missing === undefined ? undefined : { name: 'Error', message: bare(missing) };
}

/** The message without what stands around it: a place, a closing bracket, a quote. */
function bare(message: string): string {
  const text = around.reduce((shown, each) => shown.replace(each, ''), message).trim();
  const isClosedOnly = text.endsWith(']') && !text.includes('[');
  const isQuoted = /["”’`]$/.test(text) && (text.match(/["”’`]/g)?.length ?? 0) === 1;
  return isClosedOnly || isQuoted ? text.slice(0, -1).trim() : text;
}

/** Without the lines of source that Node prints above `^^^^`, which may name errors themselves. */
function withoutExcerpts(lines: readonly string[]): readonly string[] {
  const isMarker = (line: string | undefined) => /^[\s|\d]*[\^~]+\s*$/.test(line ?? '');
  return lines.filter((line, index) => !isMarker(line) && !isMarker(lines[index + 1]));
}
