import { describe, expect, it } from 'vitest';
import { goesBefore } from '../../../src/schedule/deliver/priority.ts';

describe('the order of many messages', () => {
  it('lets timers and what was put off pass, then whoever has the least time left', () => {
    const [timer, soon, later] = [
      { end: 900, place: 0.9, awaited: true },
      { end: 100, place: 0.5, awaited: false },
      { end: 200, place: 0.1 },
    ];
    expect(goesBefore(timer, soon)).toBe(true);
    expect(goesBefore(soon, timer)).toBe(false);
    expect(goesBefore(soon, later)).toBe(true);
    expect(goesBefore(later, soon)).toBe(false);
  });
});
