// /privacy, /mydata and /forget. Always about the person who asks, whatever chat they ask in.
import { personKey } from '../../core/chat.ts';
import type { Incoming } from '../../core/incoming.ts';
import { dateWords } from '../../core/time/local-time.ts';
import { mainMenu } from '../../core/menu.ts';
import type { Module, Press } from '../../core/module.ts';
import type { Reply } from '../../core/reply.ts';
import { list, press, reply, text, title } from '../../core/reply.ts';
import { go, route } from '../../core/route.ts';
import type { Say } from '../../core/say.ts';
import type { Content } from '../../content/content.ts';
import { doneLines, toldLines } from '../shared/profile-words.ts';
import type { Store } from '../../store/port.ts';
import type { Kept } from '../../core/record.ts';
import { promiseLine, restLines } from './kept-words.ts';

export interface PrivacyParts {
  readonly say: Say;
  readonly store: Store;
  readonly content: Content;
  /** A country's name by its two capitals. */
  readonly countryName: (iso: string) => string;
}

export function createPrivacy(parts: PrivacyParts): Module {
  const { say, store, content } = parts;
  const privately = (blocks: Reply['blocks'], rest: Partial<Reply> = {}): Reply =>
    reply(blocks, { audience: 'asker', buttons: mainMenu(say), ...rest });

  function checkLine({ level, limits }: NonNullable<Kept['check']>): string {
    const labels = limits.map((id) => content.limits.conditions.get(id)?.label ?? id);
    return say('mydata-check', {
      level: say(`mydata-level-${level}`),
      list: labels.length > 0 ? labels.join(', ') : say('profile-none'),
    });
  }

  function lines(kept: Kept, now: number): readonly string[] {
    const { chat, zone, country, lastTip, look, check, askedNews, profile, promises = [] } = kept;
    return [
      say('mydata-address', { platform: chat.platform, id: chat.id }),
      ...(zone === undefined ? [] : [say('mydata-zone', { zone })]),
      ...(country === undefined ? [] : [say('mydata-country', { country: parts.countryName(country) })]),
      ...(lastTip === undefined ? [] : [say('mydata-last-tip', { tip: content.tips.get(lastTip)?.text ?? lastTip })]),
      ...(look === undefined ? [] : [say('mydata-look', { palette: look.palette, form: look.form })]),
      ...(check ? [checkLine(check)] : []),
      ...(askedNews === undefined ? [] : [say('mydata-asked', { date: dateWords(askedNews, zone ?? 'UTC') })]),
      ...(kept.plain ? [say('mydata-plain')] : []),
      ...(profile ? [...toldLines(say, content.limits, profile, now), ...doneLines(say, content.byCode, profile)] : []),
      ...promises.map((promise) => promiseLine(say, promise, zone, now)),
      ...restLines(say, kept, now),
    ];
  }

  async function mydata(from: Incoming): Promise<Reply> {
    const kept = await store.get(personKey(from.chat, from.person));
    if (!kept) return privately([text(say('mydata-none'))]);
    return privately([title(say('mydata-title')), list(lines(kept, from.at)), text(say('privacy-rights'))], {
      buttons: [[press(say('button-forget-ask'), route('privacy', 'ask'))], [press(say('button-help'), go('help'))]],
    });
  }

  const ask = (): Reply =>
    privately([text(say('forget-ask'))], {
      place: 'replace',
      buttons: [
        [press(say('button-forget'), route('privacy', 'forget')), press(say('button-keep'), route('privacy', 'keep'))],
      ],
    });

  const presses = new Map<string, Press>([
    ['ask', () => [ask()]],
    [
      'forget',
      async (from) => {
        await store.update(personKey(from.chat, from.person), () => undefined);
        return [privately([text(say('forget-done'))], { place: 'replace' })];
      },
    ],
    ['keep', () => [privately([text(say('forget-kept'))], { place: 'replace' })]],
  ]);

  return {
    id: 'privacy',
    commands: [
      {
        name: 'privacy',
        summary: 'summary-privacy',
        run: () => [
          privately(
            [
              title(say('privacy-title')),
              text(say('privacy-kept')),
              text(say('privacy-never')),
              text(say('privacy-rights')),
            ],
            {
              buttons: [[press(say('summary-mydata'), go('mydata'))]],
            },
          ),
        ],
      },
      { name: 'mydata', summary: 'summary-mydata', run: async (from) => [await mydata(from)] },
      { name: 'forget', summary: 'summary-forget', run: () => [{ ...ask(), place: 'new' }] },
    ],
    presses,
  };
}
