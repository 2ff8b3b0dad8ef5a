// Pictures that are drawn only after their message was shown. A message that changes meanwhile must not be changed back, so
// an adapter settles a message before it changes it.
import type { Picture } from '../../core/form/picture.ts';

/** What is still to come into messages that are shown already. */
export interface PendingPictures {
  /**
   * Shows a picture as soon as it is drawn, unless its message is settled before.
   * @param keys what names the message; any of them settles it
   * @param show puts the picture into the message
   */
  readonly follow: (
    keys: readonly string[],
    drawing: Promise<Picture | undefined>,
    show: (picture: Picture) => Promise<unknown>,
  ) => void;
  /** The message is about to change: a picture still to come is dropped, one on its way is waited for. */
  readonly settle: (key: string) => Promise<void>;
  /** Drops what is still to come and waits for what is on its way. */
  readonly close: () => Promise<void>;
}

interface Job {
  dropped: boolean;
  showing?: Promise<unknown>;
}

/** @param failed told of each error that `show` rejects with */
export function createPendingPictures(failed: (error: unknown) => void): PendingPictures {
  const jobs = new Map<string, Job>();

  const settle = async (key: string): Promise<void> => {
    const job = jobs.get(key);
    if (!job) return;
    job.dropped = true;
    await job.showing;
  };

  return {
    settle,
    follow: (keys, drawing, show) => {
      const job: Job = { dropped: false };
      for (const key of keys) jobs.set(key, job);
      const run = async (): Promise<void> => {
        const picture = await drawing;
        if (picture && !job.dropped) {
          job.showing = show(picture).catch(failed);
          await job.showing;
        }
        for (const key of keys) if (jobs.get(key) === job) jobs.delete(key);
      };
      run().catch(failed);
    },
    close: async () => {
      await Promise.all([...jobs.keys()].map(settle));
    },
  };
}
