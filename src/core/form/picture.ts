// Pictures of exercises as adapters know them: files that are there or are being drawn. Draws nothing itself.
import type { Look } from './look.ts';
import type { FigureBlock, Reply } from '../reply.ts';
import type { Route } from '../route.ts';
import { route } from '../route.ts';

export interface Picture {
  /** The file that holds it. */
  readonly path: string;
  readonly mime: 'image/gif' | 'image/png';
  /** Hex digits that name what is seen: the same picture always has the same. */
  readonly hash: string;
}

/** Where adapters get pictures from. */
export interface Pictures {
  /** The picture if it was drawn before; never waits. */
  readonly find: (figure: FigureBlock) => Picture | undefined;
  /** The picture, drawn if need be; undefined when it cannot be drawn. Never rejects. */
  readonly draw: (figure: FigureBlock) => Promise<Picture | undefined>;
}

/** The first picture a reply speaks of; a message shows one. */
export const figureOf = ({ blocks }: Pick<Reply, 'blocks'>): FigureBlock | undefined =>
  blocks.find((block) => block.kind === 'figure');

/** The route that tells a picture in words; the figure module answers it. */
export const describeRoute = ({ exercise, side }: FigureBlock): Route =>
  side === undefined ? route('figure', 'alt', exercise) : route('figure', 'alt', exercise, side);

/** The reply with its pictures in this look. */
export function withLook(reply: Reply, look: Look): Reply {
  return { ...reply, blocks: reply.blocks.map((block) => (block.kind === 'figure' ? { ...block, look } : block)) };
}

/** What a picture is called when it is sent: platforms go by the ending. */
export const fileName = ({ hash, mime }: Picture): string => `${hash}.${mime === 'image/gif' ? 'gif' : 'png'}`;
