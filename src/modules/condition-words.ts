// Conditions that people name in passing, and what is said then: messages are not remembered, and only the profile changes
// which movements are offered.
import type { Reply } from '../core/reply.ts';
import { press, reply, text } from '../core/reply.ts';
import { go } from '../core/route.ts';
import type { Say } from '../core/words.ts';

const NAMED =
  /\b(?:pregnan|osteopor|osteopen|(?:brittle|thin) bones?\b|(?:spinal )?stenosis|spondyl|slipped vertebra|glaucoma|hypermobil|postpartum|postnatal|gave birth|(?:back|spine|spinal) (?:surgery|operation|fusion))/i;

/** Whether a text names something that the profile asks about because it rules movements out. */
export const namesCondition = (words: string): boolean => NAMED.test(words);

/** No movement before the profile knows of it. For the asker alone. */
export const conditionReply = (say: Say): Reply =>
  reply([text(say('condition-named'))], {
    audience: 'asker',
    buttons: [[press(say('button-profile'), go('profile'))], [press(say('button-check'), go('triage'))]],
  });
