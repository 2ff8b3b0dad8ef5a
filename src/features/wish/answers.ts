// Short answers to what people say that no command stands for: a greeting, a thank-you, a low mood, a wish that Limber cannot
// fulfil. Each says what can be done instead. Pure.
import type { Button, Reply } from '../../core/reply.ts';
import { mainMenu } from '../../core/menu.ts';
import { press, reply, text } from '../../core/reply.ts';
import { go } from '../../core/route.ts';
import type { Say } from '../../core/say.ts';

type Lead = readonly [label: string, command: string, ...args: string[]];

/** Sentences and where their buttons lead; without buttons the main menu. */
const ANSWERS: ReadonlyMap<string, { readonly sentences: readonly string[]; readonly leads?: readonly Lead[] }> =
  new Map([
    ['greeting', { sentences: ['talk-hello'] }],
    ['goodbye', { sentences: ['talk-bye'] }],
    ['thanks', { sentences: ['talk-thanks'] }],
    ['feedback_good', { sentences: ['talk-good'] }],
    ['feedback_bad', { sentences: ['wish-bad'] }],
    ['unclear', { sentences: ['wish-unclear'] }],
    ['what_are_you', { sentences: ['talk-who'] }],
    ['off_topic', { sentences: ['wish-off-topic'] }],
    ['other_language', { sentences: ['wish-english-only'] }],
    ['language_change', { sentences: ['wish-english-only'] }],
    [
      'human_handoff',
      {
        sentences: ['wish-human'],
        leads: [
          ['button-check', 'triage'],
          ['wish-button-when', 'learn', 'when-to-ask'],
        ],
      },
    ],
    [
      'emotion_low',
      {
        sentences: ['wish-low', 'wish-low-help', 'wish-low-now'],
        leads: [
          ['wish-button-long', 'learn', 'living-with-pain'],
          ['wish-button-breathe', 'breathe'],
          ['button-check', 'triage'],
        ],
      },
    ],
    [
      'carer_for_other',
      {
        sentences: ['wish-other', 'wish-other-signs'],
        leads: [
          ['button-check', 'triage'],
          ['wish-button-signs', 'redflags'],
        ],
      },
    ],
    ['log_pain', { sentences: ['wish-no-diary'] }],
    ['log_done', { sentences: ['wish-no-diary-done'] }],
    ['progress_show', { sentences: ['wish-no-diary'] }],
    [
      'physio_prescribe',
      {
        sentences: ['wish-prescribe', 'wish-prescribe-how'],
        leads: [['wish-button-routines', 'routines']],
      },
    ],
    ['share', { sentences: ['wish-share'], leads: [['wish-button-routines', 'routines']] }],
    ['which_side_or_how', { sentences: ['wish-card-tells'] }],
    ['again', { sentences: ['wish-again'], leads: [['button-stretch', 'stretch']] }],
    [
      'snooze',
      {
        sentences: ['wish-snooze'],
        leads: [
          ['remind-pause', 'pause'],
          ['remind-reminders', 'reminders'],
        ],
      },
    ],
    [
      'stop_all',
      {
        sentences: ['talk-stop'],
        leads: [
          ['talk-stop-tips', 'unsubscribe'],
          ['remind-reminders', 'reminders'],
          ['remind-pause', 'pause'],
        ],
      },
    ],
  ]);

export const ANSWERED: readonly string[] = [...ANSWERS.keys()];

/** The answer to a wish of which no command is known; undefined when there is none. For the asker alone. */
export function answerTo(say: Say, intent: string): Reply | undefined {
  const answer = ANSWERS.get(intent);
  if (!answer) return undefined;
  const buttons = answer.leads?.map(([label, ...to]): readonly Button[] => [press(say(label), go(...to))]);
  return reply(
    answer.sentences.map((sentence) => text(say(sentence))),
    { buttons: buttons ?? mainMenu(say), audience: 'asker' },
  );
}
