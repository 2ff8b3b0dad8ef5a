// The warning-sign check as people meet it: /triage, /redflags, their buttons, and free text that names a warning sign.
// All answers travel in the buttons; kept are only the country, the level, the limits, and a promise to ask again.
import { personKey } from '../../core/chat.ts';
import type { Clock } from '../../core/clock.ts';
import type { Incoming } from '../../core/incoming.ts';
import type { Module, Press } from '../../core/module.ts';
import { alert, press, reply, text, title } from '../../core/reply.ts';
import type { Block, Button, Reply } from '../../core/reply.ts';
import { decodeRoute, go } from '../../core/route.ts';
import type { Say } from '../../core/words.ts';
import type { TriageContent, WarningSign } from '../../content/triage-types.ts';
import type { Check, Kept, Promised, Store } from '../../store/port.ts';
import { isSelf, showQuestion } from './ask.ts';
import type { Scene } from './ask.ts';
import { createEngine } from './engine.ts';
import { createHearing } from './hear.ts';
import type { NamesWarningSign } from './hear.ts';
import { showLeaflet, showSigns } from './leaflet.ts';
import { canClear, clearedCheck, joinChecks, mayExercise } from './lock.ts';
import { safetyNet, showResult } from './outcome.ts';
import { walk } from './pack.ts';
import type { Walk } from './pack.ts';
import { createPlaces, NOWHERE, regionOf, speak } from './places.ts';
import type { Numbers } from './places.ts';
import { askAgain, promiseRecheck, RECHECK, thankFor, withPromise } from './recheck.ts';
import { conclude } from './result.ts';
import type { Result } from './result.ts';
import { createCheckRoutes, MODULE, RECHECK_ANSWERS, RECHECK_HOURS, routes } from './routes.ts';
import type { RecheckAnswer } from './routes.ts';
import { takeTyped } from './typed.ts';
import { askCountry, showGroup, showGroups, showNumbers } from './where.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** Answers older than this conclude nothing any more: what was true then may not be true now. */
const FRESH_MS = 6 * HOUR;
/** A check cannot have begun later than now; clocks may differ by this much. */
const SKEW_MS = 10 * 60_000;

export interface TriageOptions {
  readonly triage: TriageContent;
  readonly say: Say;
  readonly store: Store;
  readonly clock: Clock;
  /** Offered first where the person's country is not known, ISO 3166. */
  readonly defaultCountry?: string;
  /** `leaflet` shows the public lists one by one and asks nothing. */
  readonly mode?: 'quiz' | 'leaflet';
}

export interface TriageModule extends Module {
  /** The most urgent warning sign a text names. Clears nobody when it gives undefined. */
  readonly namesWarningSign: NamesWarningSign;
  /** What to answer to a text that names `sign`. */
  warn(ask: Incoming, sign: WarningSign): Promise<Reply>;
  /** The kind of promise `recheckMessage` writes for. */
  readonly recheckKind: typeof RECHECK;
  /** What the scheduler sends when a promise to ask again is due. */
  recheckMessage(kept: Kept, promise: Promised): Reply;
}

const asker = (
  blocks: readonly Block[],
  buttons: readonly (readonly Button[])[],
  place: Reply['place'] = 'replace',
): Reply => reply(blocks, { buttons, place, audience: 'asker' });

