// The messages of /massage. Pure.
import type { MassageWay } from '../../content/schema/tools/massage.ts';
import type { Button, Reply } from '../../core/reply.ts';
import { alert, list, press, reply, source, steps, text, title } from '../../core/reply.ts';
import { go, route } from '../../core/route.ts';
import type { Texts } from '../../domain/feature.ts';
import { exerciseButton } from '../shared/links-to-content.ts';
import { sourceLabels } from '../shared/source-labels.ts';

/** The ways but one, two a row. */
function wayRows({ content }: Texts, but?: MassageWay): readonly (readonly Button[])[] {
  const buttons = content.massage.ways
    .filter((way) => way !== but)
    .map(({ id, name }) => press(name, route('massage', 'way', id)));
  return buttons.flatMap((_, at) => (at % 2 === 0 ? [buttons.slice(at, at + 2)] : []));
}

/** The ways, and which people should leave massage out. */
export function menuCard(texts: Texts): Reply {
  const { say, content } = texts;
  const { intro, leaveOut, evidence, sources } = content.massage;
  return reply(
    [
      title(say('massage-title')),
      text(intro),
      alert('caution', say('massage-leave-out')),
      list(leaveOut),
      text(evidence),
      source(sourceLabels(content, sources)),
    ],
    { buttons: [...wayRows(texts), [press(say('button-check'), go('triage'))]] },
  );
}

export function wayCard(texts: Texts, way: MassageWay): Reply {
  const { say, content } = texts;
  return reply(
    [
      title(way.name),
      steps(way.steps),
      text(way.care),
      alert('caution', content.massage.stop),
      source(sourceLabels(content, way.sources)),
    ],
    {
      buttons: [
        ...way.exercises.map((id) => exerciseButton(content, id)).filter((row) => row.length > 0),
        ...wayRows(texts, way),
        [press(say('button-massage-who'), route('massage', 'menu'))],
      ],
    },
  );
}
