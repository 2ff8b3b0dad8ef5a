// Opens the structured log of the program.
import { pino } from 'pino';
import type { Log, LogLevel } from '../core/util/log.ts';

/**
 * Opens the log on standard error, one JSON object a line.
 * @param level the least severe level that is written
 */
export function openLog(level: LogLevel | 'silent'): Log {
  const logger = pino({ level, base: null }, pino.destination({ dest: 2, sync: true }));
  return (at, event, fields = {}) => {
    logger[at](fields, event);
  };
}
