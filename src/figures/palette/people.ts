// The people in the pictures: several tones of skin and hair, shared out evenly over the exercises.
import type { Color } from './color.ts';

/** How the hair is worn. */
export type HairStyle = 'short' | 'bob' | 'knot';

/** The colours of a person. */
export interface PersonColors {
  readonly skin: Color;
  readonly skinLine: Color;
  readonly hair: Color;
  readonly hairLine: Color;
  /** Eyes. */
  readonly face: Color;
}

/** One of the drawn people. */
export interface Person {
  readonly hairStyle: HairStyle;
  readonly light: PersonColors;
  readonly dark: PersonColors;
}

const person = (
  hairStyle: HairStyle,
  light: readonly [Color, Color, Color, Color, Color],
  dark: readonly [Color, Color, Color, Color, Color],
): Person => {
  const colors = ([skin, skinLine, hair, hairLine, face]: readonly [Color, Color, Color, Color, Color]) => ({
    skin,
    skinLine,
    hair,
    hairLine,
    face,
  });
  return { hairStyle, light: colors(light), dark: colors(dark) };
};

/** Skin, its outline, hair, its outline, eyes; for light and for dark pictures. */
export const PEOPLE: readonly [Person, ...Person[]] = [
  person(
    'short',
    ['#EDB895', '#A86E4B', '#4A3B3A', '#2F2525', '#4A3B3A'],
    ['#F0C2A2', '#A8714F', '#7A5B4F', '#4A342C', '#3A2A26'],
  ),
  person(
    'knot',
    ['#95603F', '#5E3822', '#2B2322', '#171212', '#24170F'],
    ['#B07A54', '#6E4529', '#57463F', '#332723', '#24170F'],
  ),
  person(
    'bob',
    ['#D6A276', '#8F603A', '#33292B', '#1F1819', '#33241C'],
    ['#DDAC82', '#91633E', '#6A5450', '#3D2F2C', '#33241C'],
  ),
  person(
    'knot',
    ['#F3CBB2', '#B67D60', '#96502F', '#653219', '#4A3B3A'],
    ['#F5D3BC', '#B67F63', '#AD6440', '#6E3A20', '#3A2A26'],
  ),
  person(
    'short',
    ['#744A33', '#432A1B', '#241C1B', '#120D0D', '#1A100B'],
    ['#966345', '#593721', '#4E413C', '#2C2320', '#1A100B'],
  ),
  person(
    'bob',
    ['#E3AF88', '#9C6B47', '#9C9893', '#6E6A66', '#4A3B3A'],
    ['#E8B994', '#A06E4A', '#B9B5AF', '#7D7974', '#3A2A26'],
  ),
];

/**
 * The index of the person who shows an exercise: an even choice that stays the same while the library grows (FNV-1a of the id).
 */
export function personOf(id: string): number {
  let hash = 0x811c9dc5;
  for (const letter of id) hash = Math.imul(hash ^ letter.charCodeAt(0), 0x01000193);
  // The low bits of FNV-1a alone are uneven over short ids.
  return ((hash ^ (hash >>> 15)) >>> 0) % PEOPLE.length;
}
