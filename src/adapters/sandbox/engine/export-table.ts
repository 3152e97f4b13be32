/** Ids and kinds of the WebAssembly binary format (core specification, chapter 5). */
const headerBytes = 8;
const exportSection = 7;
const tableKind = 1;

/** Name under which the function table is exported. */
export const tableExport = 'table';

/**
 * Adds an export of table 0 to a WebAssembly binary that keeps it to itself.
 * @throws Error where the binary has no export section.
 */
export function exportTable(binary: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  let offset = headerBytes;
  while (offset < binary.length) {
    const start = offset;
    const id = binary[offset];
    const size = readUnsigned(binary, offset + 1);
    const end = size.end + size.value;
    if (id === exportSection) {
      const count = readUnsigned(binary, size.end);
      const name = new TextEncoder().encode(tableExport);
      const added = [...unsigned(name.length), ...name, tableKind, 0];
      const counted = unsigned(count.value + 1);
      const payloadSize = counted.length + (end - count.end) + added.length;
      const head = Uint8Array.of(exportSection, ...unsigned(payloadSize), ...counted);
      const before = binary.subarray(0, start);
      const parts = [before, head, binary.subarray(count.end, end), Uint8Array.from(added)];
      return concatenate([...parts, binary.subarray(end)]);
    }
    offset = end;
  }
  throw new Error('the WebAssembly binary exports nothing');
}

function concatenate(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((size, part) => size + part.length, 0));
  let offset = 0;
  for (const part of parts) {
    whole.set(part, offset);
    offset += part.length;
  }
  return whole;
}

/** Reads an unsigned LEB128 number. */
function readUnsigned(bytes: Uint8Array, start: number): { value: number; end: number } {
  let value = 0;
  let shift = 0;
  for (let end = start; ; shift += 7) {
    const byte = bytes[end++] ?? 0;
    value |= (byte & 0x7f) << shift;
    if (byte < 0x80) return { value, end };
  }
}

function unsigned(value: number): readonly number[] {
  return value < 0x80 ? [value] : [(value & 0x7f) | 0x80, ...unsigned(value >> 7)];
}
