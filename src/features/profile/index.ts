// /profile: a few questions, each a tap and each skippable, so that sessions fit. Asks in one sentence before anything is
// kept, shows all of it on one screen, and forgets it on a press.
import { personKey } from '../../core/chat.ts';
import type { Incoming } from '../../core/incoming.ts';
import type { Module, Press } from '../../core/module.ts';
import type { Reply } from '../../core/reply.ts';
import { press, text } from '../../core/reply.ts';
import { go } from '../../core/route.ts';
import type { Store } from '../../store/port.ts';
import type { Kept } from '../../core/record.ts';
import type { Profile } from '../../domain/profile.ts';
import { askCountry, heardCountry, isCountry, isMode, listCountries, listGroup } from './country.ts';
import type { Mode } from './country.ts';
import { ANSWERS, choose, chooseNone, isQuestion, questionAfter, unchoose, withoutKey } from './questions.ts';
import type { Question } from './questions.ts';
import { asker, askScreen, consentScreen, summaryScreen } from './screens.ts';
import type { ScreenParts } from './screens.ts';

export interface ProfileParts extends ScreenParts {
  readonly store: Store;
}

export function createProfile(parts: ProfileParts): Module {
  const { say, store } = parts;
  const keyOf = (from: Incoming): string => personKey(from.chat, from.person);

  const consent = (): Reply => consentScreen(say);
  const summary = (kept: Kept, profile: Profile, now: number): Reply => summaryScreen(parts, kept, profile, now);
  const ask = (profile: Profile, question: Question, mode: Mode): Reply => askScreen(say, profile, question, mode);

  /** Changes the profile and shows what comes next; who has none is asked whether to keep one. */
  async function change(
    from: Incoming,
    question: Question,
    mode: Mode,
    to: (profile: Profile) => Profile,
    follow: Question | undefined,
  ): Promise<readonly Reply[]> {
    const kept = await store.update(keyOf(from), (old) => {
      if (!old?.profile) return old;
      const profile = to(old.profile);
      return profile === old.profile ? old : { ...old, profile };
    });
    const profile = kept?.profile;
    if (!profile) return [consent()];
    if (follow) return [ask(profile, follow, mode)];
    const one = question === 'weeks' || question === 'age';
    if (mode === 'edit') return [one ? summary(kept, profile, from.at) : ask(profile, question, mode)];
    return [goOn(from, kept, profile, question)];
  }

  /** What comes after a question in the guided round; a country that is known already is not asked for. */
  function goOn(from: Incoming, kept: Kept, profile: Profile, question: Question): Reply {
    const next = questionAfter(question);
    if (next) return ask(profile, next, 'guided');
    return kept.country === undefined ? askCountry(parts, from, 'guided') : summary(kept, profile, from.at);
  }

  /** Agrees to a profile, with a first answer in the same tap. */
  async function agree(from: Incoming, area: string | undefined): Promise<Reply> {
    const chat = { platform: from.chat.platform, id: from.person.id, private: true };
    const kept = await store.update(keyOf(from), (old) => {
      const profile = old?.profile ?? {};
      const more = area === undefined || area === 'none' ? profile : choose(profile, 'areas', area, from.at);
      return old?.profile === more ? old : { ...old, chat: old?.chat ?? chat, profile: more };
    });
    const profile = kept?.profile ?? {};
    return ask(profile, area === undefined ? 'areas' : 'places', 'guided');
  }

  /** Takes the country; who has no profile is asked whether to keep one. */
  async function setCountry(from: Incoming, iso: string): Promise<Reply> {
    const kept = await store.update(keyOf(from), (old) =>
      old?.profile && old.country !== iso ? { ...old, country: iso } : old,
    );
    return kept?.profile ? summary(kept, kept.profile, from.at) : consent();
  }

  const land = async (from: Incoming, args: readonly string[]): Promise<Reply | undefined> => {
    const [mode] = args.slice(-1);
    if (!isMode(mode) || args.length > 2) return undefined;
    if (args.length === 2) return listGroup(parts, args[0], mode);
    const kept = await store.get(keyOf(from));
    if (!kept?.profile) return consent();
    if (mode === 'guided' && kept.country !== undefined) return summary(kept, kept.profile, from.at);
    return askCountry(parts, from, mode);
  };

  /** A press that names a question, perhaps an answer, and the mode. */
  const answering =
    (act: (profile: Profile, question: Question, answer: string, now: number) => Profile): Press =>
    (from, [question, answer, mode]) => {
      if (!isQuestion(question) || !isMode(mode) || !ANSWERS[question].includes(answer ?? '')) return undefined;
      const chosen = answer ?? '';
      const weeks = chosen === 'pregnant' && act({}, question, chosen, from.at).pregnancy !== undefined;
      return change(
        from,
        question,
        mode,
        (profile) => act(profile, question, chosen, from.at),
        weeks ? 'weeks' : undefined,
      );
    };

  const open = async (from: Incoming): Promise<Reply> => {
    const kept = await store.get(keyOf(from));
    return kept?.profile ? summary(kept, kept.profile, from.at) : consent();
  };

  /** /profile with a country's name sets it. */
  const run = async (from: Incoming, args: string): Promise<Reply> => {
    const country = args.length > 1 ? parts.places.named(args) : undefined;
    return { ...(country ? await setCountry(from, country.iso) : await open(from)), place: 'new' };
  };

  const presses = new Map<string, Press>([
    [
      'yes',
      async (from, [area, ...rest]) => {
        const known = area === undefined || area === 'none' || ANSWERS.areas.includes(area);
        return known && rest.length === 0 ? [await agree(from, area)] : undefined;
      },
    ],
    [
      'land',
      async (from, args) => {
        const shown = await land(from, args);
        return shown && [shown];
      },
    ],
    ['lands', (_from, [mode]) => (isMode(mode) ? [listCountries(parts, mode)] : undefined)],
    [
      'in',
      async (from, [iso, mode]) => (isCountry(parts, iso) && isMode(mode) ? [await setCountry(from, iso)] : undefined),
    ],
    ['no', () => [asker([text(say('profile-declined'))], [[press(say('button-stretch'), go('stretch'))]])]],
    ['show', async (from) => [await open(from)]],
    [
      'ask',
      async (from, [question, mode]) => {
        if (!isQuestion(question) || !isMode(mode)) return undefined;
        const profile = (await store.get(keyOf(from)))?.profile;
        return [profile ? ask(profile, question, mode) : consent()];
      },
    ],
    ['add', answering(choose)],
    ['drop', answering((profile, question, answer) => unchoose(profile, question, answer))],
    [
      'none',
      (from, [question, mode]) =>
        isQuestion(question) && isMode(mode)
          ? change(from, question, mode, (profile) => chooseNone(profile, question), undefined)
          : undefined,
    ],
    [
      'erase',
      async (from) => {
        await store.update(keyOf(from), (old) => {
          if (!old?.profile) return old;
          const rest = withoutKey(old, 'profile');
          // A check keeps the country as well, and still needs it.
          return old.check ? rest : withoutKey(rest, 'country');
        });
        return [asker([text(say('profile-erased'))], [[press(say('button-stretch'), go('stretch'))]])];
      },
    ],
  ]);

  return {
    id: 'profile',
    commands: [
      {
        name: 'profile',
        summary: 'summary-profile',
        hint: 'hint-profile',
        run: async (from, args) => [await run(from, args)],
      },
    ],
    presses,
    hear: (from, words) => {
      const heard = heardCountry(parts, from, words);
      return heard && setCountry(from, heard.iso).then((shown) => [{ ...shown, place: 'new' }]);
    },
  };
}
