// The structured log. Only the fields named here can be written, so that no text, name, answer or token ever gets in.

/** All that a log line may hold besides time and level. */
export interface LogFields {
  readonly platform?: string;
  /** Feature and action of what was answered, never its arguments. */
  readonly route?: string;
  /** The code the person was shown for a bug. */
  readonly reference?: string;
  /** Class of an error, e.g. `TypeError`. */
  readonly error?: string;
  /** Frames of a stack, without the message line. */
  readonly stack?: string;
  /** A number or word the platform or the system gave for a refusal, e.g. `403`, `ENOSPC`. */
  readonly code?: string;
  /** The kind of what came in, by the platform's own name, or of what was not written; never its content. */
  readonly kind?: string;
  /** Id of an exercise whose picture is meant, never who asked for it. */
  readonly figure?: string;
  readonly ms?: number;
  readonly count?: number;
  readonly total?: number;
}

export type LogLevel = 'debug' | 'info' | 'warn' | 'error';

/** Writes one line; `event` is a fixed phrase of the program, never something a person wrote. */
export type Log = (level: LogLevel, event: string, fields?: LogFields) => void;

const TOKENS =
  /\d{6,}:[A-Za-z0-9_-]{30,}|[A-Za-z0-9_-]{20,}\.[A-Za-z0-9_-]{6}\.[A-Za-z0-9_-]{20,}|\/interactions\/\S+/g;

/** Removes everything shaped like a Telegram token, a Discord token or an interaction address. */
export const withoutTokens = (text: string): string => text.replace(TOKENS, '[secret]');

/** The system's own word for a failure. */
const SYSTEM_CODE = /^[A-Z][A-Z0-9_]{2,40}$/;

/**
 * What may be told of an unknown error: its class, the system's code and where it was thrown. Never its message: SDK errors put payloads
 * and addresses with tokens there.
 */
export function errorFields(error: unknown): LogFields {
  if (!(error instanceof Error)) return { error: typeof error };
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  const code =
    'code' in error && typeof error.code === 'string' && SYSTEM_CODE.test(error.code) ? error.code : undefined;
  const fields = { error: error.name, stack: withoutTokens(frames.slice(0, 8).join('\n')) };
  return code === undefined ? fields : { ...fields, code };
}
