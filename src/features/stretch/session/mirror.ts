// Words of a one-sided exercise for one side. They are written for the left side first, with a line on changing sides. Pure.

export type Side = 'left' | 'right';

const OTHER: Readonly<Record<string, string>> = { left: 'right', right: 'left', Left: 'Right', Right: 'Left' };

/** Words that send on to the other side: a card of its own does that. */
const CHANGE = /,? then (?:roll over and )?change (?:sides|legs|arms)[^.]*(?=\.)| Change (?:sides|legs|arms)\./g;

/** A sentence for one side; without a side as it is. */
export function forSide(sentence: string, side: Side | undefined): string {
  if (side === undefined) return sentence;
  const once = sentence.replace(CHANGE, '');
  return side === 'left' ? once : once.replace(/\b(?:left|right)\b/gi, (word) => OTHER[word] ?? word);
}
