// What a check keeps about a person: its level and the movement limits that follow. Never an answer.
import { fields, list, oneOf, whole, words } from '../../core/util/validators.ts';
import type { Check } from '../../domain/lock/check.ts';
import type { RecordSlice } from '../../domain/feature.ts';
import { LEVELS } from '../../domain/lock/level.ts';

const instant = whole();

export const triageRecord: RecordSlice = {
  shapes: {
    check: fields<Check>(
      { level: oneOf(...LEVELS), limits: list(words()), until: instant, at: instant },
      { country: words() },
    ),
  },
  describe({ say, content }, { check }) {
    if (!check) return [];
    const labels = check.limits.map((id) => content.limits.conditions.get(id)?.label ?? id);
    const list = labels.length > 0 ? labels.join(', ') : say('profile-none');
    return [say('mydata-check', { level: say(`mydata-level-${check.level}`), list })];
  },
};
