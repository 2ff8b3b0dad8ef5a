// What a profile keeps about a person, and their country.
import { fields, list, oneOf, whole, words } from '../../core/util/validators.ts';
import { placesOf } from '../../domain/countries.ts';
import type { RecordSlice } from '../../domain/feature.ts';
import type { Profile } from '../../domain/profile.ts';
import { doneLines, toldLines } from '../shared/profile-words.ts';

const names = list(words(1));
const instant = whole();

const profile = fields<Profile>(
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

export const profileRecord: RecordSlice = {
  shapes: { profile, country: words() },
  describe(texts, kept, now) {
    const { say, content } = texts;
    const name = (iso: string): string => placesOf(texts).find(iso)?.name ?? say('profile-country-none');
    return [
      ...(kept.country === undefined ? [] : [say('mydata-country', { country: name(kept.country) })]),
      ...(kept.profile
        ? [...toldLines(say, content.limits, kept.profile, now), ...doneLines(say, content.byCode, kept.profile)]
        : []),
    ];
  },
};
