// Decides what of an answer is shown where: in place of the pressed message or anew, to everyone or to the asker alone.
import { InteractionContextType, InteractionType, MessageFlags } from 'discord.js';
import type { SayIn } from '../../../core/adapter.ts';
import type { Picture, Pictures } from '../../../core/form/picture.ts';
import { figureOf } from '../../../core/form/picture.ts';
import type { FigureBlock, Reply } from '../../../core/reply.ts';
import type { AnswerableInteraction } from '../receive/read.ts';
import { plain, render } from '../render/render.ts';
import type { Payload } from '../render/render.ts';

/** What matters about the interaction for showing an answer. */
export interface ReplyTarget {
  readonly pressed: boolean;
  /** Other people can read this chat. */
  readonly open: boolean;
  /** The button stood on a message that only the asker sees. */
  readonly hidden: boolean;
  /** The ids that may name the pressed message: its own, and that of the interaction it was the answer to. */
  readonly names: readonly string[];
}

/** One message of an answer and where it is shown. */
export interface PlacedMessage {
  readonly payload: Payload;
  readonly place: 'new' | 'replace';
  /** Seen by the asker alone. */
  readonly hidden: boolean;
  /** A picture that is still to be drawn, and the payload with it. */
  readonly pendingPicture?: { readonly figure: FigureBlock; readonly render: (picture: Picture) => Payload };
}

/** What placing an answer must know of the interaction. */
export function readReplyTarget(interaction: AnswerableInteraction): ReplyTarget {
  const pressed = interaction.type === InteractionType.MessageComponent;
  const { context, guild_id } = interaction;
  const open = context === undefined ? guild_id !== undefined : context !== InteractionContextType.BotDM;
  const flags = pressed ? (interaction.message.flags ?? 0) : 0;
  const message = pressed ? interaction.message : undefined;
  const names = [message?.id, message?.interaction_metadata?.id].filter((id) => id !== undefined);
  return { pressed, open, hidden: (flags & MessageFlags.Ephemeral) !== 0, names };
}

/** One plain sentence for the asker. */
export const sentence = (text: string, target: ReplyTarget): PlacedMessage => ({
  payload: plain(text),
  place: 'new',
  hidden: target.open,
});

/** A reply's messages: with its picture when that is drawn, else in words with the picture pending. */
function renderWithPicture(
  reply: Reply,
  sayIn: SayIn,
  pictures: Pictures | undefined,
): Omit<PlacedMessage, 'place' | 'hidden'>[] {
  const say = sayIn(reply.language);
  const figure = pictures && figureOf(reply);
  const picture = figure && pictures.find(figure);
  if (picture) return render(reply, say, picture).map((payload) => ({ payload }));
  const bare = render(reply, say);
  const [only, ...more] = bare;
  if (!figure || !only || more.length > 0) return bare.map((payload) => ({ payload }));
  return [{ payload: only, pendingPicture: { figure, render: (drawn) => render(reply, say, drawn)[0] ?? only } }];
}

function placeReply(reply: Reply, target: ReplyTarget, say: SayIn, pictures: Pictures | undefined): PlacedMessage[] {
  // What only the asker saw so far stays with the asker.
  const hidden = target.open && (reply.audience !== 'chat' || target.hidden);
  // A message that everyone sees is never replaced by one for the asker alone.
  const replaces = reply.place === 'replace' && target.pressed && (!hidden || target.hidden);
  return renderWithPicture(reply, say, pictures).map((message, index) => ({
    ...message,
    place: replaces && index === 0 ? 'replace' : 'new',
    hidden,
  }));
}

/**
 * Lists what to show, in the order of sending. What replaces the pressed message goes first, since only the first
 * answer can; anything else that would replace it becomes new. Empty: nothing needs to be shown for this press.
 * @throws RangeError for buttons Discord would refuse.
 */
export function placeReplies(
  replies: readonly Reply[],
  target: ReplyTarget,
  say: SayIn,
  pictures?: Pictures,
): PlacedMessage[] {
  const messages = replies.flatMap((reply) => placeReply(reply, target, say, pictures));
  const at = messages.findIndex((message) => message.place === 'replace');
  const [first] = at < 0 ? [] : messages.splice(at, 1);
  if (first) return [first, ...messages.map((message): PlacedMessage => ({ ...message, place: 'new' }))];
  if (messages.length > 0) return messages;
  const notice = replies.find((reply) => reply.notice !== undefined)?.notice;
  if (notice !== undefined) return [sentence(notice, target)];
  return target.pressed ? [] : [sentence(say(replies[0]?.language)('discord-nothing'), target)];
}
