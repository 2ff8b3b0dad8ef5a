// Sorts the errors of API calls into the five reasons. Takes only codes from them: grammY's errors hold the token and the
// text.
import { GrammyError, HttpError } from 'grammy';
import { SendError } from '../../core/adapter.ts';

/** Refusals that mean the chat will not come back, by Telegram's own words (tdlib/telegram-bot-api, Client.cpp). */
const GONE =
  /chat not found|user is deactivated|bot was (blocked|kicked)|USER_IS_BLOCKED|bot is not a member|CHANNEL_PRIVATE|PEER_ID_INVALID|message thread not found|TOPIC_DELETED|group chat was (deactivated|deleted)|messages to bots/i;

/** Refusals that end when somebody gives a right back; so does any other "Forbidden". */
const NOT_ALLOWED =
  /not enough rights|need administrator rights|have no rights|CHAT_WRITE_FORBIDDEN|CHAT_SEND_\w+_FORBIDDEN|CHAT_RESTRICTED|CHAT_ADMIN_REQUIRED|TOPIC_CLOSED/i;

/** Whether a failed call never left this machine; see `fetchJson`. */
const isUnsent = (inner: unknown): boolean => typeof inner === 'object' && inner !== null && 'unsent' in inner;

/** A number or word that names the failure and holds nothing private, e.g. `403`, `ECONNRESET`. */
export function codeOf(error: unknown): string {
  if (error instanceof SendError) return error.message;
  if (error instanceof GrammyError) return String(error.error_code);
  if (!(error instanceof HttpError)) return error instanceof Error ? error.name : typeof error;
  const inner = error.error;
  if (typeof inner === 'object' && inner !== null && 'code' in inner && typeof inner.code === 'string')
    return inner.code;
  return 'no-answer';
}

/** The error as a `SendError`, without the original. */
export function toSendError(error: unknown): SendError {
  if (error instanceof SendError) return error;
  const code = codeOf(error);
  if (error instanceof HttpError) return new SendError('network', code, { certain: isUnsent(error.error) });
  if (!(error instanceof GrammyError)) return new SendError('refused', code);
  if (error.error_code === 429) {
    return new SendError('slow-down', code, { retryAfterMs: (error.parameters.retry_after ?? 1) * 1000 });
  }
  // Not about this message, and certainly without effect: a token that is revoked just now, a server that has trouble.
  if (error.error_code >= 500 || error.error_code === 401) return new SendError('network', code);
  if (GONE.test(error.description)) return new SendError('gone', code);
  const barred = error.error_code === 403 || NOT_ALLOWED.test(error.description);
  return new SendError(barred ? 'not-allowed' : 'refused', code);
}

/** An edit changed nothing: after a second tap on a button the message already says what it shall say. */
export const isNotModified = (error: unknown): boolean =>
  error instanceof GrammyError && error.description.includes('message is not modified');

/** The chat's new id, when a refusal says that the group became a supergroup. */
export function movedTo(error: unknown): string | undefined {
  const id = error instanceof GrammyError ? error.parameters.migrate_to_chat_id : undefined;
  return id === undefined ? undefined : String(id);
}

/** One line on what the operator must change before Telegram lets us poll; undefined when a repeat may help. */
export function whyUnusable(error: unknown): string | undefined {
  if (!(error instanceof GrammyError)) return undefined;
  // A token of the wrong shape is answered with 404.
  if (error.error_code === 401 || error.error_code === 404) {
    return `Telegram does not know this bot token (${error.error_code}). Check TELEGRAM_BOT_TOKEN; @BotFather shows the right one.`;
  }
  if (error.error_code !== 409) return undefined;
  return error.description.includes('webhook')
    ? 'Telegram sends this bot to a webhook (409); remove it with deleteWebhook, then start again.'
    : 'Another program is already running with this Telegram bot token (409); stop it, then start again.';
}
