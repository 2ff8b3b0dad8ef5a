// Mistakes in content, collected so that an author sees all of them at once.

/** One thing to mend, told so that the place can be found without knowing the program. */
export interface Mistake {
  /** Path from the content folder, e.g. `tips/sleep.yaml`. */
  readonly file: string;
  /** Counted from 1; 0 when the whole file is meant. */
  readonly line: number;
  /** Path of the field, e.g. `dose.start.reps`; empty for the whole item. */
  readonly field: string;
  readonly message: string;
}

/** One line as an author reads it: `tips/sleep.yaml:12 text: at most 280 characters …`. */
export function tellMistake({ file, line, field, message }: Mistake): string {
  return `${file}${line > 0 ? `:${line}` : ''} ${field === '' ? '' : `${field}: `}${message}`;
}

/** Content that must not start the bot; the message holds every mistake on a line of its own. */
export class ContentError extends Error {
  override readonly name = 'ContentError';
  readonly mistakes: readonly Mistake[];

  constructor(mistakes: readonly Mistake[]) {
    super(mistakes.map(tellMistake).join('\n'));
    this.mistakes = mistakes;
  }
}
