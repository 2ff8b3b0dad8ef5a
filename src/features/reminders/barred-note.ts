// Tells people that what they asked for could not be written to their chat: nobody else can tell them. Pure.
import type { Context } from '../../domain/feature.ts';
import type { Reply } from '../../core/reply.ts';
import { press, reply, text } from '../../core/reply.ts';
import { go } from '../../core/route.ts';
import { dateWords } from '../../core/time/local-time.ts';

/** A note for the one who asks; undefined when the chat may be written to. */
export function barredNote({ say, chat, defaults }: Context): Reply | undefined {
  if (!chat?.barred) return undefined;
  const date = dateWords(say, chat.barred.since, chat.zone ?? defaults.zone ?? 'UTC');
  return reply([text(say('barred-note', { date }))], {
    audience: 'ephemeral',
    buttons: [[press(say('remind-reminders'), go('reminders'))]],
  });
}
