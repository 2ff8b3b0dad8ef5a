// What every screen of the reminders works with: the words, the chat's record and what decides when promises are due.
import { chatKey } from '../../core/chat.ts';
import type { Incoming } from '../../core/incoming.ts';
import type { Press } from '../../core/module.ts';
import type { Block, Button, Reply } from '../../core/reply.ts';
import { press, reply } from '../../core/reply.ts';
import { route } from '../../core/route.ts';
import type { Say } from '../../core/say.ts';
import type { Store } from '../../store/port.ts';
import type { Kept } from '../../core/record.ts';
import { refuseManaging } from '../shared/group-permissions.ts';
import type { Planner } from '../../domain/recurring.ts';

export interface ReminderParts {
  readonly say: Say;
  readonly store: Store;
  readonly planner: Planner;
  readonly towns: ReadonlyMap<string, string>;
  /** The operator's zone for people whose zone is not known; without it they are asked. */
  readonly defaultZone: string | undefined;
}

export interface Desk extends ReminderParts {
  readonly read: (from: Incoming) => Promise<Kept | undefined>;
  /** Changes the chat's record, which is made when there is none, and plans it anew. */
  readonly change: (from: Incoming, change: (kept: Kept) => Kept) => Promise<Kept>;
  readonly zoneOf: (kept: Kept | undefined) => string | undefined;
  /** Runs `act` only for a person who may manage the chat. */
  readonly managed: (from: Incoming, act: () => Promise<readonly Reply[]>) => Promise<readonly Reply[]>;
  /** A press that needs the right to manage; undefined says that its arguments do not fit. */
  readonly pressed: (act: (from: Incoming, args: readonly string[]) => Promise<Reply> | undefined) => Press;
}

export const ID = 'remind';
export const to = (action: string, ...args: readonly (string | number)[]) => route(ID, action, ...args);

type Rows = readonly (readonly Button[])[];

/** A chat's settings: for the asker alone where the platform can, in place of what was pressed. */
export const screen = (blocks: readonly Block[], buttons: Rows): Reply =>
  reply(blocks, { buttons, audience: 'whisper', place: 'replace' });

export const rows = (buttons: readonly Button[], perRow: number): Rows =>
  Array.from({ length: Math.ceil(buttons.length / perRow) }, (_, row) =>
    buttons.slice(row * perRow, (row + 1) * perRow),
  );

export function createDesk(parts: ReminderParts): Desk {
  const { say, store, planner, defaultZone } = parts;
  const managed: Desk['managed'] = async (from, act) => {
    if (from.chat.private || (await from.person.mayManage())) return act();
    return [refuseManaging(say, from, 'reminders-managers')];
  };
  return {
    ...parts,
    read: (from) => store.get(chatKey(from.chat)),
    async change(from, change) {
      const kept = await store.update(chatKey(from.chat), (old) =>
        planner.replan(change(old ?? { chat: from.chat }), from.at),
      );
      return kept ?? { chat: from.chat };
    },
    zoneOf: (kept) => kept?.zone ?? defaultZone,
    managed,
    pressed: (act) => async (from, args) => {
      const answered = { fits: true };
      const replies = await managed(from, async () => {
        const answer = await act(from, args);
        answered.fits = answer !== undefined;
        return answer ? [answer] : [];
      });
      return answered.fits ? replies : undefined;
    },
  };
}

export const backButton = (say: Say, id?: string): Button =>
  id === undefined ? press(say('remind-reminders'), to('list')) : press(say('button-back'), to('edit', id));
