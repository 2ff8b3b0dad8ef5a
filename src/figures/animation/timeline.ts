// The frames of one loop and how long each is shown: at the pace of the dose, with few frames where nothing moves.
import type { Pace } from '../drawing.ts';
import { type Animation, keyAt } from './animation.ts';

/** One frame of the loop. */
export interface Frame {
  /** Indices of the keys it lies between. */
  readonly from: number;
  readonly to: number;
  /** Share of the way from one key to the other. */
  readonly t: number;
  /** Milliseconds, a multiple of ten as GIF counts. */
  readonly ms: number;
  /** In a hold that is counted: how much of it is over when the frame ends, 0 to 1. */
  readonly ring?: number;
  /** Whether the arrows to the next key are shown. */
  readonly arrows: boolean;
  /** Whether the arrows that press while the pose is held are shown. */
  readonly held: boolean;
}

/** Seconds a pose is held when neither the figure nor the dose says. */
const REST = 0.9;
/** From this hold on a ring counts it; shorter ones are over before one has looked. */
const RING_FROM = 2;
/** At most so many steps of the ring, and no loop counts longer than this many seconds in one hold. */
const RING_STEPS = 30;
const LONGEST_HOLD = 60;
/** Milliseconds of a moving frame, and at most so many moving frames in a loop. */
const STEP_MS = 80;
const MOVING_FRAMES = 36;
/** Arrows are shown until this share of the movement is over. */
const ARROWS_UNTIL = 0.6;
/** How many times slower than drawn a repetition may be; it is never faster. */
const SLOWEST = 3;

/** How a share of the time becomes a share of the way. */
const EASE = { soft: (t: number): number => t * t * (3 - 2 * t), linear: (t: number): number => t } as const;
/** Milliseconds as a GIF can hold them: a multiple of ten, at least twenty. */
const tens = (ms: number): number => Math.max(20, Math.round(ms / 10) * 10);

/** How long each key is held and how long each movement takes, in seconds. */
export function durations(animation: Animation, pace: Pace): { readonly holds: number[]; readonly moves: number[] } {
  const counted = (index: number): boolean => {
    const key = keyAt(animation, index);
    return key.hold === undefined && key.feel.length > 0 && pace.hold !== undefined;
  };
  const holds = animation.keys.map((key, i) =>
    counted(i) ? Math.min(LONGEST_HOLD, pace.hold ?? REST) : (key.hold ?? REST),
  );
  const drawn = animation.keys.map((key) => key.move);
  const moving = drawn.reduce((sum, move) => sum + move, 0);
  const resting = holds.filter((_, i) => !counted(i)).reduce((sum, hold) => sum + hold, 0);
  const wanted = pace.rep === undefined ? 1 : (pace.rep * animation.figure.reps - resting) / moving;
  const factor = Math.min(SLOWEST, Math.max(1, wanted));
  return { holds, moves: drawn.map((move) => move * factor) };
}

/** The frames in which a key is held. */
function holdFrames(index: number, seconds: number): Frame[] {
  if (seconds <= 0) return [];
  const frame = { from: index, to: index, t: 0, held: true };
  if (seconds < RING_FROM) return [{ ...frame, ms: tens(seconds * 1000), arrows: true }];
  const count = Math.min(RING_STEPS, Math.round(seconds));
  const total = tens(seconds * 1000);
  const until = (step: number): number => Math.round((total * step) / count / 10) * 10;
  return Array.from({ length: count }, (_, i) => ({
    ...frame,
    ms: until(i + 1) - until(i),
    ring: (i + 1) / count,
    // What comes next is announced at the end of a long hold only.
    arrows: i === count - 1,
  }));
}

/** All frames of one loop. A figure with one key has one frame. */
export function layOutFrames(animation: Animation, pace: Pace = {}): Frame[] {
  const { holds, moves } = durations(animation, pace);
  const count = animation.keys.length;
  if (count === 1) return holdFrames(0, Math.max(1, holds[0] ?? 1));
  const total = moves.reduce((sum, move) => sum + move, 0) * 1000;
  const step = Math.max(STEP_MS, total / MOVING_FRAMES);
  return animation.keys.flatMap((_, from) => {
    const to = (from + 1) % count;
    const ms = (moves[to] ?? 1) * 1000;
    // There and back between two poses go through the same bodies, which are then drawn once.
    const steps = Math.max(2, Math.round((count === 2 ? total / 2 : ms) / step));
    const whole = tens(ms);
    const ease = EASE[keyAt(animation, to).ease];
    const moving = Array.from({ length: steps - 1 }, (__, s): Frame => {
      const t = ease((s + 1) / steps);
      // The last step is the next key itself: its time is shared out over the steps that are seen.
      const share = (whole * (s + 1)) / (steps - 1);
      const before = (whole * s) / (steps - 1);
      const length = Math.round(share / 10) * 10 - Math.round(before / 10) * 10;
      return { from, to, t, ms: Math.max(20, length), arrows: t < ARROWS_UNTIL, held: false };
    });
    return [...holdFrames(from, holds[from] ?? REST), ...moving];
  });
}
