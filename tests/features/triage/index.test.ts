// The check as a person meets it in the chat.
import { describe, expect, test } from 'vitest';
import { encodeRoute, decodeRoute, ROUTE_BYTES } from '../../../src/core/route.ts';
import { LABEL_CHARS } from '../../../src/core/reply.ts';
import type { Reply } from '../../../src/core/reply.ts';
import { withoutRevision } from '../../support/kept.ts';
import type { Incoming } from '../../../src/core/incoming.ts';
import type { Promised } from '../../../src/core/promise.ts';
import { createTriage } from '../../../src/features/triage/index.ts';
import type { FeatureParts } from '../../../src/domain/feature.ts';
import { plainText } from '../../../src/features/triage/screens/outcome.ts';
import { command, content, contextsOver, HOUR, KEY, memoryStore, NOON, pressOf, textOf } from '../../support/triage.ts';

interface Options {
  readonly triageMode?: FeatureParts['triageMode'];
  readonly store?: ReturnType<typeof memoryStore>;
}

/** A chat with one person: what is on show, and what can be tapped by its label. */
function chatWith({ triageMode = 'quiz', store = memoryStore() }: Options = {}) {
  const time = { now: NOON };
  const feature = createTriage({ triageMode });
  const contextOf = contextsOver(store);
  const now = (incoming: Incoming) => contextOf({ ...incoming, at: time.now });
  let shown: Reply | undefined;
  const take = (replies: readonly Reply[] | undefined): Reply => {
    const reply = replies?.at(-1);
    if (!reply) throw new Error('no answer');
    for (const each of replies ?? []) expect(each.audience).toBe('asker');
    for (const button of reply.buttons.flat()) {
      expect(button.label.length).toBeGreaterThan(0);
      expect(button.label.length).toBeLessThanOrEqual(LABEL_CHARS);
      if ('route' in button) expect(encodeRoute(button.route).length).toBeLessThanOrEqual(ROUTE_BYTES);
    }
    shown = reply;
    return reply;
  };
  const data = (label: string): string => {
    const button = shown?.buttons.flat().find((each) => each.label === label || each.label === `✓ ${label}`);
    if (!button || !('route' in button)) throw new Error(`no button "${label}" among ${labels().join(', ')}`);
    return encodeRoute(button.route);
  };
  const labels = (): string[] => shown?.buttons.flat().map(({ label }) => label) ?? [];
  const press = async (route: string): Promise<Reply> => {
    const to = decodeRoute(route)!;
    return take(await feature.presses.get(to.action)?.(await now(pressOf(route)), to.args));
  };
  return {
    store,
    time,
    feature,
    now,
    data,
    labels,
    press,
    ask: async (args = '', name = 'triage') =>
      take(await feature.commands.find((each) => each.name === name)!.run(await now(command(name, args)), args)),
    write: async (text: string) => {
      const routes = shown?.buttons.flat().flatMap((button) => ('route' in button ? [encodeRoute(button.route)] : []));
      const ctx = await now(textOf(text, routes));
      const warning = await feature.watch?.(ctx, text);
      const heard = warning ? [warning] : await feature.hear?.(ctx, text);
      return take(Array.isArray(heard) ? (heard as readonly Reply[]) : undefined);
    },
    tap: async (...taps: string[]) => {
      for (const label of taps) await press(data(label));
      return shown!;
    },
    /** What a text means in answer to the question on show, when it means anything. */
    hear: async (text: string) => feature.hear?.(await now(textOf(text, [data('Emergency: 911')])), text),
    /** What is shown for a text that replies to the message on show and that nobody understood. */
    repeat: async () => {
      const routes = shown?.buttons.flat().flatMap((button) => ('route' in button ? [encodeRoute(button.route)] : []));
      return feature.repeat?.(await now(textOf('x', routes)));
    },
    text: () => plainText(shown?.blocks ?? []),
  };
}

