// Turns one block of a reply into Discord components. Pure; every text passes through `escapeMarkdown`.
import { ComponentType } from 'discord.js';
import type {
  APIContainerComponent,
  APIMediaGalleryComponent,
  APISeparatorComponent,
  APITextDisplayComponent,
} from 'discord.js';
import type { Picture } from '../../../core/form/picture.ts';
import { fileName } from '../../../core/form/picture.ts';
import type { AlertLevel, Block, FigureBlock } from '../../../core/reply.ts';
import type { Say } from '../../../core/say.ts';
import { escapeMarkdown } from './escape.ts';
import { PICTURE_WORDS_CHARS } from '../limits.ts';

export type Shown = APITextDisplayComponent | APISeparatorComponent | APIContainerComponent | APIMediaGalleryComponent;

/** Colour at the edge of an alert; its words say the same. */
const ALERT_COLOURS: Record<AlertLevel, number> = { emergency: 0xd32f2f, urgent: 0xef6c00, caution: 0xf9a825 };

const oneLine = (text: string): string => escapeMarkdown(text.trim().replace(/\s*\n\s*/g, ' '));
const lines = (text: string): string => escapeMarkdown(text.trim());

/** What a block says in Discord's Markdown; empty for a block without words. */
function wordsOf(block: Block, say: Say): string {
  switch (block.kind) {
    case 'title':
      return prefixed('## ', oneLine(block.text));
    case 'text':
    case 'dose':
      return lines(block.text);
    case 'steps':
      // Written out, since Discord would count a list of its own and drop our numbers.
      return block.items.map((item, index) => `${index + 1}\\. ${lines(item)}`).join('\n');
    case 'list':
      return block.items.map((item) => `• ${lines(item)}`).join('\n');
    case 'alert':
      return `**${lines(say(`discord-alert-${block.level}`))}**${prefixed('\n', bold(lines(block.text)))}`;
    case 'source':
      return prefixed('-# ', oneLine(block.text));
    case 'figure':
    // Discord has no address that opens a chat and says something there.
    case 'link':
    case 'divider':
      return '';
  }
}

const prefixed = (mark: string, text: string): string => (text === '' ? '' : mark + text);
const bold = (text: string): string => (text === '' ? '' : `**${text}**`);

/** Characters a block takes of a message's text. */
export const charsOf = (block: Block, say: Say): number => wordsOf(block, say).length;

/** Components a block takes of a message: an alert is a container with its text. */
export const costOf = (block: Block): number => (block.kind === 'alert' ? 2 : 1);

/** A picture that comes with the message, described for people who cannot see it. */
function renderPicture({ alt }: FigureBlock, picture: Picture): APIMediaGalleryComponent {
  const description = alt.slice(0, PICTURE_WORDS_CHARS);
  return {
    type: ComponentType.MediaGallery,
    items: [{ media: { url: `attachment://${fileName(picture)}` }, ...(description === '' ? {} : { description }) }],
  };
}

/**
 * Renders one block; nothing for one that has nothing to show.
 * @param picture what a figure shows; without it a figure shows nothing
 */
export function renderBlock(block: Block, say: Say, picture?: Picture): Shown[] {
  if (block.kind === 'figure') return picture ? [renderPicture(block, picture)] : [];
  if (block.kind === 'divider') return [{ type: ComponentType.Separator }];
  const content = wordsOf(block, say);
  if (content === '') return [];
  const text: APITextDisplayComponent = { type: ComponentType.TextDisplay, content };
  if (block.kind !== 'alert') return [text];
  return [{ type: ComponentType.Container, accent_color: ALERT_COLOURS[block.level], components: [text] }];
}
