#!/usr/bin/env node
/** Checks the version of Node before anything native is loaded, then hands over. */
import { setFlagsFromString } from 'node:v8';

const oldest = [22, 22] as const;
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < oldest[0] || (major === oldest[0] && minor < oldest[1])) {
  process.stderr.write(
    `tutorfleet needs Node ${oldest.join('.')} or newer; this is ${process.versions.node}. Get it from nodejs.org.\n`,
  );
  process.exit(1);
}
// Loading the modules would let the young generation grow to several times what a server needs that
// waits for a person: 9 MB of resident memory, measured after tools/list.
setFlagsFromString('--semi-space-growth-factor=1');
// The old generation may grow by this share of what is in use before it is collected: without it a
// thousand diagnoses leave 500 MB of rubbish lying, with it 300.
setFlagsFromString('--heap-growing-percent=40');
const { runCommandLine } = await import('./command-line.ts');
await runCommandLine(process.argv);