const NERVES_FINE = ['None of these', 'None of these'];
const CHILD = 'It is for a child or teen';
const ADULT = 'It is for another adult';
const TO_NERVES = ['United States', '35 to 44', 'None of these'];
const PAIN = ['Low back', 'Lifting, bending, exercise', 'None of these', 'Less than 2 weeks'];
const CALM = [
  ...TO_NERVES,
  ...NERVES_FINE,
  ...PAIN,
  'None of these',
  'None of these',
  'None of these',
  'None of these',
  'None of these',
];
const FEVER = [
  ...TO_NERVES,
  ...NERVES_FINE,
  ...PAIN,
  'Fever or chills',
  'Done (1)',
  'None of these',
  'None of these',
  'None of these',
];

describe('a whole check', () => {
  test('goes from the country to self-care in 14 taps and keeps country, level and limits, but no answer', async () => {
    const chat = chatWith();
    await chat.ask();
    expect(CALM.length).toBe(14);
    await chat.tap(...CALM);
    expect(chat.text()).toMatch(/Nothing in your answers points to an emergency/);
    expect(withoutRevision(chat.store.records.get(KEY))).toEqual({
      chat: { platform: 'terminal', id: 'p', private: true },
      country: 'US',
      check: { level: 'self_care', limits: [], at: NOON, until: NOON + 7 * 24 * HOUR },
    });
    expect(chat.labels()).toEqual(['Stretch', 'More on this', 'Show warning signs', 'Ask me again in 7 days']);
    // One thing on the first screen; the rest on demand.
    expect(chat.text()).not.toMatch(/between the legs|awaiting clinical review/);
    await chat.tap('More on this');
    expect(chat.text()).toMatch(/Call 911 if any[\s\S]*between the legs[\s\S]*I can miss things/);
    expect(chat.text()).toMatch(/2026-11-29, version 2, awaiting clinical review/);
  });

  test('has Back, progress and the emergency number on every question', async () => {
    const chat = chatWith();
    await chat.ask();
    for (const [at, label] of CALM.entries()) {
      expect(chat.labels()).toContain('Emergency: 911');
      if (at > 1) {
        expect(chat.labels()).toContain('Back');
        expect(chat.text()).toMatch(
          new RegExp(`Question ${at}, (about ${CALM.length - at - 1} more|the last one)\\.$`),
        );
        expect(
          chat.labels().some((each) => /not sure/i.test(each)),
          `${at} ${chat.labels().join()}`,
        ).toBe(true);
      }
      await chat.tap(label);
    }
  });

  test('goes back to the question before, and the number page back to its question', async () => {
    const chat = chatWith();
    await chat.ask();
    await chat.tap(...TO_NERVES);
    const before = chat.text();
    await chat.tap('Emergency: 911');
    expect(chat.text()).toMatch(/call 911[\s\S]*988/);
    await chat.tap('Back to the question');
    expect(chat.text()).toBe(before);
    await chat.tap('None of these', 'Back');
    expect(chat.text()).toBe(before);
  });

  test('boxes toggle, and only Done sends them', async () => {
    const chat = chatWith();
    await chat.ask();
    await chat.tap('United States', '35 to 44', 'Chest pain or pressure');
    expect(chat.labels()).toContain('✓ Chest pain or pressure');
    expect(chat.store.records.get(KEY)?.check).toBeUndefined();
    await chat.tap('Chest pain or pressure');
    expect(chat.labels()).toContain('None of these');
    await chat.tap('Chest pain or pressure', 'Done (1)');
    expect(chat.text().slice(0, 200)).toMatch(/Call 911 now/);
    expect(chat.text()).toMatch(/Because you said:\n- “Chest pain or pressure, or pain that spreads/);
    expect(chat.labels()).not.toContain('Stretch');
  });

  test('ticked boxes are still ticked after a look at the emergency number, and a typed word does not send them', async () => {
    const chat = chatWith();
    await chat.ask();
    await chat.tap('United States', '35 to 44', 'Chest pain or pressure', 'Emergency: 911');
    expect(chat.text()).toMatch(/^In an emergency call 911/);
    await chat.tap('Back to the question');
    expect(chat.labels()).toContain('✓ Chest pain or pressure');
    expect(await chat.hear('no')).toBeUndefined();
    expect(chat.store.records.get(KEY)?.check).toBeUndefined();
    await chat.tap('Done (1)');
    expect(chat.text()).toMatch(/^Call 911 now/);
  });

  test('"not sure" about a sign of right now asks for advice today, and is quoted nowhere as a no', async () => {
    const chat = chatWith();
    await chat.ask();
    await chat.tap(
      'United States',
      '35 to 44',
      'Not sure',
      ...NERVES_FINE,
      ...PAIN.slice(0, -1),
      'None of these',
      'None of these',
      'None of these',
      'None of these',
    );
    expect(chat.store.records.get(KEY)?.check?.level).toBe('urgent_same_day');
  });

  test('speaks of someone else as "they"', async () => {
    const chat = chatWith();
    await chat.ask();
    await chat.tap('United States', ADULT);
    expect(chat.text()).toMatch(/How old are they/);
    await chat.tap('35 to 44');
    expect(chat.text()).toMatch(/Do they have/);
  });

  test('a child is asked for a child’s age and a grown-up is called in', async () => {
    const chat = chatWith();
    await chat.ask();
    await chat.tap('United States', CHILD);
    expect(chat.labels()).toContain('Under 5');
    expect(chat.text()).toMatch(/parent or another adult/);
  });

  test('every screen begins with its question and ends with how far it is, in words', async () => {
    const chat = chatWith();
    await chat.ask();
    await chat.tap('United States', '18 to 34');
    expect(chat.text()).toMatch(/^Do you have any of these right now[\s\S]*Right now\. Question 2, about 11 more\.$/);
    await chat.tap(
      'None of these',
      ...NERVES_FINE,
      ...PAIN,
      'None of these',
      'None of these',
      'A missed period',
      'Done (1)',
    );
    expect(chat.text()).toMatch(/^With a baby on the way[\s\S]*Right now\. Question 12, about \d more\.$/);
  });

  test('thoughts of ending life are met warmly, with the number and the crisis line', async () => {
    const chat = chatWith();
    await chat.ask();
    await chat.tap('United States', '35 to 44', 'Thoughts of ending life', 'Done (1)');
    expect(chat.text()).toMatch(/^Call 911 now[\s\S]*so glad you said this[\s\S]*988/);
  });
});

