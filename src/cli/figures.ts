// The author's tool for figures: `npm run figures` checks and renders all, `-- <id>` writes a preview page, `-- sheet`
// writes contact sheets. Writes into the folder given last, else a folder of the system's temporary one.
import { mkdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { previewPage } from '../figures/author/preview.ts';
import { drawOverview } from '../figures/author/overview.ts';
import { drawSheet } from '../figures/author/sheet.ts';
import { signingPage } from '../figures/author/signing.ts';
import { MOST_BYTES, type Form } from '../figures/drawing.ts';
import { raster } from '../figures/encode/raster.ts';
import { render } from '../figures/encode/render.ts';
import { loadFigures, type LoadedFigure } from '../figures/load.ts';
import { drawingOf } from '../figures/request.ts';
import { complaintsAbout } from '../figures/validate/validate.ts';

const FOLDER = 'content/exercises';
/** Figures on one contact sheet. */
const ON_SHEET = 24;

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

async function preview(figure: LoadedFigure, out: string): Promise<void> {
  const file = join(out, `${figure.id}.html`);
  await writeFile(file, previewPage(figure));
  for (const complaint of complaintsAbout(figure.figure)) say(`${figure.id}: ${complaint}`);
  say(file);
}

async function sheets(figures: readonly LoadedFigure[], out: string): Promise<void> {
  const { png } = await raster();
  for (const theme of ['light', 'dark'] as const) {
    for (let at = 0; at < figures.length; at += ON_SHEET) {
      const sheet = drawSheet(figures.slice(at, at + ON_SHEET), theme);
      const file = join(out, `sheet-${theme}-${at / ON_SHEET + 1}.png`);
      await writeFile(file, png(sheet.svg));
      say(file);
      for (const row of sheet.rows) say(`  ${row.join(' | ')}`);
    }
  }
  const signing = join(out, 'to-sign.html');
  await writeFile(signing, signingPage(figures));
  say(signing);
  const small = join(out, 'figures.gif');
  await writeFile(small, await drawOverview(figures));
  say(small);
}

/** Renders every figure in both forms; gives the number of complaints. */
async function renderAll(figures: readonly LoadedFigure[], out: string): Promise<number> {
  let complaints = 0;
  const sizes: number[] = [];
  const started = performance.now();
  for (const { id, figure } of figures) {
    const found = complaintsAbout(figure);
    for (const form of ['moving', 'still'] satisfies Form[]) {
      const bytes = await render(drawingOf({ id, pose: figure, form, palette: 'light' }));
      const gif = form === 'moving' && !figure.still;
      if (gif) sizes.push(bytes.length);
      if (gif && bytes.length > MOST_BYTES) found.push(`the picture has ${bytes.length} bytes, at most ${MOST_BYTES}`);
      await writeFile(join(out, `${id}.${gif ? 'gif' : 'png'}`), bytes);
    }
    for (const complaint of found) say(`${id}: ${complaint}`);
    complaints += found.length;
  }
  const mean = sizes.reduce((sum, size) => sum + size, 0) / Math.max(1, sizes.length);
  const seconds = (performance.now() - started) / 1000;
  say(
    `${figures.length} figures, ${complaints} complaints, GIF mean ${Math.round(mean / 1000)} kB, worst ` +
      `${Math.round(Math.max(0, ...sizes) / 1000)} kB, ${seconds.toFixed(1)} s, ` +
      `${Math.round(process.resourceUsage().maxRSS / 1024)} MB, in ${out}`,
  );
  return complaints;
}

async function main([what, folder]: readonly string[]): Promise<number> {
  const { figures, mistakes } = await loadFigures(FOLDER);
  for (const { id, message } of mistakes) say(`${id}: ${message}`);
  const out = folder ?? join(tmpdir(), 'limber-figures');
  await mkdir(out, { recursive: true });
  if (what === 'sheet') {
    await sheets(figures, out);
  } else if (what !== undefined && what !== 'all') {
    const chosen = figures.find(({ id }) => id === what);
    if (!chosen) {
      say(`there is no readable figure "${what}" in ${FOLDER}`);
      return 1;
    }
    await preview(chosen, out);
  } else if ((await renderAll(figures, out)) > 0) {
    return 1;
  }
  return mistakes.length > 0 ? 1 : 0;
}

process.exitCode = await main(process.argv.slice(2));
