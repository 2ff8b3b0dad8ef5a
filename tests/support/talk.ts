// A person talking with the whole bot, without a platform: real content, a store in memory, a clock that tests turn.
import { assembleBot, type Assembly } from '../../src/app/assemble.ts';
import { createFeatures } from '../../src/app/features.ts';
import { speak, type TextsOf } from '../../src/app/texts.ts';
import type { Feature } from '../../src/domain/feature.ts';
import { openContent } from '../../src/content/content-cache.ts';
import { loadSentences } from '../../src/content/sentences.ts';
import type { Shares } from '../../src/core/routing/shares.ts';
import type { Handled } from '../../src/core/routing/router.ts';
import type { Chat } from '../../src/core/chat.ts';
import type { Incoming } from '../../src/core/incoming.ts';
import type { Block, Button, Reply } from '../../src/core/reply.ts';
import { encodeRoute } from '../../src/core/route.ts';
import { openMemoryStore } from '../../src/store/memory.ts';
import type { Store } from '../../src/store/port.ts';

/** Loaded once: content does not change while tests run. */
export const content = await openContent('content', 'dist/content.bin');
export const say = loadSentences('content', 'en');

/** Friday 20 November 2026, noon UTC. */
export const NOON = Date.UTC(2026, 10, 20, 12);

export interface Talk extends Assembly {
  readonly features: readonly Feature[];
  readonly store: Store;
  readonly handled: readonly Handled[];
  /** Turn it to move the time of what comes next. */
  now: number;
  /** What was answered last. */
  readonly last: () => readonly Reply[];
  /** Sends a line: a command when it begins with a slash, else text. */
  readonly say: (line: string) => Promise<readonly Reply[]>;
  /** Sends a text in answer to the last answer, as a reply to it. */
  readonly answer: (text: string, answering?: readonly string[]) => Promise<readonly Reply[]>;
  /** Types after the bot's name in some chat. */
  readonly share: (query: string) => Promise<readonly Reply[]>;
  /** Presses the button with this label on the last answer. */
  readonly press: (label: string) => Promise<readonly Reply[]>;
  /** Presses a button that carries this text, forged or old. */
  readonly pressData: (data: string) => Promise<readonly Reply[]>;
  /** Opens a link that carries this text. */
  readonly open: (data: string) => Promise<readonly Reply[]>;
}

const PRIVATE: Chat = { platform: 'test', id: '42', private: true };

export const wordsOfBlock = (block: Block): string => {
  if (block.kind === 'steps' || block.kind === 'list') return block.items.join('\n');
  if (block.kind === 'divider' || block.kind === 'link') return '';
  return block.kind === 'figure' ? block.alt : block.text;
};

/** All text of replies, for searching. */
export const wordsOf = (replies: readonly Reply[]): string =>
  replies.flatMap(({ blocks }) => blocks.map(wordsOfBlock)).join('\n');

export const buttonsOf = (replies: readonly Reply[]): readonly Button[] =>
  replies.flatMap(({ buttons }) => buttons.flat());

export const labelsOf = (replies: readonly Reply[]): readonly string[] => buttonsOf(replies).map(({ label }) => label);

export interface TalkParts {
  readonly chat?: Chat;
  readonly person?: string;
  readonly manages?: boolean;
  /** The bot may not write there by itself. */
  readonly answersOnly?: true;
  /** The buttons that are pressed stand on messages of others, or of nobody. */
  readonly onOthers?: boolean;
  readonly store?: Store;
  readonly defaultZone?: string;
  readonly defaultCountry?: string;
  /** The language the platform tells. */
  readonly language?: string;
  readonly texts?: TextsOf;
  readonly features?: readonly Feature[];
  /** Counts what people ask for; left out, nobody has too much. */
  readonly shares?: Shares;
}

export function createTalk({
  chat = PRIVATE,
  person = '42',
  manages = chat.private,
  answersOnly,
  onOthers = false,
  store = openMemoryStore(),
  defaultZone,
  defaultCountry,
  language,
  texts = speak({ say, content }),
  features = createFeatures(),
  shares,
}: TalkParts = {}): Talk {
  const handled: Handled[] = [];
  let replies: readonly Reply[] = [];
  let count = 0;
  const assembly = assembleBot({
    features,
    texts,
    store,
    clock: () => talk.now,
    defaults: { zone: defaultZone, country: defaultCountry },
    report: (_incoming, what) => handled.push(what),
    reference: () => `ref${(count += 1)}`,
    sharesOf: () => shares,
  });
  const send = async (incoming: Incoming): Promise<readonly Reply[]> => {
    replies = await assembly.bot.handle(incoming);
    return replies;
  };
  const from = () => ({
    chat,
    person: { id: person, ...(language === undefined ? {} : { language }), mayManage: () => Promise.resolve(manages) },
    at: talk.now,
    ...(answersOnly ? { answersOnly } : {}),
  });
  const talk: Talk = {
    ...assembly,
    features,
    store,
    handled,
    now: NOON,
    last: () => replies,
    say(line) {
      const command = /^\/(\w+) ?([\s\S]*)$/.exec(line);
      if (!command) return send({ ...from(), kind: 'text', text: line });
      return send({ ...from(), kind: 'command', name: command[1] ?? '', args: command[2] ?? '' });
    },
    answer(text, shown) {
      const routes = buttonsOf(replies).flatMap((button) => ('route' in button ? [encodeRoute(button.route)] : []));
      return send({ ...from(), kind: 'text', text, answering: shown ?? routes });
    },
    share: (query) => send({ ...from(), kind: 'inline', query }),
    press(label) {
      const button = buttonsOf(replies).find((each) => each.label === label);
      if (!button || !('route' in button))
        throw new Error(`no button “${label}” among ${labelsOf(replies).join(', ')}`);
      return talk.pressData(encodeRoute(button.route));
    },
    pressData: (data) => send({ ...from(), kind: 'press', data, ...(onOthers ? {} : { mine: true as const }) }),
    open: (data) => send({ ...from(), kind: 'press', data, byLink: true }),
  };
  return talk;
}
