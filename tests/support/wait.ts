// How long tests wait for what must happen: far longer than it takes, so that no busy machine fails them.

export const WAIT_MS = 60_000;