describe('typed answers', () => {
  test('an age in figures goes on from the question it replies to', async () => {
    const chat = chatWith();
    await chat.ask();
    await chat.tap('United States');
    const reply = await chat.write('I am 43.');
    expect(reply.place).toBe('new');
    expect(chat.text()).toMatch(/right now, or today/);
  });

  test('a teenager’s age answers both steps', async () => {
    const chat = chatWith();
    await chat.ask();
    await chat.tap('United States');
    await chat.write('16');
    expect(chat.text()).toMatch(/right now, or today/);
  });

  test('a country by its name, and the words on a button', async () => {
    const chat = chatWith();
    await chat.ask();
    await chat.tap('Another country');
    await chat.write('turkiye');
    expect(chat.store.records.get(KEY)?.country).toBe('TR');
    await chat.write('it is for another adult');
    expect(chat.text()).toMatch(/How old are they/);
  });

  test('a number that fits no band, or two numbers, are not guessed at', async () => {
    const chat = chatWith();
    await chat.ask();
    await chat.tap('United States');
    for (const odd of ['430', '4 or 5', '-5', 'forty', '']) expect(await chat.hear(odd)).toBeUndefined();
  });

  test('a number in another unit is not taken for years or weeks', async () => {
    const chat = chatWith();
    await chat.ask();
    await chat.tap('United States', CHILD);
    for (const odd of ['8 months', '6 weeks old', '3wks']) expect(await chat.hear(odd)).toBeUndefined();
    await chat.write('12 years');
    expect(chat.text()).toMatch(/right now, or today/);
    await chat.tap('Pregnant, or maybe pregnant', 'Done (1)', 'Tightenings or pattern pain', 'Done (1)');
    expect(chat.text()).toContain('How many weeks');
    expect(await chat.hear('5 months')).toBeUndefined();
    await chat.write('20 weeks');
    expect(chat.text()).toMatch(/^Call 911 now/);
  });

  test.each<[string, readonly string[], RegExp]>([
    ['1 3', [], /^Call 911 now[\s\S]*Chest pain[\s\S]*Coughing up blood/],
    ['1,3', [], /^Call 911 now[\s\S]*Chest pain[\s\S]*Coughing up blood/],
    ['1, 2 and 3', [], /^Call 911 now[\s\S]*Chest pain[\s\S]*Hard to breathe[\s\S]*Coughing/],
    ['the first two', [], /^Call 911 now[\s\S]*Chest pain[\s\S]*Hard to breathe/],
    ['the second and the third', [], /^Call 911 now[\s\S]*Hard to breathe[\s\S]*Coughing up blood/],
    ['a birth in the last 6 weeks', [], /^With a baby on the way/],
    ['done', ['Hard to breathe'], /^Call 911 now[\s\S]*Hard to breathe/],
    ['3', ['Hard to breathe'], /^Do you have any/],
    ['none', [], /^Has any of these changed/],
    ['No.', [], /^Has any of these changed/],
    ['none of these', [], /^Has any of these changed/],
    ['not sure', [], /^Has any of these changed/],
  ])('on a list of signs, %s after ticking %j', async (typed, ticked, answer) => {
    const chat = chatWith();
    await chat.ask();
    await chat.tap('United States', '35 to 44', ...ticked);
    if (typed === '3') {
      expect(await chat.hear(typed)).toBeUndefined();
      return;
    }
    await chat.write(typed);
    expect(chat.text()).toMatch(answer);
  });

  test('on a choice: words of one button, an ordinal, yes, no, not sure, and days with their unit', async () => {
    const chat = chatWith();
    await chat.ask();
    await chat.write("I'm in Canada");
    expect(chat.store.records.get(KEY)?.country).toBe('CA');
    await chat.write('64');
    for (const none of ['no', 'none', 'nope']) await chat.write(none);
    expect(chat.text()).toMatch(/^Where is the pain worst/);
    await chat.write('tailbone');
    expect(chat.text()).toMatch(/^How did it start/);
    await chat.write('the second');
    await chat.write('none');
    expect(chat.text()).toMatch(/^How long/);
    expect(await chat.hear('5')).toBeUndefined();
    await chat.write('3 weeks');
    expect(chat.text()).toMatch(/^In the last two weeks/);
    await chat.write('none');
    // A word to get about with, not the belly pain that has it in its name.
    expect(chat.text()).toMatch(/^Belly, pee and poo/);
    expect(await chat.hear('back')).toBeUndefined();
    for (let list = 0; list < 2; list += 1) await chat.write('none');
    await chat.write('thin bones (osteoporosis)');
    expect(chat.text()).toMatch(/^Has a clinician checked/);
    expect(await chat.hear('1 2')).toBeUndefined();
    await chat.write('yes');
    expect(chat.text()).toMatch(/^To leave out moves/);
  });

  test('yes and no beside what contradicts them, and words of several buttons, are no answers', async () => {
    const chat = chatWith();
    await chat.ask();
    await chat.tap('United States', '35 to 44');
    for (const odd of ['yes', '1 99', 'the first nine', 'both', 'purple', 'pain', 'stop'])
      expect(await chat.hear(odd), odd).toBeUndefined();
  });

  test('what is no answer brings the question again, with its boxes as they are ticked', async () => {
    const chat = chatWith();
    await chat.ask();
    await chat.tap('United States', '35 to 44', 'Hard to breathe');
    const [again] = (await chat.repeat()) ?? [];
    expect(plainText(again!.blocks)).toMatch(/^I did not take that as an answer[\s\S]*right now, or today/);
    expect(again!.buttons.flat().map(({ label }) => label)).toEqual(chat.labels());
    expect(again!.place).toBe('new');
    expect(await createTriage({ triageMode: 'leaflet' }).repeat?.(await chat.now(textOf('x')))).toBeUndefined();
  });

  test('a warning sign typed in the middle is taken as one', async () => {
    const chat = chatWith();
    await chat.ask();
    await chat.tap(...TO_NERVES);
    await chat.write('my chest hurts badly');
    expect(chat.text()).toMatch(/^Call 911 now/);
    expect(chat.store.records.get(KEY)?.check).toBeUndefined();
  });
});

