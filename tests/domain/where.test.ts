// Which numbers a person is shown: for 33 combinations of the country told, the zone, the platform's language and what the
// operator has set. No card names two countries' numbers as if both were right.
import { describe, expect, test } from 'vitest';
import { openMemoryStore } from '../../src/store/memory.ts';
import { content, createTalk, labelsOf, type Talk, wordsOf } from '../support/talk.ts';

const KEY = 'test:42';
const ALARM = 'I cannot feel my legs and I wet myself';
const UNKNOWN = 'your local emergency number (112 works on most mobile networks)';
const EN = 'United States: 911. United Kingdom: 999. Australia: 000.';
const DE = 'Germany: 112. Austria: 144. Switzerland: 144.';

interface Case {
  readonly told?: string;
  readonly zone?: string;
  readonly language?: string;
  readonly operator?: string;
}

/** What is said to call, and with nothing to go by the likeliest countries' numbers. */
const TABLE: readonly (readonly [Case, string, string?])[] = [
  // Told: nothing else counts.
  [{ told: 'CL' }, '131 (SAMU)'],
  [{ told: 'DE', zone: 'America/New_York', language: 'en-US', operator: 'GB' }, '112'],
  [{ told: 'GB', zone: 'Europe/Paris' }, '999'],
  [{ told: 'US', language: 'de' }, '911'],
  [{ told: 'ZZ', zone: 'Europe/Paris', language: 'en-US', operator: 'GB' }, UNKNOWN],
  // The zone's country.
  [{ zone: 'Europe/London', language: 'en-US' }, '999 (United Kingdom)'],
  [{ zone: 'America/Chicago' }, '911 (United States)'],
  [{ zone: 'America/Toronto', language: 'fr' }, '911 (Canada)'],
  [{ zone: 'Australia/Perth', language: 'en' }, '000 (Australia)'],
  [{ zone: 'Europe/Paris', language: 'en' }, '15 (SAMU, France)'],
  [{ zone: 'Europe/Berlin', language: 'en-GB', operator: 'US' }, '112 (Germany)'],
  [{ zone: 'Asia/Calcutta', language: 'en' }, '112 (India)'],
  [{ zone: 'Asia/Kolkata', language: 'en' }, '112 (India)'],
  [{ zone: 'America/Argentina/Buenos_Aires', language: 'es' }, '107 (SAME) or 911 (Argentina)'],
  [{ zone: 'America/Buenos_Aires', language: 'es-MX' }, '107 (SAME) or 911 (Argentina)'],
  [{ zone: 'Pacific/Auckland', language: 'en-AU' }, '111 (New Zealand)'],
  // A country that is not in the list: no other one's number stands in.
  [{ zone: 'Asia/Tashkent', language: 'ru-RU', operator: 'US' }, UNKNOWN],
  [{ zone: 'America/Puerto_Rico', language: 'es-ES' }, UNKNOWN],
  // A zone of no country.
  [{ zone: 'Etc/UTC', language: 'en-GB' }, '999 (United Kingdom)'],
  [{ zone: 'Etc/UTC', language: 'en' }, UNKNOWN, EN],
  // The platform's region.
  [{ language: 'en-GB', operator: 'US' }, '999 (United Kingdom)'],
  [{ language: 'pt-BR' }, '192 (SAMU, Brazil)'],
  [{ language: 'pt-PT' }, '112 (Portugal)'],
  [{ language: 'en-US' }, '911 (United States)'],
  [{ language: 'de-AT' }, '144 (Austria)'],
  [{ language: 'es-419', operator: 'MX' }, '911'],
  // The operator's default.
  [{ language: 'en', operator: 'GB' }, '999'],
  [{ operator: 'US' }, '911'],
  // Nothing: a language without a region is no country.
  [{ language: 'en' }, UNKNOWN, EN],
  [{ language: 'de' }, UNKNOWN, DE],
  [{ language: 'ja' }, UNKNOWN, 'Japan: 119.'],
  [{ language: 'not a language' }, UNKNOWN, EN],
  [{}, UNKNOWN, EN],
];

function talkIn({ told, zone, language, operator }: Case): Talk {
  const known = told !== undefined || zone !== undefined;
  const record = {
    chat: { platform: 'test', id: '42', private: true },
    ...(told === undefined ? {} : { country: told }),
    ...(zone === undefined ? {} : { zone }),
  };
  return createTalk({
    store: openMemoryStore(known ? new Map([[KEY, record]]) : undefined),
    ...(language === undefined ? {} : { language }),
    ...(operator === undefined ? {} : { defaultCountry: operator }),
  });
}

