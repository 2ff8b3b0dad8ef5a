// The warning signs as plain lists: all at once, or one by one for places where a quiz would be a regulated device.
// Nothing is combined and nothing is stored; the person chooses the line that fits.
import { alert, list, press, reply, text, title } from '../../../core/reply.ts';
import type { Block, Reply } from '../../../core/reply.ts';
import type { RedFlagList } from '../../../content/triage/types.ts';
import { ALERTS, origin, safetyNetBlocks } from './outcome.ts';
import { speak } from '../../../domain/countries.ts';
import type { Numbers } from '../../../domain/countries.ts';
import type { Context } from '../../../domain/feature.ts';
import { numbersOf } from '../../../domain/where.ts';
import { routes } from '../routes.ts';

/** What the lists rest on: keys of the content's sources. */
const SOURCES = ['nhs-back', 'ces-card', 'framework'];

function listBlocks({ level, title: heading, action, lines }: RedFlagList, numbers: Numbers): Block[] {
  const { call, advice, crisis } = numbers;
  const spoken = (line: string): string => speak(line, true, { call, advice, crisis });
  const kind = ALERTS[level];
  return [title(heading), kind ? alert(kind, spoken(action)) : text(spoken(action)), list(lines.map(spoken))];
}

/** All lists in one answer, the most urgent first. */
export function showSigns(ctx: Context): Reply {
  const { say, content } = ctx;
  const { redFlags, caveat } = content.triage;
  const numbers = numbersOf(ctx);
  const blocks = [title(say('triage-signs-title')), ...redFlags.flatMap((flags) => listBlocks(flags, numbers))];
  blocks.push(text(caveat), origin(ctx, SOURCES));
  return reply(blocks, { buttons: [[press(say('triage-restart'), routes.begin)]], audience: 'asker' });
}

/** One list, or the end of them. */
export function showLeaflet(ctx: Context, page: number): Reply {
  const { say, content } = ctx;
  const { redFlags, caveat } = content.triage;
  const numbers = numbersOf(ctx);
  const flags = redFlags[page];
  const blocks: Block[] = page === 0 ? [text(say('triage-leaflet-intro'))] : [];
  if (flags) {
    blocks.push(...listBlocks(flags, numbers));
    const buttons = [[press(say('triage-leaflet-next'), routes.leaflet(page + 1))]];
    return reply(blocks, { buttons, place: 'replace', audience: 'asker' });
  }
  blocks.push(text(say('triage-leaflet-end')), ...safetyNetBlocks(ctx, true, numbers));
  blocks.push(text(caveat), origin(ctx, SOURCES));
  return reply(blocks, {
    buttons: [[press(say('triage-leaflet-start'), routes.leaflet(0))]],
    place: 'replace',
    audience: 'asker',
  });
}
