// Everything a person can do, one line a feature. The order is that of /help, of the platforms' menus, and in which words
// are heard: the check hears its own answers first, then plain talk, then features that look for a town, a time or a topic.
import type { RecordShapes } from '../core/record.ts';
import type { Feature, FeatureParts } from '../domain/feature.ts';
import { planner } from './planner.ts';
import { createBreathe } from '../features/breathe/index.ts';
import { createCourse } from '../features/course/index.ts';
import { createFigure } from '../features/figure/index.ts';
import { createFlare } from '../features/flare/index.ts';
import { createHeat } from '../features/heat/index.ts';
import { createHelp } from '../features/help/index.ts';
import { createLearn } from '../features/learn/index.ts';
import { createMassage } from '../features/massage/index.ts';
import { createMyth } from '../features/myth/index.ts';
import { createPlain } from '../features/plain/index.ts';
import { createPrivacy } from '../features/privacy/index.ts';
import { createProfile } from '../features/profile/index.ts';
import { createQuiz } from '../features/quiz/index.ts';
import { createReminders } from '../features/reminders/index.ts';
import { createSelfcheck } from '../features/selfcheck/index.ts';
import { createSettings } from '../features/settings/index.ts';
import { createSetup } from '../features/setup/index.ts';
import { createStretch } from '../features/stretch/index.ts';
import { createSubscribe } from '../features/subscribe/index.ts';
import { createTalk } from '../features/talk/index.ts';
import { createTips } from '../features/tips/index.ts';
import { createTriage } from '../features/triage/index.ts';
import { createWish } from '../features/wish/index.ts';
import { createWalk } from '../features/walk/index.ts';

/** Makes a feature; most need nothing of the parts. */
export type CreateFeature = (parts: FeatureParts) => Feature;

export const FEATURES: readonly CreateFeature[] = [
  createHelp,
  createStretch,
  createWalk,
  createFlare,
  createProfile,
  createTriage,
  createTalk,
  createHeat,
  createMassage,
  createBreathe,
  createTips,
  createSubscribe,
  createReminders,
  createWish,
  createLearn,
  createMyth,
  createSelfcheck,
  createSetup,
  createQuiz,
  createCourse,
  createPlain,
  createPrivacy,
  createSettings,
  createFigure,
];

/** Makes all features, each of which may ask for the others once they are made. */
export function createFeatures(
  { triageMode = 'quiz' }: Partial<Pick<FeatureParts, 'triageMode'>> = {},
  creators: readonly CreateFeature[] = FEATURES,
): readonly Feature[] {
  const features: readonly Feature[] = creators.map((create) =>
    create({ triageMode, planner, features: () => features }),
  );
  return features;
}

/** How each field that a feature keeps must look, by its name: the store checks them at every write and every start. */
export const shapesOf = (features: readonly Feature[]): RecordShapes =>
  Object.assign({}, ...features.map(({ record }) => record?.shapes ?? {})) as RecordShapes;
