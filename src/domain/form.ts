// In which form a person wants answers: plain words for a screen reader, or pictures of the look they chose. Pure.
import type { Look } from '../core/form/look.ts';
import { withLook } from '../core/form/picture.ts';
import { plainMessage, plainReply } from '../core/form/plain-form.ts';
import type { Kept } from '../core/record.ts';
import type { Reply } from '../core/reply.ts';

declare module '../core/record.ts' {
  interface Kept {
    /** Answers are wanted in the form that a screen reader reads best. */
    readonly plain?: boolean;
    /** How pictures are wanted, when it was chosen. */
    readonly look?: Look;
  }
}

/** Replies in the form that is wanted. */
export function inForm(kept: Kept | undefined, replies: readonly Reply[]): readonly Reply[] {
  if (kept?.plain) return replies.flatMap(plainReply);
  const look = kept?.look;
  return look ? replies.map((reply) => withLook(reply, look)) : replies;
}

/** A promised message in that form: one message, since only one can be sent. */
export function messageInForm({ plain, look }: Kept, message: Reply): Reply {
  if (plain) return plainMessage(message);
  return look ? withLook(message, look) : message;
}
