import { expect, test } from 'vitest';
import { contrast } from '../../src/figures/palette/color.ts';
import { paletteOf } from '../../src/figures/palette/palette.ts';
import { PEOPLE, personOf } from '../../src/figures/palette/people.ts';
import { library } from '../support/figure-library.ts';

const THEMES = ['light', 'dark'] as const;

test('arrows stand out from everything they may cross', () => {
  for (const theme of THEMES) {
    const { arrow, background, floor, mat } = paletteOf(theme, 0);
    expect(contrast(arrow, background)).toBeGreaterThan(4.5);
    expect(contrast(arrow, floor)).toBeGreaterThan(4);
    expect(contrast(arrow, mat)).toBeGreaterThan(3);
  }
});

test('every person stands out from the background, and the face can be read', () => {
  for (const theme of THEMES) {
    PEOPLE.forEach((_, person) => {
      const { skinLine, skin, face, background, hairLine, hair } = paletteOf(theme, person);
      expect(Math.max(contrast(skin, background), contrast(skinLine, background))).toBeGreaterThan(2);
      expect(contrast(face, skin)).toBeGreaterThan(2);
      expect(Math.max(contrast(hair, background), contrast(hairLine, background))).toBeGreaterThan(1.3);
    });
  }
});

test('the people are shared out evenly over the library', () => {
  const count = PEOPLE.map(() => 0);
  for (const { id, figure } of library) {
    const person = figure.person ?? personOf(id);
    count[person] = (count[person] ?? 0) + 1;
  }
  const fair = library.length / PEOPLE.length;
  for (const shown of count) {
    expect(shown).toBeGreaterThan(fair * 0.5);
    expect(shown).toBeLessThan(fair * 1.6);
  }
});
