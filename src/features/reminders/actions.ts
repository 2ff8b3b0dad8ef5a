// What the buttons under a reminder do: done, later, another time, stop.
import { whenWords } from '../../core/time/local-time.ts';
import { mainMenu } from '../../core/menu.ts';
import type { Reply } from '../../core/reply.ts';
import { press, text } from '../../core/reply.ts';
import { go } from '../../core/route.ts';
import type { Kept } from '../../core/record.ts';
import type { Promised } from '../../core/promise.ts';
import { endRecurring, findRecurring } from '../../domain/recurring.ts';
import { backButton, screen, to, type Desk } from './desk.ts';
import { addButton, nextWords } from './overview.ts';
import { putOff, snoozeUntil, type Snooze } from './snooze.ts';

/** The one thing promised once that can be put off. */
export const RECHECK = 'recheck';

/** A message that is worth keeping stays readable; any other reminder gives way to the answer. */
const answer = ({ kinds }: Desk, id: string, made: Reply): Reply =>
  kinds.recurring.get(id)?.repeats.stays ? { ...made, place: 'new' } : made;

const next = (desk: Desk, kept: Kept | undefined, id: string): string[] => {
  const promise = findRecurring(kept, id);
  return kept && promise ? [nextWords(desk, kept, promise)] : [];
};

/** It was done: it is not put off any more. */
export async function done(desk: Desk, id: string): Promise<Reply> {
  const { say } = desk;
  const kept = await desk.change((old) => ({
    ...old,
    promises: old.promises?.map((promise) =>
      promise.id === id && promise.snoozes !== undefined
        ? { ...promise, snoozes: undefined, snoozeAt: undefined, due: undefined }
        : promise,
    ),
  }));
  const words = [say(`done-${id}`), ...next(desk, kept, id)].join(' ');
  return answer(desk, id, screen([text(words)], [[press(say('button-stretch'), go('stretch')), backButton(say)]]));
}

/** What stands, or of something promised once what can be promised again. */
function toPutOff(kept: Kept | undefined, id: string, now: number): Promised | undefined {
  if (id !== RECHECK) return findRecurring(kept, id);
  return findRecurring(kept, id) ?? { id, kind: RECHECK, rule: { type: 'once', at: now } };
}

/** @param before how often it was put off before, as its button says */
export async function snooze(desk: Desk, id: string, how: Snooze, before: number): Promise<Reply> {
  const { say } = desk;
  const zone = desk.zoneOf(desk.chat) ?? 'UTC';
  const found: { stands: boolean; until?: number | undefined } = { stands: false };
  const kept = await desk.change((old) => {
    const promise = toPutOff(old, id, desk.now);
    found.stands = promise !== undefined;
    if (!promise) return old;
    const at = snoozeUntil(how, promise, promise.rule.type === 'once' ? zone : promise.rule.zone, desk.now);
    const later = putOff(old, promise, at, before);
    found.until = later && at;
    return later ?? old;
  });
  const { stands, until } = found;
  if (!stands) return screen([text(say('reminders-ended'))], mainMenu(say));
  if (until === undefined) {
    const words = [say('snooze-enough'), ...next(desk, kept, id)].join(' ');
    return screen([text(words)], [[press(say('remind-change'), to('edit', id)), backButton(say)]]);
  }
  const when = whenWords(say, until, zone, desk.now);
  const stop = press(say('button-stop'), id === RECHECK ? to('over', id) : to('stop', id));
  return screen([text(say('snooze-set', { when }))], [[stop, backButton(say)]]);
}

export async function stop(desk: Desk, id: string): Promise<Reply> {
  const { say } = desk;
  const found = { had: false };
  await desk.change((old) => {
    found.had = findRecurring(old, id) !== undefined;
    return endRecurring(old, id, desk.now);
  });
  const words = say(found.had ? `stopped-${id}` : 'reminders-ended');
  return screen([text(words)], [[addButton(desk, id), backButton(say)]]);
}

/** Takes back what was promised once. */
export async function over(desk: Desk): Promise<Reply> {
  const { say } = desk;
  await desk.change((old) => ({ ...old, promises: old.promises?.filter(({ id }) => id !== RECHECK) }));
  return screen([text(say('reminders-over'))], [[press(say('button-check'), go('triage')), backButton(say)]]);
}
