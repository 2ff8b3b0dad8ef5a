// What the bot knows, loaded and checked. The core and the modules see these types only.
import type { AvoidReason } from './schema/avoid.ts';
import type { Breathing } from './schema/tools/breathing.ts';
import type { Course } from './schema/tools/course.ts';
import type { Exercise } from './schema/exercise.ts';
import type { HeatIce } from './schema/tools/heat-ice.ts';
import type { Massage } from './schema/tools/massage.ts';
import type { Question } from './schema/tools/quiz.ts';
import type { ConditionReasons } from './schema/condition-reasons.ts';
import type { MovementLimits } from './schema/movement-limits.ts';
import type { Routine } from './schema/routine.ts';
import type { Checklist } from './schema/tools/setup.ts';
import type { Knowledge } from './schema/knowledge.ts';
import type { Myth } from './schema/myth.ts';
import type { Selfcheck } from './schema/tools/selfcheck.ts';
import type { Source } from './schema/source.ts';
import type { Tip } from './schema/tip.ts';
import type { TriageContent } from './triage/types.ts';
import type { WalkingPlan } from './schema/tools/walking.ts';

/** The content of the small tools, one part each. */
export interface Tools {
  /** Checklists of /setup by id, in the order of their names. */
  readonly setup: ReadonlyMap<string, Checklist>;
  readonly breathing: Breathing;
  readonly heatIce: HeatIce;
  readonly massage: Massage;
  /** Questions by id. */
  readonly quiz: ReadonlyMap<string, Question>;
  readonly course: Course;
  readonly walking: WalkingPlan;
}

/** What other content may refer to. */
export interface Library {
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
  readonly limits: MovementLimits;
  /** By condition of the limits. */
  readonly reasons: ReadonlyMap<string, ConditionReasons>;
  /** IANA zone by town name in lower case, beyond those that the zone database names. */
  readonly towns: ReadonlyMap<string, string>;
}

export interface Content extends Library {
  readonly tools: Tools;
  /** The warning-sign check. */
  readonly triage: TriageContent;
}
