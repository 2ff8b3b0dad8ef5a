// Answers what is typed after the bot's name in any chat: cards to share there, and a way into the private chat. A card
// must name no person and hold no button that acts where it is shared.
import { GrammyError, type Api } from 'grammy';
import type { InlineQuery, InlineQueryResult, InlineQueryResultsButton } from 'grammy/types';
import type { SayIn } from '../../../core/adapter.ts';
import { figureOf } from '../../../core/form/picture.ts';
import { DEFAULT_LOOK } from '../../../core/form/look.ts';
import type { Reply } from '../../../core/reply.ts';
import { encodeRoute, go } from '../../../core/route.ts';
import { renderKeyboard } from '../render/keyboard.ts';
import { CAPTION_CHARS, INLINE_RESULTS } from '../limits.ts';
import { asLink } from '../render/links.ts';
import { isMoving } from '../send/send-picture.ts';
import { render, renderMessage } from '../render/render.ts';
import type { PictureParts } from './show.ts';

export interface InlineParts {
  readonly api: Api;
  readonly username: string;
  readonly say: SayIn;
  /** Without it cards are shared in words. */
  readonly pictureParts?: PictureParts | undefined;
}

/** Seconds Telegram may answer the same words for us: none, so that a lock holds from the moment it is there. */
const CACHE_SECONDS = 0;

/** The id of a card's moving picture where Telegram holds it already; nothing is uploaded for a list of cards. */
async function heldPicture(reply: Reply, pictureParts: PictureParts | undefined): Promise<string | undefined> {
  const figure = figureOf(reply);
  const picture = figure && pictureParts?.pictures.find({ ...figure, look: DEFAULT_LOOK });
  return picture && isMoving(picture) ? pictureParts?.pictureSender.known(picture) : undefined;
}

const wordsOf = (reply: Reply, kind: 'title' | 'dose'): string | undefined => {
  const block = reply.blocks.find((each) => each.kind === kind);
  return block && 'text' in block ? block.text : undefined;
};

/** One card to choose from; undefined for a reply that says nothing. Its words matter more than its picture. */
function toResult(
  reply: Reply,
  index: number,
  { username, say }: InlineParts,
  picture: string | undefined,
): InlineQueryResult | undefined {
  const buttons = reply.buttons.map((row) => row.map((button) => asLink(button, username)));
  const [message] = render({ ...reply, buttons: [] });
  if (!message) return undefined;
  const id = String(index);
  const title = wordsOf(reply, 'title') ?? say(reply.language)('inline-card');
  const inline_keyboard = renderKeyboard(buttons);
  const keyboard = inline_keyboard.length > 0 ? { reply_markup: { inline_keyboard } } : {};
  const caption = renderMessage(reply.blocks);
  if (picture !== undefined && caption && caption.text.length <= CAPTION_CHARS) {
    const words = { caption: caption.text, caption_entities: caption.entities };
    return { type: 'mpeg4_gif', id, title, mpeg4_file_id: picture, ...words, ...keyboard };
  }
  const { text: message_text, entities, link_preview_options } = message;
  const description = wordsOf(reply, 'dose');
  const input_message_content = { message_text, entities, link_preview_options };
  return { type: 'article', id, title, ...(description && { description }), input_message_content, ...keyboard };
}

/** The button above the cards: to what was for the asker alone, else to the menu. */
function toButton(replies: readonly Reply[], cards: number, say: SayIn): InlineQueryResultsButton {
  const secret = replies.find(({ audience }) => audience === 'asker');
  const urgent = secret?.blocks.some(({ kind }) => kind === 'alert') === true;
  const label = urgent ? 'inline-urgent' : cards === 0 ? 'inline-nothing' : 'inline-open';
  return {
    text: say((secret ?? replies[0])?.language)(label),
    start_parameter: secret?.privateRoute ?? encodeRoute(go('help')),
  };
}

/** @throws what the call throws; it is not tried again, since the next letter asks anew. */
export async function answerInline(query: InlineQuery, replies: readonly Reply[], parts: InlineParts): Promise<void> {
  const { api, say, pictureParts } = parts;
  // We never give an offset: what asks for more was made up, and there is no more.
  const shared = query.offset === '' ? replies.filter(({ audience }) => audience === 'chat') : [];
  const cards = shared.slice(0, INLINE_RESULTS);
  const held = await Promise.all(cards.map((card) => heldPicture(card, pictureParts)));
  const answer = (pictures: readonly (string | undefined)[]): Promise<unknown> => {
    const results = cards.flatMap((card, index) => toResult(card, index, parts, pictures[index]) ?? []);
    return api.raw.answerInlineQuery({
      inline_query_id: query.id,
      results,
      cache_time: CACHE_SECONDS,
      // The cards depend on the person who asks.
      is_personal: true,
      next_offset: '',
      button: toButton(replies, results.length, say),
    });
  };
  try {
    await answer(held);
  } catch (error) {
    if (!(error instanceof GrammyError) || error.error_code !== 400) throw error;
    // Too late: they have typed on.
    if (/query is too old|query_id_invalid/i.test(error.description)) return;
    if (held.every((id) => id === undefined)) throw error;
    // An id that Telegram does not take any more spoils the whole answer; the words never do.
    await answer([]);
  }
}
