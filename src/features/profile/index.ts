// /profile: a few questions, each a tap and each skippable, so that sessions fit. Asks in one sentence before anything is
// kept, shows all of it on one screen, and forgets it on a press.
import { privateChatOf } from '../../core/context.ts';
import type { Kept } from '../../core/record.ts';
import type { Reply } from '../../core/reply.ts';
import { list, press, text } from '../../core/reply.ts';
import { go } from '../../core/route.ts';
import { placesOf } from '../../domain/countries.ts';
import type { Context, Feature, Press } from '../../domain/feature.ts';
import type { Profile } from '../../domain/profile.ts';
import { askCountry, countryLine, heardCountry, isCountry, isMode, listCountries, listGroup } from './country.ts';
import type { Mode } from './country.ts';
import { ANSWERS, choose, chooseNone, isQuestion, questionAfter, unchoose, withoutKey } from './questions.ts';
import type { Question } from './questions.ts';
import { profileRecord } from './record.ts';
import { asker, askScreen, consentScreen, summaryScreen } from './screens.ts';

/** What comes after a question in the guided round; a country that is known already is not asked for. */
function goOn(ctx: Context, kept: Kept, profile: Profile, question: Question): Reply {
  const next = questionAfter(question);
  if (next) return askScreen(ctx.say, profile, next, 'guided');
  return kept.country === undefined ? askCountry(ctx, 'guided') : summaryScreen(ctx, kept, profile, ctx.now);
}

/** Changes the profile and shows what comes next; people who have none are asked whether to keep one. */
async function change(
  ctx: Context,
  question: Question,
  mode: Mode,
  to: (profile: Profile) => Profile,
  follow: Question | undefined,
): Promise<readonly Reply[]> {
  const { say, now } = ctx;
  const kept = await ctx.update((old) => {
    if (!old?.profile) return old;
    const profile = to(old.profile);
    return profile === old.profile ? old : { ...old, profile };
  });
  const profile = kept?.profile;
  if (!profile) return [consentScreen(say)];
  if (follow) return [askScreen(say, profile, follow, mode)];
  const one = question === 'weeks' || question === 'age';
  if (mode === 'edit') return [one ? summaryScreen(ctx, kept, profile, now) : askScreen(say, profile, question, mode)];
  return [goOn(ctx, kept, profile, question)];
}

/** Agrees to a profile, with a first answer in the same tap. */
async function agree(ctx: Context, area: string | undefined): Promise<Reply> {
  const kept = await ctx.update((old) => {
    const profile = old?.profile ?? {};
    const more = area === undefined || area === 'none' ? profile : choose(profile, 'areas', area, ctx.now);
    return old?.profile === more ? old : { ...old, chat: old?.chat ?? privateChatOf(ctx.incoming), profile: more };
  });
  return askScreen(ctx.say, kept?.profile ?? {}, area === undefined ? 'areas' : 'places', 'guided');
}

/** Takes the country. People who have no profile keep it alone, are told its number, and are asked whether to keep one. */
async function setCountry(ctx: Context, iso: string): Promise<Reply> {
  const kept = await ctx.update((old) =>
    old?.country === iso ? old : { ...(old ?? { chat: privateChatOf(ctx.incoming) }), country: iso },
  );
  if (kept?.profile) return summaryScreen(ctx, kept, kept.profile, ctx.now);
  const consent = consentScreen(ctx.say);
  return { ...consent, blocks: [list(countryLine(ctx, kept)), ...consent.blocks] };
}

function land(ctx: Context, args: readonly string[]): Reply | undefined {
  const [mode] = args.slice(-1);
  if (!isMode(mode) || args.length > 2) return undefined;
  if (args.length === 2) return listGroup(ctx, args[0], mode);
  const { person, now } = ctx;
  if (!person?.profile) return consentScreen(ctx.say);
  if (mode === 'guided' && person.country !== undefined) return summaryScreen(ctx, person, person.profile, now);
  return askCountry(ctx, mode);
}

