// /course: short lessons in four parts, read by buttons. The next one comes a day later to whoever asks for that one;
// nothing ever comes that was not asked for.
import type { Content } from '../../content/content.ts';
import { personKey } from '../../core/chat.ts';
import type { Incoming } from '../../core/incoming.ts';
import { whenWords } from '../../core/time/local-time.ts';
import type { Module, Press } from '../../core/module.ts';
import type { Reply } from '../../core/reply.ts';
import { press, reply, text } from '../../core/reply.ts';
import { route } from '../../core/route.ts';
import type { Say } from '../../core/say.ts';
import type { Store } from '../../store/port.ts';
import type { Promised } from '../../core/promise.ts';
import { wholeNumber } from '../shared/route-arguments.ts';
import { endKind, pending, privateChat, promiseOnce } from '../../domain/one-off.ts';
import { createCards } from './cards.ts';
import { lessonsOf, lessonOfPromise, promiseIdOf } from './lessons.ts';

export interface CourseParts {
  readonly content: Content;
  readonly say: Say;
  readonly store: Store;
  /** The operator's zone for people whose zone is not known. */
  readonly defaultZone: string | undefined;
}

export interface Course {
  readonly module: Module;
  /** Writes the lesson that was asked for a day ago; undefined when the course has no such lesson any more. */
  readonly lesson: (promise: Promised) => Promise<Reply | undefined>;
}

const COURSE = 'course';
const DAY_MS = 24 * 3_600_000;

export function createCourse({ content, say, store, defaultZone }: CourseParts): Course {
  const lessons = lessonsOf(content.tools.course);
  const cards = createCards(content, say, lessons);

  /** The lesson still to come, told in the person's own chat only. */
  async function coming({ chat, person }: Incoming): Promise<number | undefined> {
    if (!chat.private) return undefined;
    return lessonOfPromise(pending(await store.get(personKey(chat, person)), COURSE)?.id);
  }

  async function later(from: Incoming, number: number): Promise<Reply> {
    const chat = privateChat(from.chat, from.person);
    const at = from.at + DAY_MS;
    const kept = await store.update(personKey(from.chat, from.person), (old) =>
      promiseOnce(old, chat, promiseIdOf(number), COURSE, at),
    );
    const zone = kept?.zone ?? defaultZone;
    const when = zone === undefined ? say('course-in-a-day') : whenWords(say, at, zone, from.at);
    return reply([text(say('course-later', { number, when })), text(say('course-later-note'))], {
      audience: 'asker',
      buttons: [
        [press(say('button-course-cancel'), route('course', 'cancel'))],
        [press(say('button-course-now', { number }), route('course', 'lesson', number))],
      ],
    });
  }

  async function cancel(from: Incoming): Promise<Reply> {
    await store.update(personKey(from.chat, from.person), (kept) => endKind(kept, COURSE));
    return reply([text(say('course-cancelled'))], {
      place: 'replace',
      audience: 'asker',
      buttons: [[press(say('button-course-all'), route('course', 'all'))]],
    });
  }

  const readNumber = (args: readonly string[]): number | undefined =>
    args.length === 1 ? wholeNumber(args[0], 1, lessons.length) : undefined;
  const replaced = (card: Reply | undefined): readonly Reply[] | undefined => card && [{ ...card, place: 'replace' }];

  const module: Module = {
    id: COURSE,
    commands: [
      {
        name: COURSE,
        summary: 'summary-course',
        hint: 'hint-course',
        run: async (from, args) => [
          cards.lesson(wholeNumber(args.replace(/^lesson /i, ''), 1, lessons.length)) ??
            cards.contents(await coming(from)),
        ],
      },
    ],
    presses: new Map<string, Press>([
      ['all', async (from, args) => (args.length === 0 ? replaced(cards.contents(await coming(from))) : undefined)],
      ['lesson', (_from, args) => replaced(cards.lesson(readNumber(args)))],
      [
        'later',
        (from, args) => {
          const number = readNumber(args);
          return number === undefined ? undefined : later(from, number).then((answer) => [answer]);
        },
      ],
      ['cancel', (from, args) => (args.length === 0 ? cancel(from).then((answer) => [answer]) : undefined)],
      ['end', (_from, args) => (args.length === 0 ? replaced(cards.end()) : undefined)],
    ]),
  };
  return { module, lesson: ({ id }) => Promise.resolve(cards.lesson(lessonOfPromise(id))) };
}
