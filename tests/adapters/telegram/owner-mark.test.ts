// The mark that says whose a group's message is: on one button, within Telegram's 64 bytes, read back from the message alone.
import { expect, test } from 'vitest';
import { markOf, markOn, withMark, withoutMark } from '../../../src/adapters/telegram/owner-mark.ts';

const button = (callback_data: string) => ({ text: 'x', callback_data });
const message = (...data: readonly string[]) => ({
  reply_markup: { inline_keyboard: data.map((each) => [button(each)]) },
});
const from = (id: number) => ({ id, is_bot: false, first_name: 'A' });

test('stands on the first button that has room, and is no part of the route', () => {
  const long = 'a'.repeat(62);
  const [first, second, third] = withMark(
    [[button(long)], [button('go_tip')], [button('go_help')]],
    markOf('42'),
  ).flat();
  expect(first).toEqual(button(long));
  expect(third).toEqual(button('go_help'));
  const data = second && 'callback_data' in second ? second.callback_data : '';
  expect(withoutMark(data)).toBe('go_tip');
  expect(markOn(message(long, data))).toBe(markOf('42'));
});

test('differs between people, and is missing where nobody asked', () => {
  expect(new Set(Array.from({ length: 200 }, (_, id) => markOf(String(id)))).size).toBeGreaterThan(190);
  expect(markOn(message('go_tip'))).toBeUndefined();
  expect(withMark([[button('go_tip')]], undefined)).toEqual([[button('go_tip')]]);
});

test('of a message without room is that of the command it replies to, never that of a bot', () => {
  const reply_to_message = (id: number, is_bot: boolean) => ({
    reply_to_message: { from: { ...from(id), is_bot } } as never,
  });
  expect(markOn({ ...message('go_tip'), ...reply_to_message(42, false) })).toBe(markOf('42'));
  expect(markOn({ ...message('go_tip'), ...reply_to_message(42, true) })).toBeUndefined();
});
