// Cards with pictures as people on Telegram see them, over real sockets against the strict test server.
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { TelegramOptions } from '../../../../src/adapters/telegram/index.ts';
import type { Incoming } from '../../../../src/core/incoming.ts';
import { press, reply, text, title, type Reply } from '../../../../src/core/reply.ts';
import { route } from '../../../../src/core/route.ts';
import { createDrawn, figure, type Drawn } from '../../../support/platform/drawn.ts';
import { freshFolder } from '../../../support/folder.ts';
import type { TelegramServer } from '../../../support/telegram/server.ts';
import type { TestChat, TestMessage, TestUser } from '../../../support/telegram/world.ts';
import { buttonsOf } from '../../../support/telegram/world.ts';
import { startBot } from '../../../support/telegram/bot.ts';

const next = (exercise: string): Reply['buttons'] => [[press('Next', route('card', 'show', exercise))]];

/** A card of an exercise; `words` is a card without a picture. */
function card(exercise: string, following: string, words = 'Move slowly.'): Reply {
  const blocks = [title(`The ${exercise}`), ...(exercise === 'words' ? [] : [figure(exercise)]), text(words)];
  return reply(blocks, { place: 'replace', buttons: next(following) });
}

/** Every press on Next shows what its button names; a command shows the first. */
const cards =
  (...names: readonly string[]) =>
  (incoming: Incoming): readonly Reply[] => {
    const name = incoming.kind === 'press' ? (incoming.data.split('_')[2] ?? '') : (names[0] ?? '');
    const made = card(name, names[(names.indexOf(name) + 1) % names.length] ?? '');
    return [incoming.kind === 'press' ? made : { ...made, place: 'new' }];
  };

interface Scene {
  readonly server: TelegramServer;
  readonly chat: TestChat;
  readonly ann: TestUser;
  readonly lines: readonly string[];
  readonly ask: () => TestMessage;
}

async function scene(
  script: (incoming: Incoming) => readonly Reply[] | Promise<readonly Reply[]>,
  drawn: Drawn,
  options: Partial<TelegramOptions> = {},
): Promise<Scene> {
  const { server, lines } = await startBot(script, { pictures: drawn.pictures, ...options });
  const ann = server.person();
  const chat = server.privateChat(ann);
  return { server, chat, ann, lines, ask: () => server.say(chat, '/card', ann) };
}

/** Messages that carry buttons. */
const armed = ({ server, chat }: Scene): TestMessage[] =>
  server.messagesIn(chat).filter((message) => buttonsOf(message).length > 0);

