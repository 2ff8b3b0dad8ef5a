// Every finding alone, at seven ages and in pregnancy: what one sign by itself leads to, as a table that a clinician can
// read. A row that leaves a grown-up at self-care has its reason here.
import { expect, test } from 'vitest';
import type { Level } from '../../../../../src/domain/lock/level.ts';
import { content, explain, playCase } from '../../../../support/triage.ts';

const AGES = [8, 16, 30, 45, 60, 70, 82];
const ADULT = 18;
const LETTERS: Readonly<Record<Level, string>> = {
  emergency: 'E',
  urgent_same_day: 'U',
  clinician_soon: 'S',
  routine: 'R',
  self_care: '.',
};
/** Numbers that stand for all of their kind: the border of a rule, or the most that a question knows. */
const NUMBERS: Readonly<Record<string, readonly number[]>> = {
  duration_days: [1, 14, 42, 90],
  severity: [6, 7, 10],
  onset_age: [30],
  weeks_pregnant: [],
  postpartum_weeks: [3],
  recent_surgery_weeks: [6, 26],
};
/** Findings that describe who is asked, or that only stand beside another finding. */
const NOT_ALONE = new Set(['who', 'under_age', 'age', 'pregnant']);
const BASE = { duration_days: 3, severity: 4, onset: 'after_activity', trend: 'same' };

const MOVES = 'Chooses the movements alone; it is no sign of danger.';
const PATTERN = 'One sign of the inflammatory pattern; four of five, or three of nine, count (NICE NG65).';
const MILDER = 'Says what is harmless, and counts beside other findings.';
/** Why a finding alone may be looked after at home. */
const REASONS: Readonly<Record<string, string>> = {
  'site low_back': 'The ordinary place of back pain.',
  'site flank': 'The side alone; with waves, fever, burning or sudden severe pain it counts.',
  'site neck': 'The ordinary place of neck pain.',
  'site buttock_leg': 'Pain down a leg without weakness or numbness gets better at home (NICE NG59).',
  'site tailbone': 'The ordinary place of tailbone pain.',
  'onset after_activity': 'A clear strain.',
  'onset sudden': 'Sudden and mild; with 7 of 10, blood thinners, weak bones or other signs it counts.',
  'onset gradual': 'A slow start is ordinary.',
  'onset injury': 'A bump alone, under 65, without weak bones: as NG41 and the Canadian rule have it.',
  'onset unknown': 'Most back pain has no clear start.',
  'trend better': 'Getting better.',
  'trend same': 'The first days.',
  'trend worse': 'The first days with 4 of 10; after two weeks with 7 of 10, or beside a risk, it counts.',
  'function ok': 'Manages at home.',
  'function limited': 'Manages with difficulty, as with most fresh back pain.',
  'cord_rate months': MILDER,
  'cord_rate days_weeks': 'The pace of signs that are not there.',
  'vaginal_bleeding light': 'Asked in pregnancy and after a birth alone.',
  'vaginal_bleeding heavy': 'Asked in pregnancy and after a birth alone.',
  'duration_days 1': 'The first days.',
  'duration_days 14': 'Most back pain eases within six weeks (NICE NG59).',
  'severity 6': 'Pain alone does not tell how serious its cause is.',
  'severity 7': 'Severe pain alone, after a strain; sudden, with a risk or getting worse it counts.',
  'severity 10': 'Severe pain alone, after a strain; sudden, with a risk or getting worse it counts.',
  'onset_age 30': PATTERN,
  limb_tingling_after_injury: 'Asked after a bump to the neck alone.',
  minor_trauma: 'A bump alone, under 65, without weak bones: as NG41 and the Canadian rule have it.',
  neck_manipulation_recent: 'Counts with neck pain.',
  known_axspa: 'A known illness; any bump makes it an emergency.',
  recent_surgery_or_immobile: 'A risk of clots alone; with a sore calf or pain on breathing it counts.',
  clot_risk: 'A risk of clots alone; with pain on breathing it counts.',
  diabetes: 'A common illness; with fever, night pain, severe or growing pain it counts.',
  smoker: 'A risk alone; with high blood pressure and new pain from 60 it counts.',
  high_bp: 'A common illness; with smoking and new pain, or belly pain, from 60 it counts.',
  postmenopausal_or_thin: 'A risk of weak bones alone; with a bump, a lift or pain on the bone it counts.',
  shoulder_hip_stiff_over50: 'Counts from 50.',
  child_night_pain: 'Asked of children alone.',
  child_limp: 'Asked of children alone.',
  sport_extension_pain: 'Asked of children alone.',
  eases_with_position: MILDER,
  previously_assessed_stable: MILDER,
  'postpartum_weeks 3': 'After a birth the signs are asked; pain alone is ordinary.',
  shoulder_tip_pain: 'Asked in pregnancy and after a birth alone.',
  contractions_or_pattern: 'Asked in pregnancy alone.',
  waters_broken: 'Asked in pregnancy alone.',
  less_movement: 'Asked in pregnancy alone.',
  preeclampsia_signs: 'Asked in pregnancy and after a birth alone.',
  unsure_pregnancy: 'Asked in pregnancy and after a birth alone.',
  urine_burning_frequency: 'Without fever or side pain a pharmacist can help; with them it counts.',
  unsure_pattern: PATTERN,
  unsure_profile: MOVES,
  leg_pain_below_knee: 'Pain down a leg without weakness or numbness gets better at home (NICE NG59).',
  ...Object.fromEntries(
    [
      ...['ibp_better_exercise', 'ibp_no_better_rest', 'ibp_night_up', 'buttock_pain', 'buttock_alternating'],
      ...['nsaid_good_response', 'family_spa', 'psoriasis', 'enthesitis_heel'],
    ].map((name) => [name, PATTERN]),
  ),
  ...Object.fromEntries(
    [
      ...['spondylolisthesis', 'stenosis', 'high_bp_uncontrolled', 'known_glaucoma', 'dizzy', 'hypermobile', 'falls'],
    ].map((name) => [name, MOVES]),
  ),
};

