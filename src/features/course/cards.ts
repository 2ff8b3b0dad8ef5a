// The messages of the course. Pure: content in, replies out.
import type { Content } from '../../content/content.ts';
import type { Reply } from '../../core/reply.ts';
import { list, press, reply, source, text, title } from '../../core/reply.ts';
import { go, route } from '../../core/route.ts';
import type { Say } from '../../core/say.ts';
import { leadButton } from '../shared/links-to-content.ts';
import { sourceLabels } from '../shared/source-labels.ts';
import type { Numbered } from './lessons.ts';

export interface Cards {
  /** All parts. `coming` is the number of a lesson that was promised for later. */
  readonly contents: (coming: number | undefined) => Reply;
  /** One lesson, counted from 1; undefined when there is none. */
  readonly lesson: (number: number | undefined) => Reply | undefined;
  readonly end: () => Reply;
}

export function createCards(content: Content, say: Say, lessons: readonly Numbered[]): Cards {
  const { course } = content.tools;
  const all = lessons.length;
  const to = (number: number) => route('course', 'lesson', number);

  return {
    contents(coming) {
      const lines = lessons.map(({ number, part, lesson }) =>
        say('course-line', { number, title: lesson.title, part }),
      );
      const parts = course.parts.flatMap(({ name }, at) => {
        const first = lessons.find(({ part }) => part === name);
        return first ? [[press(say('button-course-part', { part: at + 1, name }), to(first.number))]] : [];
      });
      const cancel = [press(say('button-course-cancel'), route('course', 'cancel'))];
      return reply(
        [
          title(say('course-title')),
          text(course.intro),
          list(lines),
          ...(coming === undefined ? [] : [text(say('course-coming', { number: coming }))]),
        ],
        { buttons: [...parts, ...(coming === undefined ? [] : [cancel])] },
      );
    },

    lesson(number) {
      const found = lessons.find((each) => each.number === number);
      if (!found) return undefined;
      const { lesson } = found;
      const next = found.number + 1;
      const lead = leadButton(content, say, lesson.leads);
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
            [
              ...(found.number > 1 ? [press(say('button-back'), to(found.number - 1))] : []),
              press(say('button-course-all'), route('course', 'all')),
            ],
          ],
        },
      );
    },

    end: () =>
      reply([title(say('course-end-title')), text(course.end)], {
        buttons: [
          [press(say('button-course-all'), route('course', 'all'))],
          [press(say('button-open', { command: 'quiz' }), go('quiz')), press(say('button-stretch'), go('stretch'))],
        ],
      }),
  };
}
