// What a finished check says: in an emergency the number first, then the person's own words and what to do; the rest for
// those who ask.
// Pure. Never names an illness as the person's own and never says that all is well.
import { alert, list, source, text } from '../../../core/reply.ts';
import type { AlertLevel, Block } from '../../../core/reply.ts';
import type { Note } from '../../../content/triage/types.ts';
import type { Level } from '../../../domain/lock/level.ts';
import { rank } from '../../../domain/lock/level.ts';
import { speak } from '../../../domain/countries.ts';
import type { Numbers } from '../../../domain/countries.ts';
import type { Texts } from '../../../domain/feature.ts';
import type { Result } from '../engine/result.ts';

/** What the advice rests on when no rule fits: staying active. */
const NO_RULE = 'nice';

/** How a level stands out, if it does. */
export const ALERTS: Readonly<Record<Level, AlertLevel | undefined>> = {
  emergency: 'emergency',
  urgent_same_day: 'urgent',
  clinician_soon: 'caution',
  routine: undefined,
  self_care: undefined,
};

/** The signs at which not to wait, with the number. */
export function safetyNetBlocks({ content }: Texts, self: boolean, { call }: Numbers): Block[] {
  const { title, signs, later } = content.triage.safetyNet;
  const fill = { call };
  return [
    text(speak(title, self, fill)),
    list(signs.map((sign) => speak(sign, self, fill))),
    text(speak(later, self, fill)),
  ];
}

/** Where the advice comes from, how old it is and who has looked at it. */
export function origin({ content, say }: Texts, keys: readonly string[]): Block {
  const { sources, date, version, status, reviewedBy } = content.triage;
  const named = [...new Set(keys)].flatMap((key) => {
    const from = sources[key];
    return from ? [`${from.who}: ${from.page}`] : [];
  });
  const known = { sources: named.join('; '), date, version, status };
  return source(
    reviewedBy === undefined
      ? say('triage-source', known)
      : say('triage-source-reviewed', { ...known, reviewer: reviewedBy }),
  );
}

/** What fills the gaps in the texts of a level. */
function speaker({ say, content }: Texts, { level, fired }: Result, self: boolean, numbers: Numbers) {
  const { sources } = content.triage;
  const deciding = fired.filter((rule) => rule.level === level);
  const keys = deciding.length > 0 ? deciding.map((rule) => rule.source) : [NO_RULE];
  const authority = sources[keys[0] ?? '']?.who ?? say('triage-own-advice');
  const fill = { call: numbers.call, advice: numbers.advice, crisis: numbers.crisis, authority };
  return { keys, spoken: (line: string): string => speak(line, self, fill) };
}

/** The first screen of a result, without its buttons: how urgent, whom to call, because of what, and what to do now. */
export function showResult(texts: Texts, result: Result, self: boolean, numbers: Numbers): Block[] {
  const { level, quotes, notes } = result;
  const outcome = texts.content.triage.outcomes[level];
  const { spoken } = speaker(texts, result, self, numbers);
  const headline = spoken(outcome.headline);
  const kind = ALERTS[level];
  const blocks: Block[] = [kind ? alert(kind, headline) : { kind: 'title', text: headline }];
  const told = (which: readonly Note[]): Block[] => which.map((note) => text(spoken(note.text)));
  blocks.push(...told(notes.filter(({ first }) => first)));
  if (quotes.length > 0) blocks.push(text(spoken(outcome.because)), list(quotes.map((words) => `“${spoken(words)}”`)));
  else blocks.push(text(spoken(outcome.advice)));
  blocks.push({ kind: 'steps', items: outcome.steps.map(spoken) });
  blocks.push(...told(notes.filter(({ first, later }) => !first && !later)));
  if (!self) blocks.push(text(texts.say('triage-for-others')));
  return blocks;
}

/** The rest of a result, for those who ask: who advises it, signs to watch for, what is locked, limits and sources. */
export function restOfResult(texts: Texts, result: Result, self: boolean, numbers: Numbers): Block[] {
  const { say, content } = texts;
  const { level, quotes, notes } = result;
  const { keys, spoken } = speaker(texts, result, self, numbers);
  const blocks: Block[] = quotes.length > 0 ? [text(spoken(content.triage.outcomes[level].advice))] : [];
  blocks.push(...notes.filter(({ later }) => later).map((note) => text(spoken(note.text))));
  if (level !== 'emergency') blocks.push(...safetyNetBlocks(texts, self, numbers));
  if (rank(level) >= rank('urgent_same_day')) blocks.push(text(say(self ? 'triage-locked' : 'triage-locked-other')));
  blocks.push(text(content.triage.caveat), origin(texts, keys));
  return blocks;
}

/** A result as plain text: what a person without buttons and colours would read. */
export function plainText(blocks: readonly Block[]): string {
  return blocks
    .map((block) => {
      switch (block.kind) {
        case 'steps':
          return block.items.map((item, at) => `${at + 1}. ${item}`).join('\n');
        case 'list':
          return block.items.map((item) => `- ${item}`).join('\n');
        case 'divider':
        case 'link':
          return '';
        case 'figure':
          return block.alt;
        case 'title':
        case 'text':
        case 'alert':
        case 'dose':
        case 'source':
          return block.text;
      }
    })
    .join('\n')
    .trim();
}
