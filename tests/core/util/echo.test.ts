// Words said back to people become no link and turn nothing around.
import { expect, test } from 'vitest';
import { echoed } from '../../../src/core/util/echo.ts';

test.each([
  ['my lower back', 'my lower back'],
  ['8.30 or 7:45', '8.30 or 7:45'],
  ['0.5 of it', '0.5 of it'],
  ['two\nlines\tand  more', 'two lines and more'],
  ['a\u202Eb\u2066c\u0000d\u200Be', 'abcde'],
  ['https://evil.example/path', 'evil example/path'],
  ['t.me/somebot', 't me/somebot'],
  ['tg://resolve?domain=x', 'resolve?domain=x'],
  ['@someone and @everyone', 'someone and everyone'],
  ['me@evil.example', 'me evil example'],
  ['/privacy forget', 'privacy forget'],
  ['#tag $USD', 'tag USD'],
  ['mon/wed', 'mon/wed'],
  ['x'.repeat(100), `${'x'.repeat(59)}…`],
  ['👍'.repeat(100), `${'👍'.repeat(59)}…`],
])('%j is said back as %j', (words, said) => {
  expect(echoed(words)).toBe(said);
});
