// What the check keeps about a person: its level and the movement limits that follow, and a warning they have not answered.
// Never an answer, never a word.
import { fields, list, oneOf, whole, words } from '../../core/util/validators.ts';
import type { Check } from '../../domain/lock/check.ts';
import type { RecordSlice } from '../../domain/feature.ts';
import { LEVELS } from '../../domain/lock/level.ts';
import type { Warning } from '../../domain/lock/warning.ts';
import { WARNING_LEVELS } from '../../domain/lock/warning.ts';

const instant = whole();

export const triageRecord: RecordSlice = {
  shapes: {
    check: fields<Check>(
      { level: oneOf(...LEVELS), limits: list(words()), until: instant, at: instant },
      { country: words() },
    ),
    warning: fields<Warning>({ level: oneOf(...WARNING_LEVELS), at: instant }, { asked: list(words()) }),
  },
  describe({ say, content }, { check, warning }) {
    const lines = warning ? [say('mydata-warning')] : [];
    if (!check) return lines;
    const labels = check.limits.map((id) => content.limits.conditions.get(id)?.label ?? id);
    const list = labels.length > 0 ? labels.join(', ') : say('profile-none');
    return [...lines, say('mydata-check', { level: say(`mydata-level-${check.level}`), list })];
  },
};
