// Says in words when something comes. Pure.
import { daysWords } from '../../core/time/days-words.ts';
import { clockText } from '../../core/time/local-time.ts';
import type { Say } from '../../core/say.ts';
import type { Rule, Span } from '../../core/promise.ts';

/** `09:00–12:00`. */
export const spanWords = ({ from, to }: Span): string => `${clockText(from)}–${clockText(to)}`;

/** E.g. `every 45 minutes, 09:00–12:00, 13:00–17:00, on weekdays`. */
export function ruleWords(say: Say, rule: Rule): string {
  if (rule.type === 'once') return say('rule-once');
  const days = daysWords(say, rule.days);
  switch (rule.type) {
    case 'daily':
      return say('rule-times', { times: clockText(rule.minute), days });
    case 'times':
      return say('rule-times', { times: rule.minutes.map(clockText).join(', '), days });
    case 'every':
      return say('rule-every', { every: rule.every, windows: rule.windows.map(spanWords).join(', '), days });
  }
}
