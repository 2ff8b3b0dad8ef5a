// Presses every button of the reading modules, and looks at each answer as all platforms would show it.
import { expect, test } from 'vitest';
import { render as renderDiscord } from '../../src/adapters/discord/render/render.ts';
import { MESSAGE_CHARS } from '../../src/adapters/telegram/limits.ts';
import { render as renderTelegram } from '../../src/adapters/telegram/render/render.ts';
import { plainStyle, renderReply } from '../../src/adapters/terminal/render.ts';
import { LABEL_CHARS } from '../../src/core/reply.ts';
import { createLearn } from '../../src/features/learn/index.ts';
import { createMyth } from '../../src/features/myth/index.ts';
import { createSelfcheck } from '../../src/features/selfcheck/index.ts';
import { readRequest } from '../../src/features/stretch/request.ts';
import { createSmallTalk, dataOf } from '../support/small-talk.ts';
import { buttonsOf, content, say, wordsOf } from '../support/talk.ts';

test('every button of the cards, myths and self-checks leads to one good message', async () => {
  const talk = createSmallTalk([createLearn(), createMyth(), createSelfcheck()]);
  const seen = new Set<string>();
  const waiting: string[] = [];
  for (const name of ['learn', 'myth', 'selfcheck']) {
    for (const button of buttonsOf(await talk.command(name))) waiting.push(dataOf(button));
  }
  for (let data = waiting.pop(); data !== undefined; data = waiting.pop()) {
    if (seen.has(data) || !/^(?:learn|myth|selfcheck)_/.test(data)) continue;
    seen.add(data);
    const replies = await talk.pressData(data);
    expect(talk.handled(), data).toEqual({ route: data.split('_').slice(0, 2).join('_') });
    expect(replies, data).toHaveLength(1);
    for (const reply of replies) {
      expect(wordsOf([reply]).length, data).toBeLessThan(MESSAGE_CHARS);
      expect(renderTelegram(reply), `${data} needs more than one message in Telegram`).toHaveLength(1);
      expect(renderDiscord(reply, say), `${data} needs more than one message in Discord`).toHaveLength(1);
      expect(renderReply(reply, say, plainStyle)).not.toContain('undefined');
      expect(reply.buttons.flat().length, `${data} is a dead end`).toBeGreaterThan(0);
      expect(reply.buttons.flat().length, `${data} has too many buttons`).toBeLessThanOrEqual(25);
      for (const { label } of reply.buttons.flat()) expect(label.length, label).toBeLessThanOrEqual(LABEL_CHARS);
      for (const button of reply.buttons.flat()) waiting.push(dataOf(button));
    }
  }
  const cards = [...seen].filter((data) => data.startsWith('learn_card_'));
  expect(cards).toHaveLength(content.knowledge.size);
  expect([...seen].filter((data) => data.startsWith('myth_true_'))).toHaveLength(content.myths.size);
  expect([...seen].filter((data) => data.startsWith('selfcheck_card_'))).toHaveLength(content.selfchecks.size);
});

test('every stretch that a card or self-check leads to is understood', () => {
  const leads = [...content.knowledge.values(), ...content.selfchecks.values()].flatMap((item) => item.leads);
  const wanted = leads.flatMap((lead) => ('stretch' in lead ? [lead.stretch] : []));
  expect(wanted.length).toBeGreaterThan(0);
  for (const words of wanted) {
    const { unknown, plan, area, place } = readRequest(content, words.replaceAll('-', ' '));
    expect(unknown, words).toEqual([]);
    expect(plan ?? area ?? place, words).toBeDefined();
  }
});
