// The profile: few taps, each with an effect, nothing kept without consent, and weeks that grow.
import { describe, expect, test } from 'vitest';
import { conditionsOf } from '../../../src/modules/conditions.ts';
import { ANSWERS, conditionId } from '../../../src/modules/profile/questions.ts';
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
    const talk = createTalk();
    await talk.say('/profile');
    const answers = ['Yes, keep it', 'Neck', 'On a chair', 'Elastic band', 'Pregnant', '22', 'Turning', '18 to 74'];
    for (const answer of answers) await talk.press(answer);
    expect(labelsOf(talk.last())).toContain('Change areas');
    await talk.pressData('profile_yes');
    for (let skipped = 0; skipped < 6; skipped += 1) await talk.press('Skip');
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
