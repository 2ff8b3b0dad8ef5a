// What every screen of the check works with: the content, the words, the numbers to call, and the person's own record.
// Kept are only the country, the level with its limits, and a promise to ask again.
import { personKey } from '../../core/chat.ts';
import type { Clock } from '../../core/time/clock.ts';
import type { Incoming } from '../../core/incoming.ts';
import { press, reply } from '../../core/reply.ts';
import type { Block, Button, Reply } from '../../core/reply.ts';
import { go } from '../../core/route.ts';
import type { Say } from '../../core/say.ts';
import type { TriageContent } from '../../content/triage/types.ts';
import type { Store } from '../../store/port.ts';
import type { Kept } from '../../core/record.ts';
import { createEngine } from './engine/engine.ts';
import type { Engine } from './engine/engine.ts';
import { createPlaces, regionOf } from '../../domain/countries.ts';
import type { Numbers, Places } from '../../domain/countries.ts';
import { createAnswerRoutes, routes } from './routes.ts';
import type { AnswerRoutes } from './routes.ts';

export interface TriageOptions {
  readonly triage: TriageContent;
  readonly say: Say;
  readonly store: Store;
  readonly clock: Clock;
  /** Offered first where the person's country is not known, ISO 3166. */
  readonly defaultCountry?: string;
  /** `leaflet` shows the public lists one by one and asks nothing. */
  readonly mode?: 'quiz' | 'leaflet';
}

export interface Desk {
  readonly content: TriageContent;
  readonly say: Say;
  readonly clock: Clock;
  readonly engine: Engine;
  readonly to: AnswerRoutes;
  readonly places: Places;
  readonly mode: 'quiz' | 'leaflet';
  /** The country to offer first. */
  guess(ask: Incoming): string | undefined;
  numbers(ask: Incoming, kept: Kept | undefined): Numbers;
  /** The person's record; undefined also when it cannot be read: advice must not wait for a disk. */
  read(ask: Incoming): Promise<Kept | undefined>;
  write(ask: Incoming, change: (kept: Kept) => Kept): Promise<Kept | undefined>;
  readonly buttons: { readonly stretch: Button; readonly signs: Button; readonly restart: Button };
}

export function createDesk({ triage, say, store, clock, defaultCountry, mode = 'quiz' }: TriageOptions): Desk {
  const engine = createEngine(triage);
  const places = createPlaces(triage.countries, say);
  const guess = (ask: Incoming): string | undefined => defaultCountry ?? regionOf(ask.person.language);
  return {
    content: triage,
    say,
    clock,
    engine,
    to: createAnswerRoutes(engine),
    places,
    mode,
    guess,
    numbers: (ask, kept) => places.numbers(kept?.country ?? guess(ask)),
    read: (ask) => store.get(personKey(ask.chat, ask.person)).catch(() => undefined),
    write: (ask, change) =>
      store.update(personKey(ask.chat, ask.person), (kept) =>
        change(kept ?? { chat: { platform: ask.chat.platform, id: ask.person.id, private: true } }),
      ),
    buttons: {
      stretch: press(say('triage-stretch'), go('stretch')),
      signs: press(say('triage-signs-button'), routes.signs),
      restart: press(say('triage-restart'), routes.begin),
    },
  };
}

/** A reply only the asker may see; health talk has no other kind. */
export const forAsker = (
  blocks: readonly Block[],
  buttons: readonly (readonly Button[])[],
  place: Reply['place'] = 'replace',
): Reply => reply(blocks, { buttons, place, audience: 'asker' });
