// Decides what of an answer is shown where: in place of the pressed message or anew, to everyone or to the asker alone.
import { InteractionContextType, InteractionType, MessageFlags } from 'discord.js';
import type { SayIn } from '../../../core/adapter.ts';
import type { Picture, Pictures } from '../../../core/form/picture.ts';
import { figureOf } from '../../../core/form/picture.ts';
import type { FigureBlock, Reply } from '../../../core/reply.ts';
import type { Asking } from '../receive/read.ts';
import { plain, render } from '../render/render.ts';
import type { Payload } from '../render/render.ts';

/** What matters about the interaction for showing an answer. */
export interface Asked {
  readonly pressed: boolean;
  /** Others can read this chat. */
  readonly open: boolean;
  /** The button stood on a message that only the asker sees. */
  readonly hidden: boolean;
  /** What may name the pressed message: its id, and the interaction that it was the answer to. */
  readonly names: readonly string[];
}

export interface Part {
  readonly payload: Payload;
  readonly place: 'new' | 'replace';
  /** For the asker's eyes only. */
  readonly hidden: boolean;
  /** A picture that is still to be drawn, and the payload with it. */
  readonly late?: { readonly figure: FigureBlock; readonly render: (picture: Picture) => Payload };
}

export function askedBy(interaction: Asking): Asked {
  const pressed = interaction.type === InteractionType.MessageComponent;
  const { context, guild_id } = interaction;
  const open = context === undefined ? guild_id !== undefined : context !== InteractionContextType.BotDM;
  const flags = pressed ? (interaction.message.flags ?? 0) : 0;
  const message = pressed ? interaction.message : undefined;
  const names = [message?.id, message?.interaction_metadata?.id].filter((id) => id !== undefined);
  return { pressed, open, hidden: (flags & MessageFlags.Ephemeral) !== 0, names };
}

/** One plain sentence for the asker. */
export const sentence = (text: string, asked: Asked): Part => ({
  payload: plain(text),
  place: 'new',
  hidden: asked.open,
});

/** A reply's messages: with its picture when that is drawn, with the promise of it when it is not. */
function drawn(reply: Reply, sayIn: SayIn, pictures: Pictures | undefined): Omit<Part, 'place' | 'hidden'>[] {
  const say = sayIn(reply.language);
  const figure = pictures && figureOf(reply);
  const picture = figure && pictures.find(figure);
  if (picture) return render(reply, say, picture).map((payload) => ({ payload }));
  const bare = render(reply, say);
  const [only, ...more] = bare;
  if (!figure || !only || more.length > 0) return bare.map((payload) => ({ payload }));
  return [{ payload: only, late: { figure, render: (late) => render(reply, say, late)[0] ?? only } }];
}

function partsOf(reply: Reply, asked: Asked, say: SayIn, pictures: Pictures | undefined): Part[] {
  // What began in private goes on in private.
  const hidden = asked.open && (reply.audience !== 'chat' || asked.hidden);
  // A message everyone sees is never replaced by one for the asker alone.
  const replaces = reply.place === 'replace' && asked.pressed && (!hidden || asked.hidden);
  return drawn(reply, say, pictures).map((part, index) => ({
    ...part,
    place: replaces && index === 0 ? 'replace' : 'new',
    hidden,
  }));
}

/**
 * Lists what to show, in the order of sending. What replaces the pressed message goes first, since only the first
 * answer can; anything else that would replace it becomes new. Empty: nothing needs to be shown for this press.
 * @throws RangeError for buttons Discord would refuse.
 */
export function plan(replies: readonly Reply[], asked: Asked, say: SayIn, pictures?: Pictures): Part[] {
  const parts = replies.flatMap((reply) => partsOf(reply, asked, say, pictures));
  const at = parts.findIndex((part) => part.place === 'replace');
  const [first] = at < 0 ? [] : parts.splice(at, 1);
  if (first) return [first, ...parts.map((part): Part => ({ ...part, place: 'new' }))];
  if (parts.length > 0) return parts;
  const notice = replies.find((reply) => reply.notice !== undefined)?.notice;
  if (notice !== undefined) return [sentence(notice, asked)];
  return asked.pressed ? [] : [sentence(say(replies[0]?.language)('discord-nothing'), asked)];
}
