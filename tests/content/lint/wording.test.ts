// How texts read, and whether they fit.
import { describe, expect, test } from 'vitest';
import { exercise, expectMistake, lintWith, tips } from '../../support/content-folder.ts';

const file = 'tips/sleep.yaml';
const tip = (text: string, id = 'tip-sleep-01'): string =>
  `{ id: ${id}, text: ${JSON.stringify(text)}, sources: [general-advice] }`;

describe('the check of wording', () => {
  test.each(['It may cure your back.', 'CURE it.', 'If you have arthritis, rest.'])(
    'tells what not to write: %s',
    async (text) => {
      await expectMistake(
        { [file]: tips(tip(text)) },
        { file, line: 2, field: 'text', message: /do not write “(cure|you have arthritis)”: write ease/i },
      );
    },
  );

  test('lets words be that only hold a banned one, and titles of sources', async () => {
    const { mistakes } = await lintWith({
      [file]: tips(tip('Keep your back secure. People with arthritis can move too.')),
      'sources.yaml':
        '# yaml-language-server: $schema=./schema/sources.json\ngeneral-advice: { title: The cure, label: General advice, kind: general-advice }\n',
    });
    expect(mistakes.filter(({ message }) => message.startsWith('do not write'))).toEqual([]);
  });

  test('tells a text that is too hard to read, and which words to change', async () => {
    await expectMistake(
      { [file]: tips(tip('Regular participation in recreational activities facilitates considerable improvement.')) },
      { file, line: 2, field: '', message: /reads like grade \d+\.\d, at most 8: .*recreational/ },
    );
  });

  test('hints at a long sentence without failing', async () => {
    const long =
      'If it is late and you are still up and the room is warm then go and let in some air for a bit before you go to bed.';
    const { mistakes, warnings } = await lintWith({ [file]: tips(tip(long)) });
    expect(mistakes.filter((mistake) => mistake.file === file && mistake.field === 'text')).toEqual([]);
    expect(warnings).toEqual([
      { file, line: 2, field: 'text', message: 'a sentence of 29 words, better 22 at most: split it' },
    ]);
  });

  test('tells two tips that say much the same, and which', async () => {
    await expectMistake(
      {
        [file]: tips(
          tip('Put a pillow between your knees when you sleep on your side.'),
          tip('Sleeping on your side? Put a pillow between both knees.', 'tip-sleep-02'),
        ),
      },
      { file, line: 3, field: 'text', message: /much the same as tip-sleep-01 \(“Put a pillow/ },
    );
  });
});

describe('the check of lengths', () => {
  test('tells a card that a picture could not carry', async () => {
    const steps = Array.from({ length: 6 }, (_, index) => `Move ${'slowly and '.repeat(9)}rest ${index}.`);
    await expectMistake(
      {
        'exercises/cat-cow.yaml': exercise({
          steps: JSON.stringify(steps),
          feel: steps[0] ?? '',
          stop: JSON.stringify(steps.slice(0, 4)),
        }),
      },
      { file: 'exercises/cat-cow.yaml', line: 2, field: '', message: /the card has \d+ characters, at most 1024/ },
    );
  });

  test('tells a name that is too long for a button', async () => {
    await expectMistake(
      { 'exercises/cat-cow.yaml': exercise({ name: 'Cat-cow with a very long second name' }) },
      { file: 'exercises/cat-cow.yaml', line: 3, field: 'name', message: /36 characters, at most 34/ },
    );
  });

  test('tells a button that is cut off', async () => {
    await expectMistake(
      {
        'exercises/easy-move.yaml': exercise({ code: 'em', name: 'Moves that are very easy to do at home' }),
        'tips/sleep.yaml': tips(
          '{ id: tip-sleep-01, text: Keep a glass of water by your bed., leads: { exercise: easy-move }, sources: [general-advice] }',
        ),
      },
      { file: 'tips/sleep.yaml', line: 2, field: '', message: /the button “Moves that .*…” is cut off/ },
    );
  });
});
