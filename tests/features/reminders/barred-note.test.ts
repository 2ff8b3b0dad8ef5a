// A chat that may not be written to: who is told, where, and that it goes on afterwards.
import { describe, expect, test } from 'vitest';
import { SendError } from '../../../src/core/adapter.ts';
import { createLife, timesOf, type Life } from '../../support/life.ts';

const DAY = 24 * 60;
const NOTE = 'Since 20 November I have not been allowed to write here';

async function barredSince(options?: Parameters<typeof createLife>[1]): Promise<Life> {
  const life = createLife('2026-11-20T07:00Z', options);
  await life.say('/subscribe 8:00 London');
  life.onSend = () => Promise.reject(new SendError('not-allowed', 'test'));
  await life.until('2026-11-20T12:00Z');
  return life;
}

describe('a person whose chat may not be written to', () => {
  test('is told below the next answer, once, and what was promised comes again', async () => {
    const life = await barredSince();
    expect(life.kept()?.barred).toBeDefined();
    expect(await life.say('/tip')).toContain(NOTE);
    expect(await life.say('/tip')).not.toContain(NOTE);
    life.onSend = () => Promise.resolve();
    await life.pass(DAY);
    expect(timesOf(life)).toEqual(['11-21T08:00']);
  });

  test('sees in /reminders and /mydata since when, and that it rests after a week', async () => {
    const life = await barredSince();
    expect(await life.say('/mydata')).toContain(
      'I have not been allowed to write to you since: today, Friday 20 November, at 08:00',
    );
    await life.pass(8 * DAY);
    await life.pass(8 * DAY);
    const words = await life.say('/reminders');
    expect(words).toContain('Rests, since I may not write here.');
    expect(words).toContain('I have not been allowed to write here since 21 November.');
    expect(await life.say('/reminders')).toContain('Next tomorrow');
  });
});

describe('a group that may not be written to', () => {
  const chat = { platform: 'test', id: '-7', private: false };

  test('is told to somebody who may manage it', async () => {
    const life = await barredSince({ chat, manages: true });
    expect(await life.say('/help')).toContain(NOTE);
    expect(life.kept()?.barred).toBeUndefined();
  });

  test('is told to nobody else', async () => {
    const life = await barredSince({ chat, manages: true });
    const { talk } = createLife('2026-11-20T12:00Z', { chat, manages: false, records: life.records });
    await talk.say('/help');
    expect(life.kept()?.barred).toBeDefined();
  });
});
