// The only place with node-cron: one task, every minute, and a watchdog that does the same should its ticks stay out.
import './host-zone.ts';
import { schedule } from 'node-cron';
import type { Clock } from '../core/time/clock.ts';
import { SECOND_MS, type EpochMs } from '../core/time/units.ts';
import { errorFields, type Log } from '../core/util/log.ts';

/** How often the watchdog looks, and how long without a tick is too long. */
const LOOK_MS = 30 * SECOND_MS;
const SILENCE_MS = 90 * SECOND_MS;

export interface TickerParts {
  readonly tick: (now: EpochMs) => Promise<void>;
  readonly clock: Clock;
  readonly log: Log;
}

export interface Ticker {
  /** Ticks at once, for what came due while the program was off, and from then on every minute. */
  start(): void;
  /** Ticks no more; resolves when a tick that is running has ended. */
  stop(): Promise<void>;
}

export function createTicker({ tick, clock, log }: TickerParts): Ticker {
  let last = 0;
  let running: Promise<void> | undefined;
  let halt: (() => void | Promise<void>) | undefined;

  async function once(): Promise<void> {
    last = clock();
    try {
      await tick(last);
    } catch (error) {
      log('error', 'tick failed', errorFields(error));
    }
    running = undefined;
  }

  /** A tick while another runs is left out: the running one or the next finds what is due. */
  function run(): Promise<void> {
    return (running ??= once());
  }

  return {
    start() {
      if (halt) return;
      const task = schedule('* * * * *', run, { timezone: 'UTC', name: 'minute', suppressMissedWarning: true });
      const watchdog = setInterval(() => {
        // Either way: the computer's clock may have been set back.
        if (Math.abs(clock() - last) < SILENCE_MS) return;
        log('warn', 'the minute did not come by itself');
        void run();
      }, LOOK_MS);
      halt = () => {
        clearInterval(watchdog);
        return task.destroy();
      };
      void run();
    },
    async stop() {
      await halt?.();
      halt = undefined;
      await running;
    },
  };
}