describe('the country', () => {
  test.each([...content.countries.map(({ iso }) => iso), 'ZZ'])(
    '%s: an emergency shows its number within the first 200 characters',
    async (iso) => {
      const chat = chatWith();
      chat.store.records.set(KEY, { chat: { platform: 'terminal', id: 'p', private: true }, country: iso });
      await chat.ask();
      await chat.tap('35 to 44', 'Hard to breathe', 'Done (1)');
      const call =
        content.countries.find((country) => country.iso === iso)?.call ?? '112 works on most mobile networks';
      expect(chat.text().slice(0, 200)).toContain(call);
      expect(chat.text().split('\n')[0]).toContain(call);
    },
  );

  test('is offered from the language hint, can be found in the alphabet, and is asked once', async () => {
    const contextOf = contextsOver(memoryStore(), {});
    const hinted: Incoming = {
      ...command(),
      person: { id: 'p', language: 'pt-BR', mayManage: () => Promise.resolve(true) },
    };
    const [reply] = await createTriage({ triageMode: 'quiz' }).commands[0]!.run(await contextOf(hinted), '');
    expect(reply?.buttons[0]?.[0]?.label).toBe('Brazil');
    const chat = chatWith();
    await chat.ask();
    await chat.tap('Another country', 'Singapore – Switzerland', 'Singapore');
    expect(chat.store.records.get(KEY)?.country).toBe('SG');
    // The very next screen already has the number of the new country.
    expect(chat.labels()).toContain('Emergency: 995');
    await chat.ask();
    expect(chat.labels()).toContain('Emergency: 995');
    expect(chat.labels()).toContain('35 to 44');
  });

  test('all 64 are reachable, and "not here" gives the number that works nearly everywhere', async () => {
    const chat = chatWith();
    await chat.ask();
    await chat.tap('Another country');
    const groups = chat.labels().filter((label) => label.includes(' – '));
    const found: string[] = [];
    for (const group of groups) {
      await chat.tap(group);
      found.push(...chat.labels().slice(0, -3));
      await chat.tap('Back');
    }
    expect(found.sort()).toEqual(content.countries.map(({ name }) => name).sort());
    await chat.tap('My country is not here', '35 to 44', 'Hard to breathe', 'Done (1)');
    expect(chat.text()).toMatch(/^Call your local emergency number \(112 works on most mobile networks\) now/);
  });
});

