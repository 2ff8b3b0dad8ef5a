// Says what a profile holds, line by line: for the person's own screen and for everything that is kept. Pure.
import type { Content } from '../../content/content.ts';
import type { Say } from '../../core/say.ts';
import type { Profile } from '../../domain/profile.ts';
import { weekNow } from '../../domain/conditions.ts';

const joined = (say: Say, kind: string, values: readonly string[]): string =>
  values.length === 0
    ? say('profile-none')
    : values.map((value) => say(`profile-${kind}-${value.replaceAll('_', '-')}`)).join(', ');

const inLine = (label: string): string => label.charAt(0).toLowerCase() + label.slice(1);

/** What the person told, one line a question; what was not told is left out. */
export function toldLines(say: Say, limits: Content['limits'], profile: Profile, now: number): readonly string[] {
  const { areas, places, equipment, conditions, pregnancy, hurts, age } = profile;
  const known = [
    ...(conditions ?? []).map((id) => inLine(limits.conditions.get(id)?.label ?? id)),
    ...(pregnancy ? [say('profile-pregnant-week', { week: weekNow(pregnancy, now) })] : []),
  ];
  return [
    ...(areas ? [say('profile-line-areas', { list: joined(say, 'areas', areas) })] : []),
    ...(places ? [say('profile-line-places', { list: joined(say, 'places', places) })] : []),
    ...(equipment ? [say('profile-line-things', { list: joined(say, 'things', equipment) })] : []),
    ...(conditions || pregnancy
      ? [say('profile-line-known', { list: known.length > 0 ? known.join(', ') : say('profile-none') })]
      : []),
    ...(hurts ? [say('profile-line-hurts', { list: joined(say, 'hurts', hurts) })] : []),
    ...(age === undefined ? [] : [say('profile-line-age', { age: say(`profile-age-${age}`) })]),
  ];
}

/** Everything else that a profile took along from sessions. */
export function doneLines(say: Say, byCode: Content['byCode'], profile: Profile): readonly string[] {
  const { recent = [], last, favourites = [], changes = [] } = profile;
  const names = recent.map((code) => byCode.get(code)?.name ?? code);
  return [
    ...(names.length > 0 ? [say('profile-line-recent', { list: names.join(', ') })] : []),
    ...(last === undefined ? [] : [say('profile-line-last', { code: last })]),
    ...(favourites.length > 0 ? [say('profile-line-favourites', { list: favourites.join(', ') })] : []),
    ...(changes.length > 0
      ? [say('profile-line-changes', { list: changes.map(({ by }) => (by > 0 ? `+${by}` : String(by))).join(', ') })]
      : []),
  ];
}
