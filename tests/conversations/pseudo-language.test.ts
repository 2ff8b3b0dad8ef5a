// The language belongs to the request: in a language made from English, whatever the bot says bears that language's marks,
// and no card breaks a platform's limit with its longer words.
import { expect, test } from 'vitest';
import { speak } from '../../src/app/texts.ts';
import { render as renderDiscord } from '../../src/adapters/discord/render/render.ts';
import { render as renderTelegram } from '../../src/adapters/telegram/render/render.ts';
import { plainStyle, renderReply } from '../../src/adapters/terminal/render.ts';
import { ZONES, townOf } from '../../src/core/time/zones.ts';
import type { Reply } from '../../src/core/reply.ts';
import { openMemoryStore } from '../../src/store/memory.ts';
import { crawl } from '../support/crawl.ts';
import { mark, PSEUDO, pseudoTexts, unmarked } from '../support/pseudo-language.ts';
import { content, createTalk, say, wordsOfBlock } from '../support/talk.ts';

/** Presses of one kind that are followed. */
const MOST_ALIKE = 30;

const pseudo = pseudoTexts(content);
const texts = speak({ say, content }, { [PSEUDO]: () => pseudo });

const DATE = /\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|\b(?:November|December)\b/g;
/** Towns, commands, and the platform's own name. */
const NAMES = new Set([
  'UTC',
  'test',
  ...createTalk().bot.commands.map(({ name }) => name),
  ...ZONES.flatMap((zone) => townOf(zone).split(' ')),
]);

/** What stays as it is in every language: dates by their own rules, towns, commands, routine codes, ids. */
function isOutside(word: string): boolean {
  return NAMES.has(word) || /^\/|\d|-/.test(word) || content.routines.has(word) || content.byCode.has(word);
}

function untranslated(words: string): string[] {
  return unmarked(words)
    .replace(DATE, ' ')
    .split(/[\s,.;:()“”…–]+/)
    .filter((word) => /\p{L}{3}/u.test(word) && !isOutside(word));
}

const textsOf = (reply: Reply): string[] => [
  ...reply.blocks.map(wordsOfBlock),
  ...reply.buttons.flat().map(({ label }) => label),
  reply.notice ?? '',
];

test('every text of every answer is in the language of the request, and fits every platform', async () => {
  const talk = createTalk({ texts, language: PSEUDO, store: openMemoryStore() });
  const foreign = new Map<string, string>();
  const pressed = await crawl(
    talk,
    (replies, from) => {
      for (const reply of replies) {
        expect(reply.language, from).toBe(PSEUDO);
        for (const word of textsOf(reply).flatMap(untranslated)) foreign.set(word, from);
        renderTelegram(reply);
        renderDiscord(reply, pseudo.say);
        renderReply(reply, pseudo.say, plainStyle);
      }
    },
    MOST_ALIKE,
  );
  expect([...foreign]).toEqual([]);
  expect(pressed).toBeGreaterThan(300);
});

test('what is promised comes in the language in which it was promised', async () => {
  const talk = createTalk({ texts, language: PSEUDO, store: openMemoryStore() });
  await talk.say('/subscribe 20:00 Paris');
  const record = await talk.store.get('test:42');
  expect(record?.language).toBe(PSEUDO);
  const [promise] = record?.promises ?? [];
  const message = await talk.writers.get('tip')?.('test:42', record!, promise!);
  const merged = talk.merge(record!, [{ promise: promise!, message: message! }], false);
  expect(merged.language).toBe(PSEUDO);
  expect(textsOf(merged).flatMap(untranslated)).toEqual([]);
});

test('the marks are found, and their lack is', () => {
  expect(mark('Stretch now')).toMatch(/^\[!! Śťŕéťćĥ ńóŵ~+ !!\]$/);
  expect(untranslated(`${mark('Stretch now')} forgotten`)).toEqual(['forgotten']);
});
