// What the test server knows: messages, interactions, commands, and every call made. Changes are told to whoever waits.
import { WAIT_MS } from '../wait.ts';

export interface Component {
  readonly type: number;
  readonly components?: readonly Component[];
  readonly content?: string;
  readonly custom_id?: string;
  readonly label?: string;
  readonly url?: string;
  readonly style?: number;
  readonly accent_color?: number;
  readonly items?: readonly { readonly media: { readonly url: string }; readonly description?: string }[];
}

export interface Body {
  readonly content?: string;
  readonly components?: readonly Component[];
  readonly flags?: number;
  readonly nonce?: string | number;
  readonly enforce_nonce?: boolean;
  readonly attachments?: readonly { readonly id: string; readonly filename?: string }[];
  readonly [field: string]: unknown;
}

export interface Message {
  readonly id: string;
  readonly channel_id: string;
  content: string;
  components: readonly Component[];
  flags: number;
  /** Times it was edited. */
  edits: number;
  files: readonly string[];
  /** The only person who sees it, for an ephemeral message. */
  readonly onlyFor?: string;
  readonly nonce?: string;
  /** The interaction it was the answer to. */
  readonly by?: string;
}

export interface Call {
  readonly method: string;
  /** Without `/api/v10`. */
  readonly path: string;
  readonly body: unknown;
  status: number;
}

/** What a person asked and what came of it. */
export interface Interaction {
  readonly id: string;
  readonly token: string;
  readonly user: string;
  readonly channel: string;
  readonly at: number;
  readonly pressed?: Message;
  /** The type of the first answer. */
  answered?: { readonly type: number };
  /** `@original`: the reply, the promised reply, or the pressed message. */
  original?: Message;
  /** Everything it showed or changed, in order. */
  readonly shown: Message[];
}

export interface World {
  readonly token: string;
  readonly application: string;
  readonly messages: Map<string, Message>;
  readonly interactions: Map<string, Interaction>;
  /** Person to private channel. */
  readonly direct: Map<string, string>;
  readonly nonces: Map<string, { readonly message: Message; readonly at: number }>;
  commands: readonly Record<string, unknown>[];
  calls: Call[];
  readonly watchers: Set<() => void>;
  nextId(): string;
}

export const EPHEMERAL = 64;
export const COMPONENTS_V2 = 1 << 15;

/** How long an interaction can be answered. Discord gives three seconds, which a busy machine must not use up for the bot. */
export const ANSWER_MS = WAIT_MS;

export function createWorld(token: string): World {
  let last = 1_300_000_000_000_000_000n;
  const nextId = (): string => String((last += 1n));
  return {
    token,
    application: nextId(),
    messages: new Map(),
    interactions: new Map(),
    direct: new Map(),
    nonces: new Map(),
    commands: [],
    calls: [],
    watchers: new Set(),
    nextId,
  };
}

export function changed({ watchers }: World): void {
  for (const look of watchers) look();
}

/** Resolves with what `look` gives as soon as it gives something; looks again at every change. */
export function until<T>(world: World, look: () => T | undefined | false, what: string, ms = WAIT_MS): Promise<T> {
  return new Promise((resolve, reject) => {
    const check = (): void => {
      const found = look();
      if (found === undefined || found === false) return;
      world.watchers.delete(check);
      clearTimeout(deadline);
      resolve(found);
    };
    const deadline = setTimeout(() => {
      world.watchers.delete(check);
      reject(new Error(`discord server: never saw ${what}`));
    }, ms);
    world.watchers.add(check);
    check();
  });
}

/** The private channel of a person, opened when it is not there yet. */
export function directChannel(world: World, user: string): string {
  const known = world.direct.get(user) ?? world.nextId();
  world.direct.set(user, known);
  return known;
}
