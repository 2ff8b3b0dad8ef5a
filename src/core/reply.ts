// What Limber answers, by meaning. Holds no markup: each adapter escapes and styles in its own way.
import type { Pace } from './form/look.ts';
import type { Look } from './form/look.ts';
import type { Route } from './route.ts';

export type AlertLevel = 'emergency' | 'urgent' | 'caution';

export type Block =
  | { readonly kind: 'title'; readonly text: string }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'steps'; readonly items: readonly string[] }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | { readonly kind: 'alert'; readonly level: AlertLevel; readonly text: string }
  | FigureBlock
  | { readonly kind: 'dose'; readonly text: string }
  | { readonly kind: 'source'; readonly text: string }
  | LinkBlock
  | { readonly kind: 'divider' };

/** A picture of an exercise; `alt` says the same in words and is always shown where no picture can be. */
export interface FigureBlock {
  readonly kind: 'figure';
  /** The exercise's id. */
  readonly exercise: string;
  readonly side?: 'left' | 'right';
  readonly alt: string;
  /** The pace of the dose asked for; left out, that of the exercise's first dose. */
  readonly pace?: Pace;
  /** How the person wants it to look, once that is known. */
  readonly look?: Look;
}

/**
 * An address to pass on, which opens a route in the reader's private chat with the bot. Shown only where the platform
 * has such addresses.
 */
export interface LinkBlock {
  readonly kind: 'link';
  /** The words before the address. */
  readonly text: string;
  readonly to: Route;
}

/** A button leads to a route of ours, or opens an address. */
export type Button =
  { readonly label: string; readonly route: Route } | { readonly label: string; readonly link: string };

/**
 * Who may see a reply in a group:
 * - `chat`: everyone;
 * - `asker`: the asker alone, if need be in the private chat (health, settings);
 * - `ephemeral`: the asker alone where the platform can whisper inside the chat, else everyone (a chat's own settings).
 */
export type Audience = 'chat' | 'asker' | 'ephemeral';

export interface Reply {
  readonly blocks: readonly Block[];
  readonly buttons: readonly (readonly Button[])[];
  /** A new message, or in place of the one whose button was pressed. */
  readonly place: 'new' | 'replace';
  readonly audience: Audience;
  /** A few words shown for a moment on the press itself, where the platform can. At most 200 characters. */
  readonly notice?: string;
  /** A typed number is the answer itself, e.g. an age, and never the number of a button. */
  readonly typed?: 'number';
  /** The language its sentences are in (BCP 47). Set by the router. */
  readonly language?: string;
  /** The route that gives this reply again in the private chat. Set by the bot on every `asker` reply. */
  readonly privateRoute?: string;
}

/** At most this many characters on a button: what stays readable on a phone (Discord, components reference: 34 to 38). */
export const LABEL_CHARS = 34;

/** A name as a button's label: cut at a word when it is longer than `most` characters. */
export function cutLabel(name: string, most = LABEL_CHARS): string {
  if (name.length <= most) return name;
  const head = name.slice(0, most - 1);
  return `${head.slice(0, Math.max(head.lastIndexOf(' '), most / 2)).replace(/[\s,;:–-]+$/, '')}…`;
}

/** A reply with the usual defaults: a new message for the chat without buttons. */
export function reply(blocks: readonly Block[], rest: Partial<Omit<Reply, 'blocks'>> = {}): Reply {
  return { blocks, buttons: [], place: 'new', audience: 'chat', ...rest };
}

export const title = (text: string): Block => ({ kind: 'title', text });
export const text = (content: string): Block => ({ kind: 'text', text: content });
export const steps = (items: readonly string[]): Block => ({ kind: 'steps', items });
export const list = (items: readonly string[]): Block => ({ kind: 'list', items });
export const alert = (level: AlertLevel, content: string): Block => ({ kind: 'alert', level, text: content });
export const dose = (content: string): Block => ({ kind: 'dose', text: content });
export const source = (content: string): Block => ({ kind: 'source', text: content });
export const link = (content: string, to: Route): Block => ({ kind: 'link', text: content, to });
export const divider: Block = { kind: 'divider' };

/** A button that leads to a route. */
export const press = (label: string, to: Route): Button => ({ label, route: to });
