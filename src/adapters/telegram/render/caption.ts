// Turns a reply into a message with a picture: its words are the caption where they fit, else the title is, and the words
// follow below. Pure.
import type { InlineKeyboardMarkup, MessageEntity } from 'grammy/types';
import type { SayIn } from '../../../core/adapter.ts';
import { describeRoute, figureOf } from '../../../core/form/picture.ts';
import type { FigureBlock, Reply } from '../../../core/reply.ts';
import { press } from '../../../core/reply.ts';
import { renderKeyboard } from './keyboard.ts';
import { CAPTION_CHARS } from '../limits.ts';
import { render, renderMessage, type Payload } from './render.ts';

/** The words and buttons of a picture, as sendAnimation and sendPhoto take them. */
export interface Caption {
  readonly caption?: string;
  readonly caption_entities?: MessageEntity[];
  readonly reply_markup?: InlineKeyboardMarkup;
}

/** A message with a picture, and what follows it. */
export interface PictureMessage {
  readonly figure: FigureBlock;
  readonly caption: Caption;
  /** Messages that follow when the words are too many for a caption; the keyboard is then theirs. */
  readonly below: readonly Payload[];
}

const captionOf = (message: Payload | undefined): Caption =>
  message ? { caption: message.text, caption_entities: message.entities } : {};

/**
 * @param mark of the person whose request it answers in a group
 * @returns undefined for a reply without a picture
 * @throws RangeError when a button's route is no route of ours
 */
export function renderPictureMessage(reply: Reply, say: SayIn, mark?: string): PictureMessage | undefined {
  const figure = figureOf(reply);
  if (figure === undefined) return undefined;
  const buttons = [...reply.buttons, [press(say(reply.language)('picture-describe'), describeRoute(figure))]];
  const whole = renderMessage(reply.blocks);
  if ((whole?.text.length ?? 0) <= CAPTION_CHARS) {
    const reply_markup = { inline_keyboard: renderKeyboard(buttons, mark) };
    return { figure, caption: { ...captionOf(whole), reply_markup }, below: [] };
  }
  const title = reply.blocks.find((block) => block.kind === 'title' && block.text.length <= CAPTION_CHARS);
  const rest = reply.blocks.filter((block) => block !== title && block !== figure);
  return {
    figure,
    caption: captionOf(title && renderMessage([title])),
    below: render({ ...reply, blocks: rest, buttons }, mark),
  };
}
