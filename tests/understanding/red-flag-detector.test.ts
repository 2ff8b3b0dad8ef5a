// Free text raises a flag and never lowers one.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { createHearing } from '../../src/understanding/red-flag-detector.ts';
import { content } from '../support/triage.ts';

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
  ['going to kill my self', 'self_harm'],
  ['my friend wants to kill himself', 'self_harm'],
  ['please kill me', 'self_harm'],
  ['tired of living', 'self_harm'],
  ["what's the point of living", 'self_harm'],
  ['i cut myself', 'self_harm'],
  ['I took too many pills', 'too_much_medicine'],
  ['overdose', 'too_much_medicine'],
  ['call an ambulance', 'calls_for_help'],
  ['emergency', 'calls_for_help'],
  ['911', 'calls_for_help'],
  ['am I dying', 'calls_for_help'],
  ['my bits are numb', 'saddle'],
  ['my legs are numb', 'both_legs'],
  ['numb willy', 'saddle'],
  ['my bottom is asleep', 'saddle'],
  ['can not pee', 'bladder_bowel'],
  ['havent peed since last night', 'bladder_bowel'],
  ['I need to pee but nothing comes out', 'bladder_bowel'],
  ['peeing myself', 'bladder_bowel'],
  ['can not breathe', 'chest'],
  ['my heart hurts', 'chest'],
  ['arm pain and sweating', 'chest'],
  ['I fainted', 'collapse'],
  ['cant speak properly', 'stroke'],
  ['stiff neck and a rash', 'stroke'],
  ['fel off a ladder', 'injury'],
  ['he pushed me down the stairs', 'injury'],
  ["my mother fell and can't get up", 'injury'],
  ['slipped and landed on my back', 'injury'],
  ['I was rear ended', 'injury'],
  ['im pregnant and fell', 'pregnancy'],
  ['tightening every 5 minutes', 'pregnancy'],
  ['vomiting blood', 'bleeding'],
  ['bleeding heavily', 'bleeding'],
  ['my leg gives way', 'weak_limb'],
  ['pins and needles in both hands', 'cord'],
  ['my pee is red', 'kidney'],
  ['iv drug user, back hurts', 'injecting'],
  ['lost weight, no reason', 'slow_signs'],
  ['slipped disc, ice or heat', undefined],
  ['seated crossed-arm turn', undefined],
  ['how do I cut down on sitting', undefined],
  ['what is the point of stretching', undefined],
  ['dead bug legs', undefined],
  ['I can not touch my toes', undefined],
  ['isometric contractions every day', undefined],
  ['I never wake up rested', undefined],
  ["I can't talk now, in a meeting", undefined],
  ['walked 5 kms', undefined],
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

test('six megabytes of text are read in one pass', () => {
  // In a time that grows with the square, these would not come back within the test's patience.
  expect(hears('leg '.repeat(1_500_000))).toBeUndefined();
  expect(hears('a'.repeat(6_000_000))).toBeUndefined();
});

test('most emergencies told in free text raise a flag; those that do not are why it can never clear anybody', () => {
  const told = readFileSync('tests/features/triage/engine/result/vignettes.jsonl', 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { text: string; expected_disposition: string; id: string });
  const urgent = told.filter((each) => each.expected_disposition === 'emergency');
  const missed = urgent.filter(({ text }) => !hears(text)).map(({ id }) => id);
  expect(missed.length / urgent.length, missed.join()).toBeLessThan(0.25);
});
