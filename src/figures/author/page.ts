// What all pages for authors need: safe text, and several pictures on one page.

/** Text as it may stand in HTML, also in an attribute. */
export const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** Ids of clip paths must differ between the pictures of one page. */
export const apart = (svg: string, name: string): string =>
  svg.replaceAll('id="zone-', `id="${name}-`).replaceAll('url(#zone-', `url(#${name}-`);
