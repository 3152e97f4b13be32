/** Diagnoses the programs of standard input, a JSON list of texts, and prints its memory as JSON. */
import { text } from 'node:stream/consumers';
import { processFigures } from '../../process-figures.ts';
import { openDebugTool } from '../tool.ts';

const sources = JSON.parse(await text(process.stdin)) as readonly string[];
const tool = openDebugTool('.');
for (const code of sources) await tool.call({ code });
process.stdout.write(JSON.stringify(processFigures(process.pid) ?? null));
await tool.close();
