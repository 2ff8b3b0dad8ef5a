// The line of the table of collections for the warning-sign check: its own reader, and which of its texts people read.
import type { Collection } from '../collection/collection.ts';
import { readTriage } from './load.ts';
import { countriesFile } from './schema.ts';
import type { TriageContent } from './types.ts';

export const TRIAGE: Collection<TriageContent | undefined> = {
  from: 'triage/',
  schemas: [{ name: 'countries', covers: 'countries.yaml', schema: countriesFile }],
  texts: {
    names: ['parts.*', 'questions.*.part', 'questions.*.options.*.label', 'questions.*.none', 'countries.*.name'],
    sentences: [
      'questions.*.ask',
      'questions.*.help',
      'outcomes.*.headline',
      'outcomes.*.because',
      'outcomes.*.advice',
      'outcomes.*.steps.*',
      'notes.*.text',
      'safetyNet.title',
      'safetyNet.later',
      'caveat',
      'redFlags.*.title',
      'redFlags.*.action',
    ],
    phrases: [
      'status',
      'sources.*.who',
      'sources.*.page',
      'questions.*.doubt',
      'questions.*.options.*.said',
      'safetyNet.signs.*',
      'redFlags.*.lines.*',
      'countries.*.call',
      'countries.*.other',
      'countries.*.advice',
      'countries.*.crisis',
    ],
  },
  read: readTriage,
};
