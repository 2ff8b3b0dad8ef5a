// Presses every button that can be reached from every command of the whole bot.
import type { Reply } from '../../src/core/reply.ts';
import { encodeRoute } from '../../src/core/route.ts';
import { buttonsOf, type Talk } from './talk.ts';

/** What is typed first, beside every command. */
const TYPED = ['neck', 'desk 3', 'floor hips 5', 'bed 10', 'standing shoulders 1', 'upper back'];

/**
 * @param look is shown each answer with the command or the button that led to it
 * @param mostAlike presses followed of one feature and action: beyond it, like follows like
 * @returns how many buttons were pressed
 */
export async function crawl(
  talk: Talk,
  look: (replies: readonly Reply[], from: string) => void,
  mostAlike: number,
): Promise<number> {
  const waiting: string[] = [];
  const seen = new Set<string>();
  const alike = new Map<string, number>();
  const follow = (replies: readonly Reply[], from: string): void => {
    look(replies, from);
    for (const button of buttonsOf(replies)) {
      if (!('route' in button)) continue;
      const data = encodeRoute(button.route);
      const kind = `${button.route.module}_${button.route.action}`;
      const count = alike.get(kind) ?? 0;
      if (seen.has(data) || count >= mostAlike) continue;
      seen.add(data);
      alike.set(kind, count + 1);
      waiting.push(data);
    }
  };
  for (const { name } of [{ name: 'start' }, ...talk.bot.commands]) follow(await talk.say(`/${name}`), `/${name}`);
  for (const words of TYPED) follow(await talk.say(`/stretch ${words}`), `/stretch ${words}`);
  for (let data = waiting.pop(); data !== undefined; data = waiting.pop()) follow(await talk.pressData(data), data);
  return seen.size;
}
