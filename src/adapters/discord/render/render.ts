// Turns a Reply into Discord's messages. Pure: placement.ts decides who sees them.
import { ComponentType } from 'discord.js';
import type { Picture } from '../../../core/form/picture.ts';
import { figureOf } from '../../../core/form/picture.ts';
import type { Block, Reply } from '../../../core/reply.ts';
import type { Say } from '../../../core/say.ts';
import { cutText, splitMessage } from '../../shared/split-message.ts';
import { charsOf, costOf, renderBlock } from './blocks.ts';
import type { Shown } from './blocks.ts';
import { renderButtons, rowsCost } from './buttons.ts';
import type { Row } from './buttons.ts';
import { escapeMarkdown } from './escape.ts';
import { COMPONENTS_V2, MESSAGE_CHARS, MESSAGE_COMPONENTS } from '../limits.ts';

/** A message made of components (components v2). Mentions in it notify no one. */
export interface Payload {
  readonly flags: number;
  readonly components: readonly (Shown | Row)[];
  readonly allowed_mentions: { readonly parse: readonly never[] };
  /** Sent along as files; not part of the message's JSON. */
  readonly pictures?: readonly Picture[];
}

const payload = (components: readonly (Shown | Row)[], pictures: readonly Picture[] = []): Payload => ({
  flags: COMPONENTS_V2,
  components,
  allowed_mentions: { parse: [] },
  ...(pictures.length > 0 ? { pictures } : {}),
});

/** The same message in words alone. */
export const withoutPicture = ({ flags, components, allowed_mentions }: Payload): Payload => ({
  flags,
  components: components.filter(({ type }) => type !== ComponentType.MediaGallery),
  allowed_mentions,
});

/** A message of one plain text, at most 2,000 characters. */
export const plain = (text: string): Payload =>
  payload([{ type: ComponentType.TextDisplay, content: escapeMarkdown(text) }]);

/** Escaping at most doubles a text; the rest is for bold marks and an alert's first word. */
const SURE_CHARS = MESSAGE_CHARS / 2 - 100;

/** Cuts a block that is too long for one message, into pieces that fit also when they are escaped. */
function narrow(block: Block, say: Say): Block[] {
  if (block.kind === 'figure' || block.kind === 'divider' || charsOf(block, say) <= MESSAGE_CHARS) return [block];
  if (block.kind === 'steps' || block.kind === 'list') {
    const numbered = block.kind === 'steps';
    const text = block.items.map((item, index) => `${numbered ? `${index + 1}.` : '•'} ${item}`).join('\n');
    return cutText(text, SURE_CHARS).map((piece) => ({ kind: 'text', text: piece }));
  }
  return cutText(block.text, SURE_CHARS).map((piece) => ({ ...block, text: piece }));
}

/** Whether all of it has room in one message. */
function fitsOne(shown: readonly Shown[], rows: readonly Row[]): boolean {
  let chars = 0;
  let cost = rowsCost(rows);
  for (const each of shown) {
    const texts = each.type === ComponentType.Container ? each.components : [each];
    for (const one of texts) if (one.type === ComponentType.TextDisplay) chars += one.content.length;
    cost += each.type === ComponentType.Container ? 1 + each.components.length : 1;
  }
  return chars <= MESSAGE_CHARS && cost <= MESSAGE_COMPONENTS;
}

/**
 * Renders a reply as one or more messages, the buttons on the last. Gives none for a reply that shows nothing.
 * @param picture of the reply's first figure, when it can be shown
 * @throws RangeError for buttons Discord would refuse, see `renderButtons`.
 */
export function render(reply: Reply, say: Say, picture?: Picture): Payload[] {
  const figure = figureOf(reply);
  const show = (block: Block): Shown[] => renderBlock(block, say, block === figure ? picture : undefined);
  const rows = renderButtons(reply.buttons);
  const shown = reply.blocks.map(show);
  const all = shown.flat();
  // Nearly every reply is one message: each block is then written once.
  if (all.length > 0 && fitsOne(all, rows)) return [payload([...all, ...rows], picture && figure ? [picture] : [])];
  const visible = reply.blocks.filter((_, at) => shown[at]?.length !== 0).flatMap((one) => narrow(one, say));
  const messages = splitMessage(visible, MESSAGE_CHARS, (block) => charsOf(block, say)).flatMap((blocks) =>
    splitMessage(blocks, MESSAGE_COMPONENTS, costOf),
  );
  const last = splitMessage(messages.pop() ?? [], MESSAGE_COMPONENTS - rowsCost(rows), costOf);
  const shared = [...messages, ...last];
  const parts: (Shown | Row)[][] = shared.map((blocks) => blocks.flatMap(show));
  if (rows.length > 0) {
    const end = parts.at(-1);
    if (end === undefined) parts.push([...rows]);
    else end.push(...rows);
  }
  return parts.map((components, index) =>
    payload(components, picture && figure && shared[index]?.includes(figure) ? [picture] : []),
  );
}
