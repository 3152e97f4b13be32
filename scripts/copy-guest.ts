/** Puts the programs that run inside the sandbox beside the built code, byte for byte. */
import { cpSync } from 'node:fs';

const guest = 'adapters/sandbox/guest';
const isFolderOrScript = (path: string) => !path.endsWith('.ts') && !path.endsWith('/testing');
cpSync(`src/${guest}`, `dist/${guest}`, { recursive: true, filter: isFolderOrScript });
