// What a person may be offered: what must be respected for them, or the card that says why nothing is offered. In a group
// no profile is used; only a lock counts, and its card goes to the asker alone.
import type { Reply } from '../../core/reply.ts';
import type { Context } from '../../domain/feature.ts';
import { allowanceOf } from '../../domain/lock/lock.ts';
import { lockOf } from '../../domain/lock/lock-card.ts';
import type { Needs } from '../../domain/needs.ts';
import { ANY_PERSON, needsOf } from '../../domain/needs.ts';

export type Access =
  { readonly needs: Needs; readonly locked?: never } | { readonly needs?: never; readonly locked: Reply };

export function accessOf(ctx: Context): Access {
  const { person, now, incoming } = ctx;
  const locked = lockOf(ctx);
  if (locked) return { locked };
  if (!incoming.chat.private) return { needs: ANY_PERSON };
  const { access, conditions } = allowanceOf(person, now);
  // Only a check that ended calmly has asked all of its questions about conditions.
  const checked = { gentle: access === 'gentle', conditions, asked: access === 'filtered' };
  return { needs: needsOf(person?.profile, checked, now) };
}
