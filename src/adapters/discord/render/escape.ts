// Makes any text literal in Discord's Markdown. The only place that knows what Discord reads as markup.

/** Characters that can begin or end markup anywhere: emphasis, code, spoilers, links, mentions, headings, quotes. */
const ANYWHERE = /[\\`*_~|[\]()<>@#]/g;
/** `https://` would become a link. */
const SCHEME = /:(?=\/\/)/g;
/** `- `, `+ ` and `-# ` at the beginning of a line. */
const BULLET = /^([^\S\n]*)([-+])/gm;
/** `1. ` at the beginning of a line. */
const NUMBER = /^([^\S\n]*\d+)\./gm;
/** Only a text that begins with one of these, or has a second line, can hold a list. */
const PERHAPS_LIST = /^\s*[-+\d]|\n/;

/** Puts a backslash before everything Discord could read as markup; Discord shows the text as it was given. */
export function escapeMarkdown(text: string): string {
  const marked = text.replace(ANYWHERE, String.raw`\$&`);
  const unlinked = marked.includes('://') ? marked.replace(SCHEME, String.raw`\:`) : marked;
  if (!PERHAPS_LIST.test(unlinked)) return unlinked;
  return unlinked.replace(BULLET, String.raw`$1\$2`).replace(NUMBER, String.raw`$1\.`);
}
