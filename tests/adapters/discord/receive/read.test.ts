import type { APIInteraction } from 'discord.js';
import { describe, expect, test } from 'vitest';
import { read } from '../../../../src/adapters/discord/receive/read.ts';
import { ARGS_CHARS } from '../../../../src/core/feature.ts';

const USER = { id: '1200000000000000001', username: 'anna' };

const INSTALLED = { app_permissions: String((1n << 50n) - 1n), authorizing_integration_owners: { 0: '77' } };

/** An interaction with the fields the reader may look at. */
const interaction = (fields: object): APIInteraction =>
  ({
    id: '1',
    token: 't',
    application_id: '9',
    locale: 'de',
    channel: { id: '55', type: 1 },
    ...INSTALLED,
    ...fields,
  }) as never;
const inPrivate = { user: USER, context: 1 };
const inServer = (permissions: bigint): object => ({
  member: { user: USER, permissions: String(permissions) },
  guild_id: '77',
  context: 0,
});
const command = (options?: unknown[]): object => ({ type: 2, data: { id: '3', type: 1, name: 'stretch', options } });
const press = { type: 3, data: { component_type: 2, custom_id: 'stretch_start_k3f9' }, message: { id: '8' } };

describe('read', () => {
  test('reads a command with its words in a private chat', () => {
    const words = { type: 3, name: 'words', value: '  neck 3 ' };
    expect(read(interaction({ ...inPrivate, ...command([words]) }), 7)).toMatchObject({
      kind: 'command',
      name: 'stretch',
      args: 'neck 3',
      at: 7,
      chat: { platform: 'discord', id: USER.id, private: true },
      person: { id: USER.id, language: 'de' },
    });
  });

  test('reads a command without words', () => {
    expect(read(interaction({ ...inPrivate, ...command() }), 0)).toMatchObject({ kind: 'command', args: '' });
  });

  test('reads a press in a server as one in that channel', () => {
    expect(read(interaction({ ...inServer(0n), ...press }), 0)).toMatchObject({
      kind: 'press',
      data: 'stretch_start_k3f9',
      chat: { platform: 'discord', id: '55', private: false },
      person: { id: USER.id },
    });
  });

  test.each([
    ['answers their request', { interaction_metadata: { user: USER } }, true],
    ['answers somebody else', { interaction_metadata: { user: { id: '1200000000000000002' } } }, undefined],
    ['came by itself', {}, undefined],
    ['only they can see', { flags: 64 }, true],
  ])('knows whose message it is when it %s', (_what, message, mine) => {
    const incoming = read(interaction({ ...inServer(0n), ...press, message: { id: '8', ...message } }), 0);
    expect(incoming?.kind === 'press' && incoming.mine).toBe(mine);
  });

  const VIEW = 1n << 10n;
  const SEND = 1n << 11n;
  const SEND_IN_THREADS = 1n << 38n;
  test.each([
    ['it may see and write', 0, VIEW | SEND, { 0: '77' }, undefined],
    ['it may not write', 0, VIEW, { 0: '77' }, true],
    ['it may not see', 0, SEND, { 0: '77' }, true],
    ['a thread, where it may write in the channel alone', 11, VIEW | SEND, { 0: '77' }, true],
    ['a thread, where it may write', 11, VIEW | SEND_IN_THREADS, { 0: '77' }, undefined],
    ['only a person has brought it along', 0, VIEW | SEND, { 1: USER.id }, true],
  ])('knows where it can only answer: %s', (_what, type, bot, owners, expected) => {
    const place = { channel: { id: '55', type }, app_permissions: String(bot), authorizing_integration_owners: owners };
    expect(read(interaction({ ...inServer(0n), ...command(), ...place }), 0)?.answersOnly).toBe(expected);
    expect(read(interaction({ ...inPrivate, ...command(), ...place }), 0)?.answersOnly).toBeUndefined();
  });

  test('takes a private chat of others for a group', () => {
    const incoming = read(interaction({ user: USER, context: 2, ...press }), 0);
    expect(incoming?.chat).toEqual({ platform: 'discord', id: '55', private: false });
  });

  test('takes an interaction that does not tell its place for private only without a server', () => {
    expect(read(interaction({ user: USER, ...press }), 0)?.chat.private).toBe(true);
    expect(read(interaction({ ...inServer(0n), context: undefined, ...press }), 0)?.chat.private).toBe(false);
  });

  test.each([
    ['nobody in particular', inServer(1n << 11n), false],
    ['a keeper of channels', inServer(1n << 4n), true],
    ['a keeper of the server', inServer(1n << 5n), true],
    ['an administrator', inServer(1n << 3n), true],
    ['someone in a group', { user: USER, context: 2 }, false],
    ['a person in private', inPrivate, true],
  ])('knows whether %s may manage the chat', async (_who, place, may) => {
    expect(await read(interaction({ ...place, ...press }), 0)?.person.mayManage()).toBe(may);
  });

  test('looks at the first characters of six megabytes and never at half an emoji', () => {
    const words = { type: 3, name: 'words', value: 'a' + '😀'.repeat(1_500_000) };
    const incoming = read(interaction({ ...inPrivate, ...command([words]) }), 0);
    const args = incoming?.kind === 'command' ? incoming.args : '';
    expect(args).toBe('a' + '😀'.repeat((ARGS_CHARS - 2) / 2));
  });

  test('makes nothing of what is neither command nor press', () => {
    expect(read(interaction({ type: 1 }), 0)).toBeUndefined();
    expect(read(interaction({ ...inPrivate, type: 4, data: { name: 'stretch' } }), 0)).toBeUndefined();
    expect(read(interaction({ ...inPrivate, type: 2, data: { type: 2, name: 'Look up' } }), 0)).toBeUndefined();
  });
});
