// What is said to people who hurt so much that the check comes before any movement.
import type { Reply } from '../../core/reply.ts';
import { alert, press, reply, text } from '../../core/reply.ts';
import { go } from '../../core/route.ts';
import type { Say } from '../../core/say.ts';

/** Nothing to move with here: people who say this need the check first. For the asker alone. */
export const strongReply = (say: Say): Reply =>
  reply([alert('urgent', say('talk-strong-help')), text(say('talk-strong')), text(say('talk-strong-rest'))], {
    audience: 'asker',
    buttons: [
      [press(say('button-check'), go('triage'))],
      [press(say('triage-signs-button'), go('redflags'))],
      [press(say('talk-rest'), go('learn', 'rest-or-move'))],
    ],
  });
