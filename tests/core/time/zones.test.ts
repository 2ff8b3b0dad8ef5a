import { describe, expect, test } from 'vitest';
import { encodeRoute, route } from '../../../src/core/route.ts';
import {
  findZone,
  isZone,
  offsetsInUse,
  townOf,
  wallMinute,
  zoneArg,
  zoneOfArg,
  ZONES,
  zonesAt,
} from '../../../src/core/time/zones.ts';

const NOW = Date.UTC(2026, 10, 20, 12);
const towns = new Map([
  ['munich', ['Europe/Berlin']],
  ['san francisco', ['America/Los_Angeles']],
  ['georgia', ['Asia/Tbilisi', 'America/New_York']],
]);

describe('a zone', () => {
  test.each([
    ['Europe/Paris', 'Europe/Paris'],
    ['europe/paris', 'Europe/Paris'],
    ['PARIS', 'Europe/Paris'],
    ['  new   york ', 'America/New_York'],
    ['São Paulo', 'America/Sao_Paulo'],
    ['Munich', 'Europe/Berlin'],
    ['San Francisco', 'America/Los_Angeles'],
    ['Kolkata', 'Asia/Calcutta'],
  ])('is found for “%s”', (typed, zone) => {
    expect(findZone(typed, towns)).toBe(zone);
  });

  test.each([
    '',
    'nowhere',
    'Georgia',
    'constructor',
    '__proto__',
    'toString',
    '../../etc/passwd',
    '🙂',
    'a'.repeat(10_000),
  ])('is not found for “%s”', (typed) => {
    expect(findZone(typed, towns)).toBeUndefined();
  });

  test('fits a button and comes back, for every zone there is', () => {
    for (const zone of [...ZONES, 'Etc/GMT-3', 'Etc/GMT+11', 'Etc/UTC']) {
      expect(zoneOfArg(zoneArg(zone))).toBe(zone);
      expect(encodeRoute(route('subscribe', 'set', 1439, '1234567', zoneArg(zone))).length).toBeLessThanOrEqual(64);
    }
  });

  test('is offered by the clock on the wall, and every zone can be reached that way', () => {
    const reached = offsetsInUse(NOW).flatMap((offset) => zonesAt(offset, NOW));
    expect([...reached].sort()).toEqual([...ZONES].sort());
    expect(zonesAt(60, NOW)[0]).toMatch(/^(Africa|Europe)\//);
  });

  test('shows its local minute', () => {
    expect(wallMinute('Asia/Calcutta', NOW)).toBe(17 * 60 + 30);
  });

  test('that the runtime does not know is none', () => {
    expect(isZone('Mars/Base')).toBe(false);
  });
});

test.each([
  ['Kiev', 'Kyiv'],
  ['Kyiv', 'Kyiv'],
  ['Calcutta', 'Kolkata'],
  ['Saigon', 'Ho Chi Minh City'],
])('%s is called %s', (typed, name) => {
  expect(townOf(findZone(typed, new Map()) ?? '')).toBe(name);
});
