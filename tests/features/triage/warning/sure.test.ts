// A warning sign in words keeps a person from movement, by every way to it, until they have answered it.
import { expect, test } from 'vitest';
import { encodeRoute, go } from '../../../../src/core/route.ts';
import { DAY_MS, MINUTE_MS } from '../../../../src/core/time/units.ts';
import { buttonsOf, createTalk, labelsOf, NOON, type Talk, wordsOf } from '../../../support/talk.ts';

const SIGN = 'I cannot pee since this morning and both legs are numb';
const NOT_ME = 'Not me, or not now';

async function warned(): Promise<Talk> {
  const talk = createTalk();
  await talk.say(SIGN);
  return talk;
}

/** Commands that offer movement, or speak of it. */
const MOVING = ['/stretch', '/stretch neck', '/routines', '/walk', '/flare', '/massage', '/breathe', '/selfcheck'];
const SPEAKING = ['/tip', '/course', '/course 2', '/myth', '/quiz', '/setup desk'];

test('the warning says what it means, and is kept as a level and a moment only', async () => {
  const talk = await warned();
  expect(wordsOf(talk.last())).toContain('Until you answer this, I offer no movement');
  expect(labelsOf(talk.last())).toContain(NOT_ME);
  expect((await talk.store.get('test:42'))?.warning).toEqual({ level: 'emergency', at: NOON });
});

test.each([...MOVING, ...SPEAKING])('%s is refused after it, also a month later', async (command) => {
  const talk = await warned();
  talk.now += 30 * DAY_MS;
  expect(wordsOf(await talk.say(command))).toMatch(/^You wrote about something that can be an emergency/);
});

test('no card that is still open to them has a button that is refused', async () => {
  const talk = await warned();
  for (const command of [
    '/start',
    '/help',
    '/learn',
    '/profile',
    '/settings',
    '/reminders',
    '/subscribe',
    '/privacy',
  ]) {
    const replies = await talk.say(command);
    for (const button of buttonsOf(replies)) {
      if (!('route' in button)) continue;
      const then = await talk.pressData(encodeRoute(button.route));
      expect(wordsOf(then), `${command}: ${button.label}`).not.toMatch(/^You wrote about/);
    }
  }
});

test('/learn leads to signs and help alone, by topic, by name and by an old button', async () => {
  const talk = await warned();
  const own = ['When a nerve needs help fast', 'What a check-up looks like'];
  expect(labelsOf(await talk.say('/learn'))).toEqual(expect.arrayContaining(own));
  expect(labelsOf(await talk.say('/learn yoga'))).toEqual(expect.arrayContaining(own));
  expect(labelsOf(await talk.pressData('learn_card_yoga'))).toEqual(expect.arrayContaining(own));
  expect(labelsOf(await talk.pressData('learn_group_moving_0'))).toEqual(expect.arrayContaining(own));
  await talk.say('/learn');
  expect(wordsOf(await talk.press('When a nerve needs help fast'))).toContain('hours matter');
  expect(labelsOf(talk.last())).not.toContain('Stretch');
});

test('nothing is written that was promised and moves, and nothing to pass on', async () => {
  const talk = await warned();
  const record = (await talk.store.get('test:42'))!;
  for (const kind of ['tip', 'stretch', 'break', 'course']) {
    const promise = { id: kind, kind, rule: { type: 'once', at: NOON }, due: NOON } as const;
    expect(await talk.writers.get(kind)?.('test:42', record, promise), kind).toBeUndefined();
  }
  expect(await talk.share('neck')).toEqual([expect.objectContaining({ audience: 'asker' })]);
});

test('"Not me, or not now" opens movement again, once, and only for the warning it stands under', async () => {
  const talk = await warned();
  const old = buttonsOf(talk.last()).find(({ label }) => label === NOT_ME)!;
  talk.now += 5 * MINUTE_MS;
  await talk.say(SIGN);
  const data = 'route' in old ? encodeRoute(old.route) : '';
  expect(wordsOf(await talk.pressData(data))).toContain('There is nothing to unlock');
  expect(wordsOf(await talk.say('/stretch'))).toMatch(/^You wrote about/);
  expect(wordsOf(await talk.press(NOT_ME))).toContain('Movement is open again');
  expect(labelsOf(talk.last())).toContain('Stretch');
  expect(wordsOf(await talk.say('/stretch'))).not.toMatch(/^You wrote about/);
});

test('the button of a milder warning takes back no worse one that came within the same minute', async () => {
  const talk = createTalk();
  await talk.say('I have a fever and my back hurts');
  const mild = buttonsOf(talk.last()).find(({ label }) => label === NOT_ME)!;
  talk.now += 20_000;
  await talk.say(SIGN);
  await talk.pressData('route' in mild ? encodeRoute(mild.route) : '');
  expect((await talk.store.get('test:42'))?.warning?.level).toBe('emergency');
});

test('it opens no lock of a check', async () => {
  const talk = createTalk();
  const chat = { platform: 'test', id: '42', private: true };
  const check = { level: 'emergency', limits: [], until: NOON, at: NOON } as const;
  await talk.store.update('test:42', () => ({ chat, check }));
  await talk.say(SIGN);
  expect(wordsOf(await talk.press(NOT_ME))).toContain('Your last check still stands');
  expect(wordsOf(await talk.say('/stretch'))).toMatch(/^Your last check said/);
});

test('a milder sign later does not make it milder', async () => {
  const talk = await warned();
  talk.now += MINUTE_MS;
  await talk.say('I have a fever and my back hurts');
  expect((await talk.store.get('test:42'))?.warning?.level).toBe('emergency');
});

test('a clinician who has looked at it leaves gentle movement', async () => {
  const talk = await warned();
  await talk.say('/stretch');
  await talk.press('A clinician has checked this');
  expect(wordsOf(await talk.press('Yes, checked and cleared'))).toContain('easy walking');
  const record = await talk.store.get('test:42');
  expect(record?.warning).toBeUndefined();
  expect(record?.check?.level).toBe('clinician_soon');
});

test('in a group the lock is of the person who wrote, not of the group', async () => {
  const chat = { platform: 'test', id: '-7', private: false };
  const talk = createTalk({ chat });
  await talk.say(`/stretch ${SIGN}`);
  expect((await talk.store.get('test:-7'))?.warning).toBeUndefined();
  expect((await talk.store.get('test:42'))?.warning?.level).toBe('emergency');
  const other = createTalk({ chat, person: '43', store: talk.store });
  expect(wordsOf(await other.say('/stretch'))).not.toMatch(/^You wrote about/);
  // The button of another person's warning takes back nothing.
  const press = buttonsOf(talk.last()).find(({ label }) => label === NOT_ME)!;
  await other.pressData('route' in press ? encodeRoute(press.route) : encodeRoute(go('help')));
  expect((await talk.store.get('test:42'))?.warning?.level).toBe('emergency');
});

test('/mydata tells of it, and /forget erases it', async () => {
  const talk = await warned();
  expect(wordsOf(await talk.say('/mydata'))).toContain('have not answered it yet');
  await talk.pressData('privacy_forget');
  expect((await talk.store.get('test:42'))?.warning).toBeUndefined();
});

test('a card that loses all its buttons leads to the check and to help', async () => {
  const talk = await warned();
  await talk.pressData('profile_erase');
  expect(labelsOf(talk.last()).length).toBeGreaterThan(0);
});