describe('time', () => {
  test('answers older than six hours conclude nothing mild, and an emergency is told however old', async () => {
    const chat = chatWith();
    await chat.ask();
    await chat.tap(...CALM.slice(0, -1));
    const last = chat.data('None of these');
    chat.time.now += 6 * HOUR + 60_000;
    await chat.press(last);
    expect(chat.text()).toMatch(/start again/);
    expect(chat.store.records.get(KEY)?.check).toBeUndefined();

    const urgent = chatWith();
    await urgent.ask();
    await urgent.tap('United States', '35 to 44', 'Hard to breathe');
    const done = urgent.data('Done (1)');
    urgent.time.now += 30 * 24 * HOUR;
    await urgent.press(done);
    expect(urgent.text()).toMatch(/^Call 911 now/);
    expect(urgent.store.records.get(KEY)?.check).toBeUndefined();
  });

  test('a milder check within 24 hours neither lowers nor unlocks, also from an old button; a clean one after does', async () => {
    const chat = chatWith();
    await chat.ask();
    await chat.tap(...FEVER);
    expect(chat.store.records.get(KEY)?.check?.level).toBe('urgent_same_day');
    expect(chat.labels()).toEqual([
      'More on this',
      'Show warning signs',
      'Ask me again in 24 hours',
      'A clinician has checked this',
    ]);

    chat.time.now += 23 * HOUR;
    await chat.ask();
    await chat.tap(...CALM.slice(1, -1));
    const late = chat.data('None of these');
    await chat.press(late);
    expect(chat.text()).toMatch(/Please get medical advice today[\s\S]*do not take that back/);
    expect(chat.text()).not.toMatch(/Nothing in your answers/);
    expect(chat.store.records.get(KEY)?.check?.level).toBe('urgent_same_day');
    expect(chat.labels()).not.toContain('Stretch');

    // The same answers, sent again when the day is over: they were given before it was.
    chat.time.now += 2 * HOUR;
    await chat.press(late);
    expect(chat.store.records.get(KEY)?.check?.level).toBe('urgent_same_day');

    await chat.ask();
    await chat.tap(...CALM.slice(1));
    expect(chat.store.records.get(KEY)?.check?.level).toBe('self_care');
  });

  test('a clean check about somebody else, however late, gives them their advice and lifts no lock', async () => {
    const chat = chatWith();
    await chat.ask();
    await chat.tap(...FEVER);
    chat.time.now += 40 * HOUR;
    await chat.ask();
    // Nobody else is asked what only chooses moves: these are for the person of the chat.
    await chat.tap(ADULT, ...CALM.slice(1, -1));
    expect(chat.text()).toMatch(/^Nothing in your answers[\s\S]*because of an earlier check about you/);
    expect(chat.labels()).not.toContain('Stretch');
    expect(chat.store.records.get(KEY)?.check?.level).toBe('urgent_same_day');
    await chat.ask();
    await chat.tap(...CALM.slice(1));
    expect(chat.store.records.get(KEY)?.check?.level).toBe('self_care');
  });

  test.each([
    [CHILD, ['5 to 7']],
    [ADULT, ['35 to 44']],
  ])('a result about somebody else (%s) keeps nothing and leaves the asker’s own exercises alone', async (who, age) => {
    const chat = chatWith();
    await chat.ask();
    await chat.tap('United States', who, ...age, 'Hard to breathe', 'Done (1)');
    expect(chat.text()).toMatch(/^Call 911 now[\s\S]*for the person you answered for/);
    expect(chat.labels()).not.toContain('Stretch');
    expect(chat.labels()).not.toContain('A clinician has checked this');
    await chat.tap('More on this');
    expect(chat.text()).toMatch(/No exercises for them[\s\S]*your own exercises in this chat stay/);
    expect(chat.store.records.get(KEY)).toEqual(expect.not.objectContaining({ check: expect.anything() as unknown }));
  });

  test('no small child is asked about sex or pregnancy, and an older one is', async () => {
    for (const [age, sex, pregnancy] of [
      ['Under 5', false, false],
      ['5 to 7', false, false],
      ['8 or 9', false, true],
      ['10 to 15', true, true],
      ['Not sure', true, true],
    ] as const) {
      const chat = chatWith();
      await chat.ask();
      await chat.tap('United States', CHILD, age);
      expect(chat.labels().includes('Pregnant, or maybe pregnant'), age).toBe(pregnancy);
      await chat.tap('None of these');
      expect(chat.labels().includes('Sex: feeling or function changed'), age).toBe(sex);
    }
  });

  test('a clinician’s check unlocks gentle movement, and an old yes unlocks no newer lock', async () => {
    const chat = chatWith();
    await chat.ask();
    await chat.tap(...FEVER, 'A clinician has checked this');
    const yes = chat.data('Yes, checked and cleared');
    await chat.tap('Not yet');
    expect(chat.store.records.get(KEY)?.check?.level).toBe('urgent_same_day');
    await chat.press(yes);
    expect(chat.store.records.get(KEY)?.check).toMatchObject({ level: 'clinician_soon', until: NOON + 72 * HOUR });
    chat.time.now += HOUR;
    await chat.ask();
    await chat.tap(...FEVER.slice(1));
    await chat.press(yes);
    expect(chat.store.records.get(KEY)?.check?.level).toBe('urgent_same_day');
  });
});

