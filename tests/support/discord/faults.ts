// Lets chosen requests go wrong: refused, slow, or with the connection lost before or after their effect.
export interface Fault {
  /** `POST /channels/…`: tested against method and path. */
  readonly on: RegExp;
  /** How often; for ever when left out. */
  times?: number;
  /** Answers with this instead of doing anything. */
  readonly status?: number;
  readonly body?: unknown;
  readonly headers?: Record<string, string>;
  /** Ends the connection without an answer: before anything happened, or after it did. */
  readonly drop?: 'before' | 'after';
  /** Answers only after this promise. */
  readonly hold?: Promise<unknown>;
  /** Answers after this many milliseconds. */
  readonly delayMs?: number;
}

/** A refusal with one of Discord's own codes. */
export const refusal = (on: RegExp, status: number, code: number, times?: number): Fault => ({
  on,
  status,
  body: { code, message: 'refused by the test' },
  ...(times === undefined ? {} : { times }),
});

/** "Too many requests", with all that Discord says about it. */
export function tooMany(on: RegExp, seconds: number, { times = 1, global = false } = {}): Fault {
  const headers = {
    'retry-after': String(Math.ceil(seconds)),
    'x-ratelimit-limit': '5',
    'x-ratelimit-remaining': '0',
    'x-ratelimit-reset-after': String(seconds),
    'x-ratelimit-bucket': 'testbucket',
    'x-ratelimit-scope': global ? 'global' : 'user',
    ...(global ? { 'x-ratelimit-global': 'true' } : {}),
  };
  const body = { message: 'You are being rate limited.', retry_after: seconds, global };
  return { on, times, status: 429, headers, body };
}

/** Takes the first fault that fits, once less often. */
export function takeFault(faults: Fault[], request: string): Fault | undefined {
  const found = faults.find(({ on, times = 1 }) => times > 0 && on.test(request));
  if (found?.times !== undefined) found.times -= 1;
  return found;
}
