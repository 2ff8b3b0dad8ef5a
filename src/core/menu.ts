// The buttons shown where nothing else leads on, so that no message is a dead end.
import type { Button } from './reply.ts';
import { press } from './reply.ts';
import { go } from './route.ts';
import type { Say } from './say.ts';

export const mainMenu = (say: Say): readonly (readonly Button[])[] => [
  [press(say('button-stretch'), go('stretch')), press(say('button-check'), go('triage'))],
  [press(say('button-tip'), go('tip')), press(say('button-help'), go('help'))],
];
