import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeRoute, encodeRoute, go, route, ROUTE_BYTES } from '../../src/core/route.ts';

const part = fc.stringMatching(/^[A-Za-z0-9-]{1,12}$/);

describe('a route', () => {
  test('comes back as it was written', () => {
    fc.assert(
      fc.property(part, part, fc.array(part, { maxLength: 2 }), (module, action, args) => {
        expect(decodeRoute(encodeRoute(route(module, action, ...args)))).toEqual({ module, action, args });
      }),
    );
  });

  test('is refused above 64 bytes, so that Telegram and Discord accept every button', () => {
    const longest = route('m', 'a', 'x'.repeat(ROUTE_BYTES - 4));
    expect(encodeRoute(longest)).toHaveLength(ROUTE_BYTES);
    expect(() => encodeRoute(route('m', 'a', 'x'.repeat(ROUTE_BYTES - 3)))).toThrow(RangeError);
  });

  test.each(['', 'a b', 'ä', 'a_b', 'a/b', '🙂'])('cannot hold the part “%s”', (bad) => {
    expect(() => encodeRoute(route('m', 'a', bad))).toThrow(RangeError);
  });

  test.each(['', 'only', '_a', 'm_', 'm_a_', 'm a_b', 'm_a_é', 'x'.repeat(65), 'm_a\n', '__proto__'])(
    'forged as “%s” is nothing',
    (text) => {
      expect(decodeRoute(text)).toBeUndefined();
    },
  );

  test('that runs a command carries its words', () => {
    expect(encodeRoute(go('stretch', 'lower-back', 3))).toBe('go_stretch_lower-back_3');
  });
});
