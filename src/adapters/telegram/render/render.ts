// Turns a Reply into Telegram messages: plain text plus a list of entities, so that nothing is ever escaped and a text
// full of markup stays literal. Pure; offsets count UTF-16 units, as JavaScript strings do.
import type { InlineKeyboardMarkup, MessageEntity } from 'grammy/types';
import type { AlertLevel, Block, Reply } from '../../../core/reply.ts';
import { splitMessage } from '../../shared/split-message.ts';
import { renderKeyboard, wellFormed } from './keyboard.ts';
import { MESSAGE_CHARS } from '../limits.ts';

/** One message; what sendMessage and editMessageText both take. */
export interface Payload {
  readonly text: string;
  readonly entities: MessageEntity[];
  readonly link_preview_options: { readonly is_disabled: true };
  readonly reply_markup?: InlineKeyboardMarkup;
}

const SIGNS: Record<AlertLevel, string> = { emergency: '🚨', urgent: '❗', caution: '⚠️' };

const SEPARATOR = '\n\n';

interface Styled {
  readonly text: string;
  readonly style?: 'bold' | 'italic';
}

interface StyledBlock extends Styled {
  /** More space follows. */
  readonly divides: boolean;
}

/** Telegram trims the ends of a text and drops carriage returns, which would shift the entities. */
const clean = (text: string): string => wellFormed(text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text).trim();

function renderBlock(block: Block): Styled {
  switch (block.kind) {
    case 'title':
      return { text: clean(block.text), style: 'bold' };
    case 'text':
    case 'dose':
      return { text: clean(block.text) };
    case 'steps':
      return { text: block.items.map((item, index) => `${index + 1}. ${clean(item)}`).join('\n') };
    case 'list':
      return { text: block.items.map((item) => `• ${clean(item)}`).join('\n') };
    case 'alert':
      return { text: `${SIGNS[block.level]} ${clean(block.text)}`, style: 'bold' };
    case 'source':
      return { text: clean(block.text), style: 'italic' };
    case 'figure':
      // A picture is sent with the text around it as its caption, see caption.ts.
      return { text: '' };
    case 'link':
      // Has become a text with its address before, see links.ts.
      return { text: '' };
    case 'divider':
      return { text: '' };
  }
}

/** What a block takes of a message, its separator and a divider's extra line included. */
const size = (block: Block): number => {
  if (block.kind === 'divider') return 1;
  const { length } = renderBlock(block).text;
  return length === 0 ? 0 : length + SEPARATOR.length;
};

function joinParts(parts: readonly StyledBlock[]): Payload | undefined {
  let text = '';
  let gap = '';
  const entities: MessageEntity[] = [];
  for (const part of parts) {
    if (part.divides && text !== '') gap = '\n';
    if (part.text === '') continue;
    if (text !== '') text += SEPARATOR + gap;
    gap = '';
    if (part.style) entities.push({ type: part.style, offset: text.length, length: part.text.length });
    text += part.text;
  }
  return text === '' ? undefined : { text, entities, link_preview_options: { is_disabled: true } };
}

const toStyledBlock = (block: Block): StyledBlock => ({ ...renderBlock(block), divides: block.kind === 'divider' });

/** All blocks as one message of any length; undefined when they say nothing. */
export const renderMessage = (blocks: readonly Block[]): Payload | undefined => joinParts(blocks.map(toStyledBlock));

function renderBlocks(blocks: readonly Block[]): Payload[] {
  const parts = blocks.map(toStyledBlock);
  const length = parts.reduce((sum, part) => sum + part.text.length + SEPARATOR.length + 1, 0);
  // Nearly every reply is one message.
  if (length <= MESSAGE_CHARS) return [joinParts(parts)].filter((message) => message !== undefined);
  // The first block of a message has no separator before it.
  return splitMessage(blocks, MESSAGE_CHARS + SEPARATOR.length, size)
    .map((some) => joinParts(some.map(toStyledBlock)))
    .filter((message) => message !== undefined);
}

/** A picture alone would leave nothing for its buttons to hang on, so its words stand in. */
const inWords = (block: Block): Block => (block.kind === 'figure' ? { kind: 'text', text: block.alt } : block);

/**
 * @param mark of the person whose request it answers in a group
 * @returns the messages to send in order, the keyboard on the last; none for a reply that shows nothing.
 * @throws RangeError when a button's route is no route of ours.
 */
export function render(reply: Reply, mark?: string): Payload[] {
  const keyboard = renderKeyboard(reply.buttons, mark);
  const shown = renderBlocks(reply.blocks);
  const messages = shown.length > 0 ? shown : renderBlocks(reply.blocks.map(inWords));
  const last = messages.at(-1);
  if (last === undefined || keyboard.length === 0) return messages;
  return [...messages.slice(0, -1), { ...last, reply_markup: { inline_keyboard: keyboard } }];
}
