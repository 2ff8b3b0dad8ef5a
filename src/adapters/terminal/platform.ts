// The terminal as one of the platforms: needs no variables, shows no pictures.
import type { Platform } from '../../core/platform.ts';
import { PER_SECOND, PLATFORM } from './limits.ts';

export const terminal: Platform = {
  name: PLATFORM,
  perSecond: PER_SECOND,
  showsPictures: false,
  createAdapter: async (parts) => {
    const { createTerminal } = await import('./index.ts');
    return createTerminal({ ...parts, input: process.stdin, output: process.stdout });
  },
};
