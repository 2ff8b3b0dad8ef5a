// The shape of the warning-sign check once it is read: what `loadTriage` gives and the feature works with.
import type { Level } from '../../domain/lock/level.ts';
import type { Condition, FindingType } from './condition.ts';

/** A word of the finding's list, `yes`, `unsure`, or a span of numbers with both ends included. */
export type Setting = string | readonly [number, number];
export type Settings = Readonly<Record<string, Setting>>;

export interface Option {
  readonly label: string;
  /** The whole statement, where the label is short for it: how the answer is quoted back. */
  readonly said?: string;
  readonly sets: Settings;
  /** Other findings that amount to the same answer. */
  readonly or: readonly Settings[];
  /** What follows from the answer for findings that another question would ask. */
  readonly implies: Settings;
  /** Numbers typed for this option that set nothing by themselves. */
  readonly typed?: readonly [number, number];
  readonly unsure: boolean;
}

export interface Question {
  readonly id: string;
  readonly part: string;
  readonly kind: 'choice' | 'several';
  readonly ask: string;
  readonly help?: string;
  /** Asked only when this holds. */
  readonly when?: Condition;
  /** The same as it is written, for people to read. */
  readonly only?: string;
  /** The finding whose number may be typed instead. */
  readonly number?: string;
  /** `several`: the finding that "Not sure" sets. */
  readonly unsure?: string;
  /** `several`: how "Not sure" is quoted back. */
  readonly doubt?: string;
  /** `several`: what the button for none of them says. */
  readonly none?: string;
  readonly options: readonly Option[];
}

export interface Rule {
  readonly id: string;
  readonly level: Level;
  /** Key of the sources. */
  readonly source: string;
  readonly when: Condition;
  /** The condition as it is written, for people to read. */
  readonly says: string;
  /** Asked also when it would not raise the level, since it changes the advice. */
  readonly advises: boolean;
}

export interface Limit {
  /** A condition of the movement limits. */
  readonly id: string;
  readonly when: Condition;
}

export interface Outcome {
  readonly headline: string;
  readonly because: string;
  readonly advice: string;
  readonly steps: readonly string[];
  /** Hours after which Limber offers to ask again; 0 for never. */
  readonly recheckHours: number;
  /** Days the result stays valid; 0 means until a clinician has checked or a later check is clean. */
  readonly validDays: number;
}

export interface Note {
  readonly id: string;
  readonly levels: readonly Level[];
  readonly when: Condition;
  readonly text: string;
  /** Comes right after the headline. */
  readonly first: boolean;
  /** Told only to those who ask for the rest of the result. */
  readonly later: boolean;
}

export interface RedFlagList {
  readonly level: Level;
  readonly title: string;
  readonly action: string;
  readonly lines: readonly string[];
}

export interface Country {
  readonly iso: string;
  readonly name: string;
  readonly call: string;
  readonly other?: string;
  readonly advice?: string;
  readonly crisis?: string;
  readonly note?: string;
}

export interface TriageContent {
  readonly version: string;
  readonly date: string;
  readonly status: string;
  /** The clinician who has signed it; undefined until one has. */
  readonly reviewedBy?: string | undefined;
  readonly purpose: string;
  readonly notFor: string;
  readonly sources: Readonly<Record<string, { readonly who: string; readonly page: string }>>;
  readonly findings: ReadonlyMap<string, FindingType>;
  readonly parts: readonly string[];
  readonly questions: readonly Question[];
  readonly rules: readonly Rule[];
  /** The names that conditions use for other conditions, as they are written. */
  readonly definitions: Readonly<Record<string, string>>;
  readonly limits: readonly Limit[];
  readonly outcomes: Readonly<Record<Level, Outcome>>;
  readonly notes: readonly Note[];
  readonly safetyNet: { readonly title: string; readonly signs: readonly string[]; readonly later: string };
  /** What this check cannot do, shown with every result. */
  readonly caveat: string;
  readonly redFlags: readonly RedFlagList[];
  readonly countries: readonly Country[];
  /** Countries where people who speak a language most likely are, by the language's two letters. */
  readonly likely: Readonly<Record<string, readonly string[]>>;
}
