// The messages of the course. Pure.
import type { Button, Reply } from '../../core/reply.ts';
import { list, press, reply, source, text, title } from '../../core/reply.ts';
import { go, route } from '../../core/route.ts';
import type { Texts } from '../../domain/feature.ts';
import { leadButton } from '../shared/links-to-content.ts';
import { sourceLabels } from '../shared/source-labels.ts';
import { lessonsOf } from './lessons.ts';

const to = (number: number) => route('course', 'lesson', number);
const allButton = ({ say }: Texts): Button => press(say('button-course-all'), route('course', 'all'));
const cancelButton = ({ say }: Texts): Button => press(say('button-course-cancel'), route('course', 'cancel'));

/** All parts. @param coming the number of a lesson that was promised for later */
export function contentsCard(texts: Texts, coming: number | undefined): Reply {
  const { say, content } = texts;
  const { course } = content;
  const lessons = lessonsOf(course);
  const lines = lessons.map(({ number, part, lesson }) => say('course-line', { number, title: lesson.title, part }));
  const parts = course.parts.flatMap(({ name }, at) => {
    const first = lessons.find(({ part }) => part === name);
    return first ? [[press(say('button-course-part', { part: at + 1, name }), to(first.number))]] : [];
  });
  return reply(
    [
      title(say('course-title')),
      text(course.intro),
      list(lines),
      ...(coming === undefined ? [] : [text(say('course-coming', { number: coming }))]),
    ],
    { buttons: [...parts, ...(coming === undefined ? [] : [[cancelButton(texts)]])] },
  );
}

/** One lesson, counted from 1; undefined when there is none. */
export function lessonCard(texts: Texts, number: number | undefined): Reply | undefined {
  const { say, content } = texts;
  const lessons = lessonsOf(content.course);
  const found = lessons.find((each) => each.number === number);
  if (!found) return undefined;
  const { lesson } = found;
  const all = lessons.length;
  const next = found.number + 1;
  const lead = leadButton(texts, lesson.leads);
  const onward =
    next > all
      ? [[press(say('button-course-end'), route('course', 'end'))]]
      : [
          [press(say('button-course-next'), to(next))],
          [press(say('button-course-later'), route('course', 'later', next))],
        ];
  return reply(
    [
      title(say('course-lesson', { number: found.number, all, title: lesson.title })),
      ...lesson.text.map(text),
      text(say('course-today', { today: lesson.today })),
      source(sourceLabels(content, lesson.sources)),
    ],
    {
      buttons: [
        ...(lead.length > 0 ? [lead] : []),
        ...onward,
        [...(found.number > 1 ? [press(say('button-back'), to(found.number - 1))] : []), allButton(texts)],
      ],
    },
  );
}

/** A lesson was promised for later. For the asker alone. @param when in words */
export function laterCard(texts: Texts, number: number, when: string): Reply {
  const { say } = texts;
  return reply([text(say('course-later', { number, when })), text(say('course-later-note'))], {
    audience: 'asker',
    buttons: [[cancelButton(texts)], [press(say('button-course-now', { number }), to(number))]],
  });
}

/** The promise was taken back. For the asker alone. */
export const cancelledCard = (texts: Texts): Reply =>
  reply([text(texts.say('course-cancelled'))], { audience: 'asker', buttons: [[allButton(texts)]] });

export function endCard(texts: Texts): Reply {
  const { say, content } = texts;
  return reply([title(say('course-end-title')), text(content.course.end)], {
    buttons: [
      [allButton(texts)],
      [press(say('button-open', { command: 'quiz' }), go('quiz')), press(say('button-stretch'), go('stretch'))],
    ],
  });
}
