/** `util.inspect` and `util.format` of Node, with what only the engine knows. */
import { isError, mend } from './errors.js';
import { promiseDetails } from './promises.js';
import { proxyDetails } from './proxies.js';
import { hooks } from './inspect-hooks.js';
import { host } from './host.js';
import library from './node-inspect.js';

delete globalThis.Atomics;
hooks.promiseDetails = promiseDetails;
hooks.proxyDetails = proxyDetails;
hooks.iterator = () => host.note('what is left in an iterator of a Map or Set is not shown here');
hooks.isError = (value) => {
  if (!isError(value)) return value instanceof Error;
  mend(value);
  host.note('stack frames show other paths');
  return true;
};

export const { inspect, format, formatWithOptions, stripVTControlCharacters } = library;
