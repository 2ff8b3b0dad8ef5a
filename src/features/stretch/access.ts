// Who is asking: what must be respected for them, or the card that says why nothing is offered. In a group nobody's
// profile is used; only a lock counts, and its card goes to the asker alone.
import { personKey } from '../../core/chat.ts';
import type { Incoming } from '../../core/incoming.ts';
import type { Reply } from '../../core/reply.ts';
import type { Store } from '../../store/port.ts';
import type { Kept } from '../../core/record.ts';
import type { Check } from '../../domain/check.ts';
import { conditionsOf } from '../../domain/conditions.ts';
import type { Needs } from '../../domain/needs.ts';
import { ANYBODY, needsOf } from '../../domain/needs.ts';

/** What the last check allows, see the check's own rules. */
export type MayExercise = (
  check: Check | undefined,
  now: number,
) => { readonly access: 'locked' | 'gentle' | 'filtered' | 'open'; readonly conditions: readonly string[] };

/** What somebody who is offered no exercise needs to know; for the asker alone. */
export type LockedCard = (from: Incoming, kept: Kept | undefined) => Reply | Promise<Reply>;

export interface WhoseParts {
  readonly store: Store;
  readonly mayExercise: MayExercise;
  readonly locked: LockedCard;
}

export type Whose =
  { readonly needs: Needs; readonly kept: Kept | undefined; readonly locked?: never } | { readonly locked: Reply };

export async function whose({ store, mayExercise, locked }: WhoseParts, from: Incoming): Promise<Whose> {
  const kept = await store.get(personKey(from.chat, from.person));
  const { access, conditions } = mayExercise(kept?.check, from.at);
  if (access === 'locked' || conditionsOf(kept?.profile, from.at).includes('under16')) {
    return { locked: { ...(await locked(from, kept)), audience: 'asker' } };
  }
  if (!from.chat.private) return { needs: ANYBODY, kept: undefined };
  // Only a check that ended calmly has asked all of its questions about conditions.
  const checked = { gentle: access === 'gentle', conditions, asked: access === 'filtered' };
  return { needs: needsOf(kept?.profile, checked, from.at), kept };
}
