// The pages for authors: a physiotherapist can sign from them, and pictures on one page do not disturb each other.
import { expect, test } from 'vitest';
import { signingPage } from '../../src/figures/author/signing.ts';
import { library } from '../support/figure-library.ts';

const page = signingPage(library.slice(0, 12));

test('the page to sign names every exercise and holds its picture, its steps and its words', () => {
  for (const { id, name, alt, steps } of library.slice(0, 12)) {
    const [, section = ''] = page.split(`<section id="${id}">`);
    const own = section.split('</section>')[0] ?? '';
    expect(name).not.toBe(id);
    for (const said of [name, alt, ...steps])
      expect(own).toContain(said.replaceAll('"', '&quot;').replaceAll('&', '&amp;'));
    expect(own.match(/<svg /g)?.length).toBeGreaterThan(0);
  }
  expect(page).toMatch(/Date and signature/);
});

test('no id stands twice on it and nothing is fetched from elsewhere', () => {
  const ids = [...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(page.replaceAll('http://www.w3.org/2000/svg', '')).not.toMatch(/https?:/);
});
