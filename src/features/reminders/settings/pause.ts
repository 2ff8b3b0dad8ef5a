// /pause, /busy and /resume. A pause ends by itself; what came due in it arrives once, as one message.
import { MINUTE_MS } from '../../../core/time/units.ts';
import { whenWords } from '../../../core/time/local-time.ts';
import type { Reply } from '../../../core/reply.ts';
import { press, text, title } from '../../../core/reply.ts';
import type { Kept } from '../../../core/record.ts';
import { backButton, rows, screen, to, type Desk } from '../desk.ts';
import { echoed } from '../../../core/util/echo.ts';
import { readTime } from '../../../understanding/time/read-time.ts';
import type { TimeReading } from '../../../understanding/time/reading.ts';

/** Lengths offered for a pause and for being busy, in minutes. */
export const PAUSES = [1440, 3 * 1440, 7 * 1440, 14 * 1440] as const;
export const BUSY = [30, 60, 90, 120, 240] as const;

const BUSY_MINUTES = 60;

export function pauseScreen({ say }: Desk, sorry?: string): Reply {
  const lengths = PAUSES.map((minutes) =>
    press(say('remind-days-long', { days: minutes / 1440 }), to('pause', minutes)),
  );
  return screen(
    [title(say('reminders-pause')), text(sorry ?? say('reminders-pause-note'))],
    [...rows(lengths, 2), [press(say('remind-until-monday'), to('monday'))], [backButton(say)]],
  );
}

function busyScreen({ say }: Desk, sorry: string): Reply {
  const lengths = BUSY.map((minutes) => press(say('remind-minutes-long', { minutes }), to('pause', minutes)));
  return screen([text(sorry)], [...rows(lengths, 3), [backButton(say)]]);
}

/** Pauses until an instant, epoch milliseconds. */
async function pause(desk: Desk, until: number): Promise<Reply> {
  const { say } = desk;
  const kept = await desk.change((old) => ({ ...old, pausedUntil: until }));
  const when = whenWords(say, until, desk.zoneOf(kept) ?? 'UTC', desk.now);
  return screen(
    [text(say('reminders-pause-set', { when })), text(say('reminders-pause-merged'))],
    [[press(say('remind-resume'), to('resume')), press(say('remind-longer'), to('pauses'))], [backButton(say)]],
  );
}

export const pauseFor = (desk: Desk, minutes: number): Promise<Reply> => pause(desk, desk.now + minutes * MINUTE_MS);

/** Ends a pause by hand: what was held is due at once. */
export async function resume(desk: Desk): Promise<Reply> {
  const { say } = desk;
  const was = { paused: false, held: false };
  await desk.change((old): Kept => {
    was.paused = old.pausedUntil !== undefined && old.pausedUntil > desk.now;
    was.held = old.promises?.some((promise) => promise.held === true) === true;
    return was.paused ? { ...old, pausedUntil: undefined } : old;
  });
  const said = !was.paused ? 'reminders-not-paused' : was.held ? 'reminders-resumed-held' : 'reminders-resumed';
  return screen([text(say(said))], [[backButton(say)]]);
}

export const readPause = (desk: Desk, words: string): TimeReading =>
  readTime(words, { context: 'pause', now: desk.now, zone: desk.zoneOf(desk.chat) });

/** Why nothing was paused. */
function sorryFor({ say }: Desk, { ask, reject, unread }: TimeReading, args: string): string {
  if (unread.length > 0) return say('reminders-pause-unknown', { words: echoed(unread.join(' ')) });
  if (ask === 'place') return say('reminders-pause-place');
  return say(reject === undefined ? 'reminders-pause-unclear' : 'reminders-pause-none', { words: echoed(args) });
}

/** What follows /pause or /busy. */
export async function askedPause(desk: Desk, args: string, busy: boolean): Promise<Reply> {
  if (args === '') return busy ? pauseFor(desk, BUSY_MINUTES) : pauseScreen(desk);
  const reading = readPause(desk, args);
  const { at, minutes, ask, reject } = reading;
  if (ask === undefined && reject === undefined) {
    if (at !== undefined) return pause(desk, at);
    if (minutes !== undefined) return pauseFor(desk, minutes);
  }
  const sorry = sorryFor(desk, reading, args);
  return busy ? busyScreen(desk, sorry) : pauseScreen(desk, sorry);
}