describe('a card whose picture is drawn', () => {
  test('is one message: the picture, all words as its caption, the buttons and one that describes it', async () => {
    const drawn = await createDrawn('cat');
    const here = await scene(cards('cat', 'dog'), drawn);
    here.ask();
    const shown = await here.server.message(here.chat);
    expect(shown.animation?.size).toBe(10);
    expect(shown.text).toBeUndefined();
    expect(shown.caption).toBe('The cat\n\nMove slowly.');
    expect(shown.caption_entities).toEqual([{ type: 'bold', offset: 0, length: 7 }]);
    expect(buttonsOf(shown).map(({ text: label, callback_data: data }) => [label, data])).toEqual([
      ['Next', 'card_show_dog'],
      ['Describe the picture', 'figure_alt_cat'],
    ]);
  });

  test('names the side in what its button carries', async () => {
    const drawn = await createDrawn('cat');
    const here = await scene(() => [reply([figure('cat', { side: 'left' }), text('x')])], drawn);
    here.ask();
    const shown = await here.server.message(here.chat);
    expect(buttonsOf(shown).map(({ callback_data: data }) => data)).toEqual(['figure_alt_cat_left']);
  });

  test('is a photo when it stands still', async () => {
    const drawn = await createDrawn();
    await drawn.finish('cat', 'still');
    const here = await scene(cards('cat'), drawn);
    here.ask();
    const shown = await here.server.message(here.chat);
    expect(shown.photo?.[0]?.size).toBe(10);
    expect(shown.caption).toContain('Move slowly.');
  });

  test('takes the place of another picture, of words, and gives way to words', async () => {
    const drawn = await createDrawn('cat', 'dog');
    const here = await scene(cards('cat', 'dog', 'words'), drawn);
    here.ask();
    const shown = await here.server.message(here.chat);
    const first = shown.animation?.file_id;
    here.server.press(shown, 'Next');
    await here.server.waitFor('the dog', () => shown.caption?.startsWith('The dog'));
    expect(shown.animation?.file_id).not.toBe(first);
    expect(here.server.messagesIn(here.chat)).toHaveLength(1);
    here.server.press(shown, 'Next');
    const words = await here.server.message(here.chat, 2);
    await here.server.waitFor('the old keyboard to go', () => armed(here).length === 1);
    expect(words.text).toContain('The words');
    here.server.press(words, 'Next');
    await here.server.waitFor('the cat', () => words.caption?.startsWith('The cat'));
    expect(words.text).toBeUndefined();
    expect(here.server.callsOf('editMessageText')).toEqual([]);
    expect(armed(here)).toEqual([words]);
  });

  test('with too many words for a caption is a picture with the title, and the words with all buttons', async () => {
    const drawn = await createDrawn('cat');
    const here = await scene(() => [card('cat', 'dog', 'word '.repeat(250))], drawn);
    here.ask();
    const below = await here.server.message(here.chat, 2);
    const [shown] = here.server.messagesIn(here.chat);
    expect(shown?.caption).toBe('The cat');
    expect(shown?.reply_markup).toBeUndefined();
    expect(below.text).toMatch(/^word word/);
    expect(buttonsOf(below).map(({ text: label }) => label)).toEqual(['Next', 'Describe the picture']);
  });

  test('tapped twice shows the same once', async () => {
    const drawn = await createDrawn('cat', 'dog');
    const here = await scene(cards('cat', 'dog'), drawn);
    here.ask();
    const shown = await here.server.message(here.chat);
    for (const tap of [here.server.press(shown, 'Next'), here.server.press(shown, 'Next')])
      await here.server.answered(tap);
    await here.server.waitFor('rest', () => here.server.settled && here.server.callsOf('editMessageMedia').length > 1);
    expect(here.server.messagesIn(here.chat)).toHaveLength(1);
    expect(here.lines.filter((line) => line.includes('warn'))).toEqual([]);
  });

  test('that is refused, or cannot be read, is shown in words', async () => {
    const drawn = await createDrawn('cat', 'dog');
    const here = await scene(cards('cat', 'dog'), drawn);
    const refusal = { status: 400, description: 'Bad Request: not enough rights to send animations to the chat' };
    here.server.fail('sendAnimation', refusal);
    here.ask();
    const shown = await here.server.message(here.chat);
    expect(shown.text).toBe('The cat\n\nMove slowly.');
    await rm(drawn.folder, { recursive: true });
    here.server.press(shown, 'Next');
    await here.server.waitFor('the dog in words', () => shown.text?.startsWith('The dog'));
    expect(here.server.messagesIn(here.chat)).toHaveLength(1);
  });

  test('is sent unasked too, in words when it is refused', async () => {
    const drawn = await createDrawn('cat');
    const { server, adapter } = await startBot(() => [], { pictures: drawn.pictures });
    const ann = server.person();
    const to = { platform: 'telegram', id: String(ann.id), private: true };
    await adapter.send(to, card('cat', 'dog'), { silent: true });
    expect(await server.message(server.privateChat(ann))).toMatchObject({ animation: { size: 10 }, silent: true });
    server.fail('sendAnimation', { status: 400, description: 'Bad Request: PHOTO_INVALID_DIMENSIONS' });
    await adapter.send(to, card('cat', 'dog'));
    expect((await server.message(server.privateChat(ann), 2)).text).toContain('The cat');
  });
});

describe('a card whose picture is not drawn yet', () => {
  test('is there at once in words, which then get their picture in place', async () => {
    const drawn = await createDrawn();
    const here = await scene(cards('cat', 'dog'), drawn);
    here.ask();
    const shown = await here.server.message(here.chat);
    expect(shown.text).toContain('Move slowly.');
    await expect.poll(() => drawn.asked).toMatchObject([{ exercise: 'cat' }]);
    await drawn.finish('cat');
    await here.server.waitFor('the picture', () => shown.animation);
    expect(shown).toMatchObject({ text: undefined, caption: 'The cat\n\nMove slowly.' });
    expect(buttonsOf(shown).map(({ text: label }) => label)).toEqual(['Next', 'Describe the picture']);
    expect(here.server.messagesIn(here.chat)).toHaveLength(1);
  });

  test('keeps what the person went on to, however late the picture comes', async () => {
    const drawn = await createDrawn('dog');
    const here = await scene(cards('cat', 'dog'), drawn);
    here.ask();
    const shown = await here.server.message(here.chat);
    await here.server.answered(here.server.press(shown, 'Next'));
    await here.server.waitFor('the dog', () => shown.caption?.startsWith('The dog'));
    await drawn.finish('cat');
    await here.server.waitFor('rest', () => here.server.settled);
    expect(here.server.callsOf('editMessageMedia')).toHaveLength(1);
    expect(shown.caption).toMatch(/^The dog/);
  });

  test('waits for a picture on its way before it changes', async () => {
    const drawn = await createDrawn('dog');
    const here = await scene(cards('cat', 'dog'), drawn);
    here.ask();
    const shown = await here.server.message(here.chat);
    here.server.fail('editMessageMedia', { delayMs: 300 });
    await drawn.finish('cat');
    here.server.press(shown, 'Next');
    await here.server.waitFor('both', () => here.server.callsOf('editMessageMedia').length === 2);
    expect(shown.caption).toMatch(/^The dog/);
  });

  test('stays in words when it cannot be drawn', async () => {
    const drawn = await createDrawn();
    const here = await scene(cards('cat', 'dog'), drawn);
    here.ask();
    const shown = await here.server.message(here.chat);
    drawn.fail('cat');
    await here.server.answered(here.server.press(shown, 'Next'));
    await here.server.waitFor('the dog', () => shown.text?.startsWith('The dog'));
    expect(here.server.callsOf('editMessageMedia')).toEqual([]);
  });

  test('with too many words gets its picture below', async () => {
    const drawn = await createDrawn();
    const here = await scene(() => [card('cat', 'dog', 'word '.repeat(250))], drawn);
    here.ask();
    expect((await here.server.message(here.chat)).text).toMatch(/^The cat/);
    await drawn.finish('cat');
    const late = await here.server.message(here.chat, 2);
    expect(late).toMatchObject({ caption: 'The cat', animation: { size: 10 } });
    expect(armed(here)).toHaveLength(1);
  });
});

