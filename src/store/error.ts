// What goes wrong with the kept data. Names files and what to do about them, never a person.

/** `message` is one clear line for the operator. */
export class StoreError extends Error {
  override readonly name = 'StoreError';
}

/** The code of a file system error, e.g. `ENOSPC`; empty for anything else. */
export function errorCode(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}
