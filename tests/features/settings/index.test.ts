import { describe, expect, test } from 'vitest';
import { figureOf } from '../../../src/core/form/picture.ts';
import type { Reply } from '../../../src/core/reply.ts';
import { createTalk, labelsOf, wordsOf } from '../../support/talk.ts';

const looksOf = (replies: readonly Reply[]): unknown[] =>
  replies.flatMap((reply) => {
    const figure = figureOf(reply);
    return figure ? [figure.look] : [];
  });

describe('how pictures look', () => {
  test('is the usual way as long as nothing was chosen, and nothing is kept', async () => {
    const talk = createTalk();
    const shown = await talk.say('/settings');
    expect(wordsOf(shown)).toContain('on a light ground');
    expect(labelsOf(shown)).toEqual(['On a dark ground', 'Without movement', 'Stretch now']);
    expect(looksOf(await talk.say('/stretch'))).toEqual([undefined]);
    expect(await talk.store.get('test:42')).toBeUndefined();
  });

  test('is chosen with buttons, kept, used for every picture, shown and erased', async () => {
    const talk = createTalk();
    await talk.say('/settings');
    await talk.press('On a dark ground');
    const both = await talk.press('Without movement');
    expect(both[0]).toMatchObject({ place: 'replace', audience: 'asker' });
    const look = { palette: 'dark', form: 'still' };
    expect((await talk.store.get('test:42'))?.look).toEqual(look);
    expect(looksOf(await talk.say('/stretch'))).toEqual([look]);
    expect(wordsOf(await talk.say('/mydata'))).toContain('Pictures: on a dark ground, without movement');
    await talk.say('/forget');
    await talk.press('Yes, erase everything');
    expect(looksOf(await talk.say('/stretch'))).toEqual([undefined]);
  });

  test('in a group is the person’s own business and changes nothing for the others', async () => {
    const talk = createTalk({ chat: { platform: 'test', id: '-7', private: false }, person: '42' });
    expect((await talk.say('/settings'))[0]).toMatchObject({ audience: 'asker', privateRoute: 'go_settings' });
    await talk.pressData('settings_look_dark_still');
    expect((await talk.store.get('test:42'))?.look).toEqual({ palette: 'dark', form: 'still' });
    expect(looksOf(await talk.say('/stretch'))).toEqual([undefined]);
  });

  test.each(['settings_look_pink_still', 'settings_look_dark', 'settings_look_dark_still_x', 'settings_look'])(
    'is not changed by %s',
    async (data) => {
      const talk = createTalk();
      expect(wordsOf(await talk.pressData(data))).toContain('older message');
      expect(await talk.store.get('test:42')).toBeUndefined();
    },
  );
});

describe('a picture in words', () => {
  test('is a notice on the press', async () => {
    const talk = createTalk();
    const [told] = await talk.pressData('figure_alt_bird-dog');
    expect(told?.notice).toMatch(/^On hands and knees\. The left arm stretches forward/);
    expect(told?.blocks).toEqual([]);
  });

  test('is for the side that is shown', async () => {
    const talk = createTalk();
    const side = async (which: string) => (await talk.pressData(`figure_alt_seated-figure-four_${which}`))[0]?.notice;
    expect(await side('right')).toContain('the right ankle on the left knee');
    expect(await side('left')).toContain('the left ankle on the right knee');
  });

  test.each(['figure_alt_moonwalk', 'figure_alt', 'figure_alt_bird-dog_up', 'figure_alt_bird-dog_left_x'])(
    'is not told for %s',
    async (data) => {
      expect(wordsOf(await createTalk().pressData(data))).toContain('older message');
    },
  );

  test('stands on every card', async () => {
    const talk = createTalk();
    expect(figureOf((await talk.say('/stretch bd'))[0] ?? { blocks: [] })?.alt).toContain('On hands and knees');
  });
});
