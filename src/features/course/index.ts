// /course: short lessons in four parts, read by buttons. The next one comes a day later to people who ask for it; nothing
// ever comes that was not asked for.
import { DAY_MS } from '../../core/time/units.ts';
import { privateChatOf } from '../../core/context.ts';
import type { Reply } from '../../core/reply.ts';
import { whenWords } from '../../core/time/local-time.ts';
import type { Context, Feature, Texts } from '../../domain/feature.ts';
import { isLocked } from '../../domain/lock/lock-card.ts';
import { endKind, pending, promiseOnce } from '../../domain/one-off.ts';
import { inPlace, pressInPlace } from '../shared/in-place.ts';
import { readNumber } from '../shared/route-arguments.ts';
import { cancelledCard, contentsCard, endCard, laterCard, lessonCard } from './cards.ts';
import { lessonOfPromise, lessonsOf, promiseIdOf } from './lessons.ts';

/** The kind of promise; its id carries the lesson. */
const COURSE = 'course';

/** All parts, and in the person's own chat the lesson that is still to come. */
const contents = (ctx: Context): Reply =>
  contentsCard(ctx, ctx.incoming.chat.private ? lessonOfPromise(pending(ctx.person, COURSE)?.id) : undefined);

/** Promises a lesson for the same time tomorrow. */
async function later(ctx: Context, number: number): Promise<readonly Reply[]> {
  const at = ctx.now + DAY_MS;
  const kept = await ctx.update((old) =>
    promiseOnce(old, privateChatOf(ctx.incoming), promiseIdOf(number), COURSE, at),
  );
  const zone = kept?.zone ?? ctx.defaults.zone;
  const when = zone === undefined ? ctx.say('course-in-a-day') : whenWords(ctx.say, at, zone, ctx.now);
  return [laterCard(ctx, number, when)];
}

async function cancel(ctx: Context): Promise<readonly Reply[] | undefined> {
  await ctx.update((kept) => endKind(kept, COURSE));
  return inPlace(cancelledCard(ctx));
}

/** Reads the number of a lesson; undefined when there is no such lesson. */
const readLesson = ({ content }: Texts, arg: string | undefined): number | undefined =>
  readNumber(arg, 1, lessonsOf(content.course).length);

export const createCourse = (): Feature => ({
  id: 'course',
  help: 'know',
  access: { locked: 'refuse', except: ['cancel'] },
  always: ['cancel'],
  links: { commands: ['course'], presses: ['all', 'lesson', 'end'] },
  commands: [
    {
      name: 'course',
      intents: ['course'],
      summary: 'summary-course',
      hint: 'hint-course',
      run: (ctx, args) => [lessonCard(ctx, readLesson(ctx, args.replace(/^lesson /i, ''))) ?? contents(ctx)],
    },
  ],
  presses: new Map([
    ['all', pressInPlace(contents)],
    [
      'lesson',
      (ctx, [arg, ...rest]) => (rest.length === 0 ? inPlace(lessonCard(ctx, readLesson(ctx, arg))) : undefined),
    ],
    [
      'later',
      (ctx, [arg, ...rest]) => {
        const number = rest.length === 0 ? readLesson(ctx, arg) : undefined;
        return number === undefined ? undefined : later(ctx, number);
      },
    ],
    ['cancel', (ctx, args) => (args.length === 0 ? cancel(ctx) : undefined)],
    ['end', pressInPlace(endCard)],
  ]),
  promises: {
    course: {
      write: (ctx, { id }) => (isLocked(ctx.record, ctx.now) ? undefined : lessonCard(ctx, lessonOfPromise(id))),
      describe: (say) => ({ name: say('reminder-course'), phrase: say('mydata-kind-course') }),
    },
  },
});
