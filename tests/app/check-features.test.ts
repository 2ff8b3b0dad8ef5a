// What a feature forgets is named at the start, all of it at once.
import { describe, expect, test } from 'vitest';
import { checkFeatures } from '../../src/app/check-features.ts';
import type { Feature } from '../../src/domain/feature.ts';
import { createTalk, say } from '../support/talk.ts';

const feature = (id: string, rest: Partial<Feature> = {}): Feature => ({
  id,
  access: { locked: 'allow' },
  commands: [],
  presses: new Map(),
  ...rest,
});
const help = { name: 'help', summary: 'summary-help', run: () => [] };
const promise = { write: () => undefined, describe: () => ({ name: '', phrase: '' }) };
const usual = { usual: () => ({ type: 'daily', zone: 'UTC', minute: 0, days: [1] }) as const, edit: 'time' as const };

describe('the features', () => {
  test('that Limber has fit together', () => {
    expect(() => {
      checkFeatures(createTalk().features, say);
    }).not.toThrow();
  });

  test.each<[string, readonly Feature[], string]>([
    ['an id', [feature('a'), feature('a')], 'two features share the id "a"'],
    [
      'a command',
      [feature('a', { commands: [help], help: 'you' }), feature('b', { commands: [help], help: 'you' })],
      'two features share the command "help"',
    ],
    [
      'a kind of promise',
      [feature('a', { promises: { tip: promise } }), feature('b', { promises: { tip: promise } })],
      'two features share the kind of promise "tip"',
    ],
    ['a heading of /help', [feature('a', { commands: [help] })], 'a: no heading of /help for /help'],
    [
      'the summary of a command',
      [feature('a', { commands: [{ ...help, summary: 'summary-nothing' }], help: 'you' })],
      'a: no sentence "summary-nothing"',
    ],
    [
      'the words of a promise that repeats',
      [feature('a', { promises: { weekly: { ...promise, repeats: usual } } })],
      'a: no sentence "remind-add-weekly"',
    ],
    [
      'what is always answered',
      [feature('a', { always: ['stop'] })],
      'a: always names "stop", which is no command and no button',
    ],
    [
      'the action that a lock leaves open',
      [feature('a', { access: { locked: 'refuse', except: ['stop'] } })],
      'a: access names "stop", which is no command and no button',
    ],
    [
      'a button that a link may open',
      [feature('a', { links: { presses: ['show'] } })],
      'a: links name "show", which is no command or no button',
    ],
  ])('are refused for %s', (_what, features, said) => {
    expect(() => {
      checkFeatures(features, say);
    }).toThrow(said);
  });
});
