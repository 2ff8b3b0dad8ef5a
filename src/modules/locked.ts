// What somebody who is offered no exercise is shown, where the check itself has no better card.
import { alert, press, reply, text } from '../core/reply.ts';
import type { Reply } from '../core/reply.ts';
import { go } from '../core/route.ts';
import type { Incoming } from '../core/incoming.ts';
import type { Say } from '../core/words.ts';
import type { Kept } from '../store/port.ts';

export function createLockedCard(say: Say): (from: Incoming, kept: Kept | undefined) => Reply {
  return (_from, kept) => {
    const level = kept?.check?.level;
    const buttons = [[press(say('button-check'), go('triage'))], [press(say('button-signs'), go('redflags'))]];
    if (level !== 'emergency' && level !== 'urgent_same_day') {
      return reply([text(say('locked-under16'))], { audience: 'asker', buttons });
    }
    const said =
      level === 'emergency' ? alert('emergency', say('locked-emergency')) : alert('urgent', say('locked-urgent'));
    return reply([said, text(say('locked-why'))], { audience: 'asker', buttons });
  };
}
