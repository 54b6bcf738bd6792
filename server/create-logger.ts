import { type Logger, pino } from 'pino';
import pretty from 'pino-pretty';
import type { ServerConfig } from './config.ts';

/** Logs to standard error, which keeps standard output for people: as JSON, and at a terminal as text. */
export function createLogger(level: ServerConfig['logLevel']): Logger {
  const standardError = 2;
  const stream = process.stderr.isTTY
    ? pretty({ destination: standardError, ignore: 'pid,hostname', singleLine: true, sync: true })
    : pino.destination(standardError);
  return pino({ level }, stream);
}
