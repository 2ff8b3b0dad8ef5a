// What a request asks of whom: a command, a button, a card to share, or words for everybody who listens. Pure.
import type { Command, CommandWish, Feature, Press } from '../feature.ts';
import { ARGS_CHARS } from '../feature.ts';
import type { CommandIncoming, InlineIncoming, PressIncoming, TextIncoming } from '../incoming.ts';
import type { Route } from '../route.ts';
import { decodeRoute, encodeRoute, GO, goWithWords } from '../route.ts';

export type Wish<Content> =
  | {
      readonly kind: 'command';
      readonly feature: Feature<Content>;
      readonly command: Command<Content>;
      /** What followed the name, trimmed and cut. */
      readonly words: string;
      /** The route that asks for the same again. */
      readonly again: string;
    }
  | {
      readonly kind: 'press';
      readonly feature: Feature<Content>;
      readonly action: string;
      readonly press: Press<Content>;
      readonly args: readonly string[];
      readonly again: string;
    }
  /** Free text; `otherwise` is the id of what is said when no feature knows what it means. */
  | { readonly kind: 'words'; readonly words: string; readonly otherwise: 'unknown-text' | 'unknown-command' }
  /** Cards that may be passed on. */
  | { readonly kind: 'share'; readonly words: string }
  /** A button that leads nowhere (any more). */
  | { readonly kind: 'stale' }
  /** Nothing that is for us. */
  | { readonly kind: 'none' };

export type Asking = CommandIncoming | PressIncoming | TextIncoming | InlineIncoming;

export interface Wishes<Content> {
  readonly of: (incoming: Asking) => Wish<Content>;
  /** What a route leads to; undefined when nothing. */
  readonly ofRoute: (route: Route) => Wish<Content> | undefined;
  /** A command that words stand for; undefined when there is none of that name. */
  readonly ofCommand: (wish: CommandWish) => Wish<Content> | undefined;
}

/** Makes the way from what came in to what it asks for, over the tables of all features. */
export function createWishes<Content>(features: readonly Feature<Content>[]): Wishes<Content> {
  const byId = new Map(features.map((feature) => [feature.id, feature]));
  const commands = new Map(
    features.flatMap((feature) => feature.commands.map((command) => [command.name, { feature, command }] as const)),
  );

  function ofCommand({ command: name, args }: CommandWish): Wish<Content> | undefined {
    const found = commands.get(name);
    const words = args.slice(0, ARGS_CHARS).trim();
    return found && { kind: 'command', ...found, words, again: encodeRoute(goWithWords(name, args)) };
  }

  function ofRoute(route: Route): Wish<Content> | undefined {
    const { module, action, args } = route;
    const again = encodeRoute(route);
    if (module === GO) {
      const wish = ofCommand({ command: action, args: args.map((arg) => arg.replaceAll('-', ' ')).join(' ') });
      return wish?.kind === 'command' ? { ...wish, again } : wish;
    }
    const feature = byId.get(module);
    const press = feature?.presses.get(action);
    return feature && press && { kind: 'press', feature, action, press, args, again };
  }

  function of(incoming: Asking): Wish<Content> {
    switch (incoming.kind) {
      case 'text':
        return incoming.chat.private
          ? { kind: 'words', words: incoming.text, otherwise: 'unknown-text' }
          : { kind: 'none' };
      case 'inline':
        return { kind: 'share', words: incoming.query.slice(0, ARGS_CHARS).trim() };
      case 'press': {
        const route = decodeRoute(incoming.data);
        return (route && ofRoute(route)) ?? { kind: 'stale' };
      }
      case 'command': {
        const { name, args, chat } = incoming;
        const known = ofCommand({ command: name, args });
        if (known) return known;
        // A group may hold other bots with other commands: silence is right there.
        if (!chat.private) return { kind: 'none' };
        // `/stop` and `/neck` are meant as words, whatever the slash.
        return { kind: 'words', words: `${name.replaceAll('_', ' ')} ${args}`, otherwise: 'unknown-command' };
      }
      default:
        return incoming satisfies never;
    }
  }

  return { of, ofRoute, ofCommand };
}
