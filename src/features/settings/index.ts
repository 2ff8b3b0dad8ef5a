// /settings: how pictures look, for the person who asks. A button carries the whole choice, so that a double press changes nothing.
import { personKey } from '../../core/chat.ts';
import type { Incoming } from '../../core/incoming.ts';
import type { Module, Press } from '../../core/module.ts';
import type { Look } from '../../core/form/look.ts';
import { DEFAULT_LOOK } from '../../core/form/look.ts';
import type { Button, Reply } from '../../core/reply.ts';
import { press, reply, text, title } from '../../core/reply.ts';
import { go, route } from '../../core/route.ts';
import type { Say } from '../../core/say.ts';
import type { Store } from '../../store/port.ts';

export interface SettingsParts {
  readonly say: Say;
  readonly store: Store;
}

function readLook([palette, form, ...rest]: readonly string[]): Look | undefined {
  if (rest.length > 0 || (palette !== 'light' && palette !== 'dark')) return undefined;
  return form === 'moving' || form === 'still' ? { palette, form } : undefined;
}

export function createSettings({ say, store }: SettingsParts): Module {
  const change = (label: string, { palette, form }: Look): Button =>
    press(say(label), route('settings', 'look', palette, form));

  const card = (look: Look, more: Partial<Reply> = {}): Reply =>
    reply(
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

  async function keep(from: Incoming, look: Look): Promise<void> {
    const chat = { platform: from.chat.platform, id: from.person.id, private: true };
    await store.update(personKey(from.chat, from.person), (kept) => ({ ...(kept ?? { chat }), look }));
  }

  const chosen: Press = async (from, args) => {
    const look = readLook(args);
    if (!look) return undefined;
    await keep(from, look);
    return [card(look, { place: 'replace', notice: say('settings-kept') })];
  };

  return {
    id: 'settings',
    commands: [
      {
        name: 'settings',
        summary: 'summary-settings',
        run: async (from) => {
          const kept = await store.get(personKey(from.chat, from.person));
          return [card(kept?.look ?? DEFAULT_LOOK)];
        },
      },
    ],
    presses: new Map([['look', chosen]]),
  };
}
