// Towns that the zone database does not name, so that people can type their own.
import { z } from 'zod';
import { line } from './common.ts';

export const townsFile = z.record(
  line(40),
  z.string().regex(/^[A-Za-z_]+(\/[A-Za-z0-9_+-]+)+$/, 'an IANA zone, e.g. Europe/Berlin'),
);
