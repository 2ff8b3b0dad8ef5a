// The one door to the figures: asks for a picture, finds it in the cache on disk or has it drawn in the background.
// Nothing heavy is loaded before the first rendering, and no failure here is more than a missing picture.
import { chmod, mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { errorFields, type Log } from '../core/util/log.ts';
import { replaceFile, TEMPORARY } from '../files/replace-file.ts';
import { formOf, type Drawing } from './drawing.ts';
import { drawingOf, hashOf, type Picture, type PictureRequest } from './request.ts';
import { openThread } from './thread.ts';

export type { Picture, PictureRequest } from './request.ts';

export interface Pictures {
  /** The picture if it is on disk already; never waits. */
  find(request: PictureRequest): Picture | undefined;
  /** The picture, drawn if need be, before everything that is only being warmed. Undefined when it cannot be drawn. */
  draw(request: PictureRequest): Promise<Picture | undefined>;
  /** Draws what is missing, one by one, while no other picture is asked for. Resolves when all are done or tried. */
  warm(requests: readonly PictureRequest[]): Promise<void>;
  /** Drops what waits, ends the thread. */
  close(): Promise<void>;
}

export interface PicturesOptions {
  /** Where pictures are kept, e.g. `figures` in the data folder; made when missing. */
  readonly folder: string;
  readonly log: Log;
  /** The worker's compiled file. */
  readonly worker: URL;
}

interface Job {
  readonly drawing: Drawing;
  readonly picture: Picture;
  readonly id: string;
  readonly settle: (picture: Picture | undefined) => void;
}

const FILE = /^[0-9a-f]{32}\.(gif|png)$/;

/** Opens the cache. Reads which pictures it holds, removes what a crash left half written; loads nothing else. */
export async function createPictures({ folder, log, worker }: PicturesOptions): Promise<Pictures> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  // It may have been there before, whatever the umask was then.
  await chmod(folder, 0o700);
  const names = await readdir(folder);
  const leftovers = names.filter((name) => name.endsWith(TEMPORARY));
  await Promise.all(leftovers.map((name) => rm(join(folder, name), { force: true })));
  const stored = new Set(names.filter((name) => FILE.test(name)));
  const thread = openThread(worker);
  const asked: Job[] = [];
  const warming: Job[] = [];
  const waiting = new Map<string, Promise<Picture | undefined>>();
  const failed = new Set<string>();
  let busy = false;
  let closed = false;
  /** The last picture could not be kept. */
  let full = false;

  const name = (drawing: Drawing): { readonly file: string; readonly picture: Picture } => {
    const hash = hashOf(drawing);
    const moving = formOf(drawing) === 'moving';
    const file = `${hash}.${moving ? 'gif' : 'png'}`;
    return { file, picture: { path: join(folder, file), mime: moving ? 'image/gif' : 'image/png', hash } };
  };

  /** Ends jobs without a picture. */
  const dismiss = (jobs: readonly Job[]): void => {
    for (const { picture, settle } of jobs) {
      waiting.delete(picture.hash);
      settle(undefined);
    }
  };

  /** Keeps a drawn picture. On a full disk that is told once, and nothing is drawn ahead of time any more. */
  const keep = async (file: string, picture: Picture, bytes: Uint8Array): Promise<Picture | undefined> => {
    try {
      await replaceFile(picture.path, bytes);
      stored.add(file);
      full = false;
      return picture;
    } catch (error) {
      if (!full) log('error', 'data not written', { kind: 'pictures', ...errorFields(error) });
      full = true;
      dismiss(warming.splice(0));
      return undefined;
    }
  };

  const draw = async ({ drawing, picture, id }: Job): Promise<Picture | undefined> => {
    try {
      const bytes = await thread.draw(picture.hash, drawing);
      return await keep(name(drawing).file, picture, bytes);
    } catch (error) {
      if (closed) return undefined;
      failed.add(picture.hash);
      log('error', 'figure failed', { figure: id, error: error instanceof Error ? error.name : typeof error });
      return undefined;
    }
  };

  const work = async (): Promise<void> => {
    if (busy) return;
    busy = true;
    for (let job = asked.shift() ?? warming.shift(); job; job = asked.shift() ?? warming.shift()) {
      const picture = await draw(job);
      waiting.delete(job.picture.hash);
      job.settle(picture);
    }
    busy = false;
  };

  const find = (request: PictureRequest): Picture | undefined => {
    const { file, picture } = name(drawingOf(request));
    return stored.has(file) ? picture : undefined;
  };

  const queue = (request: PictureRequest, line: Job[]): Promise<Picture | undefined> => {
    const drawing = drawingOf(request);
    const { file, picture } = name(drawing);
    if (stored.has(file)) return Promise.resolve(picture);
    // What failed once fails again until the program or the pose changes; one log line is enough.
    if (closed || failed.has(picture.hash)) return Promise.resolve(undefined);
    const before = waiting.get(picture.hash);
    if (before) {
      const at = warming.findIndex((job) => job.picture.hash === picture.hash);
      if (line === asked && at >= 0) asked.push(...warming.splice(at, 1));
      return before;
    }
    const result = new Promise<Picture | undefined>((settle) => {
      line.push({ drawing, picture, id: request.id, settle });
    });
    waiting.set(picture.hash, result);
    void work();
    return result;
  };

  return {
    find,
    draw: (request) => queue(request, asked),
    warm: async (requests) => {
      await Promise.all(requests.map((request) => queue(request, warming)));
    },
    close: async () => {
      closed = true;
      dismiss([...asked.splice(0), ...warming.splice(0)]);
      await thread.close();
    },
  };
}

/** Removes pictures of the folder that none of the requests would show: old poses, old renderers. */
export async function prunePictures(folder: string, requests: readonly PictureRequest[]): Promise<number> {
  const wanted = new Set(requests.map((request) => hashOf(drawingOf(request))));
  const old = (await readdir(folder)).filter((file) => FILE.test(file) && !wanted.has(file.slice(0, 32)));
  await Promise.all(old.map((file) => rm(join(folder, file), { force: true })));
  return old.length;
}
