// A figure whose key poses are solved, and what it looks like at any moment between two of them. Knows no pictures.
import type { MergedPose } from '../pose/merge.ts';
import type { ArrowSpec } from '../pose/schema/arrow.ts';
import type { Figure } from '../pose/schema/figure.ts';
import type { Prop } from '../pose/schema/prop.ts';
import type { SupportPart, Zone } from '../pose/vocabulary.ts';
import { lerp } from '../rig/numbers.ts';
import type { Skeleton } from '../rig/skeleton.ts';
import type { SolvedPose } from '../solver/blend-limb.ts';
import { solveBetween } from '../solver/blend.ts';
import type { Wall } from '../solver/touch/wall.ts';

/** A key pose, solved, with what is shown with it. */
export interface Keyframe extends SolvedPose {
  readonly spec: MergedPose;
  /** Seconds the pose is held when the dose does not say; undefined leaves it to the dose or the default. */
  readonly hold?: number;
  /** Seconds the movement into this pose takes. */
  readonly move: number;
  readonly ease: 'soft' | 'linear';
  readonly feel: readonly Zone[];
  readonly arrows: readonly ArrowSpec[];
  readonly supports: readonly SupportPart[];
  readonly props: readonly Prop[];
  /** The still has a panel of it. */
  readonly panel: boolean;
}

/** A loop through the key poses of a figure. */
export interface Animation {
  readonly figure: Figure;
  readonly keys: readonly [Keyframe, ...Keyframe[]];
  /** The wall that hands and feet can touch. */
  readonly wall: Wall | undefined;
  /** The mirror image is shown: the other side of a one-sided exercise. */
  readonly mirrored: boolean;
  /** Where along x the middle of the mat lies in centimetres, when there is one. */
  readonly matAt?: number;
  /** A second person who stands still. */
  readonly helper?: Skeleton;
}

/** The key at `index`, counted round the loop. */
export function keyAt({ keys }: Animation, index: number): Keyframe {
  return keys[((index % keys.length) + keys.length) % keys.length] ?? keys[0];
}

/** The skeleton a share `t` of the way from one key to another. */
export function bodyAt(animation: Animation, from: number, to: number, t: number): Skeleton {
  if (t <= 0 || from === to) return keyAt(animation, from).skeleton;
  return solveBetween(keyAt(animation, from), keyAt(animation, to), t, animation.wall);
}

/** The props a share `t` of the way from one key to another. */
export function propsAt(animation: Animation, from: number, to: number, t: number): Prop[] {
  const [a, b] = [keyAt(animation, from).props, keyAt(animation, to).props];
  const value = (x: unknown, y: unknown): unknown => {
    if (typeof x === 'number' && typeof y === 'number') return lerp(x, y, t);
    if (Array.isArray(x) && Array.isArray(y)) return x.map((part: unknown, i) => value(part, (y as unknown[])[i]));
    return x;
  };
  return a.map((prop, i) => {
    const other: unknown = b[i];
    const entries = Object.entries(prop).map(([name, x]) => [name, value(x, Reflect.get(other as object, name))]);
    return Object.fromEntries(entries) as Prop;
  });
}
