// What /plain keeps about a person: that they want plain answers.
import { flag } from '../../core/util/validators.ts';
import type { RecordSlice } from '../../domain/feature.ts';

export const plainRecord: RecordSlice = {
  shapes: { plain: flag },
  describe: ({ say }, { plain }) => (plain ? [say('mydata-plain')] : []),
};
