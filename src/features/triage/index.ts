// The warning-sign check as people meet it: /triage, /redflags, their buttons, and words that name a warning sign.
// All answers travel in the buttons; there is no session.
import { text } from '../../core/reply.ts';
import type { Block, Reply } from '../../core/reply.ts';
import { encodeRoute, go } from '../../core/route.ts';
import type { Context, Feature, FeatureParts, Press } from '../../domain/feature.ts';
import { readNumber } from '../shared/route-arguments.ts';
import { begin, checkPresses, hearAnswer, repeatQuestion } from './checking.ts';
import { lockOf } from '../../domain/lock/lock-card.ts';
import { numbersOf } from '../../domain/where.ts';
import { triageRecord } from './record.ts';
import { MODULE, RECHECK_ANSWERS, RECHECK_HOURS } from './routes.ts';
import { askLater, askWhetherChecked, takeChecked, takeNotMe, takeRecheck } from './screens/follow-up.ts';
import { showLeaflet, showSigns } from './screens/leaflet.ts';
import { chooseCountry, hearCountry, showCountries } from './screens/own-country.ts';
import { safetyNetBlocks } from './screens/outcome.ts';
import { askAgain, RECHECK } from './screens/recheck.ts';
import { forAsker, signsButton } from './screens/screen.ts';
import { showWarning, takeIsNone, takeIsSo, watchForSigns } from './warning.ts';

/** The signs to look out for, with the number to call, as they stand below every result that is no emergency. */
export const safetyNet = (ctx: Context): readonly Block[] => safetyNetBlocks(ctx, true, numbersOf(ctx));

export { withLikelyNumbers } from './screens/own-country.ts';

/** The action for "No, none of these", after which what was wanted goes on. */
const NONE = 'z';

type Card = (ctx: Context) => Reply | Promise<Reply>;

const show =
  (card: Card): Press =>
  async (ctx) => [await card(ctx)];

/** A button with one argument out of a few; any other argument does not fit. */
const oneOf =
  <T extends string | number>(known: readonly T[], card: (ctx: Context, value: T) => Reply | Promise<Reply>): Press =>
  async (ctx, [given]) => {
    const value = known.find((candidate) => String(candidate) === given);
    return value === undefined ? undefined : [await card(ctx, value)];
  };

const showHeard: Press = (ctx, [given]) => {
  const sign = ctx.content.dangers.get(given ?? '');
  return sign && [showWarning(ctx, sign)];
};

const showPage: Press = (ctx, [given]) => {
  // The page after the last list closes the leaflet.
  const page = readNumber(given, 0, ctx.content.triage.redFlags.length);
  return page === undefined ? undefined : [showLeaflet(ctx, page)];
};

export function createTriage({ triageMode }: Pick<FeatureParts, 'triageMode'>): Feature {
  const asks = triageMode === 'quiz';
  const first = asks ? begin : (ctx: Context): Reply => showLeaflet(ctx, 0);
  return {
    id: MODULE,
    commands: [
      {
        name: 'triage',
        summary: 'triage-summary',
        intents: ['triage'],
        run: (ctx) => [{ ...first(ctx), place: 'new', privateRoute: encodeRoute(go('triage')) }],
      },
      {
        name: 'redflags',
        summary: 'triage-redflags-summary',
        intents: ['redflags'],
        run: (ctx) => [{ ...showSigns(ctx), privateRoute: encodeRoute(go('redflags')) }],
      },
    ],
    presses: new Map<string, Press>([
      // Buttons of a check that was begun before the lists took its place lead to the lists.
      ...checkPresses.map(([action, press]): [string, Press] => [action, asks ? press : show(first)]),
      ['k', showCountries],
      ['o', chooseCountry],
      ['b', show(first)],
      ['s', show(showSigns)],
      ['h', showHeard],
      ['q', show((ctx) => lockOf(ctx) ?? first(ctx))],
      [
        'y',
        async (ctx, [id]) => {
          const card = await takeIsSo(ctx, id);
          return card && [card];
        },
      ],
      [NONE, async (ctx, [at]) => [await takeIsNone(ctx, at)]],
      ['l', showPage],
      ['r', oneOf(RECHECK_HOURS, askLater)],
      ['w', oneOf(RECHECK_ANSWERS, (ctx, answer) => takeRecheck(ctx, answer, first))],
      ['u', show(askWhetherChecked)],
      ['v', async (ctx, [minute]) => [await takeChecked(ctx, minute)]],
      ['m', async (ctx, [at]) => [await takeNotMe(ctx, at)]],
      ['x', ({ say }) => [forAsker([text(say('triage-checked-stay'))], [[signsButton(say)]])]],
    ]),
    access: { locked: 'allow' },
    // Nobody is left alone in the middle of the check.
    always: ['triage', 'k', 'o', 'b', 'h', 'w', 'u', 'v', 'm', 'x', ...checkPresses.map(([action]) => action)],
    links: { commands: ['triage', 'redflags'], presses: ['b', 's', 'h', 'l', 'u', 'k', 'q'] },
    help: 'check',
    watch: watchForSigns,
    resume: NONE,
    hear: (ctx, words) => hearCountry(ctx, words) ?? (asks ? hearAnswer(ctx, words) : undefined),
    ...(asks ? { repeat: repeatQuestion } : {}),
    promises: {
      [RECHECK]: {
        write: askAgain,
        describe: (say) => ({ name: say('reminder-recheck'), phrase: say('mydata-kind-recheck') }),
      },
    },
    record: triageRecord,
    withoutRecords: true,
  };
}
