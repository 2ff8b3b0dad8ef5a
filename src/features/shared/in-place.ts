// Answers of buttons that show a card in place of the message whose button was pressed.
import type { Reply } from '../../core/reply.ts';
import type { Context, Press } from '../../domain/feature.ts';

/** The card in place of that message; undefined without a card. */
export const inPlace = (card: Reply | undefined): readonly Reply[] | undefined =>
  card && [{ ...card, place: 'replace' }];

/** A button that carries nothing and shows a card in place of its message. */
export const pressInPlace =
  (card: (ctx: Context) => Reply): Press =>
  (ctx, args) =>
    args.length === 0 ? inPlace(card(ctx)) : undefined;
