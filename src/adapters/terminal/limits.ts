// What a terminal shows well.

/** Columns text is wrapped at: the width terminals have had since the VT100. */
export const COLUMNS = 80;
