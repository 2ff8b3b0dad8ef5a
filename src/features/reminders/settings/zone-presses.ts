// The presses that tell where the chat is: by the clock on the wall, by the town, and what to go on with after that.
import { withChat } from '../../../core/context.ts';
import type { Reply } from '../../../core/reply.ts';
import { isZone, zoneOfArg } from '../../../core/time/zones.ts';
import type { Press } from '../../../domain/feature.ts';
import { readMinute, readNumber } from '../../shared/route-arguments.ts';
import { readKind, type Desk, type Pressed } from '../desk.ts';
import { add } from '../edit/presses.ts';
import { clocksScreen, movedScreen, moveTo, townsScreen } from './zone.ts';

/** What to go on with once the zone is known: nothing, breaks, or a time such as `stretch750`. */
const THEN = /^(?:none|([a-z]{1,8})(\d{0,4}))$/;

export function zonePresses(pressed: Pressed): [string, Press][] {
  const readThen = (arg: string | undefined): string | undefined =>
    arg !== undefined && THEN.test(arg) ? arg : undefined;

  async function move(desk: Desk, zone: string, then: string): Promise<Reply | undefined> {
    const kept = await moveTo(desk, zone);
    const [, arg, minute] = THEN.exec(then) ?? [];
    const kind = readKind(desk, arg);
    if (kind === undefined) return movedScreen(desk, kept, zone);
    return add(withChat(desk, kept), kind, minute === '' ? undefined : readMinute(minute));
  }

  return [
    [
      'clocks',
      pressed((desk, [arg, next]) => {
        const page = readNumber(arg, 0, 1);
        const then = readThen(next);
        return page === undefined || then === undefined ? undefined : clocksScreen(desk, page, then);
      }),
    ],
    [
      'clock',
      pressed((desk, [ahead, shown, next]) => {
        const offset = readNumber(ahead, -840, 840);
        const page = readNumber(shown, 0, 99);
        const then = readThen(next);
        if (offset === undefined || page === undefined || then === undefined) return undefined;
        return townsScreen(desk, offset, page, then);
      }),
    ],
    [
      'zone',
      pressed((desk, [arg, next]) => {
        const zone = arg === undefined ? undefined : zoneOfArg(arg);
        const then = readThen(next);
        return zone === undefined || then === undefined || !isZone(zone) ? undefined : move(desk, zone, then);
      }),
    ],
  ];
}
