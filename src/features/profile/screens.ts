// The screens of the profile: whether to keep one, each question, and all of it at once. Pure.
import type { Block, Button, Reply } from '../../core/reply.ts';
import { cutLabel, list, press, reply, text, title } from '../../core/reply.ts';
import { go, route } from '../../core/route.ts';
import type { Say } from '../../core/say.ts';
import type { Kept } from '../../core/record.ts';
import type { Texts } from '../../domain/feature.ts';
import type { Profile } from '../../domain/profile.ts';
import { toldLines } from '../shared/profile-words.ts';
import { countryLine } from './country.ts';
import type { Mode } from './country.ts';
import { ANSWERS, endsRoutines, isAnswered, isChosen, questionAfter, QUESTIONS } from './questions.ts';
import type { Question } from './questions.ts';

/** For the asker alone. */
export const asker = (blocks: readonly Block[], buttons: Reply['buttons']): Reply =>
  reply(blocks, { buttons, audience: 'asker', place: 'replace' });

/** Two buttons in a row, so that they can be read and hit. */
function inPairs(buttons: readonly Button[]): readonly (readonly Button[])[] {
  return buttons.flatMap((_, at) => (at % 2 === 0 ? [buttons.slice(at, at + 2)] : []));
}

/** Asks whether to keep a profile; the first answer is a yes in the same tap. */
export const consentScreen = (say: Say): Reply =>
  asker(
    [title(say('profile-title')), text(say('profile-consent')), text(say('profile-agree'))],
    [
      ...inPairs(ANSWERS.areas.map((area) => press(say(`profile-agree-${area}`), route('profile', 'yes', area)))),
      [press(say('profile-agree-none'), route('profile', 'yes', 'none'))],
      [press(say('button-no-thanks'), route('profile', 'no'))],
    ],
  );

/** All of the profile on one screen, with edit buttons. */
export function summaryScreen(texts: Texts, kept: Kept, profile: Profile, now: number): Reply {
  const { content, say } = texts;
  const ended = endsRoutines(profile, now);
  const lines = [...toldLines(say, content.limits, profile, now), ...countryLine(texts, kept)];
  const edit = QUESTIONS.map((question) =>
    press(
      say(isAnswered(profile, question) ? `profile-edit-${question}` : `profile-add-${question}`),
      route('profile', 'ask', question, 'edit'),
    ),
  );
  const known = kept.country !== undefined;
  edit.push(press(say(known ? 'profile-edit-country' : 'profile-add-country'), route('profile', 'land', 'edit')));
  return asker(
    [
      title(say('profile-title')),
      lines.length > 0 ? list(lines) : text(say('profile-empty')),
      text(say(ended ? 'profile-under16' : 'profile-effect')),
    ],
    [
      ...(ended ? [] : [[press(say('button-stretch'), go('stretch'))]]),
      ...inPairs(edit),
      [press(say('button-erase-profile'), route('profile', 'erase'))],
    ],
  );
}

/** One question with its answers. */
export function askScreen(say: Say, profile: Profile, question: Question, mode: Mode): Reply {
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
    mode === 'edit'
      ? press(say('button-profile-done'), route('profile', 'show'))
      : press(say('button-skip'), next ? route('profile', 'ask', next, 'guided') : route('profile', 'land', 'guided'));
  const none = press(say('profile-none-of-these'), route('profile', 'none', question, mode));
  return asker(
    [text(say(`profile-ask-${question}`))],
    [
      ...inPairs(answers),
      ...(question === 'known' ? [[press(say('profile-more-conditions'), route('profile', 'ask', 'more', mode))]] : []),
      [...(question === 'age' || question === 'weeks' ? [] : [none]), leave],
    ],
  );
}
