// What is said to people who name a condition in passing: messages are not remembered, and only the profile changes which
// movements are offered.
import type { Reply } from '../../core/reply.ts';
import { press, reply, text } from '../../core/reply.ts';
import { go } from '../../core/route.ts';
import type { Say } from '../../core/say.ts';

/** No movement before the profile knows of it. For the asker alone. */
export const conditionReply = (say: Say): Reply =>
  reply([text(say('condition-named'))], {
    audience: 'asker',
    buttons: [[press(say('button-profile'), go('profile'))], [press(say('button-check'), go('triage'))]],
  });
