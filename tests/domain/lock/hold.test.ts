import { describe, expect, it } from 'vitest';
import { protectionIn } from '../../../src/domain/lock/hold.ts';
import type { Check } from '../../../src/domain/lock/check.ts';
import type { Level } from '../../../src/domain/lock/level.ts';
import { chat, kept } from '../../support/kept.ts';

const NOW = 1_000_000;
const check = (level: Level): Check => ({ level, limits: [], at: NOW, until: NOW + 1_000 });
const warned = { ...kept('1'), warning: { level: 'emergency', at: NOW } } as const;

describe('of a change that was not written', () => {
  it.each([
    ['a warning', undefined, warned],
    ['a result that locks', kept('1'), { ...kept('1'), check: check('emergency') }],
    ['a result that allows gentle movement only', kept('1'), { ...kept('1'), check: check('clinician_soon') }],
    ['a country', kept('1'), { ...kept('1'), country: 'GB' }],
    ['a stricter result', { ...kept('1'), check: check('routine') }, { ...kept('1'), check: check('emergency') }],
  ])('%s holds', (_what, before, after) => {
    const { check: result, warning } = after as Partial<typeof warned & { check: Check }>;
    expect(protectionIn(before, after, NOW)).toEqual({
      chat: chat('1'),
      check: result,
      warning,
      country: (after as { country?: string }).country,
    });
  });

  it.each([
    ['a warning that is taken back', warned, { ...warned, warning: undefined }],
    [
      'a check that a clinician cleared',
      { ...kept('1'), check: check('emergency') },
      { ...kept('1'), check: check('routine') },
    ],
    ['anything else', warned, { ...warned, zone: 'UTC' }],
    ['the end of a record', warned, undefined],
  ])('%s does not', (_what, before, after) => {
    expect(protectionIn(before, after, NOW)).toBeUndefined();
  });
});
