// For the time of the move only: a feature of the former shape as one of the new.
import type { Incoming } from '../core/incoming.ts';
import type { Module } from '../core/module.ts';
import type { Context, Feature } from '../domain/feature.ts';

export function bridge(module: Module, rest: Partial<Feature> = {}): Feature {
  const { hear, share } = module;
  const from = ({ incoming }: Context): Incoming => incoming;
  return {
    id: module.id,
    access: { locked: 'allow' },
    help: 'you',
    commands: module.commands.map((command) => ({ ...command, run: (ctx, args) => command.run(from(ctx), args) })),
    presses: new Map([...module.presses].map(([action, press]) => [action, (ctx, args) => press(from(ctx), args)])),
    ...(hear ? { hear: (ctx, words) => hear(from(ctx), words) } : {}),
    ...(share ? { share: (ctx, words) => share(from(ctx), words) } : {}),
    ...rest,
  };
}
