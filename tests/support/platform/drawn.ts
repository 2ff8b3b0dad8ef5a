// Pictures for tests of the adapters: real small files, drawn when the test says so.
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Picture, Pictures } from '../../../src/core/form/picture.ts';
import type { FigureBlock } from '../../../src/core/reply.ts';
import { freshFolder } from '../folder.ts';

export interface Drawn {
  readonly pictures: Pictures;
  readonly folder: string;
  /** Pictures that somebody waits for. */
  readonly asked: FigureBlock[];
  /** Finishes a picture; those who wait get it. Stills are PNG. */
  readonly finish: (exercise: string, form?: 'moving' | 'still') => Promise<Picture>;
  /** Those who wait for it get nothing. */
  readonly fail: (exercise: string) => void;
}

/** Bytes that only look like a picture; platforms of the tests do not open them. */
const BYTES = Buffer.from([0x47, 0x49, 0x46, 0x38, 0x39, 0x61, 0, 13, 10, 255]);

export const figure = (exercise: string, rest: Partial<FigureBlock> = {}): FigureBlock => ({
  kind: 'figure',
  exercise,
  alt: `What ${exercise} looks like.`,
  ...rest,
});

export async function createDrawn(...ready: readonly string[]): Promise<Drawn> {
  const folder = await freshFolder();
  const known = new Map<string, Picture>();
  const waiting = new Map<string, ((picture: Picture | undefined) => void)[]>();
  const asked: FigureBlock[] = [];
  const settle = (exercise: string, picture: Picture | undefined): void => {
    for (const each of waiting.get(exercise) ?? []) each(picture);
    waiting.delete(exercise);
  };
  const drawn: Drawn = {
    folder,
    asked,
    pictures: {
      find: ({ exercise }) => known.get(exercise),
      draw: (block) => {
        asked.push(block);
        const there = known.get(block.exercise);
        if (there) return Promise.resolve(there);
        return new Promise((resolve) => {
          waiting.set(block.exercise, [...(waiting.get(block.exercise) ?? []), resolve]);
        });
      },
    },
    async finish(exercise, form = 'moving') {
      const hash = Buffer.from(exercise).toString('hex');
      const moving = form === 'moving';
      const path = join(folder, `${hash}.${moving ? 'gif' : 'png'}`);
      await writeFile(path, BYTES);
      const picture: Picture = { path, hash, mime: moving ? 'image/gif' : 'image/png' };
      known.set(exercise, picture);
      settle(exercise, picture);
      return picture;
    },
    fail: (exercise) => {
      settle(exercise, undefined);
    },
  };
  for (const exercise of ready) await drawn.finish(exercise);
  return drawn;
}
