// The lessons of the course in one row, and the promise that carries a lesson's number. Pure.
import type { Course, Lesson } from '../../content/schema/tools/course.ts';

/** A lesson with its number, counted from 1 through all parts. */
export interface Numbered {
  readonly number: number;
  /** The part's name. */
  readonly part: string;
  readonly lesson: Lesson;
}

export const lessonsOf = ({ parts }: Course): readonly Numbered[] =>
  parts
    .flatMap(({ name, lessons }) => lessons.map((lesson) => ({ part: name, lesson })))
    .map((each, at) => ({ ...each, number: at + 1 }));

export const promiseIdOf = (number: number): string => `course-${number}`;

export function lessonOfPromise(id: string | undefined): number | undefined {
  const match = /^course-(\d{1,3})$/.exec(id ?? '');
  return match ? Number(match[1]) : undefined;
}
