// What plain words mean while a question of the reminders stands: the place after "What time is it where you are?", a time
// after "For how long?". Whatever does not answer it is left to others.
import type { Reply } from '../../core/reply.ts';
import { zoneArg } from '../../core/time/zones.ts';
import { offsetOfWall } from '../../core/time/zones.ts';
import type { Press } from '../../domain/feature.ts';
import { shownButton } from '../shared/typed/shown-button.ts';
import { ID, type Desk } from './desk.ts';
import { askedPause, readPause } from './settings/pause.ts';
import { choiceScreen, readPlace } from './settings/zone.ts';

type Replies = readonly Reply[];

/** @param zonePress what the button of a zone or of a clock does; its last argument is what to go on with */
async function hearPlace(
  desk: Desk,
  words: string,
  then: string,
  zonePress: (action: 'zone' | 'clock') => Press | undefined,
): Promise<Replies | undefined> {
  const { zone, zones, wall } = readPlace(desk, words);
  if (zone !== undefined) return zonePress('zone')?.(desk, [zoneArg(zone), then]);
  if (zones && zones.length > 0) return [choiceScreen(desk, zones, then)];
  if (wall === undefined) return undefined;
  return zonePress('clock')?.(desk, [String(offsetOfWall(wall, desk.now)), '0', then]);
}

/** The answer below the question, not in its place. */
const below = (replies: Replies | undefined): Replies | undefined =>
  replies?.map((reply) => ({ ...reply, place: 'new' }));

export async function hear(
  desk: Desk,
  words: string,
  presses: ReadonlyMap<string, Press>,
): Promise<Replies | undefined> {
  const where = shownButton(desk.incoming, ID, /^(?:clock|zone)$/);
  const then = where?.args.at(-1);
  if (then !== undefined) {
    const answer = await hearPlace(desk, words, then, (action) => presses.get(action));
    if (answer) return below(answer);
  }
  if (!shownButton(desk.incoming, ID, /^pause$/)) return undefined;
  const { ask, reject, unread } = readPause(desk, words);
  const clear = ask === undefined && reject === undefined && unread.length === 0;
  return clear ? below([await askedPause(desk, words, false)]) : undefined;
}
