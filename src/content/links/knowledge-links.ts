// Checks what single cards, myths and self-checks cannot know: that their links lead somewhere, and that no fact and no
// search word belongs to two of them.
import type { Library } from '../content.ts';
import type { Gathered } from '../gathered.ts';
import { checkSources, report } from '../report.ts';
import type { Lead } from '../schema/knowledge.ts';

function checkLeads(content: Library, gathered: Gathered, item: string, leads: readonly Lead[]): void {
  for (const [index, lead] of leads.entries()) {
    if ('exercise' in lead && !content.exercises.has(lead.exercise)) {
      report(gathered, item, ['leads', index, 'exercise'], `there is no exercise ${lead.exercise}`);
    }
    if ('selfcheck' in lead && !content.selfchecks.has(lead.selfcheck)) {
      report(gathered, item, ['leads', index, 'selfcheck'], `there is no self-check ${lead.selfcheck}`);
    }
  }
}

function checkCard(content: Library, gathered: Gathered, item: string, path: readonly PropertyKey[], id: string): void {
  if (!content.knowledge.has(id)) report(gathered, item, path, `there is no card ${id}`);
  else if (item === `knowledge/${id}`) report(gathered, item, path, 'a card cannot lead to itself');
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

/** Adds a mistake for every link of cards, myths and self-checks that leads nowhere, and for what stands twice. */
export function checkKnowledge(content: Library, gathered: Gathered): void {
  const facts = new Map<string, string>();
  const names = new Map(
    [...content.knowledge.values()].map(({ id, title }) => [title.toLowerCase(), `knowledge/${id}`]),
  );
  for (const card of content.knowledge.values()) {
    const item = `knowledge/${card.id}`;
    checkSources(content, gathered, item, card.sources);
    checkLeads(content, gathered, item, card.leads);
    for (const [index, id] of card.related.entries()) checkCard(content, gathered, item, ['related', index], id);
    claimOnce(gathered, facts, item, 'covers', card.covers);
    claimOnce(gathered, names, item, 'aliases', card.aliases);
  }
  for (const myth of content.myths.values()) {
    const item = `myths/${myth.id}`;
    checkSources(content, gathered, item, myth.sources);
    if (myth.learn !== undefined) checkCard(content, gathered, item, ['learn'], myth.learn);
    claimOnce(gathered, facts, item, 'covers', myth.covers);
  }
  for (const check of content.selfchecks.values()) {
    const item = `selfchecks/${check.id}`;
    checkSources(content, gathered, item, check.sources);
    checkLeads(content, gathered, item, check.leads);
    for (const [index, id] of check.learn.entries()) checkCard(content, gathered, item, ['learn', index], id);
    claimOnce(gathered, facts, item, 'covers', check.covers);
  }
}
