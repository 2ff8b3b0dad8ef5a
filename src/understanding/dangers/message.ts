// A message whose words are looked up: what begins at each, which are denied, and which stand for something else than
// they say, as in an idiom or a movement's name. Pure.
import type { Meant, Vocabulary } from '../words/vocabulary.ts';
import type { Word } from '../words/words.ts';

export interface Message {
  readonly words: readonly Word[];
  readonly plain: readonly string[];
  /** What begins at each word. */
  readonly meant: readonly (readonly Meant[])[];
  /** Whether each word is denied by one before it. */
  readonly denied: readonly boolean[];
  /** Whether each word is part of something that means no sign, whatever its words say. */
  readonly covered: readonly boolean[];
}

const DENIES = new Set(
  `no not never without none neither nor isnt arent wasnt werent dont doesnt didnt havent hasnt hadnt aint denies nothing
  free nope zero`.split(/\s+/),
);
/** What ends the reach of a denial. */
const TURNS = new Set('but however except just only although though yet still now since because and today'.split(' '));
const REACH = 6;
/** In "no fever, numbness or weakness" all are denied, in "no sleep at all, numb legs" one: a comma shortens the reach. */
const AFTER_COMMA = 3;

function deniedIn(words: readonly Word[]): boolean[] {
  let left = 0;
  return words.map(({ plain, gap }) => {
    if (gap === 2 || TURNS.has(plain)) left = 0;
    else if (gap === 1) left = Math.min(left, AFTER_COMMA);
    const denied = left > 0;
    left = DENIES.has(plain) ? REACH : left - 1;
    return denied;
  });
}

/** Meanings that take their words out of any other. */
const COVERS = new Set(['idiom', 'named']);

export function readMessage(words: readonly Word[], vocabulary: Vocabulary): Message {
  const plain = words.map((word) => word.plain);
  const covered = plain.map(() => false);
  const meant = plain.map((_, at) => {
    const found = vocabulary(plain, at);
    const cover = found.find(({ concept }) => COVERS.has(concept));
    if (cover) covered.fill(true, at, at + cover.length);
    return cover ? [cover] : covered[at] ? [] : found;
  });
  return { words, plain, meant, denied: deniedIn(words), covered };
}
