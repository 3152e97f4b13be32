/** An error as a learner pastes it: name, message, and the places it names. */
export type ReportedError = {
  readonly name: string;
  readonly message: string;
  readonly places: readonly ReportedPlace[];
};

export type ReportedPlace = {
  readonly path: string;
  readonly line: number;
  readonly column: number;
};

const headline = /(?:^|\n|Uncaught )\s*(?:Uncaught )?(?:\[?)([A-Z]\w*Error): ([^\n]*)/;
const place = /([^\s()'"]+\.[cm]?[jt]sx?):(\d+)(?::(\d+))?/g;

/** Reads a pasted message or stack; undefined where it is free text without an error's name. */
export function readReportedError(text: string): ReportedError | undefined {
  const found = headline.exec(text);
  const [, name, message] = found ?? [];
  if (name === undefined || message === undefined) return undefined;
  const places = [...text.matchAll(place)].map(([, path = '', line, column]) => ({
    path,
    line: Number(line),
    column: Number(column ?? 1),
  }));
  // The place that editors put behind the message is no part of it.
  return { name, message: message.replace(/\s*\(\S+:\d+(?::\d+)?\)$/, '').trim(), places };
}

/** The innermost place that lies in the file, whatever folder it was run in. */
export function placeIn(
  { places }: ReportedError,
  filename: string,
  lineCount: number,
): ReportedPlace | undefined {
  const base = filename.split('/').at(-1) ?? filename;
  return places.find(
    ({ path, line }) => path.split(/[/\\]/).at(-1) === base && line >= 1 && line <= lineCount,
  );
}
