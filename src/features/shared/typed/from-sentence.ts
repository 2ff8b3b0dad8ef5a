// What of a sentence that holds a wish follows the name of its command. Pure.
import type { Context } from '../../../domain/feature.ts';
import { leaveOut } from '../../../understanding/intents/read-wishes.ts';

/** All of it: the command finds out what it needs. */
export const whole = (_: Context, sentence: string): string => sentence;

/** Words that tell the wish itself, by what they mean. */
const TOLD = [
  'subscribe',
  'tip',
  'reminder',
  'start',
  'on',
  'pause',
  'message',
  'everything',
  'stop',
  'zone',
  'change',
  'me-now',
  'question',
  'quiet-hours',
];

/** Times and places, and whatever else is not the wish itself, so that nothing unread is lost. */
export const timesFrom = ({ content }: Context, sentence: string): string => leaveOut(sentence, TOLD, content);
