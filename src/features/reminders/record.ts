// What /mydata tells of the settings over all promises, and of the counts. Their fields are the core's own, since the
// delivery reads them.
import type { Kept } from '../../core/record.ts';
import { whenWords } from '../../core/time/local-time.ts';
import type { RecordSlice } from '../../domain/feature.ts';
import { spanWords } from '../shared/rule-words.ts';

export const remindersRecord: RecordSlice = {
  shapes: {},
  describe({ say }, kept: Kept, now) {
    const { quiet, ceiling, silent, pausedUntil, softUntil, sent, barred, closedAt, zone = 'UTC' } = kept;
    const when = (at: number): string => whenWords(say, at, zone, now);
    return [
      ...(quiet ? [say('mydata-quiet', { span: spanWords(quiet) })] : []),
      ...(ceiling === undefined ? [] : [say('mydata-ceiling', { most: ceiling })]),
      ...(silent === undefined ? [] : [say(silent ? 'mydata-silent' : 'mydata-sound')]),
      ...(pausedUntil === undefined ? [] : [say('mydata-paused', { when: when(pausedUntil) })]),
      ...(softUntil === undefined ? [] : [say('mydata-soft', { when: when(softUntil) })]),
      ...(sent ? [say('mydata-sent', { day: sent.day, week: sent.week, unheard: sent.unheard })] : []),
      ...(barred ? [say('mydata-barred', { when: when(barred.since) })] : []),
      ...(closedAt === undefined ? [] : [say('mydata-closed', { when: when(closedAt) })]),
    ];
  },
};
