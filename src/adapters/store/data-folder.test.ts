import { expect, test } from 'vitest';
import { dataFolder, type Platform } from './data-folder.ts';

const cases: readonly (readonly [string, Platform, string])[] = [
  ['Linux', { env: {}, platform: 'linux', home: '/home/mia' }, '/home/mia/.local/share/tutorfleet'],
  [
    'XDG_DATA_HOME',
    { env: { XDG_DATA_HOME: '/data' }, platform: 'linux', home: '/home/mia' },
    '/data/tutorfleet',
  ],
  [
    'a relative XDG_DATA_HOME, which the specification says to ignore',
    { env: { XDG_DATA_HOME: 'data' }, platform: 'linux', home: '/home/mia' },
    '/home/mia/.local/share/tutorfleet',
  ],
  [
    'an empty XDG_DATA_HOME',
    { env: { XDG_DATA_HOME: '' }, platform: 'freebsd', home: '/home/mia' },
    '/home/mia/.local/share/tutorfleet',
  ],
  [
    'macOS',
    { env: { XDG_DATA_HOME: '/data' }, platform: 'darwin', home: '/Users/mia' },
    '/Users/mia/Library/Application Support/tutorfleet',
  ],
  [
    'Windows',
    { env: { APPDATA: 'D:\\Roaming' }, platform: 'win32', home: 'C:\\Users\\mia' },
    'D:\\Roaming\\tutorfleet',
  ],
  [
    'Windows without APPDATA',
    { env: {}, platform: 'win32', home: 'C:\\Users\\mia' },
    'C:\\Users\\mia\\AppData\\Roaming\\tutorfleet',
  ],
];

test.each(cases)('the data folder of %s', (_, platform, expected) => {
  expect(dataFolder(platform)).toBe(expected);
});
