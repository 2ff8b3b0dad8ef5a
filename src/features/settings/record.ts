// What /settings keeps about a person: how pictures are to look.
import type { Look } from '../../core/form/look.ts';
import { fields, oneOf } from '../../core/util/validators.ts';
import type { RecordSlice } from '../../domain/feature.ts';

export const settingsRecord: RecordSlice = {
  shapes: { look: fields<Look>({ palette: oneOf('light', 'dark'), form: oneOf('moving', 'still') }, {}) },
  describe: ({ say }, { look }) =>
    look === undefined ? [] : [say('mydata-look', { palette: look.palette, form: look.form })],
};
