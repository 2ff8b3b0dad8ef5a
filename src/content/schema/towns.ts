// Towns, countries and letters that the zone database does not name, so that people can type their own.
import { z } from 'zod';
import { line } from './common.ts';

const zone = z.string().regex(/^[A-Za-z_]+(\/[A-Za-z0-9_+-]+)+$/, 'an IANA zone, e.g. Europe/Berlin');

/** A name with its zone, or with the zones between which a person has to choose, the likeliest first. */
export const townsFile = z.record(line(40), zone.or(z.array(zone).min(2)));
