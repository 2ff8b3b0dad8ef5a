// The warning-sign check as people meet it: /triage, /redflags, their buttons, and free text that names a warning sign.
// All answers travel in the buttons; there is no session.
import type { Incoming } from '../../core/incoming.ts';
import type { Module, Press } from '../../core/module.ts';
import { alert, text } from '../../core/reply.ts';
import type { Block, Reply } from '../../core/reply.ts';
import { encodeRoute, go } from '../../core/route.ts';
import type { WarningSign } from '../../content/triage/types.ts';
import type { Kept } from '../../core/record.ts';
import type { Promised } from '../../core/promise.ts';
import { askLater, askWhetherChecked, takeChecked, takeRecheck } from './screens/follow-up.ts';
import { begin, checkPresses, hearAnswer } from './checking.ts';
import { createDesk, forAsker } from './desk.ts';
import type { Desk, TriageOptions } from './desk.ts';
import { createHearing } from '../../understanding/red-flag-detector.ts';
import type { NamesWarningSign } from '../../understanding/red-flag-detector.ts';
import { showLeaflet, showSigns } from './screens/leaflet.ts';
import { ALERTS, safetyNet as signsToWatch } from './screens/outcome.ts';
import { placesOf, regionOf, speak } from '../../domain/countries.ts';
import type { Context } from '../../domain/feature.ts';
import { askAgain, RECHECK } from './screens/recheck.ts';
import { MODULE, RECHECK_ANSWERS, RECHECK_HOURS, routes } from './routes.ts';

export interface TriageModule extends Module {
  /** The most urgent warning sign a text names. Clears nobody when it gives undefined. */
  readonly namesWarningSign: NamesWarningSign;
  /** What to answer to a text that names `sign`, in private. */
  warn(ask: Incoming, sign: WarningSign): Promise<Reply>;
  /** The signs to look out for, with the number to call, as they stand below every result that is no emergency. */
  readonly safetyNet: (ask: Incoming) => Promise<readonly Block[]>;
  /** The kind of promise `recheckMessage` writes for. */
  readonly recheckKind: typeof RECHECK;
  /** What the scheduler sends when a promise to ask again is due. */
  recheckMessage(kept: Kept, promise: Promised): Reply;
}

/** The signs to look out for, with the number to call where the person is. */
export function safetyNet(ctx: Context): readonly Block[] {
  const { content, person, defaults, incoming } = ctx;
  const country = person?.country ?? defaults.country ?? regionOf(incoming.person.language);
  return signsToWatch(content.triage, true, placesOf(ctx).numbers(country));
}

async function warn(desk: Desk, ask: Incoming, sign: WarningSign): Promise<Reply> {
  const { say, buttons } = desk;
  const { call, advice, crisis } = desk.numbers(ask, await desk.read(ask));
  const soon = sign.level === 'urgent_same_day' ? 'today' : 'soon';
  const heard = say(`triage-heard-${sign.level === 'emergency' ? 'call' : soon}`, { call });
  const blocks = [
    alert(ALERTS[sign.level] ?? 'caution', heard),
    text(speak(sign.advice, true, { call, advice, crisis })),
    text(say('triage-heard-why')),
  ];
  // From a group the way leads to the private chat by a bare number, never by the person's words.
  const again = encodeRoute(routes.heard(desk.content.warnings.indexOf(sign)));
  return { ...forAsker(blocks, [[buttons.restart], [buttons.signs]], 'new'), again };
}

/** A button with one argument out of a few; any other argument does not fit. */
const oneOf =
  <T extends string | number>(known: readonly T[], handle: (ask: Incoming, value: T) => Promise<Reply>): Press =>
  (ask, [given]) => {
    const value = known.find((candidate) => String(candidate) === given);
    return value === undefined ? undefined : handle(ask, value).then((answer) => [answer]);
  };

export function createTriage(options: TriageOptions): TriageModule {
  const desk = createDesk(options);
  const { content, say } = desk;
  const namesWarningSign = createHearing(content.warnings);
  const signs = async (ask: Incoming): Promise<Reply> =>
    showSigns(content, say, desk.numbers(ask, await desk.read(ask)));
  const leaflet = async (ask: Incoming, page: number): Promise<Reply> =>
    showLeaflet(content, say, desk.numbers(ask, await desk.read(ask)), page);
  const warnOf = async (ask: Incoming, at: number): Promise<Reply> => {
    const sign = content.warnings[at];
    return sign ? warn(desk, ask, sign) : begin(desk, ask);
  };
  // The page after the last list closes the leaflet.
  const pages = Array.from({ length: content.redFlags.length + 1 }, (_, page) => page);

  return {
    id: MODULE,
    commands: [
      {
        name: 'triage',
        summary: 'triage-summary',
        run: async (ask, args) => {
          const sign = namesWarningSign(args);
          const check: Reply = { ...(await begin(desk, ask)), place: 'new', again: encodeRoute(go('triage')) };
          return sign ? [await warn(desk, ask, sign), check] : [check];
        },
      },
      {
        name: 'redflags',
        summary: 'triage-redflags-summary',
        run: async (ask) => [{ ...(await signs(ask)), again: encodeRoute(go('redflags')) }],
      },
    ],
    presses: new Map<string, Press>([
      ...checkPresses(desk),
      ['b', async (ask) => [await begin(desk, ask)]],
      ['s', async (ask) => [await signs(ask)]],
      ['h', oneOf([...content.warnings.keys()], (ask, at) => warnOf(ask, at))],
      ['l', oneOf(pages, leaflet)],
      ['r', oneOf(RECHECK_HOURS, (ask, hours) => askLater(desk, ask, hours))],
      ['w', oneOf(RECHECK_ANSWERS, (ask, answer) => takeRecheck(desk, ask, answer))],
      ['u', async (ask) => [await askWhetherChecked(desk, ask)]],
      ['v', async (ask, [minute]) => [await takeChecked(desk, ask, minute)]],
      ['x', () => [forAsker([text(say('triage-checked-stay'))], [[desk.buttons.signs]])]],
    ]),
    hear: (ask, words) => {
      const sign = namesWarningSign(words);
      const flag = async (): Promise<Reply | undefined> => (sign ? warn(desk, ask, sign) : undefined);
      const answer = hearAnswer(desk, ask, words);
      if (!answer && !sign) return undefined;
      // A typed answer goes on with the check; whatever else names a warning sign is answered as one.
      return (answer ?? flag()).then(async (reply) => [reply ?? (await flag()) ?? (await begin(desk, ask))]);
    },
    namesWarningSign,
    warn: (ask, sign) => warn(desk, ask, sign),
    safetyNet: async (ask) => signsToWatch(content, true, desk.numbers(ask, await desk.read(ask))),
    recheckKind: RECHECK,
    recheckMessage: () => askAgain(say),
  };
}
