// Arithmetic of single numbers that Math lacks: blending, clamping, degrees and radians.

/** The number a share `t` (0 to 1) of the way from `a` to `b`. */
export const lerp = (a: number, b: number, t: number): number => a + (b - a) * t;

/** Degrees as radians. */
export const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/** Radians as degrees. */
export const degrees = (angle: number): number => (angle * 180) / Math.PI;

/** `value`, or the end of the range it lies beyond. */
export const clamp = (value: number, low: number, high: number): number => Math.min(high, Math.max(low, value));
