import { describe, expect, test } from 'vitest';
import { startProgram } from '../support/program.ts';

async function talk(input: string): Promise<string> {
  const program = await startProgram({ input });
  expect(await program.ended).toBe(0);
  expect(program.printed().err).not.toMatch(/"level":(40|50)/);
  return program.printed().out;
}

describe('in the terminal, with nothing configured', () => {
  test('one question is answered and the program ends', async () => {
    const program = await startProgram({ args: ['--say', '/stretch neck'] });
    expect(await program.ended).toBe(0);
    const { out } = program.printed();
    expect(out).toMatch(/1 of \d · /);
    expect(out).toContain('1. ');
    expect(out).toContain('[picture: ');
    expect(out).toContain('1) Done');
  });

  test('numbers and words press buttons', async () => {
    const out = await talk('/stretch\n1\nskip\nback\nSTOP\n');
    expect(out).toContain('1 of 3');
    expect(out).toContain('2 of 3');
    expect(out).toContain('3 of 3');
    expect(out).toContain('Stopped.');
  });

  test('what was promised is there after a restart', async () => {
    const first = await startProgram({ input: '/subscribe 8:30pm Paris weekdays\n' });
    expect(await first.ended).toBe(0);
    expect(first.printed().out).toContain('at 20:30 (Paris time)');
    const second = await startProgram({ input: '/mydata\n', folder: first.folder });
    expect(await second.ended).toBe(0);
    expect(second.printed().out).toContain('a daily tip, 20:30, weekdays');
  });

  test('rude, empty and huge lines get a kind answer', async () => {
    const out = await talk(`\n\nyou are useless!!!\n/nonsense\n99\n${'x'.repeat(100_000)}\n`);
    expect(out).toContain("I'm sorry I was no help");
    expect(out.match(/I can't chat about that yet/g)).toHaveLength(1);
    expect(out).toContain('There is no number 99 to choose');
    expect(out).toContain("I don't know that command");
  });

  test('an unknown option is told, with exit code 1', async () => {
    const program = await startProgram({ args: ['--shout'] });
    expect(await program.ended).toBe(1);
    expect(program.printed().err).toContain('--say');
  });
});
