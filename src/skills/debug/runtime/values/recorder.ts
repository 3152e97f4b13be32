/** Stands before what the recorder throws, so that it is told from the program's own errors. */
export const recordMark = 'tutorfleet-values:';

/**
 * JavaScript that the instrumented copy carries behind its last line. `keep` notes what a watched
 * expression gave and what stood around it; `stop` does the same at the place of the error and
 * throws all notes where the value is one that the error speaks of.
 */
export const recorder = `
;function tutorfleetKind(value) {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'list';
  if (typeof value !== 'object') return typeof value;
  const name = Object.getPrototypeOf(value)?.constructor?.name;
  return name === undefined || name === 'Object' ? 'object' : name;
}
function tutorfleetNote(value) {
  const kind = tutorfleetKind(value);
  const note = { kind };
  if (kind === 'list' || kind === 'string') note.size = value.length;
  if (kind === 'Map' || kind === 'Set') note.size = value.size;
  if (kind === 'Map') note.keys = [...value.keys()].slice(0, 6).map(String);
  else if (value !== null && typeof value === 'object' && kind !== 'list') {
    note.keys = Object.keys(value).slice(0, 6);
  }
  if (/^(?:string|number|boolean|bigint)$/.test(kind)) note.shown = String(value).slice(0, 30);
  return note;
}
function tutorfleetAround(parts) {
  return parts.map((part) => {
    try { return tutorfleetNote(part()); } catch { return { kind: 'unknown' }; }
  });
}
function tutorfleetKeep(id, value, ...parts) {
  const notes = (tutorfleetKeep.notes ??= {});
  notes[id] = { value: tutorfleetNote(value), parts: tutorfleetAround(parts) };
  return value;
}
function tutorfleetStop(wanted, id, value, ...parts) {
  tutorfleetKeep(id, value, ...parts);
  const isWanted = wanted === 'nothing' ? value === undefined || value === null
    : wanted === 'list' ? typeof value?.[Symbol.iterator] !== 'function'
    : typeof (wanted === 'function' ? value : value?.[wanted.slice(7)]) !== 'function';
  if (isWanted) throw new Error('${recordMark}' + JSON.stringify(tutorfleetKeep.notes));
  // A method that is called through the recorder keeps its object.
  return wanted === 'function' && parts.length > 0 ? value.bind(parts[0]()) : value;
}
`;

/** What a value was: its kind, size, the names of its members, and a short form of plain values. */
export type ValueNote = {
  readonly kind: string;
  readonly size?: number;
  readonly keys?: readonly string[];
  readonly shown?: string;
};

/** A watched expression: its last value and those of its parts. */
export type Note = { readonly value: ValueNote; readonly parts: readonly ValueNote[] };

/** Reads the notes out of an error's message; undefined where the recorder did not throw it. */
export function notesOf(message: string): Readonly<Record<string, Note>> | undefined {
  const start = message.indexOf(recordMark);
  if (start === -1) return undefined;
  try {
    // Written by the recorder above, in this form.
    return JSON.parse(message.slice(start + recordMark.length)) as Readonly<Record<string, Note>>;
  } catch {
    return undefined;
  }
}
