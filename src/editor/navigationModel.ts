import type { Mention } from '../analysis/mention';

/** Where a jump lands, and whether it went round the end of the document. */
export interface Landing {
  readonly mention: Mention;
  readonly wrapped: boolean;
}

/**
 * The next mention that starts after an offset, the first one when there is none.
 * @param mentions in text order
 */
export function next(mentions: readonly Mention[], offset: number): Landing | undefined {
  const i = firstAfter(mentions, offset);
  if (i < mentions.length) return { mention: mentions[i], wrapped: false };
  return mentions.length ? { mention: mentions[0], wrapped: true } : undefined;
}

/** The last mention that starts before an offset, the last one of all when there is none. */
export function previous(mentions: readonly Mention[], offset: number): Landing | undefined {
  const i = firstAfter(mentions, offset - 1) - 1;
  if (i >= 0) return { mention: mentions[i], wrapped: false };
  return mentions.length ? { mention: mentions[mentions.length - 1], wrapped: true } : undefined;
}

/** Index of the first mention with `start > offset`, by halving. */
function firstAfter(mentions: readonly Mention[], offset: number): number {
  let low = 0, high = mentions.length;
  while (low < high) {
    const mid = (low + high) >> 1;
    if (mentions[mid].start > offset) high = mid;
    else low = mid + 1;
  }
  return low;
}

/** Of the mentions at an offset, the one that a reader means: the narrowest, then the first kind. */
export function narrowest(mentions: readonly Mention[]): Mention | undefined {
  return mentions.reduce<Mention | undefined>((best, m) => (!best || m.end - m.start < best.end - best.start ? m : best), undefined);
}