/** Every number to call but 112, which is said to work nearly everywhere. */
const NUMBERS = [...new Set(content.triage.countries.map(({ call }) => /^\d+/.exec(call)?.[0] ?? ''))].filter(
  (number) => number !== '112',
);

describe('the number to call', () => {
  test.each(TABLE.map(([given, call, likely = '']) => ({ given, call, likely })))(
    '$given: $call $likely',
    async ({ given, call, likely }) => {
      const talk = talkIn(given);
      const own =
        content.triage.countries.find(({ name }) => call.includes(name)) ??
        content.triage.countries.find(({ iso }) => iso === (given.told ?? given.operator));
      const right = [
        likely,
        call,
        ...[own?.call, own?.advice, own?.crisis].flatMap((each) => each?.replace(/\)$/, '') ?? []),
      ];
      for (const line of [ALARM, '/redflags', '/flare']) {
        const words = wordsOf(await talk.say(line));
        expect(words, line).toContain(call);
        const rest = right.filter((each) => each !== '').reduce((left, each) => left.replaceAll(each, ''), words);
        expect(
          NUMBERS.filter((number) => new RegExp(`\\b${number}\\b`).test(rest)),
          line,
        ).toEqual([]);
      }
      const alarm = wordsOf(await talk.say(ALARM));
      if (likely === '') expect(alarm).not.toContain('which country you are in');
      else expect(alarm).toContain(`I don't know which country you are in. ${likely} Elsewhere 112`);
      expect(labelsOf(talk.last()).includes('Choose my country')).toBe(likely !== '');
    },
  );

  test('stands in no text of the check itself, which is read in every country', () => {
    const { redFlags, outcomes, notes, safetyNet, caveat } = content.triage;
    const texts = [
      ...[...content.dangers.values()].map(({ advice }) => advice),
      ...redFlags.flatMap(({ action, lines }) => [action, ...lines]),
      ...Object.values(outcomes).flatMap(({ headline, advice, steps }) => [headline, advice, ...steps]),
      ...notes.map((note) => note.text),
      ...safetyNet.signs,
      safetyNet.later,
      caveat,
    ];
    expect(texts.filter((each) => NUMBERS.some((number) => new RegExp(`\\b${number}\\b`).test(each)))).toEqual([]);
  });

  test('is asked for by one button, chosen or typed, and stands from then on', async () => {
    for (const choose of [(talk: Talk) => talk.press('Austria'), (talk: Talk) => talk.answer('Austria')]) {
      const talk = talkIn({ language: 'en' });
      await talk.say(ALARM);
      await talk.press('Choose my country');
      await talk.press('Argentina – Canada');
      expect(wordsOf(await choose(talk))).toContain('In an emergency call 144.\nThis is the number for Austria.');
      expect((await talk.store.get(KEY))?.country).toBe('AT');
      expect(wordsOf(await talk.say(ALARM))).toContain('Call 144 now');
    }
  });

  test('of a locked person is the same as everywhere else', async () => {
    const check = { level: 'emergency', limits: [], until: 0, at: 0, country: 'US' } as const;
    const record = { chat: { platform: 'test', id: '42', private: true }, zone: 'Europe/London', check };
    const talk = createTalk({ store: openMemoryStore(new Map([[KEY, record]])), language: 'en' });
    const words = wordsOf(await talk.say('/stretch'));
    expect(words).toContain('999 (United Kingdom)');
    expect(words).not.toContain('911');
  });

  test('comes with a crisis line of the same country', async () => {
    const line = async (given: Case): Promise<string> => wordsOf(await talkIn(given).say('I want to die'));
    expect(await line({ zone: 'Europe/London', language: 'en-US' })).toContain(
      '116 123 (Samaritans, United Kingdom), or 999 (United Kingdom) at any time',
    );
    expect(await line({ told: 'US', zone: 'Europe/London' })).toContain('988, or 911 at any time');
    const unknown = await line({ language: 'en' });
    expect(unknown).toContain('findahelpline.com');
    expect(unknown).not.toMatch(/988|116 123|13 11 14/);
  });
});
