// One rendering thread: started when there is something to draw, ended when it has been idle, replaced when it hangs or
// dies. Takes one job at a time.
import { Worker } from 'node:worker_threads';
import type { Drawing } from './drawing.ts';
import { compileRenderer } from './encode/module.ts';
import type { Done, Given, Job } from './worker.ts';

export interface Thread {
  /** Draws one picture. Rejects with an `Error` whose name is the class of what went wrong. */
  draw(hash: string, drawing: Drawing): Promise<Uint8Array>;
  close(): Promise<void>;
}

/** A thread that drew nothing for this long is ended, to give its memory back. */
const IDLE_MS = 30_000;
/** A rendering that takes this long never ends. */
const STUCK_MS = 30_000;

/** Megabytes of objects a rendering may hold; a runaway pose fails instead of filling the host. */
const HEAP_MB = 128;

class DrawingFailed extends Error {
  constructor(kind: string) {
    super('a figure could not be drawn');
    this.name = kind;
  }
}

/** @param program the worker's file */
export function openThread(program: URL): Thread {
  let worker: Worker | undefined;
  let idle: NodeJS.Timeout | undefined;

  let closed = false;

  const end = async (): Promise<void> => {
    const ending = worker;
    worker = undefined;
    clearTimeout(idle);
    await ending?.terminate();
  };

  let compiling: Promise<WebAssembly.Module> | undefined;
  const start = async (): Promise<Worker> => {
    clearTimeout(idle);
    const renderer = await (compiling ??= compileRenderer());
    if (closed) throw new DrawingFailed('Closed');
    const workerData: Given = { renderer };
    worker ??= new Worker(program, { workerData, resourceLimits: { maxOldGenerationSizeMb: HEAP_MB } });
    return worker;
  };

  const rest = (): void => {
    clearTimeout(idle);
    idle = setTimeout(() => void end(), IDLE_MS);
    idle.unref();
    worker?.unref();
  };

  return {
    draw: async (hash, drawing) => {
      const at = await start();
      at.ref();
      return new Promise<Uint8Array>((resolve, reject) => {
        const settle = (): void => {
          clearTimeout(stuck);
          at.off('message', onDone).off('error', onError).off('exit', onExit);
        };
        const drop = (kind: string): void => {
          settle();
          if (worker === at) worker = undefined;
          // A dying thread may still report; no listener is left.
          at.on('error', () => undefined);
          void at.terminate();
          reject(new DrawingFailed(kind));
        };
        const onDone = (done: Done): void => {
          if (done.hash !== hash) return;
          settle();
          rest();
          if ('bytes' in done) resolve(done.bytes);
          else reject(new DrawingFailed(done.error));
        };
        const onError = (error: unknown): void => {
          drop(error instanceof Error ? error.name : 'WorkerError');
        };
        const onExit = (): void => {
          drop('WorkerExit');
        };
        const stuck = setTimeout(() => {
          drop('Stuck');
        }, STUCK_MS);
        at.on('message', onDone).on('error', onError).on('exit', onExit);
        at.postMessage({ hash, drawing } satisfies Job);
      });
    },
    close: () => {
      closed = true;
      return end();
    },
  };
}