interface Row {
  readonly name: string;
  readonly findings: Readonly<Record<string, unknown>>;
}
const rows: readonly Row[] = [...content.findings].flatMap(([name, type]): Row[] => {
  if (NOT_ALONE.has(name)) return [];
  if (type === 'yesno') return [{ name, findings: { [name]: true } }];
  const values = type === 'number' ? (NUMBERS[name] ?? []) : type;
  return values.map((value) => ({ name: `${name} ${value}`, findings: { [name]: value } }));
});

const levelOf = ({ findings }: Row, age: number, pregnant = false): Level =>
  explain({
    id: 'sweep',
    age,
    pregnant,
    findings: { ...BASE, ...findings, ...(pregnant ? { weeks_pregnant: 20 } : {}) },
  }).level;

/** Whether the finding alone leaves a grown-up at self-care at any of the ages. */
const staysAtHome = (row: Row): boolean => AGES.some((age) => age >= ADULT && levelOf(row, age) === 'self_care');

test('the table of single findings is as it stands', async () => {
  const widest = Math.max(...rows.map(({ name }) => name.length));
  const head = `${'finding'.padEnd(widest)}  ${AGES.map((age) => String(age).padStart(2)).join(' ')}  pregnant at 30`;
  const lines = rows.map((row) => {
    const cells = AGES.map((age) => LETTERS[levelOf(row, age)].padStart(2)).join(' ');
    const why = staysAtHome(row) ? `  ${REASONS[row.name] ?? 'NO REASON'}` : '';
    return `${row.name.padEnd(widest)}  ${cells}  ${LETTERS[levelOf(row, 30, true)]}${why}`;
  });
  const legend = 'E emergency, U the same day, S within days, R a planned visit, . self-care. Each finding alone.';
  await expect([legend, '', head, ...lines, ''].join('\n')).toMatchFileSnapshot('sweep.txt');
});

test('each finding that alone stays at self-care has its reason, and no reason is left over', () => {
  expect(
    rows
      .filter((row) => staysAtHome(row))
      .map(({ name }) => name)
      .sort(),
  ).toEqual(Object.keys(REASONS).sort());
});

test('in the chat each finding alone leads to the same', async () => {
  for (const row of rows)
    for (const age of [30, 70]) {
      const raw = { id: row.name, age, findings: { ...BASE, ...row.findings } };
      expect((await playCase(raw)).level, `${row.name} at ${age}`).toBe(levelOf(row, age));
    }
});
