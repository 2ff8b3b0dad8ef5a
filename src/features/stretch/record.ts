// What sessions keep about a person beside the profile: when they were last asked for anything new.
import { dateWords } from '../../core/time/local-time.ts';
import { whole } from '../../core/util/validators.ts';
import type { RecordSlice } from '../../domain/feature.ts';

declare module '../../core/record.ts' {
  interface Kept {
    /** When the person was last asked for anything new before a session, epoch milliseconds. */
    readonly askedNews?: number;
  }
}

export const stretchRecord: RecordSlice = {
  shapes: { askedNews: whole() },
  describe: ({ say }, { askedNews, zone = 'UTC' }) =>
    askedNews === undefined ? [] : [say('mydata-asked', { date: dateWords(say, askedNews, zone) })],
};
