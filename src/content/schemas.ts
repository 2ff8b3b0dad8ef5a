// Which schema checks which file: read by whoever writes the JSON Schemas for editors and by whoever looks that files name theirs.
import { z } from 'zod';
import { avoidFile } from './schema/avoid.ts';
import { breathing } from './schema/tools/breathing.ts';
import { course } from './schema/tools/course.ts';
import { heatIce } from './schema/tools/heat-ice.ts';
import { knowledge } from './schema/knowledge.ts';
import { massage } from './schema/tools/massage.ts';
import { mythFile } from './schema/myth.ts';
import { quizFile } from './schema/tools/quiz.ts';
import { selfcheck } from './schema/tools/selfcheck.ts';
import { checklist } from './schema/tools/setup.ts';
import { walking } from './schema/tools/walking.ts';
import { codesFile } from './schema/codes.ts';
import { reasonsFile } from './schema/condition-reasons.ts';
import { exercise } from './schema/exercise.ts';
import { placeFile } from './schema/towns.ts';
import { routine } from './schema/routine.ts';
import { sourceFile } from './schema/source.ts';
import { tipFile } from './schema/tip.ts';
import { voiceFile } from './schema/voice.ts';
import { limitsFile } from './schema/movement-limits.ts';
import { countriesFile } from './triage/schema.ts';

export interface FileSchema {
  /** Its file is `content/schema/<name>.json`. */
  readonly name: string;
  /** A file below the content folder, or a folder when it ends in a slash. */
  readonly covers: string;
  readonly schema: z.ZodType;
}

/** One line for each kind of file. */
export const SCHEMAS: readonly FileSchema[] = [
  { name: 'exercise', covers: 'exercises/', schema: exercise },
  { name: 'routine', covers: 'routines/', schema: routine },
  { name: 'tips', covers: 'tips/', schema: tipFile },
  { name: 'knowledge', covers: 'knowledge/', schema: knowledge },
  { name: 'myths', covers: 'myths.yaml', schema: mythFile },
  { name: 'selfcheck', covers: 'selfchecks/', schema: selfcheck },
  { name: 'setup', covers: 'setup/', schema: checklist },
  { name: 'breathing', covers: 'breathing.yaml', schema: breathing },
  { name: 'heat-ice', covers: 'heat-ice.yaml', schema: heatIce },
  { name: 'massage', covers: 'massage.yaml', schema: massage },
  { name: 'quiz', covers: 'quiz.yaml', schema: quizFile },
  { name: 'course', covers: 'course.yaml', schema: course },
  { name: 'walking', covers: 'walking.yaml', schema: walking },
  { name: 'sources', covers: 'sources.yaml', schema: sourceFile },
  { name: 'avoid', covers: 'avoid.yaml', schema: avoidFile },
  { name: 'places', covers: 'places.yaml', schema: placeFile },
  { name: 'condition-reasons', covers: 'condition-reasons.yaml', schema: reasonsFile },
  { name: 'countries', covers: 'countries.yaml', schema: countriesFile },
  { name: 'movement-limits', covers: 'movement-limits.yaml', schema: limitsFile },
  { name: 'voice', covers: 'voice.yaml', schema: voiceFile },
  { name: 'codes', covers: 'codes.lock.yaml', schema: codesFile },
];

/** The schema of a file below the content folder. */
export function schemaOf(file: string): FileSchema | undefined {
  return SCHEMAS.find(({ covers }) => (covers.endsWith('/') ? file.startsWith(covers) : file === covers));
}

/** The JSON Schema an editor reads: what an author may write, with every field's help. Ends with a line break. */
export function jsonSchema({ schema }: FileSchema): string {
  // Draft 7 is what the YAML extensions of editors know best.
  return `${JSON.stringify(z.toJSONSchema(schema, { io: 'input', target: 'draft-7' }), null, 2)}\n`;
}
