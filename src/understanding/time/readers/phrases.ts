// Phrases that say a time which no clock shows, or none that lies ahead: they are asked about or refused. Pure.
import type { Token } from '../text/tokens.ts';

/** Times that each person has another hour for. */
export const VAGUE: readonly RegExp[] = [
  /^(?:a )?few (?:minutes|mins|hours|days|weeks|months)\b/,
  /^some (?:minutes|hours|days|time)\b/,
  /^a (?:while|bit|sec|second|moment|little|little while)\b/,
  /^(?:first thing|sunrise|sunset|dawn|dusk|soon|later|often|sometimes|regularly|any ?time|lunch ?time|lunch|dinner(?: ?time)?|breakfast|bed ?time|supper|tea ?time|teatime|whenever)\b/,
  /^(?:after|before|during) (?:work|lunch|dinner|breakfast|bed|supper|school|christmas|new year)\b/,
  /^(?:when|once) (?:i|the|we|it|my)\b/,
  /^no later than\b/,
  /^(?:later|earlier) than\b/,
  /^(?:before|after) (?=\d+ ?(?:[ap]m|:|oclock|$))/,
  /^now\b/,
  /^or\b(?! so)/,
];

/** "forever", "5 minutes ago": nothing that lies ahead. */
export const NEVER: readonly RegExp[] = [
  /^(?:forever|for ever|for good|always|permanently|indefinitely)\b/,
  /^ago\b/,
  /^yesterday\b/,
  /^last (?:mon|tue|wed|thu|fri|sat|sun|week|month|year)\w*/,
];

/** The phrase that begins here, and the place behind it. */
export function phrase(
  tokens: readonly Token[],
  at: number,
  patterns: readonly RegExp[],
): readonly [words: string, next: number] | undefined {
  const said = tokens
    .slice(at, at + 4)
    .map((token) => token.text)
    .join(' ');
  for (const pattern of patterns) {
    const match = pattern.exec(said);
    if (match) return [match[0].trim(), at + match[0].trim().split(' ').length];
  }
  return undefined;
}
