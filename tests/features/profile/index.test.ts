// The profile: few taps, each with an effect, nothing kept without consent, and weeks that grow.
import { describe, expect, test } from 'vitest';
import { conditionsOf } from '../../../src/domain/conditions.ts';
import { ANSWERS, conditionId } from '../../../src/features/profile/questions.ts';
import { buttonsOf, content, createTalk, labelsOf, NOON, say, wordsOf } from '../../support/talk.ts';

const KEY = 'test:42';
const DAY = 24 * 3_600_000;

describe('the profile', () => {
  test('keeps nothing before the person agrees, and nothing when they do not', async () => {
    const talk = createTalk();
    await talk.say('/profile');
    await talk.pressData('profile_add_known_osteoporosis_guided');
    expect(wordsOf(talk.last())).toContain('If you agree');
    await talk.press('No, thanks');
    expect(await talk.store.get(KEY)).toBeUndefined();
  });

  test('takes at most eight taps to fill in, and can be skipped throughout', async () => {
    const talk = createTalk({ language: 'de' });
    await talk.say('/profile');
    const answers = ['Yes: neck', 'On a chair', 'Elastic band', 'Pregnant', '22', 'Turning', '18 to 74', 'Germany'];
    expect(answers.length).toBeLessThanOrEqual(8);
    for (const answer of answers) await talk.press(answer);
    expect(wordsOf(talk.last())).toContain('Country: Germany. In an emergency: 112');
    for (const each of ['areas', 'places', 'equipment', 'conditions', 'what hurts', 'age', 'country'])
      expect(labelsOf(talk.last())).toContain(`Change ${each}`);
    const other = createTalk();
    await other.say('/profile');
    await other.press('Yes: no part in particular');
    for (let skipped = 0; skipped < 6; skipped += 1) await other.press('Skip');
    expect(labelsOf(other.last())).toContain('Add country');
    expect(labelsOf(other.last())).toContain('Erase my profile');
  });

  test('begun by an old button can be skipped throughout', async () => {
    const talk = createTalk();
    await talk.pressData('profile_yes');
    for (let skipped = 0; skipped < 7; skipped += 1) await talk.press('Skip');
    expect(labelsOf(talk.last())).toContain('Erase my profile');
  });

  test('changes what is offered with every answer', async () => {
    const talk = createTalk();
    const offered = async (): Promise<string> => {
      await talk.say('/stretch 10');
      return JSON.stringify(buttonsOf(talk.last()));
    };
    await talk.pressData('profile_yes');
    let before = await offered();
    for (const answer of ['areas_neck', 'places_bed', 'places_standing', 'hurts_turn', 'known_dizzy']) {
      await talk.pressData(`profile_add_${answer}_edit`);
      if (answer.startsWith('places_standing')) await talk.pressData('profile_drop_places_bed_edit');
      const after = await offered();
      expect(after, answer).not.toBe(before);
      before = after;
    }
  });

  test('shows several answers as chosen and takes each back', async () => {
    const talk = createTalk();
    await talk.pressData('profile_yes');
    await talk.pressData('profile_add_areas_neck_edit');
    await talk.press('Hips');
    expect(labelsOf(talk.last())).toEqual(expect.arrayContaining(['✓ Neck', '✓ Hips', 'Lower back']));
    await talk.press('✓ Neck');
    expect((await talk.store.get(KEY))?.profile?.areas).toEqual(['hips']);
  });

  test('is shown by /mydata and erased by /forget', async () => {
    const talk = createTalk();
    await talk.pressData('profile_yes');
    await talk.pressData('profile_add_known_osteoporosis_edit');
    await talk.say('/mydata');
    expect(wordsOf(talk.last())).toContain('thin bones (osteoporosis)');
    await talk.pressData('privacy_forget');
    expect(await talk.store.get(KEY)).toBeUndefined();
  });

  describe('with the country', () => {
    const SHOWN = 'Country: United Kingdom. In an emergency: 999';

    test.each(['UK', 'uk', 'U.K.', 'GB', 'the United Kingdom', 'Great Britain', 'Scotland', ' united kingdom '])(
      'takes “%s”, typed after /profile or in answer to the question',
      async (name) => {
        const talk = createTalk();
        await talk.pressData('profile_yes');
        expect(wordsOf(await talk.say(`/profile ${name}`))).toContain(SHOWN);
        const other = createTalk();
        await other.pressData('profile_yes');
        await other.pressData('profile_land_edit');
        expect(wordsOf(await other.answer(name))).toContain(SHOWN);
      },
    );

    test('never takes a small word for a country', async () => {
      for (const word of ['no', 'it', 'is', 'at', 'me', 'nowhere', 'constructor', '__proto__']) {
        const talk = createTalk();
        await talk.pressData('profile_yes');
        await talk.pressData('profile_land_guided');
        await talk.answer(word);
        expect((await talk.store.get(KEY))?.country, word).toBeUndefined();
      }
    });

    test.each([
      ['pt-BR', ['Brazil']],
      ['en-GB', ['United Kingdom']],
      ['fr', ['France', 'Belgium', 'Switzerland']],
      ['ja', ['Japan']],
      [undefined, ['United States', 'United Kingdom', 'Australia']],
    ])('offers the region of %s or where its language is spoken most, and stores none', async (language, names) => {
      const talk = createTalk(language === undefined ? {} : { language });
      await talk.pressData('profile_yes');
      await talk.pressData('profile_land_guided');
      expect(labelsOf(talk.last()), language).toEqual([...names, 'Another country', 'Skip']);
      expect((await talk.store.get(KEY))?.country).toBeUndefined();
    });

    test('shares it with the check, both ways', async () => {
      const talk = createTalk({ language: 'de' });
      await talk.say('/triage');
      await talk.press('Germany');
      await talk.pressData('profile_yes');
      expect(wordsOf(await talk.say('/profile'))).toContain('Country: Germany');
      // It is not asked for again.
      await talk.pressData('profile_ask_age_guided');
      await talk.press('18 to 74');
      expect(labelsOf(talk.last())).toContain('Change country');
      await talk.say('/profile France');
      await talk.say('/triage');
      expect(labelsOf(talk.last())).not.toContain('Another country');
      expect(labelsOf(talk.last()).join()).toContain('15');
    });

    test('can be chosen from the list, or be in none of it', async () => {
      const talk = createTalk();
      await talk.pressData('profile_yes');
      await talk.pressData('profile_land_edit');
      await talk.press('Another country');
      await talk.pressData('profile_land_0_edit');
      await talk.press('Australia');
      expect(wordsOf(talk.last())).toContain('Country: Australia. In an emergency: 000');
      await talk.press('Change country');
      await talk.press('Another country');
      await talk.press('My country is not here');
      expect(wordsOf(talk.last())).toContain('Country: not in my list');
      expect((await talk.store.get(KEY))?.country).toBe('ZZ');
    });

    test('keeps it for a newcomer too, says its number, and asks whether to keep a profile', async () => {
      const talk = createTalk();
      await talk.say('/profile Chile');
      expect(wordsOf(talk.last())).toContain('Country: Chile. In an emergency: 131 (SAMU)');
      expect(wordsOf(talk.last())).toContain('If you agree');
      const kept = await talk.store.get(KEY);
      expect([kept?.country, kept?.profile]).toEqual(['CL', undefined]);
    });

    test('is forgotten with the profile unless a check needs it', async () => {
      const talk = createTalk();
      await talk.pressData('profile_yes');
      await talk.say('/profile Germany');
      await talk.pressData('profile_erase');
      expect((await talk.store.get(KEY))?.country).toBeUndefined();
      await talk.pressData('profile_yes');
      await talk.say('/profile Germany');
      const check = { level: 'self_care' as const, limits: [], at: NOON, until: NOON + DAY };
      await talk.store.update(KEY, (kept) => kept && { ...kept, check });
      await talk.pressData('profile_erase');
      expect((await talk.store.get(KEY))?.country).toBe('DE');
    });

    test.each(['profile_in_UK_edit', 'profile_in_XX_edit', 'profile_land_9_edit', 'profile_land_x', 'profile_lands'])(
      'meets the made-up button %s with kindness',
      async (data) => {
        const talk = createTalk();
        await talk.pressData('profile_yes');
        await talk.pressData(data);
        expect(talk.handled.at(-1)).toEqual({ route: 'unknown' });
        expect((await talk.store.get(KEY))?.country).toBeUndefined();
      },
    );
  });

  test.each(['profile_ask_constructor_edit', 'profile_none_toString_guided', 'profile_add_valueOf_length_edit'])(
    'meets the made-up button %s with kindness',
    async (data) => {
      const talk = createTalk();
      await talk.pressData('profile_yes');
      await talk.pressData(data);
      expect(talk.handled.at(-1)).toEqual({ route: 'unknown' });
    },
  );

  test('counts the weeks of a pregnancy on', () => {
    const at = (week: number, days: number): readonly string[] =>
      conditionsOf({ pregnancy: { week, on: NOON } }, NOON + days * DAY);
    expect(at(12, 0)).toEqual(['preg_t1']);
    expect(at(12, 14)).toEqual(['preg_t2']);
    expect(at(26, 14)).toEqual(['preg_t3']);
    expect(at(40, 21)).toEqual(['postnatal']);
  });

  test('names only conditions that the limits know, each with words that fit a button', () => {
    const known = [...ANSWERS.known, ...ANSWERS.more].filter((answer) => answer !== 'pregnant');
    for (const answer of known) {
      expect(content.limits.conditions.has(conditionId(answer)), answer).toBe(true);
      expect(say(`profile-known-${answer}`).length).toBeLessThanOrEqual(32);
    }
  });
});
