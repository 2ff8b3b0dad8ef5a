// A number typed in the terminal presses a button, except where a number is what was asked for.
import { PassThrough } from 'node:stream';
import { expect, test } from 'vitest';
import { createTerminal } from '../../../src/adapters/terminal/index.ts';
import type { Incoming } from '../../../src/core/incoming.ts';
import { press, reply, text } from '../../../src/core/reply.ts';
import type { Reply } from '../../../src/core/reply.ts';
import { go } from '../../../src/core/route.ts';
import { sayIds } from '../../support/platform/say-ids.ts';

const buttons = [[press('16 or 17', go('stretch'))], [press('Under 5', go('help'))]];
const age: Reply = { ...reply([text('How old?')], { buttons }), typed: 'number' };
const choice: Reply = reply([text('Which?')], { buttons });

/** Shows `first`, then types one line, and gives what the bot is told and what was on the screen. */
async function types(first: Reply, line: string): Promise<{ told: Incoming; screen: string }> {
  const input = new PassThrough();
  const output = new PassThrough({ encoding: 'utf8' });
  const heard: Incoming[] = [];
  await new Promise<void>((ended) => {
    const terminal = createTerminal({ say: sayIds, clock: () => 0, input, output, line: undefined, ended });
    void terminal.start((incoming) => {
      heard.push(incoming);
      return Promise.resolve([first]);
    });
    input.end(`/triage\n${line}\n`);
  });
  return { told: heard.at(-1)!, screen: String(output.read()) };
}

test('a number is an answer where one was asked for, and the buttons bear no numbers then', async () => {
  const { told, screen } = await types(age, '1');
  expect(told).toMatchObject({
    kind: 'text',
    text: '1',
    answering: ['stretch', 'help'].map((id) => expect.stringContaining(id) as string),
  });
  expect(screen).toContain('[16 or 17]');
  expect(screen).not.toMatch(/1\) /);
  expect((await types(age, 'under 5')).told).toMatchObject({ kind: 'press' });
});

test('anywhere else it presses the button with that number', async () => {
  const { told, screen } = await types(choice, '2');
  expect(told).toMatchObject({ kind: 'press' });
  expect(screen).toContain('2) Under 5');
});

test('the numbers of the plain form are not told twice, and the words on a button still press it', async () => {
  const plain: Reply = reply([text('Which?')], {
    buttons: [[press('1. Done', go('stretch'))], [press('2. Help', go('help'))]],
  });
  const { told, screen } = await types(plain, 'help');
  expect(screen).toContain('  1) Done');
  expect(told).toMatchObject({ kind: 'press', data: expect.stringContaining('help') as string });
});

test('an answer without choices leaves those above it to be chosen', async () => {
  const input = new PassThrough();
  const output = new PassThrough({ encoding: 'utf8' });
  const heard: Incoming[] = [];
  await new Promise<void>((ended) => {
    const terminal = createTerminal({ say: sayIds, clock: () => 0, input, output, line: undefined, ended });
    void terminal.start((incoming) => {
      heard.push(incoming);
      return Promise.resolve([heard.length === 1 ? choice : reply([text('There is no number 9.')])]);
    });
    input.end('/triage\n9\n2\n');
  });
  expect(heard.map(({ kind }) => kind)).toEqual(['command', 'text', 'press']);
});

test('what the terminal says by itself is in the language of the reply', async () => {
  const figure = { kind: 'figure', exercise: 'cat-cow', alt: 'On all fours' } as const;
  const { screen } = await types(reply([figure, { kind: 'source', text: 'WHO' }], { language: 'de' }), 'x');
  expect(screen).toContain('de: terminal-picture');
  expect(screen).toContain('de: terminal-source');
});

test('a message that comes by itself never takes the numbers of the choices above it', async () => {
  const input = new PassThrough();
  const output = new PassThrough({ encoding: 'utf8' });
  const heard: Incoming[] = [];
  const tip = reply([text('A tip.')], { buttons: [[press('Another', go('tip'))]] });
  await new Promise<void>((ended) => {
    const terminal = createTerminal({ say: sayIds, clock: () => 0, input, output, line: undefined, ended });
    void terminal.start(async (incoming) => {
      heard.push(incoming);
      // It comes while the person reads the question.
      if (heard.length === 2) await terminal.send(incoming.chat, tip);
      return heard.length === 1 ? [choice] : [];
    });
    input.end('/triage\nhm\n1\n3\n');
  });
  expect(String(output.read())).toContain('3) Another');
  expect(heard.slice(2)).toMatchObject([
    { kind: 'press', data: expect.stringContaining('stretch') as string },
    { kind: 'press', data: expect.stringContaining('tip') as string },
  ]);
});
