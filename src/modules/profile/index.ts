// /profile: a few questions, each a tap and each skippable, so that sessions fit. Asks in one sentence before anything is
// kept, shows all of it on one screen, and forgets it on a press.
import type { Content } from '../../content/content.ts';
import { personKey } from '../../core/chat.ts';
import type { Incoming } from '../../core/incoming.ts';
import type { Module, Press } from '../../core/module.ts';
import type { Block, Button, Reply } from '../../core/reply.ts';
import { cutLabel, list, press, reply, text, title } from '../../core/reply.ts';
import { go, route } from '../../core/route.ts';
import type { Say } from '../../core/words.ts';
import type { Profile, Store } from '../../store/port.ts';
import { toldLines } from '../profile-words.ts';
import { ANSWERS, choose, chooseNone, endsRoutines, isAnswered, isChosen, isQuestion } from './questions.ts';
import { questionAfter, QUESTIONS, unchoose, withoutKey } from './questions.ts';
import type { Question } from './questions.ts';

export interface ProfileParts {
  readonly content: Content;
  readonly say: Say;
  readonly store: Store;
}

/** `guided` goes on to the next question after one answer; `edit` stays, so that several can be chosen. */
type Mode = 'guided' | 'edit';
const isMode = (text: string | undefined): text is Mode => text === 'guided' || text === 'edit';

const asker = (blocks: readonly Block[], buttons: Reply['buttons']): Reply =>
  reply(blocks, { buttons, audience: 'asker', place: 'replace' });

/** Two buttons in a row, so that they can be read and hit. */
function inPairs(buttons: readonly Button[]): readonly (readonly Button[])[] {
  return buttons.flatMap((_, at) => (at % 2 === 0 ? [buttons.slice(at, at + 2)] : []));
}

export function createProfile({ content, say, store }: ProfileParts): Module {
  const keyOf = (from: Incoming): string => personKey(from.chat, from.person);

  const consent = (): Reply =>
    asker(
      [title(say('profile-title')), text(say('profile-consent'))],
      [[press(say('button-agree'), route('profile', 'yes')), press(say('button-no-thanks'), route('profile', 'no'))]],
    );

  function summary(profile: Profile, now: number): Reply {
    const lines = toldLines(say, content.limits, profile, now);
    const edit = QUESTIONS.map((question) =>
      press(
        say(isAnswered(profile, question) ? `profile-edit-${question}` : `profile-add-${question}`),
        route('profile', 'ask', question, 'edit'),
      ),
    );
    return asker(
      [
        title(say('profile-title')),
        lines.length > 0 ? list(lines) : text(say('profile-empty')),
        text(say(endsRoutines(profile, now) ? 'profile-under16' : 'profile-effect')),
      ],
      [
        [press(say('button-stretch'), go('stretch'))],
        ...inPairs(edit),
        [press(say('button-erase-profile'), route('profile', 'erase'))],
      ],
    );
  }

  function ask(profile: Profile, question: Question, mode: Mode): Reply {
    const answers = ANSWERS[question].map((answer) => {
      const chosen = isChosen(profile, question, answer);
      const label = say(`profile-${question === 'more' ? 'known' : question}-${answer}`);
      return press(
        cutLabel(chosen ? say('profile-chosen', { label }) : label),
        route('profile', chosen && mode === 'edit' ? 'drop' : 'add', question, answer, mode),
      );
    });
    const next = questionAfter(question);
    const leave =
      mode === 'edit' || next === undefined
        ? press(say(mode === 'edit' ? 'button-profile-done' : 'button-skip'), route('profile', 'show'))
        : press(say('button-skip'), route('profile', 'ask', next, 'guided'));
    const none = press(say('profile-none-of-these'), route('profile', 'none', question, mode));
    return asker(
      [text(say(`profile-ask-${question}`))],
      [
        ...inPairs(answers),
        ...(question === 'known'
          ? [[press(say('profile-more-conditions'), route('profile', 'ask', 'more', mode))]]
          : []),
        [...(question === 'age' || question === 'weeks' ? [] : [none]), leave],
      ],
    );
  }

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
    if (mode === 'edit')
      return [question === 'weeks' || question === 'age' ? summary(profile, from.at) : ask(profile, question, mode)];
    const next = questionAfter(question);
    return [next ? ask(profile, next, mode) : summary(profile, from.at)];
  }

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
    const profile = (await store.get(keyOf(from)))?.profile;
    return profile ? summary(profile, from.at) : consent();
  };

  const presses = new Map<string, Press>([
    [
      'yes',
      async (from) => {
        const chat = { platform: from.chat.platform, id: from.person.id, private: true };
        const kept = await store.update(keyOf(from), (old) =>
          old?.profile ? old : { ...old, chat: old?.chat ?? chat, profile: {} },
        );
        return [ask(kept?.profile ?? {}, 'areas', 'guided')];
      },
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
          return withoutKey(old, 'profile');
        });
        return [asker([text(say('profile-erased'))], [[press(say('button-stretch'), go('stretch'))]])];
      },
    ],
  ]);

  return {
    id: 'profile',
    commands: [
      { name: 'profile', summary: 'summary-profile', run: async (from) => [{ ...(await open(from)), place: 'new' }] },
    ],
    presses,
  };
}
