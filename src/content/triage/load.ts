// Loads the warning-sign check and refuses it whole when anything in it does not fit, naming file and line each time.
import type { Reader } from '../collection/collection.ts';
import { ContentError } from '../mistakes.ts';
import type { Mistake } from '../mistakes.ts';
import { openFilesOf } from '../yaml/open-files.ts';
import { checkQuestions } from './check-questions.ts';
import { checkRules } from './check-rules.ts';
import { createConditionReader, findingsOfFile } from './read-conditions.ts';
import type { TriageFile } from './triage-files.ts';
import { openTriageFiles, originOf } from './triage-files.ts';
import type { Question, TriageContent } from './types.ts';

/** Tells every id that an earlier item of the list at `part` has already. */
function checkOnce(
  file: TriageFile<unknown>,
  part: string,
  field: string,
  ids: readonly string[],
  message = 'this id stands twice',
): void {
  for (const [at, id] of ids.entries()) if (ids.indexOf(id) < at) file.complain([part, at, field], message);
}

/**
 * Reads `triage/*.yaml` and `countries.yaml`; mistakes, and where its parts stand, are added to the reader.
 * @returns undefined when a file cannot be read
 */
export function readTriage({ open, mistakes, origins }: Reader, name: string): TriageContent | undefined {
  const files = openTriageFiles(open, mistakes);
  if (!files) return undefined;
  origins.set(name, originOf(files));
  const findings = findingsOfFile(files);
  const read = createConditionReader(files, findings);
  const { sources, ...protocol } = files.protocol.value;
  const { parts } = files.questions.value;
  const outcomes = files.outcomes.value;
  const { countries, likely } = files.countries.value;
  const rules = files.rules.value.rules.map((rule, at) => ({
    ...rule,
    says: rule.when,
    when: read(files.rules, ['rules', at, 'when'], rule.when),
  }));
  const limits = Object.entries(files.rules.value.limits).map(([id, text]) => ({
    id,
    when: read(files.rules, ['limits', id], text),
  }));
  const notes = outcomes.notes.map((note, at) => ({
    ...note,
    when: read(files.outcomes, ['notes', at, 'when'], note.when),
  }));
  const questions: Question[] = files.questions.value.questions.map(({ when, ...question }, at) => ({
    ...question,
    ...(when === undefined ? {} : { only: when, when: read(files.questions, ['questions', at, 'when'], when) }),
  }));

  const idsOf = (items: readonly { readonly id: string }[]): string[] => items.map(({ id }) => id);
  checkOnce(files.rules, 'rules', 'id', idsOf(rules));
  checkOnce(files.questions, 'questions', 'id', idsOf(questions));
  const isos = countries.map(({ iso }) => iso);
  checkOnce(files.countries, 'countries', 'iso', isos, 'this country stands twice');
  for (const [language, guesses] of Object.entries(likely))
    for (const iso of guesses)
      if (!isos.includes(iso)) files.countries.complain(['likely', language], `there is no country "${iso}"`);
  const conditions = [...rules, ...limits].map(({ when }) => when);
  checkQuestions(files.questions, questions, { parts, findings, conditions });
  checkRules(files.rules, { rules, limits, questions, sources });

  return {
    ...protocol,
    sources,
    findings,
    parts,
    questions,
    rules,
    definitions: files.rules.value.definitions,
    limits,
    notes,
    outcomes: outcomes.levels,
    safetyNet: outcomes.safetyNet,
    caveat: outcomes.limits,
    redFlags: files.redFlags.value.lists,
    countries,
    likely,
  };
}

/**
 * Loads the check alone.
 * @param folder the content folder
 * @throws ContentError with every mistake
 */
export function loadTriage(folder: string): TriageContent {
  const mistakes: Mistake[] = [];
  const reader = { folder, open: openFilesOf(folder, mistakes), origins: new Map(), mistakes };
  const triage = readTriage(reader, 'triage');
  if (mistakes.length > 0 || !triage) throw new ContentError(mistakes);
  return triage;
}
