// /settings: how pictures look, for the person who asks. A button carries the whole choice, so that a double press changes nothing.
import { privateChatOf } from '../../core/context.ts';
import type { Look } from '../../core/form/look.ts';
import { DEFAULT_LOOK } from '../../core/form/look.ts';
import type { Button, Reply } from '../../core/reply.ts';
import { press, reply, text, title } from '../../core/reply.ts';
import { go, route } from '../../core/route.ts';
import type { Feature, Press, Texts } from '../../domain/feature.ts';
import { settingsRecord } from './record.ts';

function readLook([palette, form, ...rest]: readonly string[]): Look | undefined {
  if (rest.length > 0 || (palette !== 'light' && palette !== 'dark')) return undefined;
  return form === 'moving' || form === 'still' ? { palette, form } : undefined;
}

function card({ say }: Texts, look: Look, more: Partial<Reply> = {}): Reply {
  const change = (label: string, { palette, form }: Look): Button =>
    press(say(label), route('settings', 'look', palette, form));
  return reply(
    [
      title(say('settings-title')),
      text(say(`settings-palette-${look.palette}`)),
      text(say(`settings-form-${look.form}`)),
    ],
    {
      audience: 'asker',
      buttons: [
        [
          look.palette === 'light'
            ? change('button-pictures-dark', { ...look, palette: 'dark' })
            : change('button-pictures-light', { ...look, palette: 'light' }),
        ],
        [
          look.form === 'moving'
            ? change('button-pictures-still', { ...look, form: 'still' })
            : change('button-pictures-moving', { ...look, form: 'moving' }),
        ],
        [press(say('button-stretch'), go('stretch'))],
      ],
      ...more,
    },
  );
}

const choose: Press = async (ctx, args) => {
  const look = readLook(args);
  if (!look) return undefined;
  await ctx.update((kept) => ({ ...(kept ?? { chat: privateChatOf(ctx.incoming) }), look }));
  return [card(ctx, look, { place: 'replace', notice: ctx.say('settings-kept') })];
};

export const createSettings = (): Feature => ({
  id: 'settings',
  access: { locked: 'allow' },
  links: { commands: ['settings'] },
  help: 'you',
  record: settingsRecord,
  commands: [
    {
      name: 'settings',
      summary: 'summary-settings',
      intents: ['settings_pictures'],
      run: (ctx) => [card(ctx, ctx.person?.look ?? DEFAULT_LOOK)],
    },
  ],
  presses: new Map([['look', choose]]),
});
