import { describe, expect, test } from 'vitest';
import { createPacers, DEFAULT_PLATFORM, PLATFORMS } from '../../src/app/platforms.ts';
import type { Platform } from '../../src/core/platform.ts';

const named = (name: string): Platform => ({ ...DEFAULT_PLATFORM, name });

describe('the pace of a platform', () => {
  test('is one for all who send there, and no other platform shares it', () => {
    const pacerOf = createPacers([named('matrix'), named('signal')]);
    expect(pacerOf('matrix')).toBe(pacerOf('matrix'));
    expect(pacerOf('matrix')).not.toBe(pacerOf('signal'));
  });

  test('is nobody else’s: a platform that is not in use has none', () => {
    const pacerOf = createPacers([named('matrix')]);
    expect(() => pacerOf('telegram')).toThrow('"telegram"');
  });
});

describe('the platforms', () => {
  test('need something set to be used, except the one that is always there', () => {
    for (const { configure } of PLATFORMS) expect(configure({})).toBeUndefined();
    expect(DEFAULT_PLATFORM.name).toBe('terminal');
  });

  test('share no variable', () => {
    const all = PLATFORMS.flatMap(({ variables }) => Object.keys(variables));
    expect(new Set(all).size).toBe(all.length);
  });
});
