// The permanent list of exercise codes: a code that was ever given away keeps its meaning.
import { z } from 'zod';
import { id } from './common.ts';

export const codesFile = z.record(z.string().regex(/^[a-z]{2,4}$/, 'two to four small letters'), id);

export type Codes = z.infer<typeof codesFile>;
