// Which items of a checklist are ticked, as the letters that a button carries. Pure.
import type { Checklist } from '../../content/schema/tools/setup.ts';

/** Stands for nothing ticked: a route has no empty arguments. */
const NONE = '0';

export const writeMarks = (ticked: readonly string[]): string => (ticked.length === 0 ? NONE : ticked.join(''));

/** Marks in the order of the list. Items that the list no longer has are left out; undefined for what we never wrote. */
export function readMarks({ items }: Checklist, arg: string | undefined): readonly string[] | undefined {
  if (arg === undefined || !/^(?:0|[a-z]{1,26})$/.test(arg)) return undefined;
  return items.map(({ mark }) => mark).filter((mark) => arg.includes(mark));
}

/** The marks with one more ticked, or one fewer. */
export const toggled = ({ items }: Checklist, ticked: readonly string[], mark: string): readonly string[] =>
  items.map((item) => item.mark).filter((each) => ticked.includes(each) !== (each === mark));
