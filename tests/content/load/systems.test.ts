// The numbered systems of the source articles: each can be reached by a command or a button, or the table says why not.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { createTalk } from '../../support/talk.ts';

const system = z.strictObject({
  /** The article and the number of the system in it. */
  id: z.string().regex(/^00[0-4]\.\d{1,2}$/),
  system: z.string().min(3),
  /** Commands with their words, or what a button carries. */
  reach: z
    .array(z.string().regex(/^(?:\/[a-z]+(?: .+)?|[a-z]+(?:_[A-Za-z0-9-]+)+)$/))
    .min(1)
    .optional(),
  why: z.string().min(20).optional(),
});
const systems = z.array(system).parse(JSON.parse(readFileSync('tests/content/load/systems.json', 'utf8')));

/** How many systems each article has. */
const COUNTS = { '000': 26, '001': 14, '002': 9, '003': 18, '004': 7 };

describe('the table of systems', () => {
  test.each(Object.entries(COUNTS))('holds every system of article %s once (%i)', (article, count) => {
    const ids = systems.filter(({ id }) => id.startsWith(article)).map(({ id }) => id);
    expect(ids).toEqual(Array.from({ length: count }, (_, at) => `${article}.${at + 1}`));
  });

  test('says for each either where it is or why it is nowhere', () => {
    expect(systems.filter(({ reach, why }) => (reach === undefined) === (why === undefined))).toEqual([]);
  });

  const places = [...new Set(systems.flatMap(({ reach = [] }) => reach))];
  test.each(places)('%s is answered by the bot', async (place) => {
    const talk = createTalk();
    await (place.startsWith('/') ? talk.say(place) : talk.pressData(place));
    const [command = ''] = place.slice(1).split(' ');
    expect(talk.handled).toEqual([{ route: place.startsWith('/') ? command : place.split('_').slice(0, 2).join('_') }]);
  });
});
