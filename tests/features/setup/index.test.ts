// Checklists: one message, ticked off by buttons, nothing kept.
import { describe, expect, test } from 'vitest';
import { encodeRoute } from '../../../src/core/route.ts';
import { buttonsOf, createTalk, labelsOf, wordsOf } from '../../support/talk.ts';

describe('/setup', () => {
  test('offers the four lists, and a list at once to who names it', async () => {
    const talk = createTalk();
    await talk.say('/setup');
    expect(labelsOf(talk.last())).toEqual(['Bed and sleep', 'Car', 'Chair', 'Desk and screen', 'Help']);
    expect(wordsOf(await talk.say('/setup Desk'))).toContain('0 of 7 done');
  });

  test('ticks and unticks in place of the same message', async () => {
    const talk = createTalk();
    await talk.say('/setup car');
    const [ticked] = await talk.press('☐ Pedals in reach');
    expect(ticked?.place).toBe('replace');
    expect(wordsOf(talk.last())).toContain('✓ Pedals in reach: You press');
    expect(wordsOf(talk.last())).toContain('1 of 7 done');
    expect(wordsOf(await talk.press('✓ Pedals in reach'))).toContain('0 of 7 done');
    expect(await talk.store.get('test:42')).toBeUndefined();
  });

  test('a second press of the same button changes nothing more', async () => {
    const talk = createTalk();
    await talk.say('/setup car');
    const tick = buttonsOf(talk.last())[1];
    if (!tick || !('route' in tick)) throw new Error('no button');
    const first = await talk.pressData(encodeRoute(tick.route));
    expect(await talk.pressData(encodeRoute(tick.route))).toEqual(first);
  });

  test('tells at the end what is open, and goes back to the list as it was', async () => {
    const talk = createTalk();
    await talk.say('/setup chair');
    await talk.press('☐ Right height');
    await talk.press('☐ Cushion at the waist');
    await talk.press('Done');
    expect(wordsOf(talk.last())).toContain('2 of 6 are in place');
    expect(wordsOf(talk.last())).toContain('Back of the seat');
    expect(wordsOf(talk.last())).not.toContain('Right height');
    expect(wordsOf(await talk.press('Back to the list'))).toContain('2 of 6 done');
  });

  test('praises a list that is all done', async () => {
    const talk = createTalk();
    expect(wordsOf(await talk.pressData('setup_end_chair_hbcmwu'))).toContain('All of it is in place');
  });

  test('leaves out the mark of an item that the list no longer has', async () => {
    const talk = createTalk();
    expect(wordsOf(await talk.pressData('setup_list_chair_hzz'))).toContain('1 of 6 done');
  });
});
