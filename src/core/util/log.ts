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
  /** A number or word the platform gave for a refusal, e.g. `403`. */
  readonly code?: string;
  /** The platform's own name for the kind of what came in, never its content. */
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

/**
 * What may be told of an unknown error: its class and where it was thrown. Never its message: SDK errors put payloads
 * and addresses with tokens there.
 */
export function errorFields(error: unknown): LogFields {
  if (!(error instanceof Error)) return { error: typeof error };
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return { error: error.name, stack: withoutTokens(frames.slice(0, 8).join('\n')) };
}
