// Sorts the errors of discord.js. They hold addresses with tokens and whole payloads, so only class, code and status are
// ever taken from them.
import { DiscordAPIError, HTTPError, RateLimitError } from 'discord.js';
import { SendError } from '../../core/adapter.ts';
import type { LogFields } from '../../core/util/log.ts';
import { NONCE_MS, PLATFORM } from './limits.ts';

/** The message that was to be edited is not there any more (topics/opcodes-and-status-codes, JSON error codes). */
const UNKNOWN_MESSAGE = 10008;

/** The interaction cannot be answered any more, or was answered already: a repeat would help no one. */
const OVER = new Set([10015, 10062, 40060, 50027]);

/** Unknown channel, guild or user. */
const GONE = new Set([10003, 10004, 10013]);

/**
 * No access, no permission; direct messages closed or no server in common; too little verified; the thread is archived or
 * locked. What is forbidden in any other way counts with them.
 */
const NOT_ALLOWED = new Set([50001, 50007, 50009, 50013, 50083, 50278, 160_005]);

/** The connection was never made, so nothing can have arrived. */
const NEVER_SENT = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'ENETUNREACH', 'UND_ERR_CONNECT_TIMEOUT']);

/** Discord's own number for a refusal, else the HTTP status, else the system's word for it, else the class. */
export function codeOf(error: unknown): number | string {
  if (error instanceof DiscordAPIError)
    return typeof error.code === 'number' && error.code > 0 ? error.code : error.status;
  if (error instanceof HTTPError) return error.status;
  if (error instanceof RateLimitError) return 429;
  if (!(error instanceof Error)) return typeof error;
  return 'code' in error && typeof error.code === 'string' ? error.code : error.constructor.name;
}

/** Whether the interaction can be answered no more. */
export const isOver = (error: unknown): boolean => error instanceof DiscordAPIError && OVER.has(Number(error.code));

/** Whether the message that was to be edited is gone. */
export const isUnknownMessage = (error: unknown): boolean =>
  error instanceof DiscordAPIError && error.code === UNKNOWN_MESSAGE;

/** Whether Discord has answered, with a refusal. */
export const isAnswer = (error: unknown): boolean => error instanceof DiscordAPIError;

/** Whether Discord does not accept the payload, which is our bug. */
export const isRefused = (error: unknown): boolean =>
  error instanceof DiscordAPIError && error.status === 400 && !isOver(error);

/** All that may be logged of an error of discord.js. */
export const logFieldsOf = (error: unknown): LogFields => ({
  platform: PLATFORM,
  code: String(codeOf(error)),
  error: error instanceof Error ? error.constructor.name : typeof error,
});

/**
 * Sorts a failed delivery into the five reasons.
 * @param repeatable the message carries a nonce the caller will use again, so sending it twice soon shows it once
 */
export function toSendError(error: unknown, repeatable: boolean): SendError {
  if (error instanceof SendError) return error;
  // Thrown by our own renderer; its message names a limit and no text.
  if (error instanceof RangeError) return new SendError('refused', error.message);
  const detail = `discord ${codeOf(error)}`;
  if (error instanceof RateLimitError) {
    const retryAfterMs = Math.ceil(Math.max(error.retryAfter, error.timeToReset, error.sublimitTimeout));
    return new SendError('slow-down', detail, { retryAfterMs, everywhere: error.global });
  }
  if (error instanceof DiscordAPIError && error.status !== 401 && error.status < 500) {
    const code = Number(error.code);
    if (GONE.has(code)) return new SendError('gone', detail);
    return new SendError(NOT_ALLOWED.has(code) || error.status === 403 ? 'not-allowed' : 'refused', detail);
  }
  // A token that is revoked just now: not about this message, and certainly without effect.
  if (error instanceof DiscordAPIError && error.status === 401) return new SendError('network', detail);
  return new SendError('network', detail, {
    certain: NEVER_SENT.has(String(codeOf(error))),
    repeatableMs: repeatable ? NONCE_MS : 0,
  });
}
