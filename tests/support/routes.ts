// Routes of every command and every button of the whole bot: those that a crawl meets, and for actions it does not meet one
// without arguments.
import { encodeRoute, route } from '../../src/core/route.ts';
import { crawl } from './crawl.ts';
import { buttonsOf, type Talk } from './talk.ts';

/** Commands with words that change something, as a link would write them. */
const WORDED = [
  'go_subscribe_3am-Tokyo',
  'go_subscribe_off',
  'go_unsubscribe',
  'go_zone_Tokyo',
  'go_pause_365d',
  'go_busy_90m',
  'go_resume',
  'go_plain',
  'go_plain_off',
  'go_profile_Chile',
  'go_stretch_neck',
  'go_tip',
  'privacy_forget',
  'subscribe_at_180_1',
];

/** @param mostAlike routes of one feature and action */
export async function allRoutes(talk: Talk, mostAlike: number): Promise<readonly string[]> {
  const found = new Set(WORDED);
  const look: Parameters<typeof crawl>[1] = (replies) => {
    for (const button of buttonsOf(replies)) if ('route' in button) found.add(encodeRoute(button.route));
  };
  await crawl(talk, look, mostAlike);
  const alike = new Map<string, number>();
  const routes = [...found].filter((data) => {
    const kind = data.split('_', 2).join('_');
    alike.set(kind, (alike.get(kind) ?? 0) + 1);
    return WORDED.includes(data) || (alike.get(kind) ?? 0) <= mostAlike;
  });
  const met = new Set(routes.map((data) => data.split('_', 2).join('_')));
  for (const { id, presses, commands } of talk.features) {
    const all = [
      ...[...presses.keys()].map((action) => [id, action] as const),
      ...commands.map(({ name }) => ['go', name] as const),
    ];
    for (const [module, action] of all) {
      if (!met.has(`${module}_${action}`)) routes.push(encodeRoute(route(module, action)));
    }
  }
  return routes;
}
