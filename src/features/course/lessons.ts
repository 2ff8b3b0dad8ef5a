// The lessons of the course in one row, and the promise that carries a lesson's number. Pure.
import type { Course, Lesson } from '../../content/schema/tools/course.ts';

/** A lesson with its number, counted from 1 through all parts. */
export interface NumberedLesson {
  readonly number: number;
  /** The part's name. */
  readonly part: string;
  readonly lesson: Lesson;
}

/** All lessons, in the order of the parts. */
export const lessonsOf = ({ parts }: Course): readonly NumberedLesson[] =>
  parts
    .flatMap(({ name, lessons }) => lessons.map((lesson) => ({ part: name, lesson })))
    .map((each, at) => ({ ...each, number: at + 1 }));

/** The id of a promise that carries the number of a lesson. */
export const promiseIdOf = (number: number): string => `course-${number}`;

/** The number of the lesson that the id of a promise carries; undefined when it carries none. */
export function lessonOfPromise(id: string | undefined): number | undefined {
  const match = /^course-(\d{1,3})$/.exec(id ?? '');
  return match ? Number(match[1]) : undefined;
}
