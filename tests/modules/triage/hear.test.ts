// Free text raises a flag and never lowers one.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { createHearing } from '../../../src/modules/triage/hear.ts';
import { content } from './support.ts';

const hears = createHearing(content.warnings);

test.each([
  ['I want to kill myself', 'self_harm'],
  ['sometimes I think about ending it all', 'self_harm'],
  ['cant go on like this any more', 'self_harm'],
  ['my privates feel numb since yesterday', 'saddle'],
  ['numb betwen my legs', 'saddle'],
  ["I can't pee properly", 'bladder_bowel'],
  ['had a bowel accident in bed', 'bladder_bowel'],
  ['pins and needles in both legs, pain too', 'both_legs'],
  ['leg pain for a week', undefined],
  ['both my legs are weak', 'both_legs'],
  ['my foot started to drop', 'both_legs'],
  ['Chest pian when I climb stairs', 'chest'],
  ['no chest pain at all', 'chest'],
  ['my face is drooping', 'stroke'],
  ['fell off a ladder onto my back', 'injury'],
  ['feverish and my back kills me', 'infection'],
  ['I am 30 weeks and bleeding', 'pregnancy'],
  ['had breast cancer, now back pain', 'cancer_nerves'],
  ['my left leg is weaker than the right', 'weak_limb'],
  ['toilet paper feels strange', 'saddle'],
  ['no feeling down there', 'saddle'],
  ['erection problems since my back pain', 'saddle'],
  ["can't control my bladder", 'bladder_bowel'],
  ['havent been able to wee all day', 'bladder_bowel'],
  ['my foot drags', 'both_legs'],
  ['ripping pain between my shoulder blades', 'collapse'],
  ["don't want to be here anymore", 'self_harm'],
  ['life is not worth living', 'self_harm'],
  ['my waters broke', 'pregnancy'],
  ['I have bone cancer', 'cancer_nerves'],
  ['double vision since this morning', 'stroke'],
  ['I got a fever', 'infection'],
  ['my hands are clumsy', 'cord'],
  ['walking is wobbly', 'cord'],
  ['my 3 year old has back pain', 'small_child'],
  ['I am 43 years old, my back hurts', undefined],
  ['back pain for 3 years', undefined],
  ['losing weight without trying', 'slow_signs'],
  ['is a hot pack of high temperature better', undefined],
  ['a stretch before bed and at night', undefined],
  ['no time today, is standing worth it', undefined],
  ['a nice stretch for my stiff back please', undefined],
  ['how long should I hold it', undefined],
  ['', undefined],
  ['мне больно', undefined],
])('%j names %s', (text, id) => {
  expect(hears(text)?.id).toBe(id);
});

test('the most urgent of several signs is the one that is answered', () => {
  expect(hears('weak arm, and I want to die')?.level).toBe('emergency');
});

test('an apostrophe, capitals and accents do not hide a sign', () => {
  expect(hears('I CAN’T BREATHE')?.id).toBe('chest');
  expect(hears('chést páin')?.id).toBe('chest');
});

test('six megabytes of text are read in a moment', () => {
  const began = performance.now();
  hears('leg '.repeat(1_500_000));
  hears('a'.repeat(6_000_000));
  expect(performance.now() - began).toBeLessThan(1_000);
});

test('most emergencies told in free text raise a flag; those that do not are why it can never clear anybody', () => {
  const told = readFileSync('tests/modules/triage/vignettes.jsonl', 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { text: string; expected_disposition: string; id: string });
  const urgent = told.filter((each) => each.expected_disposition === 'emergency');
  const missed = urgent.filter(({ text }) => !hears(text)).map(({ id }) => id);
  expect(missed.length / urgent.length, missed.join()).toBeLessThan(0.25);
});
