// Wrong content of the small tools: every mistake is told by file, line and field before anything starts.
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { gatherContent, loadContent } from '../../../src/content/load.ts';
import { ContentError, tellMistake } from '../../../src/content/mistakes.ts';
import { freshFolder } from '../../support/folder.ts';

const FILES = ['breathing', 'course', 'heat-ice', 'massage', 'quiz', 'sources', 'walking'].map(
  (name) => `${name}.yaml`,
);
/** The files of the tools, with the sources and exercises that they name: content that is read in a moment. */
let folder = '';
let before = new Set<string>();

const mistakesIn = (path: string): string[] => gatherContent(path).mistakes.map(tellMistake);

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'limber-'));
  const setup = readdirSync('content/setup').map((name) => `setup/${name}`);
  const texts = [...FILES, ...setup].map((file) => readFileSync(join('content', file), 'utf8')).join('\n');
  const exercises = readdirSync('content/exercises').filter((name) => texts.includes(name.replace('.yaml', '')));
  for (const file of [...FILES, ...setup, ...exercises.map((name) => `exercises/${name}`)]) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    cpSync(join('content', file), join(folder, file));
  }
  before = new Set(mistakesIn(folder));
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** The mistakes that one replacement in one file makes. */
function mistakesAfter(file: string, old: string | RegExp, fresh: string): string {
  const path = join(folder, file);
  const was = readFileSync(path, 'utf8');
  const is = was.replace(old, fresh);
  expect(is, 'the replacement found nothing').not.toBe(was);
  writeFileSync(path, is);
  const mistakes = mistakesIn(folder);
  writeFileSync(path, was);
  return mistakes.filter((line) => !before.has(line)).join('\n');
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
  ])('in %s (%s → %s) is refused', (file, old, fresh, mistake) => {
    const message = mistakesAfter(file, old, fresh);
    expect(message.split('\n')).toEqual([expect.stringMatching(mistake)]);
    expect(message.startsWith(`${file}:`)).toBe(true);
  });

  test('tells all mistakes of several files at once, a missing one among them', async () => {
    const whole = join(await freshFolder(), 'content');
    cpSync('content', whole, { recursive: true });
    for (const file of ['walking.yaml', 'setup/bed.yaml']) writeFileSync(join(whole, file), '{}');
    rmSync(join(whole, 'quiz.yaml'));
    const told = (() => {
      try {
        loadContent(whole);
      } catch (error) {
        return error;
      }
      return undefined;
    })();
    expect(told).toBeInstanceOf(ContentError);
    expect(String(told)).toMatch(/setup\/bed\.yaml[\s\S]*^quiz\.yaml this file is missing$[\s\S]*walking\.yaml/m);
  });
});
