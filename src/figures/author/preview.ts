// A page for the author of one figure: both palettes, a scrubber, the validator's complaints, the text and its draft.
import { animate } from '../animation/animate.ts';
import { layOutFrames } from '../animation/timeline.ts';
import { CANVAS } from '../canvas.ts';
import { frameAnimation } from '../draw/framing.ts';
import { drawFrame } from '../draw/scene.ts';
import { drawStoryboard } from '../draw/storyboard.ts';
import type { LoadedFigure } from '../load.ts';
import { paletteOf } from '../palette/palette.ts';
import { personOf } from '../palette/people.ts';
import { complaintsAbout } from '../validate/validate.ts';
import { draftAlternativeText } from './draft-alternative-text.ts';
import { apart, escape } from './page.ts';

/** The page as HTML, with nothing outside it. */
export function previewPage({ id, figure, alt }: LoadedFigure): string {
  const person = figure.person ?? personOf(id);
  const animation = animate(figure);
  const camera = frameAnimation(animation, CANVAS[figure.canvas]);
  const frames = layOutFrames(animation);
  const shown = (['light', 'dark'] as const).map((theme) => {
    const pictures = frames.map((frame, i) => {
      const svg = apart(drawFrame(animation, frame, camera, paletteOf(theme, person)), `${theme}${i}`);
      return `<div class="frame" data-ms="${frame.ms}"${i === 0 ? '' : ' hidden'}>${svg}</div>`;
    });
    return `<div class="strip">${pictures.join('')}</div>`;
  });
  const still = apart(drawStoryboard(animation, paletteOf('light', person)).svg, 'still');
  const sides =
    figure.side === undefined
      ? ''
      : apart(
          drawStoryboard(animate(figure, figure.side === 'left' ? 'right' : 'left'), paletteOf('light', person)).svg,
          'mirror',
        );
  const complaints = complaintsAbout(figure).map((text) => `<li>${escape(text)}</li>`);
  return `<!doctype html>
<html lang="en"><meta charset="utf-8"><title>${escape(id)}</title>
<style>body{font:16px/1.5 system-ui;margin:2rem;background:#ddd}.row{display:flex;gap:1rem;flex-wrap:wrap}
input{width:30rem}svg{border-radius:8px}</style>
<h1>${escape(id)}</h1>
<div class="row">${shown.join('')}</div>
<p><input type="range" min="0" max="${frames.length - 1}" value="0"> <button>play</button></p>
<h2>Complaints</h2><ul>${complaints.length === 0 ? '<li>none</li>' : complaints.join('')}</ul>
<h2>Alternative text</h2><p>${escape(alt)}</p><p><small>Draft from the data: ${escape(draftAlternativeText(animation))}</small></p>
<h2>Still, and its other side</h2><div class="row">${still}${sides}</div>
<script>
const strips=[...document.querySelectorAll('.strip')].map(s=>[...s.children]);const slider=document.querySelector('input');let timer;
const show=n=>strips.forEach(s=>s.forEach((f,i)=>{f.hidden=i!==n}));
const step=()=>{const n=(+slider.value+1)%strips[0].length;slider.value=n;show(n);timer=setTimeout(step,+strips[0][n].dataset.ms)};
slider.oninput=()=>{clearTimeout(timer);timer=undefined;show(+slider.value)};
document.querySelector('button').onclick=()=>{if(timer){clearTimeout(timer);timer=undefined}else step()};
</script></html>
`;
}
