import type { Mention } from '../analysis/mention';

export type Direction = 'next' | 'previous';
type Accept = (m: Mention) => boolean;

/** What a jump asks of a document: the first mention after a place, the last one before it. */
export interface Walkable {
  next(offset: number, accept?: Accept): Mention | undefined;
  previous(offset: number, accept?: Accept): Mention | undefined;
  readonly length: number;
}

/** Where a jump lands, and whether it went round the end of the document. */
export interface Landing {
  readonly mention: Mention;
  readonly wrapped: boolean;
}

/** The next or previous mention that `accept` takes, round the end of the document when there is none. */
export function land(document: Walkable, offset: number, direction: Direction, accept?: Accept): Landing | undefined {
  const ahead = document[direction](offset, accept);
  if (ahead) return { mention: ahead, wrapped: false };
  const round = document[direction](direction === 'next' ? -1 : document.length + 1, accept);
  return round && { mention: round, wrapped: true };
}

/** Of the mentions at a place, the one that a reader means: the narrowest, then the first. */
export function narrowest(mentions: readonly Mention[]): Mention | undefined {
  return mentions.reduce<Mention | undefined>((best, m) => (!best || m.end - m.start < best.end - best.start ? m : best), undefined);
}
