// Joins the exercises of the library with the engine that draws them: what adapters ask for, and the warming of all.
import { setTimeout as pause } from 'node:timers/promises';
import type { Dose, Exercise } from '../content/schema/exercise.ts';
import type { Pace } from '../core/form/look.ts';
import { paceOf } from '../domain/dose-duration.ts';
import type { Pictures } from '../core/form/picture.ts';
import type { Look } from '../core/form/look.ts';
import { DEFAULT_LOOK } from '../core/form/look.ts';
import type { FigureBlock } from '../core/reply.ts';
import type { PictureRequest } from '../figures/picture.ts';
import { createPictures, prunePictures } from '../figures/picture.ts';
import type { Log } from '../core/util/log.ts';
import { errorFields } from '../core/util/log.ts';

export interface LibraryParts {
  readonly exercises: ReadonlyMap<string, Exercise>;
  /** Where pictures are kept. */
  readonly folder: string;
  readonly log: Log;
  /** The compiled file of the thread that draws. */
  readonly worker: URL;
  /** Milliseconds before warming begins: people who write at once after a start come first. */
  readonly warmAfterMs?: number;
}

export interface LibraryPictures extends Pictures {
  /**
   * Draws all that is missing in the usual look, in the background and with pauses. Never rejects.
   * @param busy whether drawing would be in the way now: on a small host it makes everything else late
   */
  readonly warm: (busy?: () => boolean) => Promise<void>;
  readonly close: () => Promise<void>;
}

const WARM_AFTER_MS = 20_000;
/** Between two pictures drawn ahead: half of a small host's core stays free. */
const WARM_PAUSE_MS = 500;
/** Before it is looked again whether drawing is still in the way. */
const WARM_BUSY_MS = 2_000;

const LOOKS: readonly Look[] = [
  DEFAULT_LOOK,
  { palette: 'dark', form: 'moving' },
  { palette: 'light', form: 'still' },
  { palette: 'dark', form: 'still' },
];

/** The picture of an exercise at a pace. */
function requestOf({ id, figure }: Exercise, side: FigureBlock['side'], look: Look, pace: Pace): PictureRequest {
  return { id, pose: figure, ...(side === undefined ? {} : { side }), ...look, dose: pace };
}

const firstPace = (exercise: Exercise): Pace => paceOf(exercise, exercise.dose.start);

const half = (value: number | undefined): number | undefined => value && Math.ceil(value / 2);

/** The paces an exercise is asked for at: of its doses, and with half the hold, as caution asks. */
function pacesOf(exercise: Exercise): readonly Pace[] {
  const { start, later } = exercise.dose;
  const careful: Dose = { ...start, hold: half(start.hold), breaths: half(start.breaths) };
  return [start, careful, ...(later ? [later] : [])].map((dose) => paceOf(exercise, dose));
}

const sidesOf = ({ oneSided, figure }: Exercise): readonly FigureBlock['side'][] =>
  oneSided && figure.side !== undefined ? ['left', 'right'] : [undefined];

/** @throws when the folder cannot be made */
export async function openLibraryPictures(parts: LibraryParts): Promise<LibraryPictures> {
  const { exercises, folder, log, worker, warmAfterMs = WARM_AFTER_MS } = parts;
  const engine = await createPictures({ folder, log, worker });
  const closing = new AbortController();
  const { signal } = closing;
  const closed = (): boolean => signal.aborted;

  const all = (looks: readonly Look[], paces: (exercise: Exercise) => readonly Pace[]): readonly PictureRequest[] =>
    [...exercises.values()].flatMap((exercise) =>
      paces(exercise).flatMap((pace) =>
        looks.flatMap((look) => sidesOf(exercise).map((side) => requestOf(exercise, side, look, pace))),
      ),
    );

  const request = ({ exercise: id, side, look = DEFAULT_LOOK, pace }: FigureBlock): PictureRequest | undefined => {
    const exercise = exercises.get(id);
    return exercise && requestOf(exercise, side, look, pace ?? firstPace(exercise));
  };

  const rest = (ms: number): Promise<unknown> => pause(ms, undefined, { signal, ref: false }).catch(() => undefined);

  async function warm(busy = (): boolean => false): Promise<void> {
    const outOfTheWay = async (): Promise<void> => {
      while (busy() && !closed()) await rest(warmAfterMs === 0 ? 0 : WARM_BUSY_MS);
    };
    await rest(warmAfterMs);
    await outOfTheWay();
    if (closed()) return;
    try {
      const old = await prunePictures(folder, all(LOOKS, pacesOf));
      const missing = all([DEFAULT_LOOK], (exercise) => [firstPace(exercise)]).filter((one) => !engine.find(one));
      for (const one of missing) {
        await outOfTheWay();
        await engine.warm([one]);
        await rest(warmAfterMs === 0 ? 0 : WARM_PAUSE_MS);
        if (closed()) return;
      }
      log('info', 'pictures ready', { count: missing.length, total: exercises.size });
      if (old > 0) log('info', 'old pictures removed', { count: old });
    } catch (error) {
      log('warn', 'pictures not warmed', errorFields(error));
    }
  }

  return {
    find: (figure) => {
      const wanted = request(figure);
      return wanted && engine.find(wanted);
    },
    draw: (figure) => {
      const wanted = request(figure);
      return wanted ? engine.draw(wanted) : Promise.resolve(undefined);
    },
    warm,
    close: async () => {
      closing.abort();
      await engine.close();
    },
  };
}
