// Telegram as one of the platforms: its variables, its pace and the way to its adapter. Must not load grammY by itself.
import { join } from 'node:path';
import { FAIR_SHARE, type ConfigurablePlatform } from '../../core/platform.ts';
import { must, webAddress } from '../../core/util/check.ts';
import { limitsOf, PER_SECOND, PLATFORM } from './limits.ts';

export const telegram: ConfigurablePlatform = {
  variables: {
    TELEGRAM_BOT_TOKEN: must(
      (value) => /^\d+:[A-Za-z0-9_-]{30,}$/.test(value),
      'does not look like a token from @BotFather (digits, a colon, letters)',
    ),
    TELEGRAM_API_ROOT: webAddress,
    TELEGRAM_PER_SECOND: must((value) => /^[1-9]\d{0,3}$/.test(value), 'must be a number from 1 to 9999'),
  },
  configure: ({ TELEGRAM_BOT_TOKEN: token, TELEGRAM_API_ROOT: apiRoot, TELEGRAM_PER_SECOND: perSecond }) =>
    token === undefined
      ? undefined
      : {
          name: PLATFORM,
          perSecond: perSecond === undefined ? PER_SECOND : Number(perSecond),
          limitsOf,
          fairShare: FAIR_SHARE,
          showsPictures: true,
          createAdapter: async (parts) => {
            const { createTelegram } = await import('./index.ts');
            return createTelegram({
              ...parts,
              token,
              apiRoot,
              fileIds: join(parts.pictureFolder, 'telegram-ids.json'),
            });
          },
        },
};
