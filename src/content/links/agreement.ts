// Checks what items must agree on with each other: that codes, facts and search words belong to one item only, that
// routines take the time they claim, and that reasons are tied to conditions there are.
import { routineSeconds } from '../../domain/dose-duration.ts';
import type { Library } from '../content.ts';
import type { Gathered } from '../gathered.ts';
import { report } from '../report.ts';

/** Seconds that a routine may always be off. */
const LEEWAY_SECONDS = 30;
/** Share of the claimed time that a routine may be off. */
const LEEWAY = 0.2;

function checkCodes({ exercises }: Library, gathered: Gathered): void {
  const owners = new Map<string, string>();
  for (const { id, code } of exercises.values()) {
    const other = owners.get(code);
    if (other !== undefined) report(gathered, `exercises/${id}`, ['code'], `${code} is already the code of ${other}`);
    owners.set(code, id);
  }
}

function checkMinutes({ exercises, routines }: Library, gathered: Gathered): void {
  for (const routine of routines.values()) {
    if (routine.steps.some(({ exercise }) => !exercises.has(exercise))) continue;
    const seconds = routineSeconds(routine, exercises);
    const claimed = routine.minutes * 60;
    if (Math.abs(seconds - claimed) <= Math.max(LEEWAY_SECONDS, claimed * LEEWAY)) continue;
    const message = `the doses take ${(seconds / 60).toFixed(1)} minutes; say that, or change the doses`;
    report(gathered, `routines/${routine.id}`, ['minutes'], message);
  }
}

/** Adds a mistake for every key that an earlier item has claimed. */
function claimOnce(
  gathered: Gathered,
  claimed: Map<string, string>,
  item: string,
  field: string,
  keys: readonly string[],
): void {
  for (const [index, key] of keys.entries()) {
    const lower = key.toLowerCase();
    const other = claimed.get(lower);
    if (other !== undefined) report(gathered, item, [field, index], `“${key}” already belongs to ${other}`);
    claimed.set(lower, item);
  }
}

/** Facts are told once in cards, myths and self-checks; a search word leads to one card. */
function checkClaims({ knowledge, myths, selfchecks }: Library, gathered: Gathered): void {
  const facts = new Map<string, string>();
  const names = new Map([...knowledge.values()].map(({ id, title }) => [title.toLowerCase(), `knowledge/${id}`]));
  for (const [collection, items] of Object.entries({ knowledge, myths, selfchecks })) {
    for (const { id, covers } of items.values()) claimOnce(gathered, facts, `${collection}/${id}`, 'covers', covers);
  }
  for (const { id, aliases } of knowledge.values()) claimOnce(gathered, names, `knowledge/${id}`, 'aliases', aliases);
}

function checkConditions({ reasons, limits }: Library, gathered: Gathered): void {
  for (const condition of reasons.keys()) {
    if (limits.conditions.has(condition)) continue;
    report(gathered, `reasons/${condition}`, [], `there is no condition ${condition}`);
  }
}

/** Adds a mistake for everything that items do not agree on. */
export function checkAgreement(content: Library, gathered: Gathered): void {
  checkCodes(content, gathered);
  checkMinutes(content, gathered);
  checkClaims(content, gathered);
  checkConditions(content, gathered);
}
