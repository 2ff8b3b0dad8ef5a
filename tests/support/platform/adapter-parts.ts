// What the program gives to an adapter, for a test that needs nothing special of it.
import { onTestFinished } from 'vitest';
import type { Adapter } from '../../../src/core/adapter.ts';
import type { AdapterParts, ConfigurablePlatform } from '../../../src/core/platform.ts';
import { steadyClock } from '../../../src/core/time/clock.ts';
import { freshFolder } from '../folder.ts';
import { sayIds } from './say-ids.ts';

/** The adapter of a platform that is configured by these variables, as the program makes it. Stopped after the test. */
export async function createAdapterOf(
  { configure }: ConfigurablePlatform,
  values: Readonly<Record<string, string>>,
): Promise<Adapter> {
  const parts: AdapterParts = {
    log: () => undefined,
    clock: steadyClock,
    say: sayIds,
    turn: (_chat, call) => call(),
    pictures: undefined,
    pictureFolder: await freshFolder(),
    line: undefined,
    ended: () => undefined,
    fatal: () => undefined,
  };
  const adapter = await configure(values)?.createAdapter(parts);
  if (!adapter) throw new Error('too few variables');
  onTestFinished(() => adapter.stop());
  return adapter;
}
