// /heat and /ice: which people should not, how, and a timer that writes when the time is over. For the asker alone. One timer a
// person: starting another replaces it.
import type { Reply } from '../../core/reply.ts';
import type { Command, Feature, Press, Texts } from '../../domain/feature.ts';
import { inPlace } from '../shared/in-place.ts';
import { fineCard, firstCard, howCard, insteadCard, type Kind, skinCard } from './cards.ts';
import { readKind, startTimer, stopTimer, timerPromise } from './timer.ts';

/** A button that carries the kind alone. */
const pressKind =
  (card: (texts: Texts, kind: Kind) => Reply): Press =>
  (ctx, [arg, ...rest]) => {
    const kind = readKind(arg);
    return kind && rest.length === 0 ? inPlace(card(ctx, kind)) : undefined;
  };

const command = (kind: Kind): Command => ({
  name: kind,
  summary: `summary-${kind}`,
  intents: [kind],
  run: (ctx) => [firstCard(ctx, kind)],
});

export const createHeat = (): Feature => ({
  id: 'heat',
  help: 'ease',
  // People who have a pack on must always be able to stop, and to read what to do about their skin.
  access: { locked: 'refuse', except: ['stop', 'fine', 'skin', 'not'] },
  always: ['stop', 'skin', 'not'],
  links: { commands: ['heat', 'ice'], presses: ['first', 'how', 'not', 'fine', 'skin'] },
  commands: [command('heat'), command('ice')],
  presses: new Map([
    ['first', pressKind(firstCard)],
    ['how', pressKind(howCard)],
    ['not', pressKind(insteadCard)],
    ['fine', pressKind(fineCard)],
    ['skin', pressKind(skinCard)],
    [
      'start',
      (ctx, [arg, time, ...rest]) => {
        const kind = readKind(arg);
        const minutes = kind && ctx.content.heatIce[kind].minutes.find((each) => String(each) === time);
        if (!kind || minutes === undefined || rest.length > 0) return undefined;
        return startTimer(ctx, kind, minutes).then(inPlace);
      },
    ],
    ['stop', (ctx, args) => (args.length === 0 ? stopTimer(ctx).then(inPlace) : undefined)],
  ]),
  promises: { timer: timerPromise },
});
