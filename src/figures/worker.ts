// Runs in its own thread: draws one picture at a time, so that no answer waits behind a rendering.
import { parentPort, workerData } from 'node:worker_threads';
import type { Drawing } from './drawing.ts';
import { raster } from './encode/raster.ts';
import { render } from './encode/render.ts';

/** A job for the worker. */
export interface Job {
  readonly hash: string;
  readonly drawing: Drawing;
}

/** What the thread is started with. */
export interface Given {
  readonly renderer: WebAssembly.Module;
}

/** What became of it: the bytes, or the class of the error. */
export type Done =
  { readonly hash: string; readonly bytes: Uint8Array } | { readonly hash: string; readonly error: string };

async function work({ hash, drawing }: Job): Promise<Done> {
  try {
    await raster((workerData as Given).renderer);
    return { hash, bytes: await render(drawing) };
  } catch (error) {
    return { hash, error: error instanceof Error ? error.name : typeof error };
  }
}

const port = parentPort;
port?.on('message', (job: Job) => {
  void work(job).then((done) => {
    port.postMessage(done);
  });
});
