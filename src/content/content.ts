// What the bot knows, loaded and checked. The core and the modules see these types only.
import type { AvoidReason } from './schema/avoid.ts';
import type { Exercise } from './schema/exercise.ts';
import type { Knowledge } from './schema/knowledge.ts';
import type { Myth } from './schema/myth.ts';
import type { Routine } from './schema/routine.ts';
import type { Selfcheck } from './schema/selfcheck.ts';
import type { Source } from './schema/source.ts';
import type { Tip } from './schema/tip.ts';

export interface Content {
  readonly exercises: ReadonlyMap<string, Exercise>;
  /** The same exercises by their permanent short code. */
  readonly byCode: ReadonlyMap<string, Exercise>;
  readonly routines: ReadonlyMap<string, Routine>;
  readonly tips: ReadonlyMap<string, Tip>;
  readonly knowledge: ReadonlyMap<string, Knowledge>;
  readonly myths: ReadonlyMap<string, Myth>;
  readonly selfchecks: ReadonlyMap<string, Selfcheck>;
  readonly sources: ReadonlyMap<string, Source>;
  readonly avoid: ReadonlyMap<string, AvoidReason>;
  /** IANA zone by town name in lower case, beyond those that the zone database names. */
  readonly towns: ReadonlyMap<string, string>;
}
