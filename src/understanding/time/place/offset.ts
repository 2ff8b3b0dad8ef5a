// Reads an offset from UTC such as UTC+5:30, and finds a zone that keeps it all year. Pure.
import { never, type Found } from '../readers/items.ts';
import type { Token } from '../text/tokens.ts';

const text = (tokens: readonly Token[], at: number): string => tokens[at]?.text ?? '';

/** Clocks that are no whole number of hours from UTC all year. */
const ODD_OFFSETS = new Map([
  [-570, 'Pacific/Marquesas'],
  [210, 'Asia/Tehran'],
  [270, 'Asia/Kabul'],
  [330, 'Asia/Calcutta'],
  [345, 'Asia/Katmandu'],
  [390, 'Asia/Rangoon'],
  [525, 'Australia/Eucla'],
  [570, 'Australia/Darwin'],
]);

/** The zone of an offset in minutes. The database writes it the other way round: `Etc/GMT-5` is UTC+5. */
function zoneOfOffset(minutes: number): string | undefined {
  if (minutes === 0) return 'Etc/UTC';
  const hours = minutes / 60;
  if (!Number.isInteger(hours)) return ODD_OFFSETS.get(minutes);
  if (hours < -12 || hours > 14) return undefined;
  return `Etc/GMT${hours > 0 ? '-' : '+'}${Math.abs(hours)}`;
}

/** `UTC+5:30`, `GMT -4`, `+05:30`, `gmt plus one`. */
export function readOffset(tokens: readonly Token[], at: number): Found | undefined {
  const named = /^(?:utc|gmt)$/.test(text(tokens, at));
  const start = named ? at + 1 : at;
  const sign = /^(?:\+|plus)$/.test(text(tokens, start))
    ? 1
    : /^(?:-|minus)$/.test(text(tokens, start))
      ? -1
      : undefined;
  const hours = tokens[start + 1];
  if (
    sign === undefined ||
    hours?.kind !== 'number' ||
    (!named && (hours.digits !== 2 || hours.gap || (at > 0 && !tokens[at]?.gap)))
  )
    return undefined;
  const behind = tokens[start + 3];
  const mark = text(tokens, start + 2);
  let [minutes, next] = [hours.value * 60, start + 2];
  if (hours.digits === 4) minutes = Math.floor(hours.value / 100) * 60 + (hours.value % 100);
  else if (mark === ':' && behind?.digits === 2) [minutes, next] = [minutes + behind.value, start + 4];
  else if (mark === '.' && behind?.kind === 'number' && !behind.gap)
    [minutes, next] = [minutes + (behind.value / 10 ** behind.digits) * 60, start + 4];
  else if (!named) return undefined;
  const zone = zoneOfOffset(sign * minutes);
  if (zone === undefined) return never(tokens, at, next);
  return { item: { type: 'place', zones: [zone], words: 'UTC' }, next };
}
