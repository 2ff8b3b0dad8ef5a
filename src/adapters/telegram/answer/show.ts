// Shows replies where they belong: edits the pressed message, posts new ones, leads what only the asker may see into
// the private chat. Throws SendError; does not answer the press itself.
import { GrammyError, type Api } from 'grammy';
import type { SayIn } from '../../../core/adapter.ts';
import type { Chat } from '../../../core/chat.ts';
import type { Picture, Pictures } from '../../../core/form/picture.ts';
import type { Reply } from '../../../core/reply.ts';
import type { Late } from '../../shared/pending-pictures.ts';
import type { Asked } from './reply-target.ts';
import { toSendError } from '../errors.ts';
import { privateLink, withLinks } from '../render/links.ts';
import { patiently, type Patience } from '../send/retry.ts';
import type { PictureCalls } from '../send/send-picture.ts';
import { renderPictured, type Caption, type Pictured } from '../render/caption.ts';
import { render, type Payload } from '../render/render.ts';

/** Whether a reply must not be shown in this chat. */
export const isSecret = (reply: Reply, chat: Chat): boolean => reply.audience === 'asker' && !chat.private;

/** What a group sees instead of a reply that is for the asker alone. */
export function inviteToPrivate(reply: Reply, username: string, sayIn: SayIn): Payload {
  const say = sayIn(reply.language);
  const button = { text: say('private-open'), url: privateLink(username, reply.again) };
  return {
    text: say('private-invite'),
    entities: [],
    link_preview_options: { is_disabled: true },
    reply_markup: { inline_keyboard: [[button]] },
  };
}

/** The chat as the Bot API names it. */
export function addressOf(chat: Chat): { chat_id: number; message_thread_id?: number } {
  const address = { chat_id: Number(chat.id) };
  return chat.topic === undefined ? address : { ...address, message_thread_id: Number(chat.topic) };
}

/** What showing pictures needs. */
export interface PictureParts {
  readonly pictures: Pictures;
  readonly calls: PictureCalls;
  readonly late: Late;
}

export interface ShowParts {
  readonly api: Api;
  readonly username: string;
  readonly say: SayIn;
  readonly patience: Patience;
  /** Without it replies are shown in words. */
  readonly drawn?: PictureParts | undefined;
}

/** @throws SendError when a message could not be shown; those before it were. */
export async function show(
  asked: Asked,
  replies: readonly Reply[],
  { api, username, say, patience, drawn }: ShowParts,
): Promise<void> {
  const { chat } = asked;
  const chat_id = Number(chat.id);
  let { pressed, quoted } = asked;
  let invited = asked.query !== undefined;

  /** Sends what makes a new message at its address. Gives the message's id. */
  const send = async (call: (address: ReturnType<typeof addressOf>) => Promise<{ message_id: number }>) => {
    const quote =
      quoted === undefined ? {} : { reply_parameters: { message_id: quoted, allow_sending_without_reply: true } };
    const { message_id } = await patiently(() => call({ ...addressOf(chat), ...quote }), patience);
    quoted = undefined;
    return message_id;
  };

  const post = (payload: Payload): Promise<number> =>
    send((address) => api.raw.sendMessage({ ...address, ...payload }));

  /** Whether it was accepted; a refusal is the caller's to make good. */
  const accepted = async (call: () => Promise<unknown>): Promise<boolean> => {
    try {
      await call();
      return true;
    } catch (error) {
      if (toSendError(error).reason === 'refused') return false;
      throw error;
    }
  };

  const edit = (message_id: number, payload: Payload): Promise<boolean> =>
    accepted(() =>
      patiently(async () => {
        try {
          await api.raw.editMessageText({ chat_id, message_id, ...payload });
        } catch (error) {
          // A second tap on the same button: the message already says so.
          if (!(error instanceof GrammyError && error.description.includes('message is not modified'))) throw error;
        }
      }, patience),
    );

  /** Mostly the old message is gone altogether; its keyboard is worth one try and no more. */
  const disarm = async (message_id: number): Promise<void> => {
    await api.raw.editMessageReplyMarkup({ chat_id, message_id }).catch(() => undefined);
  };

  type Target = NonNullable<typeof pressed>;

  /** Gives the id of the message that holds it now. */
  const replace = async ({ id, editable, media }: Target, payload: Payload): Promise<number> => {
    if (editable && !media && (await edit(id, payload))) return id;
    const posted = await post(payload);
    await disarm(id);
    return posted;
  };

  /** Shows a message with its picture; false when the picture is refused, e.g. where only text is allowed. */
  const showPicture = async (
    { calls }: PictureParts,
    target: Target | undefined,
    caption: Caption,
    picture: Picture,
  ): Promise<boolean> => {
    const change = (id: number) => patiently(() => calls.edit(chat_id, id, caption, picture), patience);
    if (target?.editable && (await accepted(() => change(target.id)))) return true;
    const posted = await accepted(() => send((address) => calls.send(address, caption, picture)));
    if (posted && target) await disarm(target.id);
    return posted;
  };

  /** Brings the picture of a message that was shown in words: into it, or below where its words are too many for that. */
  const bringLater = (
    { pictures, calls, late }: PictureParts,
    { figure, caption, below }: Pictured,
    id: number,
  ): void => {
    late.follow([`${chat.id}:${id}`], pictures.draw(figure), (picture) =>
      patiently(
        () =>
          below.length === 0
            ? calls.edit(chat_id, id, caption, picture)
            : calls.send(addressOf(chat), caption, picture).then(() => undefined),
        patience,
      ),
    );
  };

  for (const bare of replies) {
    const reply = withLinks(bare, username);
    if (isSecret(reply, chat)) {
      // A press opens the private chat by itself.
      if (!invited) await post(inviteToPrivate(reply, username, say));
      invited = true;
      continue;
    }
    const target = reply.place === 'replace' ? pressed : undefined;
    if (target) await drawn?.late.settle(`${chat.id}:${target.id}`);
    const pictured = drawn && renderPictured(reply, say);
    const picture = pictured && drawn.pictures.find(pictured.figure);
    const shown = picture && (await showPicture(drawn, target, pictured.caption, picture));
    let last: number | undefined;
    for (const [index, payload] of (shown ? pictured.below : render(reply)).entries()) {
      last = target && index === 0 && !shown ? await replace(target, payload) : await post(payload);
    }
    // The rest of a long reply follows below what was replaced.
    if (target && (shown || last !== undefined)) pressed = undefined;
    if (pictured && !picture && last !== undefined) bringLater(drawn, pictured, last);
  }
}
