// The question that comes before anything else when a danger is suspected: is one of these true right now? Pure.
import { press, reply, text, title } from '../../core/reply.ts';
import type { Reply } from '../../core/reply.ts';
import type { Say } from '../../core/say.ts';
import type { EpochMs } from '../../core/time/units.ts';
import type { Content } from '../../content/content.ts';
import { checkRoutes } from './check-routes.ts';

export interface Asked {
  /** Ids of the content, the likeliest first. */
  readonly signs: readonly string[];
  readonly at: EpochMs;
  /** The number to call. */
  readonly call: string;
}

/** Each sign is a button, and so is that none is true; a sign that the content has no more is left out. */
export function questionCard(say: Say, { dangers }: Pick<Content, 'dangers'>, { signs, at, call }: Asked): Reply {
  const known = signs.flatMap((id) => dangers.get(id) ?? []);
  return reply([title(say('danger-asked')), text(say('danger-asked-why', { call }))], {
    audience: 'asker',
    buttons: [
      ...known.map(({ id, label }) => [press(label, checkRoutes.isSo(id))]),
      [press(say('danger-none'), checkRoutes.isNone(at))],
    ],
  });
}
