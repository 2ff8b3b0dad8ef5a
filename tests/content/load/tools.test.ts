// Wrong content of the small tools: every mistake is told by file, line and field before anything starts.
import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadContent } from '../../../src/content/load.ts';
import { ContentError } from '../../../src/content/mistakes.ts';
import { freshFolder } from '../../support/folder.ts';

/** The mistakes of the real content after one replacement in one file. */
async function mistakesAfter(file: string, old: string | RegExp, fresh: string): Promise<string> {
  const folder = join(await freshFolder(), 'content');
  await cp('content', folder, { recursive: true });
  const before = await readFile(join(folder, file), 'utf8');
  const after = before.replace(old, fresh);
  expect(after, 'the replacement found nothing').not.toBe(before);
  await writeFile(join(folder, file), after);
  try {
    loadContent(folder);
  } catch (error) {
    if (error instanceof ContentError) return error.message;
    throw error;
  }
  return '';
}

describe('wrong content', () => {
  test.each([
    ['setup/desk.yaml', 'mark: e', 'mark: f', /^setup\/desk\.yaml:\d+ items: two items share a mark$/],
    ['setup/desk.yaml', 'mark: e', 'mark: ee', /^setup\/desk\.yaml:\d+ items\[2\]\.mark: one small letter$/],
    ['setup/desk.yaml', 'exercise: shoulder-rolls', 'exercise: moonwalk', /exercise: there is no exercise moonwalk$/],
    ['setup/desk.yaml', 'general-advice', 'my-uncle', /sources\[\d\]: my-uncle is not in sources\.yaml$/],
    [
      'setup/desk.yaml',
      'label: Mouse close by',
      'label: Mouse close by, so close that it tickles',
      /items\[5\]\.label: at most 32 characters/,
    ],
    ['breathing.yaml', 'rounds: 6', 'rounds: 12', /patterns\[1\]: the rounds must take about a minute/],
    ['breathing.yaml', 'wait: 0', 'wait: 1', /patterns: the first pattern has no pause/],
    ['breathing.yaml', 'article-back-pain-guide', 'nowhere', /sources\[1\]: nowhere is not in sources\.yaml$/],
    ['heat-ice.yaml', 'minutes: [10, 15, 20]', 'minutes: [10, 15, 45]', /^heat-ice\.yaml:\d+ heat\.minutes\[3\]: /],
    ['heat-ice.yaml', /leaveOut:(\n +-.*)+/, 'leaveOut: []', /heat\.leaveOut: /],
    ['heat-ice.yaml', 'nhs-burns', 'hearsay', /heat\.sources\[\d\]: hearsay is not in sources\.yaml$/],
    [
      'massage.yaml',
      'partner-back-massage',
      'back-cracking',
      /ways\[4\]\.exercises\[1\]: there is no exercise back-cracking$/,
    ],
    [
      'massage.yaml',
      'sources: [roller, general-advice]',
      'sources: []',
      /ways\[3\]\.sources: name at least one source/,
    ],
    ['quiz.yaml', 'id: belts', 'id: walkback', /the id walkback stands twice$/],
    [
      'quiz.yaml',
      'right: Five',
      'right: Three',
      /quiz\.yaml:\d+ \[\d+\]: two choices are alike$|two choices are alike/,
    ],
    ['quiz.yaml', 'id: belts', 'id: an-id-that-no-button-could-ever-carry', /at most 24 characters/],
    ['quiz.yaml', 'sources: [belts]', 'sources: [nobody]', /nobody is not in sources\.yaml$/],
    ['course.yaml', 'exercise: cat-cow', 'exercise: dog-cow', /leads\.exercise: there is no exercise dog-cow$/],
    ['course.yaml', 'command: setup', 'command: Set up!', /^course\.yaml:\d+ parts\[1\]\.lessons\[3\]\.leads/],
    ['course.yaml', 'sources: [active, walkback-2024]', 'sources: [gossip]', /gossip is not in sources\.yaml$/],
    ['walking.yaml', 'minutes: 5,', 'minutes: 10,', /weeks: the first week begins with 5 minutes/],
    ['walking.yaml', 'minutes: 20,', 'minutes: 40,', /weeks: no week is more than 5 minutes longer/],
    ['walking.yaml', 'exercise: walking', 'exercise: flying', /exercise: there is no exercise flying$/],
  ])('in %s (%s → %s) is refused', async (file, old, fresh, mistake) => {
    const message = await mistakesAfter(file, old, fresh);
    expect(message.split('\n')).toEqual([expect.stringMatching(mistake)]);
    expect(message.startsWith(`${file}:`)).toBe(true);
  });

  test('tells of a missing file', async () => {
    const folder = join(await freshFolder(), 'content');
    await cp('content', folder, { recursive: true, filter: (name) => name !== join('content', 'quiz.yaml') });
    expect(() => loadContent(folder)).toThrow(/^quiz\.yaml this file is missing$/m);
  });

  test('tells all mistakes of several files at once', async () => {
    const folder = join(await freshFolder(), 'content');
    await cp('content', folder, { recursive: true });
    for (const file of ['quiz.yaml', 'walking.yaml', 'setup/bed.yaml']) await writeFile(join(folder, file), '{}');
    expect(() => loadContent(folder)).toThrow(ContentError);
    expect(() => loadContent(folder)).toThrow(/setup\/bed\.yaml[\s\S]*quiz\.yaml[\s\S]*walking\.yaml/);
  });
});
