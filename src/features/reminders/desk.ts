// What every screen of the reminders works with: the request, all kinds of promises, and what decides when they are due.
import type { MaybeReplies, Repeats } from '../../core/feature.ts';
import type { Kept } from '../../core/record.ts';
import type { Block, Button, Reply } from '../../core/reply.ts';
import { press, reply } from '../../core/reply.ts';
import { route } from '../../core/route.ts';
import type { Say } from '../../core/say.ts';
import type { Context, Feature, FeatureParts, Press, PromiseKind } from '../../domain/feature.ts';
import type { Planner } from '../../domain/recurring.ts';
import { mayManage, refuseManaging } from '../shared/group-permissions.ts';

/** A kind of promise that comes again and again. */
export interface RecurringKind extends PromiseKind {
  readonly repeats: Repeats;
}

/** All kinds of promises, in the order of the features. */
export interface Kinds {
  readonly all: ReadonlyMap<string, PromiseKind>;
  readonly recurring: ReadonlyMap<string, RecurringKind>;
}

export interface Desk extends Context {
  readonly planner: Planner;
  readonly kinds: Kinds;
  /** Changes the chat's record, which is made when there is none, and plans it anew. */
  readonly change: (change: (kept: Kept) => Kept) => Promise<Kept>;
  readonly zoneOf: (kept: Kept | undefined) => string | undefined;
}

export const ID = 'remind';
export const to = (action: string, ...args: readonly (string | number)[]) => route(ID, action, ...args);

type Rows = readonly (readonly Button[])[];

/** A chat's settings: for the asker alone where the platform can, in place of what was pressed. */
export const screen = (blocks: readonly Block[], buttons: Rows): Reply =>
  reply(blocks, { buttons, audience: 'ephemeral', place: 'replace' });

export const rows = (buttons: readonly Button[], perRow: number): Rows =>
  Array.from({ length: Math.ceil(buttons.length / perRow) }, (_, row) =>
    buttons.slice(row * perRow, (row + 1) * perRow),
  );

const isRecurring = (entry: [string, PromiseKind]): entry is [string, RecurringKind] => entry[1].repeats !== undefined;

export function kindsOf(features: readonly Feature[]): Kinds {
  const all = features.flatMap(({ promises = {} }) => Object.entries(promises));
  return { all: new Map(all), recurring: new Map(all.filter(isRecurring)) };
}

/** Makes the desk of a request. */
export type DeskOf = (ctx: Context) => Desk;

export function createDesks({ planner, features }: Pick<FeatureParts, 'planner' | 'features'>): DeskOf {
  let kinds: Kinds | undefined;
  return (ctx) => ({
    ...ctx,
    planner,
    kinds: (kinds ??= kindsOf(features())),
    async change(change) {
      const { chat } = ctx.incoming;
      const kept = await ctx.updateChat((old) => planner.replan(change(old ?? { chat }), ctx.now));
      return kept ?? { chat };
    },
    zoneOf: (kept) => kept?.zone ?? ctx.defaults.zone,
  });
}

/** Runs `act` only for a person who may manage the chat. */
export async function managed(desk: Desk, act: () => MaybeReplies): Promise<readonly Reply[] | undefined> {
  return (await mayManage(desk)) ? act() : [refuseManaging(desk.say, desk.incoming, 'reminders-managers')];
}

/** A press that needs the right to manage; undefined says that its arguments do not fit. */
export type Pressed = (
  act: (desk: Desk, args: readonly string[]) => Reply | undefined | Promise<Reply | undefined>,
) => Press;

export const createPressed =
  (deskOf: DeskOf): Pressed =>
  (act) =>
  (ctx, args) => {
    const desk = deskOf(ctx);
    return managed(desk, async () => {
      const answer = await act(desk, args);
      return answer && [answer];
    });
  };

export const backButton = (say: Say, id?: string): Button =>
  id === undefined ? press(say('remind-reminders'), to('list')) : press(say('button-back'), to('edit', id));

/** Reads a kind of promise that comes again and again from a route. */
export const readKind = ({ kinds }: Desk, arg: string | undefined): string | undefined =>
  arg !== undefined && kinds.recurring.has(arg) ? arg : undefined;
