// What is thrown when something could not be written to where it is kept. Nothing has changed then, and it is no bug.

/** `message` is one clear line for the operator; it names a file and no person. */
export class NotWrittenError extends Error {
  override readonly name = 'NotWrittenError';
  /** The system's own word for the cause, e.g. `ENOSPC` for a full disk. */
  readonly code: string;

  constructor(message: string, code: string) {
    super(message);
    this.code = code;
  }
}
