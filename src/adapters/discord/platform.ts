// Discord as one of the platforms: its variables, its pace and the way to its adapter. Must not load discord.js by itself.
import { FAIR_SHARE, type ConfigurablePlatform } from '../../core/platform.ts';
import { must, webAddress } from '../../core/util/check.ts';
import { PER_SECOND, PLATFORM } from './limits.ts';

export const discord: ConfigurablePlatform = {
  variables: {
    DISCORD_BOT_TOKEN: must(
      (value) => /^[\w-]{20,}\.[\w-]{6,}\.[\w-]{20,}$/.test(value),
      'does not look like a bot token (three parts joined by dots)',
    ),
    DISCORD_API_ROOT: webAddress,
  },
  configure: ({ DISCORD_BOT_TOKEN: token, DISCORD_API_ROOT: apiRoot }) =>
    token === undefined
      ? undefined
      : {
          name: PLATFORM,
          perSecond: PER_SECOND,
          fairShare: FAIR_SHARE,
          showsPictures: true,
          createAdapter: async (parts) => {
            const { createDiscord } = await import('./index.ts');
            return createDiscord({ ...parts, token, apiRoot });
          },
        },
};
