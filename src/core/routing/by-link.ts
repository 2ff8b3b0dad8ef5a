// Stands between a link and what it leads to. Anybody can write a link and somebody else opens it, so it may show what a
// feature lists and nothing more: whatever would change something is described and waits for a press.
import { readOnly } from '../context.ts';
import type { Context } from '../context.ts';
import { mainMenu } from '../menu.ts';
import type { Reply } from '../reply.ts';
import { press, reply, text, title } from '../reply.ts';
import { decodeRoute } from '../route.ts';
import { echoed } from '../util/echo.ts';
import type { Step } from './pipeline.ts';
import type { Wish } from './wish.ts';

type Leading<Content> = Extract<Wish<Content>, { readonly kind: 'command' | 'press' }>;

/** Whether a link may open it at once. */
export function opensByLink<Content>(wish: Leading<Content>): boolean {
  const { commands = [], bareCommands = [], presses = [] } = wish.feature.links ?? {};
  if (wish.kind === 'press') return presses.includes(wish.action);
  const { name } = wish.command;
  return commands.includes(name) || (wish.words === '' && bareCommands.includes(name));
}

/** What a press of it would do, in words: a sentence of its own, else what the feature is for. */
function meaning<Content>({ say }: Context<Content>, wish: Leading<Content>): string {
  if (wish.kind === 'command') {
    const { name, summary } = wish.command;
    const typed = wish.words === '' ? `/${name}` : `/${name} ${echoed(wish.words)}`;
    return say('by-link-command', { typed, summary: say(summary) });
  }
  const own = `by-link-${wish.feature.id}-${wish.action}`;
  if (say.has(own)) return say(own);
  const [first] = wish.feature.commands;
  return first ? say('by-link-button', { name: first.name, summary: say(first.summary) }) : say('by-link-something');
}

/** Says what a link would do, with a button that does it. */
function ask<Content>(ctx: Context<Content>, wish: Leading<Content>): Reply {
  const { say } = ctx;
  const to = decodeRoute(wish.again);
  const yes = to ? [[press(say('button-by-link'), to)]] : [];
  return reply([title(say('by-link-title')), text(meaning(ctx, wish)), text(say('by-link-nothing-yet'))], {
    buttons: [...yes, ...mainMenu(say)],
    audience: 'asker',
  });
}

/** A link shows what it may, with a record that cannot change; anything else it only offers. */
export function onlyOpening<Content>(): Step<Content> {
  return async (ctx, wish, next) => {
    const { incoming } = ctx;
    if (incoming.kind !== 'press' || incoming.byLink !== true || !('feature' in wish)) return next(ctx);
    return opensByLink(wish) ? next(readOnly(ctx)) : [ask(ctx, wish)];
  };
}
