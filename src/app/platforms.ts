// The chat platforms there are, one line a platform, and the pace of those in use. Knows nothing else about any of them.
import { discord } from '../adapters/discord/platform.ts';
import { telegram } from '../adapters/telegram/platform.ts';
import { terminal } from '../adapters/terminal/platform.ts';
import { createShares, type Shares } from '../core/routing/shares.ts';
import type { ConfigurablePlatform, Platform } from '../core/platform.ts';
import { createPacer, type Pacer } from '../schedule/pace/pacer.ts';

/** Each is used when its variables are set. */
export const PLATFORMS: readonly ConfigurablePlatform[] = [telegram, discord];

/** Used when no other is, and for one line given on the command line. */
export const DEFAULT_PLATFORM: Platform = terminal;

/** Makes the count of what people ask for on each platform in use, as far as they share it. */
export function createSharesOf(platforms: readonly Platform[]): (name: string) => Shares | undefined {
  const shares = new Map(
    platforms.map(({ name, fairShare }) => [name, fairShare === undefined ? undefined : createShares(fairShare)]),
  );
  return (name) => shares.get(name);
}

/**
 * Makes the pace of each platform in use, shared by its answers and its scheduled messages.
 * @returns the pace of a platform by its name; throws RangeError for a platform that is not in use
 */
export function createPacers(platforms: readonly Platform[]): (name: string) => Pacer {
  const pacers = new Map(
    platforms.map(({ name, perSecond, limitsOf }) => [name, createPacer({ limit: perSecond, limitsOf })]),
  );
  return (name) => {
    const pacer = pacers.get(name);
    if (!pacer) throw new RangeError(`no platform in use is called "${name}"`);
    return pacer;
  };
}