describe('asking again', () => {
  test('is promised once, at the hour the level says', async () => {
    const chat = chatWith();
    await chat.ask();
    await chat.tap(...FEVER);
    const again = chat.data('Ask me again in 24 hours');
    await chat.press(again);
    await chat.press(again);
    const at = NOON + 24 * HOUR;
    expect(chat.store.records.get(KEY)?.promises).toEqual([
      { id: 'recheck', kind: 'recheck', rule: { type: 'once', at }, due: at },
    ]);
  });

  test('worse and new lead into the check, better and the same to the signs to watch for, and unlock nothing', async () => {
    const chat = chatWith();
    await chat.ask();
    await chat.tap(...FEVER);
    const ctx = { ...(await chat.now(command())), record: chat.store.records.get(KEY)! };
    const promise: Promised = { id: 'recheck', kind: 'recheck', rule: { type: 'once', at: 0 } };
    const message = await chat.feature.promises?.recheck?.write(ctx, promise);
    const [better, same, worse, fresh] = message!.buttons
      .flat()
      .map((button) => ('route' in button ? encodeRoute(button.route) : ''));
    for (const calm of [better!, same!]) {
      await chat.press(calm);
      expect(chat.text()).toMatch(/Exercises are still off[\s\S]*Call 911 if any/);
    }
    for (const bad of [worse!, fresh!]) {
      await chat.press(bad);
      expect(chat.text()).toMatch(/call 911[\s\S]*How old are you/);
    }
    expect(chat.store.records.get(KEY)?.check?.level).toBe('urgent_same_day');
  });
});