describe('what Telegram holds already', () => {
  const open = async (): Promise<{ drawn: Drawn; fileIds: string }> => ({
    drawn: await createDrawn('cat', 'dog'),
    fileIds: join(await freshFolder(), 'ids', 'telegram-ids.json'),
  });
  const sizes = (here: Scene): (number | undefined)[] =>
    here.server.messagesIn(here.chat).map(({ animation }) => animation?.size);

  test('is not uploaded twice, nor after a restart', async () => {
    const { drawn, fileIds } = await open();
    const here = await scene(cards('cat'), drawn, { fileIds });
    here.ask();
    const first = await here.server.message(here.chat);
    here.ask();
    const again = await here.server.message(here.chat, 2);
    expect(again.animation?.file_id).toBe(first.animation?.file_id);
    await expect.poll(() => readFile(fileIds, 'utf8').catch(() => '')).toContain(first.animation?.file_id);
    const later = await scene(cards('cat'), drawn, { fileIds });
    later.ask();
    await later.server.message(later.chat);
    expect(sizes(later)).toEqual([0]);
  });

  test('is uploaded anew when its id is refused', async () => {
    const { drawn, fileIds } = await open();
    const here = await scene(cards('cat', 'dog'), drawn, { fileIds });
    here.ask();
    const first = await here.server.message(here.chat);
    here.server.fail('sendAnimation', {
      status: 400,
      description: 'Bad Request: wrong file identifier/HTTP URL specified',
    });
    here.ask();
    const again = await here.server.message(here.chat, 2);
    expect(sizes(here)).toEqual([10, 10]);
    expect(again.animation?.file_id).not.toBe(first.animation?.file_id);
    here.ask();
    expect((await here.server.message(here.chat, 3)).animation?.file_id).toBe(again.animation?.file_id);
  });

  test('is forgotten when its id is refused, even if the upload then fails', async () => {
    const { drawn, fileIds } = await open();
    const here = await scene(cards('cat'), drawn, { fileIds });
    here.ask();
    const first = await here.server.message(here.chat);
    here.server.fail('sendAnimation', { status: 400, description: 'Bad Request: wrong remote file identifier' });
    here.server.fail('sendAnimation', { status: 400, description: 'Bad Request: IMAGE_PROCESS_FAILED' });
    here.ask();
    expect((await here.server.message(here.chat, 2)).text).toContain('The cat');
    here.ask();
    expect((await here.server.message(here.chat, 3)).animation?.size).toBe(10);
    const byId = here.server
      .callsOf('sendAnimation')
      .filter(({ params }) => params.animation === first.animation?.file_id);
    expect(byId).toHaveLength(1);
  });

  test('is uploaded anew when what was remembered is damaged or another bot’s', async () => {
    const { drawn } = await open();
    for (const damaged of ['{"half', '[1]', '{"99:636174":"theirs"}']) {
      const fileIds = join(await freshFolder(), 'telegram-ids.json');
      await writeFile(fileIds, damaged);
      const here = await scene(cards('cat'), drawn, { fileIds });
      here.ask();
      await here.server.message(here.chat);
      expect(sizes(here)).toEqual([10]);
    }
  });
});

test('a picture is described on the press itself, until it was read', async () => {
  const drawn = await createDrawn('cat');
  const here = await scene(
    (incoming) => (incoming.kind === 'press' ? [reply([], { notice: 'A cat arches.' })] : [card('cat', 'dog')]),
    drawn,
  );
  here.ask();
  const shown = await here.server.message(here.chat);
  const pressed = here.server.press(shown, 'Describe the picture');
  expect(await here.server.answered(pressed)).toMatchObject({ text: 'A cat arches.', show_alert: true });
  expect(here.server.messagesIn(here.chat)).toHaveLength(1);
});

test('in a group and a topic a card with a picture answers the command', async () => {
  const drawn = await createDrawn('cat');
  const { server } = await startBot(cards('cat'), { pictures: drawn.pictures });
  const ann = server.person();
  const group = server.addToGroup('Backs', ann);
  group.topics.add(7);
  const asked = server.say(group, '/card', ann, { message_thread_id: 7, is_topic_message: true });
  const shown = await server.message(group);
  expect(shown).toMatchObject({ message_thread_id: 7, animation: { size: 10 } });
  expect(shown.reply_to_message?.message_id).toBe(asked.message_id);
});
