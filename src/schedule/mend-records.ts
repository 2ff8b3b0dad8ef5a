// Looks through all that is kept for what a wrong clock has left there, and puts it right.
import type { EpochMs } from '../core/time/units.ts';
import { errorFields, type Log } from '../core/util/log.ts';
import type { Store } from '../store/port.ts';
import { mend } from './plan/mend.ts';

/** Never rejects: what cannot be put right now stays as it is, and is told. */
export async function mendRecords(store: Store, log: Log, now: EpochMs): Promise<void> {
  let count = 0;
  try {
    for await (const page of store.scan()) {
      for (const [key, kept] of page) {
        try {
          if (mend(kept, now) === kept) continue;
          await store.update(key, (present) => present && mend(present, now));
          count += 1;
        } catch (error) {
          log('error', 'record not planned anew', errorFields(error));
        }
      }
    }
  } catch (error) {
    log('error', 'records not planned anew', errorFields(error));
  }
  if (count > 0) log('warn', 'planned anew after a wrong clock', { count });
}
