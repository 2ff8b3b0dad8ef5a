// What /tip keeps about a chat: the tip it had last.
import { words } from '../../core/util/validators.ts';
import type { RecordSlice } from '../../domain/feature.ts';

declare module '../../core/record.ts' {
  interface Kept {
    /** Id of the tip this chat had last; which come next follows from it. */
    readonly lastTip?: string;
  }
}

export const tipsRecord: RecordSlice = {
  shapes: { lastTip: words() },
  describe: ({ say, content }, { lastTip }) =>
    lastTip === undefined ? [] : [say('mydata-last-tip', { tip: content.tips.get(lastTip)?.text ?? lastTip })],
};
