// How people say that something hurts, and how badly. Never the judge of a warning sign: those are looked for before, in
// every text.

const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));

const PAIN = set(
  `ache aches aching achy agony cramp cramps cramped cramping hurt hurting hurts knot knots knotted ouch pain painful pains
  pinched pulled sore soreness spasm spasms sprained stiff stiffness strained tense tension throbbing tight tightness
  torture uncomfortable`,
);

/** With pain, or by themselves where they say that somebody cannot move. */
const STRONG = set('agony excruciating horrible severe terrible torture unbearable awful worst screaming');

/** What a nerve may say; with "no" in front it is heard as well, as a warning sign is. */
const NERVE = set('numb numbness tingle tingles tingling tingly');

const CANNOT_MOVE =
  /\b(?:can ?not|can'?t|cant|unable to|barely|hardly) (?:even |really )?(?:move|stand|get up|get out|bend|straighten|sit|walk|turn)\b|\b(?:back|neck) (?:is |has |just )*(?:gone|stuck|locked|went|seized|out)\b|\bput my back out\b/;

/** "10/10", with the stroke or without it, "ten out of ten". */
const TOP = /\b(?:9|10|nine|ten)(?: ?\/ ?| out of | of | )(?:10|ten)\b/;

/** How much a text says that it hurts. */
export interface PainTold {
  readonly hurts: boolean;
  /** It sounds bad enough that the check comes before any movement. */
  readonly strong: boolean;
}

/** @param text in small letters; `area` tells whether it names a part of the body */
export function painTold(text: string, words: readonly string[], area: boolean): PainTold {
  const hurts = words.some((word) => PAIN.has(word)) || (area && words.includes('killing'));
  const worse = words.some((word) => STRONG.has(word)) && (hurts || area);
  const top = hurts && TOP.test(text);
  const nerve = words.some((word) => NERVE.has(word));
  return { hurts, strong: worse || top || nerve || CANNOT_MOVE.test(text) };
}

export const isPain = (word: string): boolean => PAIN.has(word) || STRONG.has(word);
