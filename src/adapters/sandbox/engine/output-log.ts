import type { OutputChunk } from '../port.ts';

/**
 * Output of a run in memory that its host shares, so that what was printed is known even where the
 * worker has to be ended in the middle. After two words (bytes used, whether output was cut) each
 * chunk is a stream (1 byte), a line (4 bytes, 0 for none), a size (4 bytes) and UTF-8 text.
 */
export type OutputLog = {
  /** False from the first chunk on that is not kept whole. */
  write(stream: OutputChunk['stream'], text: string, line: number | undefined): boolean;
};

const headerBytes = 8;
const chunkHeaderBytes = 9;
const usedWord = 0;
const cutWord = 1;

/** Empty memory with room for `outputBytes`: the one of before where that is large enough. */
export function emptiedOutput(
  before: SharedArrayBuffer | undefined,
  outputBytes: number,
): SharedArrayBuffer {
  // Even where every chunk is a single byte.
  const size = headerBytes + outputBytes * (chunkHeaderBytes + 1);
  if (before === undefined || before.byteLength < size) return new SharedArrayBuffer(size);
  new Int32Array(before, 0, 2).fill(0);
  return before;
}

/** Writes up to a number of bytes; what comes after is counted as cut and not kept. */
export function outputLog(shared: SharedArrayBuffer, outputBytes: number): OutputLog {
  const words = new Int32Array(shared, 0, 2);
  const view = new DataView(shared, headerBytes);
  let left = outputBytes;
  let offset = 0;
  return {
    write(stream, text, line) {
      if (words[cutWord] === 1) return false;
      const bytes = Buffer.from(text);
      const kept = bytes.length <= left ? bytes : wholeCharacters(bytes.subarray(0, left));
      if (kept.length > 0) {
        view.setUint8(offset, stream === 'stderr' ? 1 : 0);
        view.setUint32(offset + 1, line ?? 0);
        view.setUint32(offset + 5, kept.length);
        new Uint8Array(shared, headerBytes + offset + chunkHeaderBytes).set(kept);
        offset += chunkHeaderBytes + kept.length;
        Atomics.store(words, usedWord, offset);
      }
      const isCut = bytes.length > left;
      left -= kept.length;
      if (isCut) Atomics.store(words, cutWord, 1);
      return !isCut;
    },
  };
}

/** What was written so far. */
export function readOutput(shared: SharedArrayBuffer): {
  readonly output: readonly OutputChunk[];
  readonly isOutputCut: boolean;
} {
  const words = new Int32Array(shared, 0, 2);
  const end = Atomics.load(words, usedWord);
  const view = new DataView(shared, headerBytes);
  const output: OutputChunk[] = [];
  let offset = 0;
  while (offset < end) {
    const stream = view.getUint8(offset) === 1 ? 'stderr' : 'stdout';
    const line = view.getUint32(offset + 1);
    const size = view.getUint32(offset + 5);
    const text = Buffer.from(shared, headerBytes + offset + chunkHeaderBytes, size).toString();
    output.push({ stream, text, ...(line === 0 ? {} : { line }) });
    offset += chunkHeaderBytes + size;
  }
  return { output, isOutputCut: Atomics.load(words, cutWord) === 1 };
}

/** Takes a broken character off the end of UTF-8. */
function wholeCharacters(bytes: Buffer): Buffer {
  let end = bytes.length;
  while (end > 0 && ((bytes[end - 1] ?? 0) & 0xc0) === 0x80) end--;
  const lead = bytes[end - 1] ?? 0;
  const size = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : lead >= 0xc0 ? 2 : 1;
  return end - 1 + size <= bytes.length ? bytes : bytes.subarray(0, end - 1);
}
