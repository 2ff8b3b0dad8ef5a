// Turns rows of buttons into Discord's action rows. Refuses what Discord would refuse, with a message for us.
import { ButtonStyle, ComponentType } from 'discord.js';
import type { APIActionRowComponent, APIButtonComponent } from 'discord.js';
import type { Button } from '../../../core/reply.ts';
import { encodeRoute } from '../../../core/route.ts';
import { BUTTON_LABEL_CHARS, BUTTON_URL_CHARS, REPLY_BUTTONS, ROW_BUTTONS } from '../limits.ts';

export type Row = APIActionRowComponent<APIButtonComponent>;

function renderButton(button: Button): APIButtonComponent {
  const { label } = button;
  if (label.trim() === '' || label.length > BUTTON_LABEL_CHARS)
    throw new RangeError(`discord: a label of ${label.length} characters, it takes 1 to ${BUTTON_LABEL_CHARS}`);
  if ('route' in button)
    return { type: ComponentType.Button, style: ButtonStyle.Secondary, label, custom_id: encodeRoute(button.route) };
  if (button.link.length > BUTTON_URL_CHARS)
    throw new RangeError(`discord: an address of ${button.link.length} characters, at most ${BUTTON_URL_CHARS}`);
  return { type: ComponentType.Button, style: ButtonStyle.Link, label, url: button.link };
}

function chunk<T>(items: readonly T[], size: number): T[][] {
  const chunks: T[][] = [];
  for (let at = 0; at < items.length; at += size) chunks.push(items.slice(at, at + size));
  return chunks;
}

/** What rows of buttons take of a message's components. */
export const rowsCost = (rows: readonly Row[]): number => rows.reduce((sum, row) => sum + 1 + row.components.length, 0);

/**
 * Renders buttons in the given rows, a row of more than five as several, and all of them closely packed when they
 * would else leave too little room for text.
 * @throws RangeError for more than 25 buttons, two with the same route, or a label or address Discord refuses.
 */
export function renderButtons(rows: readonly (readonly Button[])[]): Row[] {
  const rendered = rows.map((row) => row.map(renderButton));
  const all = rendered.flat();
  if (all.length > REPLY_BUTTONS) throw new RangeError(`discord: ${all.length} buttons, at most ${REPLY_BUTTONS}`);
  const ids = new Set<string>();
  for (const button of all) {
    if (!('custom_id' in button)) continue;
    if (ids.has(button.custom_id)) throw new RangeError('discord: two buttons of one message with the same route');
    ids.add(button.custom_id);
  }
  const given = rendered.flatMap((row) => chunk(row, ROW_BUTTONS));
  const packed = given.length > REPLY_BUTTONS / ROW_BUTTONS ? chunk(all, ROW_BUTTONS) : given;
  return packed.map((components) => ({ type: ComponentType.ActionRow, components }));
}
