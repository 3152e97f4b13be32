import { posix, win32 } from 'node:path';

export type Platform = {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly platform: NodeJS.Platform;
  readonly home: string;
};

const folderName = 'tutorfleet';

/**
 * The folder where this platform keeps a program's data: `%APPDATA%`, `~/Library/Application
 * Support`, else `$XDG_DATA_HOME` where it is absolute (XDG Base Directory Specification 0.8), else
 * `~/.local/share`.
 */
export function dataFolder({ env, platform, home }: Platform): string {
  if (platform === 'win32') {
    const roaming = env.APPDATA ?? '';
    const base = win32.isAbsolute(roaming) ? roaming : win32.join(home, 'AppData', 'Roaming');
    return win32.join(base, folderName);
  }
  if (platform === 'darwin') return posix.join(home, 'Library', 'Application Support', folderName);
  const shared = env.XDG_DATA_HOME ?? '';
  const base = posix.isAbsolute(shared) ? shared : posix.join(home, '.local', 'share');
  return posix.join(base, folderName);
}
