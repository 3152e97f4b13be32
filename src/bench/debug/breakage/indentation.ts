import type { CleanProgram } from '../clean-program.ts';
import { readProgram } from '../clean-program.ts';
import type { Random } from '../random.ts';

/** Share of the messy programs that have no indentation at all; in the rest it wanders. */
const withoutAny = 0.4;
/** Share of the lines that wander. */
const wandering = 0.5;
/** Columns that a line may wander to the right. */
const furthest = 4;

/** The same tokens with indentation that says nothing, or little. */
export function withMessyIndentation(program: CleanProgram, random: Random): CleanProgram {
  const { name, source, leaves } = program;
  const isRemoved = random.chance(withoutAny);
  const startsOfLines = new Set(leaves.filter(({ isFirst }) => isFirst).map(({ line }) => line));
  const lines = source.split('\n').map((line, index) => {
    // Only a line that a token begins: the inside of a template or comment stays as it is.
    if (!startsOfLines.has(index + 1)) return line;
    const text = line.trimStart();
    const columns = line.length - text.length;
    if (isRemoved) return text;
    return random.chance(wandering)
      ? ' '.repeat(random.integer(0, columns + furthest)) + text
      : line;
  });
  return readProgram(name, lines.join('\n'));
}
