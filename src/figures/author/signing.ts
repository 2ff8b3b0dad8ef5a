// The pages a physiotherapist prints, marks and signs: every exercise with its key poses, its steps and its words.
import { animate } from '../animation/animate.ts';
import { drawStoryboard } from '../draw/storyboard.ts';
import type { LoadedFigure } from '../load.ts';
import { paletteOf } from '../palette/palette.ts';
import { personOf } from '../palette/people.ts';
import { apart, escape } from './page.ts';

function entry({ id, figure, alt, name, steps }: LoadedFigure): string {
  const { svg } = drawStoryboard(animate(figure), paletteOf('light', figure.person ?? personOf(id)));
  const items = steps.map((step) => `<li>${escape(step)}</li>`).join('');
  return `<section id="${escape(id)}">
<h2>${escape(name)} <small>${escape(id)}</small></h2>
${apart(svg, id)}
<div class="words"><ol>${items}</ol><p>${escape(alt)}</p></div>
<p class="mark">☐ right &nbsp; ☐ draw anew &nbsp; ☐ mend the words: <span></span></p>
</section>`;
}

/** One page for all figures as HTML, with nothing outside it. */
export function signingPage(figures: readonly LoadedFigure[]): string {
  return `<!doctype html>
<html lang="en"><meta charset="utf-8"><title>Figures to sign</title>
<style>body{font:14px/1.4 system-ui;margin:2rem}section{break-inside:avoid;border-top:1px solid #999;padding:.5rem 0}
section>svg{max-width:100%;height:11rem;width:auto}h2{margin:.2rem 0}small{color:#666;font-weight:normal}
.words{display:flex;gap:2rem}.words>*{flex:1;margin:.3rem 0}.mark span,.sign span{display:inline-block;min-width:18rem;border-bottom:1px solid}</style>
<h1>Figures to look through and sign</h1>
<p>${figures.length} exercises. For each: does the picture show what the steps say, would you give it to
a patient as it is, and does the text below tell somebody who can't see it the same?</p>
<p class="sign">Name and profession: <span></span> Date and signature: <span></span></p>
${figures.map(entry).join('\n')}
</html>
`;
}
