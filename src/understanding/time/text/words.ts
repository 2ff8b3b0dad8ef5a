// The words of times in English: numbers, units, days, months, parts of the day, and words that carry nothing. Pure data.

const list = (words: string): readonly string[] => words.split(' ');

const SMALL = list(
  `zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen`,
);
const TENS = list('twenty thirty forty fifty sixty seventy eighty ninety');

/** Numbers as words; `twenty five` is joined where tokens are made. */
export const NUMBERS: ReadonlyMap<string, number> = new Map([
  ...SMALL.map((word, at) => [word, at] as const),
  ...TENS.map((word, at) => [word, (at + 2) * 10] as const),
  ['fourty', 40],
]);

export const DAY_NAMES = list('monday tuesday wednesday thursday friday saturday sunday');

const SHORT_DAYS: readonly (readonly [string, number])[] = [
  ['mon', 1],
  ['tue', 2],
  ['tues', 2],
  ['wed', 3],
  ['weds', 3],
  ['thu', 4],
  ['thur', 4],
  ['thurs', 4],
  ['fri', 5],
  ['sat', 6],
  ['sun', 7],
];

/** Days of the week, Monday 1 to Sunday 7, whole and short. */
export const DAYS: ReadonlyMap<string, number> = new Map([
  ...DAY_NAMES.flatMap((name, at) => [
    [name, at + 1] as const,
    [`${name}s`, at + 1] as const,
    [`${name}'s`, at + 1] as const,
  ]),
  ...SHORT_DAYS,
  ...SHORT_DAYS.map(([name, day]) => [`${name}s`, day] as const),
  ['mo', 1],
  ['tu', 2],
  ['fr', 5],
  ['sa', 6],
  ['su', 7],
  ['lunes', 1],
  ['wednsday', 3],
  ['wensday', 3],
  ['thirsday', 4],
  ['saterday', 6],
]);

export const MONTHS: ReadonlyMap<string, number> = new Map(
  list('january february march april may june july august september october november december').flatMap((name, at) => [
    [name, at + 1] as const,
    [name.slice(0, 3), at + 1] as const,
    ...(name === 'september' ? [['sept', 9] as const] : []),
  ]),
);

/** Parts of the day that need an hour beside them. */
export type Part = 'morning' | 'afternoon' | 'evening' | 'night';
export const PARTS: ReadonlyMap<string, Part> = new Map([
  ...(['morning', 'afternoon', 'evening', 'night'] as const).flatMap((name) => [
    [name, name] as const,
    [`${name}s`, name] as const,
  ]),
  ['mornin', 'morning'],
  ['am', 'morning'],
  ['eveing', 'evening'],
  ['evenin', 'evening'],
  ['evning', 'evening'],
  ['nite', 'night'],
  ['arvo', 'afternoon'],
]);

/** Minutes of units of fixed length. */
export const UNITS: ReadonlyMap<string, number> = new Map([
  ...list("m min mins minute minutes minit minits minuts minut mn '").map((word) => [word, 1] as const),
  ...list('h hr hrs hour hours houre hrs. std stunden stunde').map((word) => [word, 60] as const),
  ...list('d day days').map((word) => [word, 1440] as const),
  ...list('w wk wks week weeks').map((word) => [word, 7 * 1440] as const),
  ...list('fortnight fortnights').map((word) => [word, 14 * 1440] as const),
]);
/** Months of units that follow the calendar. */
export const CALENDAR_UNITS: ReadonlyMap<string, number> = new Map([
  ...list('month months mo mos mth mths').map((word) => [word, 1] as const),
  ...list('year years yr yrs').map((word) => [word, 12] as const),
]);

/** Marks of a clock time: 8 o'clock, 8 Uhr, 8時. */
export const OCLOCK = new Set(list("oclock o'clock uhr uur h hrs hours hour heures heure hs 時 时 点 點 बजे"));

/** Words that may stand between the parts of a wish and change nothing. */
export const FILLERS = new Set(
  list(
    `a an at in on the of and so please pls plz thanks thank you me my i i'd i'm id im want would like could can send get give remind
    reminder reminders nudge tip tips daily-tip message around about approx approximately roughly ish sharp exactly precisely each every day's
    local time times clock o make it set be mean max maximum most least long longer back want know need's everything quiet silent pause snooze silence mute busy leave alone bother until's uh um hmm hm er guess think dot ok okay hi hey hello well yes yeah yep sure let's lets go shall should best good fine works kindly more or-so is to for with by until till that this coming then just also both too only usually
    again ask stretch stretches session break breaks wake up start starting do does come comes us from now here
    à alle om um a las le la il ogni dia`.replace(/\s+/g, ' '),
  ),
);

/** Words with which people take back what stands before them. */
export const CORRECTIONS = new Set(list('sorry actually wait correction oops rather scratch'));

/** Words with which people leave something out. */
export const EXCEPT = new Set(
  list('except excepting excluding exept excl but not no without besides minus skip skipping never'),
);
