import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, realpath, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';

const files: Readonly<Record<string, string | Uint8Array>> = {
  'secret.js': 'console.log("TOP SECRET");\n',
  'lessons/cart.js': 'const total = [1, 2].map((n) => { n * 2 });\nconsole.log(total);\n',
  'lessons/endless.js': 'while (true) {}\n',
  'lessons/src/tax.js': 'export const tax = 2;\n',
  'lessons/empty.js': '',
  'lessons/spaces.js': '  \n\t\n \uFEFF',
  'lessons/comments.js': '// to do\n/* later */\n',
  'lessons/large.js': ';'.repeat(2_000_000),
  'lessons/binary.js': new Uint8Array([0x63, 0, 1, 0]),
  'lessons/latin1.js': new Uint8Array([0x63, 0x61, 0x66, 0xe9]),
  'lessons/notes.txt': 'Dear diary\n',
  'lessons/data.json': '{"a":1}\n',
  'lessons/style.css': 'a { color: red }\n',
  'lessons/page.html': '<!doctype html><p>Hello</p>\n',
  'lessons/README': 'hello\n',
  'lessons/imports-pipe.js': 'import "./pipe.js";\nconsole.log(1);\n',
};

const links: Readonly<Record<string, string>> = {
  'link.js': '../secret.js',
  up: '..',
  'broken.js': 'nowhere.js',
  'loop.js': 'loop.js',
  'zero.js': '/dev/zero',
  // Not even the system's owner may read it from the beginning: address 0 is not mapped.
  'unreadable.js': '/proc/self/mem',
};

/** A folder with `lessons`, a workspace of everything that is no program, and a secret beside it. */
export async function makeBadFiles(): Promise<{ readonly folder: string; readonly root: string }> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'tutorfleet-bad-')));
  const root = join(folder, 'lessons');
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  }
  for (const [path, target] of Object.entries(links)) await symlink(target, join(root, path));
  await promisify(execFile)('mkfifo', [join(root, 'pipe.js')]);
  return { folder, root };
}
