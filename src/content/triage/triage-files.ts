// The files of the warning-sign check: opens them all, and knows in which of them a part of the check stands.
import type { z } from 'zod';
import type { Origin } from '../gathered.ts';
import type { Mistake } from '../mistakes.ts';
import type { OpenFile } from '../yaml/open-files.ts';
import type { Locate } from '../yaml/yaml-file.ts';
import * as schema from './schema.ts';

/** A file that fits its schema. */
export interface TriageFile<T> {
  readonly file: string;
  readonly value: T;
  readonly locate: Locate;
  /** Adds a mistake at a place in it. */
  readonly complain: (path: readonly PropertyKey[], message: string) => void;
}

export type TriageFiles = NonNullable<ReturnType<typeof openTriageFiles>>;

/** Opens all files of the check; undefined when one of them cannot be read, and the mistakes are added. */
export function openTriageFiles(open: OpenFile, mistakes: Mistake[]) {
  const read = <T>(file: string, form: z.ZodType<T>): TriageFile<T> | undefined => {
    const found = open(file, form);
    if (found?.value === undefined) return undefined;
    const { value, locate } = found;
    return {
      file,
      value,
      locate,
      complain: (path, message) => mistakes.push({ file, line: locate(path), field: '', message }),
    };
  };
  const protocol = read('triage/protocol.yaml', schema.protocolFile);
  const findings = read('triage/findings.yaml', schema.findingsFile);
  const questions = read('triage/questions.yaml', schema.questionsFile);
  const rules = read('triage/rules.yaml', schema.rulesFile);
  const outcomes = read('triage/outcomes.yaml', schema.outcomesFile);
  const redFlags = read('triage/redflags.yaml', schema.redFlagsFile);
  const countries = read('countries.yaml', schema.countriesFile);
  if (!protocol || !findings || !questions || !rules || !outcomes || !redFlags || !countries) {
    return undefined;
  }
  return { protocol, findings, questions, rules, outcomes, redFlags, countries };
}

/** Where parts of the check stand that have another name, or another file, than in the protocol. */
const PLACES: Readonly<Record<string, readonly [file: keyof TriageFiles, path: string]>> = {
  parts: ['questions', 'parts'],
  questions: ['questions', 'questions'],
  outcomes: ['outcomes', 'levels'],
  notes: ['outcomes', 'notes'],
  safetyNet: ['outcomes', 'safetyNet'],
  caveat: ['outcomes', 'limits'],
  redFlags: ['redFlags', 'lists'],
  countries: ['countries', 'countries'],
};

/** Where the fields of the check as a whole stand. */
export const originOf =
  (files: TriageFiles): Origin =>
  ([part = '', ...field]) => {
    const [name, path] = PLACES[String(part)] ?? (['protocol', part] as const);
    const { file, locate } = files[name];
    return { file, line: locate([path, ...field]) };
  };