/** A press that names a question, perhaps an answer, and the mode. */
const answering =
  (act: (profile: Profile, question: Question, answer: string, now: number) => Profile): Press =>
  (ctx, [question, answer, mode]) => {
    if (!isQuestion(question) || !isMode(mode) || !ANSWERS[question].includes(answer ?? '')) return undefined;
    const chosen = answer ?? '';
    const weeks = chosen === 'pregnant' && act({}, question, chosen, ctx.now).pregnancy !== undefined;
    return change(
      ctx,
      question,
      mode,
      (profile) => act(profile, question, chosen, ctx.now),
      weeks ? 'weeks' : undefined,
    );
  };

const open = (ctx: Context): Reply =>
  ctx.person?.profile ? summaryScreen(ctx, ctx.person, ctx.person.profile, ctx.now) : consentScreen(ctx.say);

/** /profile with a country's name sets it. */
async function run(ctx: Context, args: string): Promise<readonly Reply[]> {
  const country = args.length > 1 ? placesOf(ctx).named(args) : undefined;
  return [{ ...(country ? await setCountry(ctx, country.iso) : open(ctx)), place: 'new' }];
}

async function erase(ctx: Context): Promise<readonly Reply[]> {
  const { say } = ctx;
  await ctx.update((old) => {
    if (!old?.profile) return old;
    const rest = withoutKey(old, 'profile');
    // A check keeps the country as well, and still needs it.
    return old.check ? rest : withoutKey(rest, 'country');
  });
  return [asker([text(say('profile-erased'))], [[press(say('button-stretch'), go('stretch'))]])];
}

const PRESSES: readonly (readonly [action: string, press: Press])[] = [
  [
    'yes',
    async (ctx, [area, ...rest]) => {
      const known = area === undefined || area === 'none' || ANSWERS.areas.includes(area);
      return known && rest.length === 0 ? [await agree(ctx, area)] : undefined;
    },
  ],
  [
    'land',
    (ctx, args) => {
      const shown = land(ctx, args);
      return shown && [shown];
    },
  ],
  ['lands', (ctx, [mode]) => (isMode(mode) ? [listCountries(ctx, mode)] : undefined)],
  ['in', async (ctx, [iso, mode]) => (isCountry(ctx, iso) && isMode(mode) ? [await setCountry(ctx, iso)] : undefined)],
  ['no', ({ say }) => [asker([text(say('profile-declined'))], [[press(say('button-stretch'), go('stretch'))]])]],
  ['show', (ctx) => [open(ctx)]],
  [
    'ask',
    ({ say, person }, [question, mode]) => {
      if (!isQuestion(question) || !isMode(mode)) return undefined;
      const profile = person?.profile;
      return [profile ? askScreen(say, profile, question, mode) : consentScreen(say)];
    },
  ],
  ['add', answering(choose)],
  ['drop', answering((profile, question, answer) => unchoose(profile, question, answer))],
  [
    'none',
    (ctx, [question, mode]) =>
      isQuestion(question) && isMode(mode)
        ? change(ctx, question, mode, (profile) => chooseNone(profile, question), undefined)
        : undefined,
  ],
  ['erase', erase],
];

export const createProfile = (): Feature => ({
  id: 'profile',
  access: { locked: 'allow' },
  links: { bareCommands: ['profile'], presses: ['show'] },
  help: 'you',
  record: profileRecord,
  commands: [
    {
      name: 'profile',
      summary: 'summary-profile',
      hint: 'hint-profile',
      intents: ['profile_condition', 'profile_show'],
      run,
    },
  ],
  presses: new Map(PRESSES),
  hear: (ctx, words) => {
    const heard = heardCountry(ctx, words);
    return heard && setCountry(ctx, heard.iso).then((shown) => [{ ...shown, place: 'new' }]);
  },
});
