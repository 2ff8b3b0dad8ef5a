// What a feature is made of, with Limber's own content. See core/feature.ts for each part.
import type { Content } from '../content/content.ts';
import type * as context from '../core/context.ts';
import type * as feature from '../core/feature.ts';
import type { Planner } from './recurring.ts';

export type Context = context.Context<Content>;
export type PromiseContext = context.PromiseContext<Content>;
/** The texts of one language: the bot's own sentences, and the content. */
export type Texts = context.Texts<Content>;
export type Feature = feature.Feature<Content>;
export type Command = feature.Command<Content>;
export type Press = feature.Press<Content>;
export type PromiseKind = feature.PromiseKind<Content>;
export type RecordSlice = feature.RecordSlice<Content>;

/** What a feature may need beside the request. */
export interface FeatureParts {
  /** Whether /triage asks, or only shows the public lists. */
  readonly triageMode: 'quiz' | 'leaflet';
  /** What decides when promises are due. */
  readonly planner: Planner;
  /** All features: complete once they are all made. */
  readonly features: () => readonly Feature[];
}
