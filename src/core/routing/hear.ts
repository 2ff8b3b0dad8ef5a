// Finds out what words mean: asks each feature in turn, then looks among the buttons that were shown last; what nobody knows
// repeats an open question, or gets a guess. Runs nothing.
import type { Context } from '../context.ts';
import type { Feature, Meant } from '../feature.ts';
import { findBeginning, findChoice, type NewestChoices } from './newest-choices.ts';
import type { Replies } from './pipeline.ts';
import { reply, text } from '../reply.ts';
import { decodeRoute } from '../route.ts';
import type { Wish, Wishes } from './wish.ts';

/** An answer, or what is to be run for it; undefined when nothing is known of the words. */
export type Heard<Content> = Replies | Wish<Content> | undefined;

const isAnswer = (answer: Replies | Meant): answer is Replies => Array.isArray(answer);

export function createHearing<Content>(
  features: readonly Feature<Content>[],
  wishes: Wishes<Content>,
  newest: NewestChoices,
): (ctx: Context<Content>, words: string) => Promise<Heard<Content>> {
  const ofData = (data: string | undefined): Wish<Content> | undefined => {
    const route = data === undefined ? undefined : decodeRoute(data);
    return route && wishes.ofRoute(route);
  };

  /** All features, those first whose buttons stand on the message that is answered. */
  function hearers({ incoming }: Context<Content>): readonly Feature<Content>[] {
    const shown = incoming.kind === 'text' ? (incoming.answering ?? []) : [];
    const asking = new Set(shown.map((data) => decodeRoute(data)?.module));
    const asks = ({ id }: Feature<Content>): boolean => asking.has(id);
    return [...features.filter(asks), ...features.filter((feature) => !asks(feature))];
  }

  /** What words led to; undefined when nothing of that kind is there. */
  function wishOf({ incoming, now }: Context<Content>, meant: Meant): Wish<Content> | undefined {
    if ('command' in meant) return wishes.ofCommand(meant);
    if ('module' in meant) return wishes.ofRoute(meant);
    const shown = newest.of(incoming.chat, now);
    return ofData(meant.labels.map((label) => findChoice(label, shown)?.data).find((data) => data !== undefined));
  }

  /**
   * A number typed in answer to a message of ours presses that button, and so does how its label begins; a number too high
   * leaves the message's buttons as they are.
   */
  function choose({ incoming, say, now }: Context<Content>, words: string): Heard<Content> {
    if (incoming.kind !== 'text' || !incoming.answering?.length) return undefined;
    if (!/^\d{1,3}$/.test(words)) return ofData(findBeginning(words, newest.of(incoming.chat, now))?.data);
    if (incoming.unnumbered) return undefined;
    const data = incoming.answering[Number(words) - 1];
    if (data === undefined) return [reply([text(say('no-such-number', { number: words }))], { audience: 'asker' })];
    return ofData(data);
  }

  return async (ctx, words) => {
    for (const feature of hearers(ctx)) {
      const answer = ctx.failure && !feature.withoutRecords ? undefined : await feature.hear?.(ctx, words);
      const heard = answer === undefined || isAnswer(answer) ? answer : wishOf(ctx, answer);
      if (heard) return heard;
    }
    const chosen = choose(ctx, words);
    if (chosen || ctx.failure) return chosen;
    for (const feature of features) {
      const again = await feature.repeat?.(ctx);
      if (again) return again;
    }
    for (const feature of features) {
      const offered = await feature.guess?.(ctx, words);
      if (offered) return offered;
    }
    return undefined;
  };
}
