// How the fields that features keep in a record must look. The store checks them at every write and every start.
import type { Look } from '../core/form/look.ts';
import type { Check } from '../domain/check.ts';
import type { Profile } from '../domain/profile.ts';
import type { SliceKey } from '../core/record.ts';
import { fields, flag, list, oneOf, whole, words, type Shape } from '../core/util/validators.ts';

const instant = whole();
const names = list(words(1));

const check: Shape = fields<Check>(
  {
    level: oneOf('self_care', 'routine', 'clinician_soon', 'urgent_same_day', 'emergency'),
    limits: list(words()),
    until: instant,
    at: instant,
  },
  { country: words() },
);

const profile: Shape = fields<Profile>(
  {},
  {
    areas: names,
    places: names,
    equipment: names,
    conditions: names,
    pregnancy: fields<NonNullable<Profile['pregnancy']>>({ week: whole(0, 42), on: instant }, {}),
    hurts: names,
    age: oneOf('under16', 'under18', 'adult', 'over75'),
    recent: list(words(1), 0, 8),
    last: words(),
    favourites: list(words(1), 0, 10),
    changes: list(fields<NonNullable<Profile['changes']>[number]>({ at: instant, by: whole(-10, 10) }, {}), 0, 2),
  },
);

/** By field, none left out. */
export const RECORD_SHAPES: Readonly<Record<SliceKey, Shape>> = {
  country: words(),
  lastTip: words(),
  check,
  profile,
  askedNews: instant,
  plain: flag,
  look: fields<Look>({ palette: oneOf('light', 'dark'), form: oneOf('moving', 'still') }, {}),
};
