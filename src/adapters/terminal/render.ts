// Turns a reply into lines for a terminal. Pure.
import type { Block, Button, Reply } from '../../core/reply.ts';
import type { Say } from '../../core/say.ts';
import { COLUMNS } from './limits.ts';
import { labelOf } from './read.ts';

/** How text is set apart; a file or a pipe gets none of it. */
export interface Style {
  readonly bold: (text: string) => string;
  readonly faint: (text: string) => string;
}

export const plainStyle: Style = { bold: (text) => text, faint: (text) => text };
export const ansiStyle: Style = {
  bold: (text) => `\u001b[1m${text}\u001b[22m`,
  faint: (text) => `\u001b[2m${text}\u001b[22m`,
};

/** Control characters could move the cursor or recolour the screen; line breaks stay. */
const CONTROL = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/g;

/** Wraps one paragraph; later lines begin with `indent` spaces. */
function wrap(paragraph: string, indent = 0): string {
  const lines: string[] = [];
  let line = '';
  for (const word of paragraph.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (longer.length > COLUMNS && line !== '') {
      lines.push(line);
      line = ' '.repeat(indent) + word;
    } else line = longer;
  }
  return [...lines, line].join('\n');
}

const wrapAll = (text: string): string =>
  text
    .replace(CONTROL, '')
    .split('\n')
    .map((line) => wrap(line))
    .join('\n');

function renderBlock(block: Block, say: Say, style: Style): string {
  switch (block.kind) {
    case 'title':
      return style.bold(wrapAll(block.text));
    case 'text':
      return wrapAll(block.text);
    case 'steps':
      return block.items.map((item, index) => wrap(`${index + 1}. ${item}`.replace(CONTROL, ''), 3)).join('\n');
    case 'list':
      return block.items.map((item) => wrap(`- ${item}`.replace(CONTROL, ''), 2)).join('\n');
    case 'alert':
      return block.level === 'caution' ? wrapAll(`! ${block.text}`) : style.bold(wrapAll(`!! ${block.text}`));
    case 'figure':
      return style.faint(wrapAll(say('terminal-picture', { words: block.alt })));
    case 'dose':
      return style.bold(wrapAll(`> ${block.text}`));
    case 'source':
      return style.faint(wrapAll(say('terminal-source', { words: block.text })));
    case 'link':
      return '';
    case 'divider':
      return '-'.repeat(COLUMNS / 2);
    default:
      return block satisfies never;
  }
}

/** All buttons of a reply in the order of their numbers. */
export const buttonsOf = (reply: Reply): readonly Button[] => reply.buttons.flat();

/** The reply as text; buttons are numbered from `first` on, unless a typed number is the answer itself. */
export function renderReply(reply: Reply, say: Say, style: Style, first = 1): string {
  const blocks = reply.blocks.map((block) => renderBlock(block, say, style)).filter((shown) => shown !== '');
  const notice = reply.notice === undefined ? [] : [style.faint(`(${wrapAll(reply.notice)})`)];
  const buttons = buttonsOf(reply).map((button, index) => {
    const address = 'link' in button ? ` (${button.link})` : '';
    if (reply.typed === 'number') return `  [${button.label}]${address}`;
    return `  ${style.bold(String(first + index))}) ${labelOf(button)}${address}`;
  });
  return [...notice, ...blocks, ...(buttons.length > 0 ? [buttons.join('\n')] : [])].join('\n\n');
}
