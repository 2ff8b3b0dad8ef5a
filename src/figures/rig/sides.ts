// Left and right of the body: names of the sides, and what there is one of on each.

/** The person's own left and right, not the picture's. */
export type Side = 'L' | 'R';

export const SIDES: readonly Side[] = ['L', 'R'];

/** One of something on each side. */
export type PerSide<T> = Readonly<Record<Side, T>>;

/** Makes one for each side. */
export const perSide = <T>(make: (side: Side) => T): PerSide<T> => ({ L: make('L'), R: make('R') });

export const otherSide = (side: Side): Side => (side === 'L' ? 'R' : 'L');

/** Which way along the `right` of `Axes` a side lies. */
export const sign = (side: Side): 1 | -1 => (side === 'R' ? 1 : -1);
