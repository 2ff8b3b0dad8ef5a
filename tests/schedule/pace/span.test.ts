import { describe, expect, it } from 'vitest';
import { forget, freeAt, type Sent } from '../../../src/schedule/pace/span.ts';

const limit = { count: 3, ms: 1_000 };
const at = (...instants: readonly number[]): Sent[] => instants.map((answered) => ({ answered }));

describe('what was sent within a span', () => {
  it('leaves room until the limit is reached, and then a span after the first of them was answered', () => {
    expect(freeAt([], limit, 500)).toBe(500);
    expect(freeAt(at(100, 200), limit, 500)).toBe(500);
    expect(freeAt(at(300, 100, 200), limit, 500)).toBe(1_100);
    expect(freeAt(at(300, 100, 200), limit, 1_150)).toBe(1_150);
  });

  it('counts what is under way for as long as it may still arrive', () => {
    expect(freeAt(at(100, Infinity, Infinity), limit, 500)).toBe(1_100);
    expect(freeAt(at(Infinity, Infinity, Infinity), limit, 500)).toBe(Infinity);
  });

  it('tells when the turn of one comes that others are ahead of', () => {
    expect(freeAt(at(100, 200), limit, 500, 1)).toBe(1_100);
    expect(freeAt(at(100, 200), limit, 500, 2)).toBe(1_200);
    // The first of those ahead leaves at once, and counts for a span.
    expect(freeAt(at(100, 200), limit, 500, 3)).toBe(1_500);
    expect(freeAt([], limit, 0, 7)).toBe(2_000);
  });

  it('is forgotten when it counts no more', () => {
    const sent = at(100, 900, Infinity);
    forget(sent, 1_000, 1_500);
    expect(sent).toEqual(at(900, Infinity));
  });
});
