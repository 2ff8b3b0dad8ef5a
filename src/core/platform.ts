// What the program knows of a chat platform before an adapter is made: its variables, its name and its pace. Loads no SDK.
import type { Adapter, SayIn, StartError, TakeTurn } from './adapter.ts';
import type { Pictures } from './form/picture.ts';
import type { Clock } from './time/clock.ts';
import type { Check } from './util/check.ts';
import type { Log } from './util/log.ts';

/** So many messages in any span of so many milliseconds. */
export interface Limit {
  readonly count: number;
  readonly ms: number;
}

/** Requests a minute that leave every person among many room enough: one every three seconds. Our own rule. */
export const FAIR_SHARE = 20;

/** What the program gives to every adapter; each takes what it needs. */
export interface AdapterParts {
  readonly log: Log;
  readonly clock: Clock;
  readonly say: SayIn;
  /** Gives calls for people who are waiting their turn among all that is sent to this platform. */
  readonly turn: TakeTurn;
  /** Pictures of exercises; without them their words are shown. */
  readonly pictures: Pictures | undefined;
  /** The folder that holds them; an adapter may keep a file about them there. */
  readonly pictureFolder: string;
  /** One line to answer in place of what people type, as with `--say`. */
  readonly line: string | undefined;
  /** Told when what people type has come to an end, and with it the program's work. */
  readonly ended: () => void;
  /** Told when the platform refuses us for good after a good start. */
  readonly fatal: (error: StartError) => void;
}

/** A platform that is set up. */
export interface Platform {
  /** As it stands in every chat's key. */
  readonly name: string;
  /** Requests a second that it takes from one bot in all. */
  readonly perSecond: number;
  /** What it takes for one chat of this id, by its own word; left out where every refusal tells. */
  readonly limitsOf?: (chat: string) => readonly Limit[];
  /** Requests a minute that one person may make; left out where nobody else is there to wait. */
  readonly fairShare?: number;
  readonly showsPictures: boolean;
  /** Loads the platform's SDK, which is heavy, and makes the adapter without connecting it. */
  readonly createAdapter: (parts: AdapterParts) => Promise<Adapter>;
}

/** A platform that is used when its environment variables are set. */
export interface ConfigurablePlatform {
  readonly variables: Readonly<Record<string, Check>>;
  /**
   * @param values the variables that are set, all of them checked
   * @returns undefined when too few are set to use the platform
   */
  readonly configure: (values: Readonly<Partial<Record<string, string>>>) => Platform | undefined;
}