export function createTriage({
  triage,
  say,
  store,
  clock,
  defaultCountry,
  mode = 'quiz',
}: TriageOptions): TriageModule {
  const engine = createEngine(triage);
  const scene: Scene = { content: triage, say, to: createCheckRoutes(engine) };
  const places = createPlaces(triage.countries, say);
  const namesWarningSign = createHearing(triage.warnings);
  const stretch = press(say('triage-stretch'), go('stretch'));
  const signs = press(say('triage-signs-button'), routes.signs);
  const restart = press(say('triage-restart'), routes.begin);

  /** Advice must not wait for a disk: without the record the default numbers are shown. */
  const read = (ask: Incoming): Promise<Kept | undefined> =>
    store.get(personKey(ask.chat, ask.person)).catch(() => undefined);
  const write = (ask: Incoming, change: (kept: Kept) => Kept): Promise<Kept | undefined> =>
    store.update(personKey(ask.chat, ask.person), (kept) =>
      change(kept ?? { chat: { platform: ask.chat.platform, id: ask.person.id, private: true } }),
    );
  const guess = (ask: Incoming): string | undefined => defaultCountry ?? regionOf(ask.person.language);
  const numbersFor = (ask: Incoming, kept: Kept | undefined): Numbers => places.numbers(kept?.country ?? guess(ask));

  const begin = async (ask: Incoming): Promise<Reply> => {
    const kept = await read(ask);
    const numbers = numbersFor(ask, kept);
    if (mode === 'leaflet') return showLeaflet(triage, say, numbers, 0);
    const fresh = walk(engine, { started: clock(), digits: [] });
    if (fresh?.step.kind !== 'question') throw new Error('the check has no first question');
    if (kept?.country === undefined) return askCountry(scene, fresh, places.find(guess(ask)), numbers);
    return showQuestion(scene, fresh, fresh.step, numbers);
  };

  const refuse = async (ask: Incoming): Promise<Reply> => {
    const { call } = numbersFor(ask, await read(ask));
    return asker([text(say('triage-stale')), text(say('triage-stale-call', { call }))], [[restart], [signs]]);
  };

  const isFresh = ({ started }: Walk): boolean => clock() - started <= FRESH_MS && started - clock() <= SKEW_MS;

  /** Keeps what follows from a result, and gives the check that now counts. */
  const remember = async (ask: Incoming, state: Walk, result: Result, numbers: Numbers): Promise<Check | undefined> => {
    const now = clock();
    const fresh: Check = {
      level: result.level,
      limits: result.limits,
      at: now,
      until: now + triage.outcomes[result.level].validDays * DAY,
      ...(numbers.country ? { country: numbers.country.iso } : {}),
    };
    const kept = await write(ask, (before) => ({ ...before, check: joinChecks(before.check, fresh, state.started) }));
    return kept?.check;
  };

  const underResult = (state: Walk | undefined, check: Check): Button[][] => {
    const rows: Button[][] = [];
    const { access } = mayExercise(check, clock());
    if (access !== 'locked') rows.push([stretch]);
    rows.push([signs]);
    const hours = triage.outcomes[check.level].recheckHours;
    if (hours > 0) rows.push([press(say(`triage-again-${hours}`), routes.recheck(hours))]);
    if (canClear(check)) rows.push([press(say('triage-checked-button'), routes.checkedAsk)]);
    if (state && check.level === 'emergency') rows.push([press(say('triage-mistake'), scene.to.back(state))]);
    return rows;
  };

  const finish = async (ask: Incoming, state: Walk, place: Reply['place']): Promise<Reply> => {
    const result = conclude(triage, state.run.findings, state.run.chosen);
    const fresh = isFresh(state);
    // An emergency is told however old the answers are; anything milder only while they are fresh.
    if (!fresh && result.level !== 'emergency') return refuse(ask);
    const numbers = numbersFor(ask, await read(ask));
    const skipped = state.run.chosen.some((option) => option.skip);
    const unsaved: Check = { level: result.level, limits: result.limits, at: clock(), until: clock() };
    // A store that fails costs the record, never the advice.
    const kept = fresh ? await remember(ask, state, result, numbers).catch(() => undefined) : undefined;
    const check = kept ?? unsaved;
    const notSaved = fresh && !kept ? [text(say('triage-not-saved'))] : [];
    if (check.level === result.level) {
      const blocks = showResult(triage, say, result, isSelf(state), numbers, skipped);
      return asker([...blocks, ...notSaved], underResult(state, check), place);
    }
    const standing = say(`triage-standing-${check.level}`, { call: numbers.call });
    const urgent = check.level === 'emergency' ? 'emergency' : check.level === 'urgent_same_day' ? 'urgent' : 'caution';
    const blocks = [
      alert(urgent, standing),
      text(say('triage-standing-why')),
      ...safetyNet(triage, isSelf(state), numbers),
      text(triage.caveat),
    ];
    return asker(blocks, underResult(undefined, check), place);
  };

  const proceed = async (ask: Incoming, state: Walk, place: Reply['place'] = 'replace'): Promise<Reply> => {
    if (state.step.kind === 'outcome') return finish(ask, state, place);
    if (!isFresh(state)) return refuse(ask);
    return { ...showQuestion(scene, state, state.step, numbersFor(ask, await read(ask))), place };
  };

  /** A button that carries a check: refused kindly when it is stale, cut or made up, or in leaflet mode. */
  const withCheck =
    (handle: (ask: Incoming, state: Walk, more: readonly string[]) => Promise<Reply | undefined>): Press =>
    async (ask, args) => {
      if (mode === 'leaflet') return [await begin(ask)];
      const state = scene.to.read(args);
      const answer = state && (await handle(ask, state, args.slice(2)));
      return [answer ?? (await refuse(ask))];
    };

  const toggle = withCheck(async (ask, state) => {
    const ticked = state.digits.at(-1);
    const before = walk(engine, { started: state.started, digits: state.digits.slice(0, -1) });
    if (
      ticked === undefined ||
      before?.step.kind !== 'question' ||
      before.step.question.kind !== 'several' ||
      !isFresh(before)
    )
      return undefined;
    return showQuestion(scene, before, before.step, numbersFor(ask, await read(ask)), ticked);
  });

  const pickCountry = withCheck(async (ask, state, [iso]) => {
    if (iso !== NOWHERE && !places.find(iso)) return undefined;
    const country = iso ?? NOWHERE;
    await write(ask, (kept) => ({ ...kept, country }));
    return proceed(ask, state);
  });

  const askLater = async (ask: Incoming, hours: number): Promise<Reply> => {
    await write(ask, (kept) => withPromise(kept, promiseRecheck(clock() + hours * HOUR)));
    return asker([text(say(`triage-again-set-${hours}`))], [], 'new');
  };

  const takeRecheck = async (ask: Incoming, answer: RecheckAnswer): Promise<Reply> => {
    const kept = await read(ask);
    const numbers = numbersFor(ask, kept);
    if (answer === 'better' || answer === 'same') return thankFor(triage, say, numbers, kept, clock());
    const again = await begin(ask);
    return { ...again, blocks: [alert('caution', say('triage-recheck-bad', { call: numbers.call })), ...again.blocks] };
  };

  const checked: Press = async (ask) => {
    const cleared = canClear((await read(ask))?.check);
    const after = await write(ask, (kept) =>
      canClear(kept.check) ? { ...kept, check: clearedCheck(kept.check, clock()) } : kept,
    );
    const { call } = numbersFor(ask, after);
    return [
      asker(
        [text(say(cleared ? 'triage-checked-done' : 'triage-checked-none', { call }))],
        cleared ? [[stretch], [signs]] : [[restart]],
      ),
    ];
  };

  const warn = async (ask: Incoming, sign: WarningSign): Promise<Reply> => {
    const numbers = numbersFor(ask, await read(ask));
    const { call, advice, crisis } = numbers;
    const urgent = sign.level === 'emergency';
    const blocks = [
      alert(urgent ? 'emergency' : 'urgent', say(urgent ? 'triage-heard-call' : 'triage-heard-today', { call })),
      text(speak(sign.advice, true, { call, advice, crisis })),
      text(say('triage-heard-why')),
    ];
    return asker(blocks, [[restart], [signs]], 'new');
  };

  /** The check whose question a text replies to, from the buttons of that message. */
  const answered = (answering: readonly string[]): { state: Walk; country: boolean } | undefined => {
    for (const data of answering) {
      const to = decodeRoute(data);
      if (to?.module !== MODULE || to.action !== 'n') continue;
      const state = scene.to.read(to.args);
      const country = answering.some((other) => /^triage_[cgp]_/.test(other));
      if (state && isFresh(state)) return { state, country };
    }
    return undefined;
  };

  const hear = (ask: Incoming, words: string): Promise<readonly Reply[]> | undefined => {
    const on = mode === 'quiz' && ask.kind === 'text' && ask.answering ? answered(ask.answering) : undefined;
    const country = on?.country === true ? places.named(words) : undefined;
    if (on && country) {
      return write(ask, (kept) => ({ ...kept, country: country.iso })).then(async () => [
        await proceed(ask, on.state, 'new'),
      ]);
    }
    const after = on && !on.country ? takeTyped(engine, on.state, words) : undefined;
    if (after) return proceed(ask, after, 'new').then((answer) => [answer]);
    const sign = namesWarningSign(words);
    return sign ? warn(ask, sign).then((answer) => [answer]) : undefined;
  };

  /** A button with one argument out of a few; any other argument does not fit. */
  const oneOf =
    <T extends string | number>(known: readonly T[], handle: (ask: Incoming, value: T) => Promise<Reply>): Press =>
    (ask, [given]) => {
      const value = known.find((candidate) => String(candidate) === given);
      return value === undefined ? undefined : handle(ask, value).then((answer) => [answer]);
    };
  const one =
    (answer: (ask: Incoming) => Promise<Reply>): Press =>
    async (ask) => [await answer(ask)];
  const showAllSigns = async (ask: Incoming): Promise<Reply> =>
    showSigns(triage, say, numbersFor(ask, await read(ask)));

  return {
    id: MODULE,
    commands: [
      {
        name: 'triage',
        summary: 'triage-summary',
        run: async (ask) => [{ ...(await begin(ask)), place: 'new' }],
      },
      { name: 'redflags', summary: 'triage-redflags-summary', run: async (ask) => [await showAllSigns(ask)] },
    ],
    presses: new Map<string, Press>([
      ['b', one(begin)],
      ['a', withCheck((ask, state) => proceed(ask, state))],
      ['t', toggle],
      ['n', withCheck(async (ask, state) => showNumbers(scene, state, numbersFor(ask, await read(ask))))],
      ['c', withCheck(async (ask, state) => showGroups(scene, state, places, numbersFor(ask, await read(ask))))],
      ['p', pickCountry],
      [
        'g',
        withCheck(async (ask, state, [at]) => {
          const group = places.groups[Number(at)];
          return group && showGroup(scene, state, group, numbersFor(ask, await read(ask)));
        }),
      ],
      ['s', one(showAllSigns)],
      [
        'l',
        oneOf(
          triage.redFlags.concat(triage.redFlags.slice(0, 1)).map((_, page) => page),
          async (ask, page) => showLeaflet(triage, say, numbersFor(ask, await read(ask)), page),
        ),
      ],
      ['r', oneOf(RECHECK_HOURS, askLater)],
      ['w', oneOf(RECHECK_ANSWERS, takeRecheck)],
      [
        'u',
        () => [
          asker(
            [title(say('triage-checked-ask'))],
            [
              [press(say('triage-checked-no'), routes.checkedNo)],
              [press(say('triage-checked-yes'), routes.checkedYes)],
            ],
            'new',
          ),
        ],
      ],
      ['v', checked],
      ['x', () => [asker([text(say('triage-checked-stay'))], [[signs]])]],
    ]),
    hear,
    namesWarningSign,
    warn,
    recheckKind: RECHECK,
    recheckMessage: () => askAgain(say),
  };
}
