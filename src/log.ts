import { createRequire } from 'node:module';
import type * as pinoModule from 'pino';

export type Log = Pick<pinoModule.Logger, 'warn' | 'error'>;

/**
 * Structured lines on standard error: standard output belongs to the protocol and to answers. The
 * library is loaded by the first line, which most servers never write.
 */
export function createLog(): Log {
  let opened: Log | undefined;
  const log = () => (opened ??= openLog());
  return {
    warn: (fields: object, message?: string) => log().warn(fields, message),
    error: (fields: object, message?: string) => log().error(fields, message),
  };
}

function openLog(): Log {
  const { pino } = createRequire(import.meta.url)('pino') as typeof pinoModule;
  return pino(
    {
      level: process.env.TUTORFLEET_LOG ?? 'warn',
      base: null,
      serializers: { error: pino.stdSerializers.err },
    },
    pino.destination({ fd: 2, sync: true }),
  );
}
