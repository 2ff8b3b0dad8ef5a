// What the bot knows, loaded and checked. The core and the modules see these types only.
import type { AvoidReason } from './schema/avoid.ts';
import type { ConditionReasons } from './schema/condition-reasons.ts';
import type { Exercise } from './schema/exercise.ts';
import type { MovementLimits } from './schema/limits.ts';
import type { Routine } from './schema/routine.ts';
import type { Source } from './schema/source.ts';
import type { Tip } from './schema/tip.ts';

export interface Content {
  readonly exercises: ReadonlyMap<string, Exercise>;
  /** The same exercises by their permanent short code. */
  readonly byCode: ReadonlyMap<string, Exercise>;
  readonly routines: ReadonlyMap<string, Routine>;
  readonly tips: ReadonlyMap<string, Tip>;
  readonly sources: ReadonlyMap<string, Source>;
  readonly avoid: ReadonlyMap<string, AvoidReason>;
  readonly limits: MovementLimits;
  /** By condition of the limits. */
  readonly reasons: ReadonlyMap<string, ConditionReasons>;
  /** IANA zone by town name in lower case, beyond those that the zone database names. */
  readonly towns: ReadonlyMap<string, string>;
}
