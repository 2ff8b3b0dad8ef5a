// The plain form of answers, for screen readers.
import { describe, expect, test } from 'vitest';
import { plainMessage, plainReply } from '../../../src/core/form/plain-form.ts';
import { alert, link, list, press, reply, steps, text, title } from '../../../src/core/reply.ts';
import { go } from '../../../src/core/route.ts';

const stretch = press('🧘 Stretch now', go('stretch'));

describe('the plain form', () => {
  test('numbers no choice where a typed number is the answer itself', () => {
    const asked = { ...reply([text('How bad, 0 to 10?')], { buttons: [[stretch]] }), typed: 'number' as const };
    expect(plainReply(asked)[0]!.buttons[0]![0]!.label).toBe('Stretch now');
    expect(plainReply(reply([text('Which?')], { buttons: [[stretch]] }))[0]!.buttons[0]![0]!.label).toMatch(/^1\. /);
  });

  test('has no emoji', () => {
    const [made] = plainReply(reply([text('Well done 💪🏽👍 for 3 days 🇫🇷 © 2026')], { buttons: [[stretch]] }));
    expect(made?.blocks).toEqual([text('Well done for 3 days © 2026')]);
    expect(made?.buttons).toEqual([[press('1. Stretch now', go('stretch'))]]);
  });

  test('says one idea a message, keeps steps in one block, and the choices to the last', () => {
    const made = plainReply(
      reply(
        [
          title('Cat-cow'),
          { kind: 'figure', exercise: 'cat-cow', alt: 'Cat-cow: moves your back' },
          steps(['Kneel.', 'Round your back.']),
          text('These count:'),
          list(['one', 'two']),
          alert('caution', 'Stop if it hurts.'),
        ],
        { place: 'replace', buttons: [[stretch, press('A tip', go('tip'))]] },
      ),
    );
    expect(made.map(({ blocks }) => blocks.map(({ kind }) => kind))).toEqual([
      ['title', 'text'],
      ['steps'],
      ['text', 'list'],
      ['alert'],
    ]);
    expect(made.map(({ buttons }) => buttons.flat().length)).toEqual([0, 0, 0, 2]);
    expect(made.every(({ place }) => place === 'new')).toBe(true);
  });

  test('keeps an address to pass on with the words before it', () => {
    const made = plainReply(reply([text('A code.'), link('Or this link:', go('stretch'))]));
    expect(made.map(({ blocks }) => blocks.length)).toEqual([2]);
  });

  test('of a promised message stays one message', () => {
    expect(plainMessage(reply([title('A tip 💡'), text('Walk.')])).blocks).toEqual([title('A tip'), text('Walk.')]);
  });
});
