import { pino, type Logger } from 'pino';

/** Structured lines on standard error: standard output belongs to the protocol and to answers. */
export function createLog(): Logger {
  return pino(
    {
      level: process.env.TUTORFLEET_LOG ?? 'warn',
      base: null,
      serializers: { error: pino.stdSerializers.err },
    },
    pino.destination({ fd: 2, sync: true }),
  );
}
