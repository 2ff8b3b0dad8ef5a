// Every condition and every pair of them, at every place, for every area and time: nothing unsuitable, and the time kept.
import { describe, expect, test } from 'vitest';
import { AREAS, PLACES } from '../../../../src/content/schema/common.ts';
import { ANY_PERSON, UNKNOWN_PERSON } from '../../../../src/domain/needs.ts';
import type { Needs } from '../../../../src/domain/needs.ts';
import { CODE_CHARS, choose } from '../../../../src/features/stretch/select/choose.ts';
import { judge } from '../../../../src/features/stretch/select/verdict.ts';
import { content } from '../../../support/talk.ts';

const MINUTES = [1, 3, 5, 10];
const all = [...content.limits.conditions.keys()];
const pairs = all.flatMap((one, at) => all.slice(at + 1).map((other) => [one, other]));

function check(needs: Needs, name: string, minutesList = MINUTES): string[] {
  const wrong: string[] = [];
  for (const area of [undefined, ...AREAS]) {
    for (const place of [undefined, ...PLACES]) {
      for (const minutes of minutesList) {
        const where = `${name} ${area ?? 'any'} ${place ?? 'any'} ${minutes}`;
        const session = choose(content, needs, { area, place, minutes });
        if (!session) {
          wrong.push(`${where}: nothing`);
          continue;
        }
        for (const { exercise } of session.steps) {
          if (judge(content, exercise, needs).verdict === 'avoid') wrong.push(`${where}: ${exercise.id} is unsuitable`);
        }
        if (session.steps.length > (minutes > 10 ? 6 : 4)) wrong.push(`${where}: ${session.steps.length} movements`);
        if (Math.abs(session.seconds - minutes * 60) > minutes * 12)
          wrong.push(`${where}: takes ${session.seconds} s ${session.code}`);
        if (session.code.length > CODE_CHARS) wrong.push(`${where}: ${session.code} is too long for a button`);
        const strong = session.steps.some(({ exercise: { kind } }) => kind === 'strength' || kind === 'walking');
        if (minutes > 3 && !strong && !needs.gentle) wrong.push(`${where}: nothing strengthens in ${session.code}`);
      }
    }
  }
  return wrong;
}

describe('choosing a session', () => {
  test('suits whoever has told nothing, and a group', () => {
    expect([...check(UNKNOWN_PERSON, 'nobody'), ...check(ANY_PERSON, 'anybody')]).toEqual([]);
  });

  test('suits every condition alone, also when only gentle movement is allowed', () => {
    const wrong = all.flatMap((id) => [
      ...check({ ...UNKNOWN_PERSON, conditions: [id], told: true }, id),
      ...check({ ...UNKNOWN_PERSON, conditions: [id], gentle: true }, `gentle ${id}`),
      ...check({ ...UNKNOWN_PERSON, conditions: [id], easier: true }, `easier ${id}`),
    ]);
    expect(wrong).toEqual([]);
  });

  test('says so when the time cannot be filled, and never offers more than suits', () => {
    const long = all.flatMap((id) => check({ ...UNKNOWN_PERSON, conditions: [id], told: true }, id, [15, 20, 30]));
    expect(long.filter((line) => !line.includes('takes'))).toEqual([]);
  });

  test('in bed begins lying, wherever lying is left', () => {
    const wrong = [[], ...all.map((id) => [id])].flatMap((conditions) =>
      [undefined, ...AREAS].flatMap((area) =>
        MINUTES.flatMap((minutes) => {
          const needs = { ...UNKNOWN_PERSON, conditions, told: true };
          const steps = choose(content, needs, { area, place: 'bed', minutes })?.steps ?? [];
          const lying = steps.map(({ exercise: { position } }) => position.startsWith('lying-'));
          return lying.includes(true) && lying[0] !== true ? [`${conditions.join()} ${area} ${minutes}`] : [];
        }),
      ),
    );
    expect(wrong).toEqual([]);
    expect(choose(content, UNKNOWN_PERSON, { place: 'bed' })?.steps[0]?.exercise.position).toMatch(/^lying-/);
  });

  test('suits every pair of conditions', () => {
    const wrong = pairs.flatMap((conditions) =>
      check({ ...UNKNOWN_PERSON, conditions, told: true }, conditions.join('+')),
    );
    expect(wrong).toEqual([]);
  });
});