describe('lists without a quiz', () => {
  test('/redflags shows them all with the number', async () => {
    const chat = chatWith();
    await chat.ask('', 'redflags');
    expect(chat.text()).toMatch(/call 911 now[\s\S]*between the legs[\s\S]*today[\s\S]*within days/);
  });

  test('leaflet mode shows list after list and stores nothing, also for buttons of a quiz', async () => {
    const quiz = chatWith();
    await quiz.ask();
    await quiz.tap(...CALM.slice(0, -1));
    const last = quiz.data('None of these');
    const chat = chatWith({ triageMode: 'leaflet' });
    await chat.ask();
    await chat.tap('None fit, next list', 'None fit, next list', 'None fit, next list', 'None fit, next list');
    expect(chat.text()).toMatch(/I can miss things/);
    await chat.press(last);
    expect(chat.text()).toMatch(/Get emergency help now/);
    expect(chat.store.records.size).toBe(0);
  });
});

test('a broken disk costs the record, never the advice', async () => {
  const broken = {
    ...memoryStore(),
    get: () => Promise.reject(new Error('disk')),
    update: () => Promise.reject(new Error('disk')),
  };
  const chat = chatWith();
  await chat.ask();
  await chat.tap(...CALM.slice(0, -1));
  const last = chat.data('None of these');
  const other = chatWith({ store: broken });
  await other.press(last);
  expect(other.text()).toMatch(/Nothing in your answers[\s\S]*could not keep/);
  await other.ask();
  expect(other.text()).toMatch(/Which country/);
  await other.write('my chest hurts badly');
  expect(other.text()).toMatch(/^Call 911 now/);
});

test('unknown arguments of the small buttons are passed on as unfitting', async () => {
  const { feature, now } = chatWith();
  for (const [action, arg] of [
    ['h', '99'],
    ['l', '9'],
    ['r', '1'],
    ['w', 'fine'],
  ] as const)
    expect(await feature.presses.get(action)?.(await now(pressOf('x')), [arg])).toBeUndefined();
});
