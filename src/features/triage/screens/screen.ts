// What several screens of the check have in common: they are for the asker alone, and these buttons lead on. Pure.
import { press, reply } from '../../../core/reply.ts';
import type { Block, Button, Reply } from '../../../core/reply.ts';
import { go } from '../../../core/route.ts';
import type { Say } from '../../../core/say.ts';
import { routes } from '../routes.ts';

/** A reply that only the asker may see; health talk has no other kind. */
export const forAsker = (
  blocks: readonly Block[],
  buttons: readonly (readonly Button[])[],
  place: Reply['place'] = 'replace',
): Reply => reply(blocks, { buttons, place, audience: 'asker' });

export const stretchButton = (say: Say): Button => press(say('triage-stretch'), go('stretch'));
export const signsButton = (say: Say): Button => press(say('triage-signs-button'), routes.signs);
export const restartButton = (say: Say): Button => press(say('triage-restart'), routes.begin);
