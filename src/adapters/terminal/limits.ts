// What a terminal shows well, and what it is called.

/** The adapter's name, as it stands in every chat's key. */
export const PLATFORM = 'terminal';

/** Messages a second, more than can be read. Our own rule. */
export const PER_SECOND = 30;

/** Columns text is wrapped at: the width terminals have had since the VT100. */
export const COLUMNS = 80;
