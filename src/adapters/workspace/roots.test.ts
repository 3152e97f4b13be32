import { mkdir, mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chooseRoots } from './roots.ts';

let home = '';
beforeAll(async () => {
  home = await realpath(await mkdtemp(join(tmpdir(), 'tutorfleet-home-')));
  for (const folder of ['given', 'client', 'work']) await mkdir(join(home, folder));
});
afterAll(() => rm(home, { recursive: true, force: true }));

const at = (name: string) => join(home, name);

describe('chooseRoots', () => {
  it('prefers what was given, then the client, then the working directory', async () => {
    const all = {
      given: [at('given')],
      fromClient: [at('client')],
      workingDirectory: at('work'),
      home,
    };
    expect(await chooseRoots(all)).toEqual({ folders: [at('given')], isFallback: false });
    const withoutGiven = { ...all, given: [] };
    expect(await chooseRoots(withoutGiven)).toEqual({ folders: [at('client')], isFallback: false });
    const alone = { ...withoutGiven, fromClient: [] };
    expect(await chooseRoots(alone)).toEqual({ folders: [at('work')], isFallback: false });
  });

  it.each(['/', '/usr', '/etc', 'HOME'])('never takes %s by default', async (folder) => {
    const workingDirectory = folder === 'HOME' ? home : folder;
    const roots = await chooseRoots({ given: [], fromClient: [], workingDirectory, home });
    expect(roots).toEqual({ folders: [at('tutorfleet')], isFallback: true });
  });

  it('does not fall back to the working directory where a named folder is missing', async () => {
    const choice = { given: [at('missing')], fromClient: [], workingDirectory: at('work'), home };
    expect(await chooseRoots(choice)).toEqual({ folders: [at('tutorfleet')], isFallback: true });
  });
});
