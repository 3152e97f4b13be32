/** `util.inspect` and `util.format` of Node, with what only the engine knows. */
import { isError, mend } from './errors.js';
import { previewEntries } from './iterators.js';
import { promiseDetails } from './promises.js';
import { proxyDetails } from './proxies.js';
import { hooks } from './inspect-hooks.js';
import { host } from './host.js';
import library from './node-inspect.js';

delete globalThis.Atomics;
hooks.promiseDetails = promiseDetails;
hooks.proxyDetails = proxyDetails;
hooks.previewEntries = previewEntries;
hooks.isError = (value) => {
  if (!isError(value)) return value instanceof Error;
  mend(value);
  host.note('stack frames show other paths');
  const cause = Object.getOwnPropertyDescriptor(value, 'cause')?.value;
  if (isError(cause)) host.note("lines that a stack shares with its cause's are left out by Node");
  return true;
};

export const { inspect, format, formatWithOptions, stripVTControlCharacters } = library;
