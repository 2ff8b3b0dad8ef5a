// /privacy, /mydata and /forget. Always about the person who asks, whatever chat they ask in.
import { personKey } from '../../core/chat.ts';
import { daysWords } from '../../core/days-words.ts';
import type { Incoming } from '../../core/incoming.ts';
import { clockText, whenWords } from '../../core/local-time.ts';
import { mainMenu } from '../../core/menu.ts';
import type { Module, Press } from '../../core/module.ts';
import type { Reply } from '../../core/reply.ts';
import { list, press, reply, text, title } from '../../core/reply.ts';
import { go, route } from '../../core/route.ts';
import type { Say } from '../../core/words.ts';
import type { Kept, Promised, Store } from '../../store/port.ts';

export interface PrivacyParts {
  readonly say: Say;
  readonly store: Store;
}

/** Promise kinds that have words of their own. */
const KINDS = new Set(['tip', 'timer', 'course']);

export function createPrivacy({ say, store }: PrivacyParts): Module {
  const privately = (blocks: Reply['blocks'], rest: Partial<Reply> = {}): Reply =>
    reply(blocks, { audience: 'asker', buttons: mainMenu(say), ...rest });

  function promiseLine(promise: Promised, zone: string | undefined, now: number): string {
    const { rule } = promise;
    const kind = say(KINDS.has(promise.kind) ? `mydata-kind-${promise.kind}` : 'mydata-kind-other');
    const when =
      rule.type === 'daily'
        ? say('mydata-rule-daily', { time: clockText(rule.minute), days: daysWords(say, rule.days) })
        : say('mydata-rule-once');
    const where = rule.type === 'daily' ? rule.zone : (zone ?? 'UTC');
    const next =
      promise.due === undefined
        ? say('mydata-ended')
        : say('mydata-next', { when: whenWords(say, promise.due, where, now) });
    return `${say('mydata-promise', { kind, rule: when })}; ${next}`;
  }

  function lines(kept: Kept, now: number): readonly string[] {
    const { chat, zone, country, lastTip, look, promises = [] } = kept;
    return [
      say('mydata-address', { platform: chat.platform, id: chat.id }),
      ...(zone === undefined ? [] : [say('mydata-zone', { zone })]),
      ...(country === undefined ? [] : [say('mydata-country', { country })]),
      ...(lastTip === undefined ? [] : [say('mydata-last-tip', { tip: lastTip })]),
      ...(look === undefined ? [] : [say('mydata-look', { palette: look.palette, form: look.form })]),
      ...promises.map((promise) => promiseLine(promise, zone, now)),
    ];
  }

  async function mydata(from: Incoming): Promise<Reply> {
    const kept = await store.get(personKey(from.chat, from.person));
    if (!kept) return privately([text(say('mydata-none'))]);
    return privately([title(say('mydata-title')), list(lines(kept, from.at)), text(say('privacy-rights'))], {
      buttons: [[press(say('button-forget'), route('privacy', 'ask'))]],
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
