// How the picture of an exercise is wanted: its colours, whether it moves, and how fast.

/** How a person wants pictures to look. */
export interface Look {
  readonly palette: 'light' | 'dark';
  /** `still` for who is disturbed by movement. */
  readonly form: 'moving' | 'still';
}

export const DEFAULT_LOOK: Look = { palette: 'light', form: 'moving' };

/** How fast a dose goes, in seconds: what a picture of it keeps to. */
export interface Pace {
  /** One repetition, the hold not counted. */
  readonly rep: number;
  readonly hold?: number;
}
