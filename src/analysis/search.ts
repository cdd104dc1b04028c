import type { BlockList } from './blockList';
import type { Kind, Mention } from './mention';
import { shifted } from './shifted';

/** Mentions that touch the range, by start, then end; with offsets into the whole text, as all that is handed out. */
export function mentionsIn(blocks: BlockList, kind: Kind | undefined, from: number, to: number): Mention[] {
  const out: Mention[] = [];
  for (let i = blocks.indexAt(from); i < blocks.count && blocks.start(i) < to; i++) {
    const base = blocks.start(i);
    for (const m of blocks.at(i).mentions) {
      if ((kind === undefined || m.kind === kind) && m.end + base > from && m.start + base < to) out.push(shifted(m, base));
    }
  }
  return out;
}

/** The first mention that begins after `offset` and is accepted. */
export function mentionAfter(blocks: BlockList, offset: number, accept: (m: Mention) => boolean): Mention | undefined {
  for (let i = blocks.indexAt(Math.max(0, offset)); i < blocks.count; i++) {
    const base = blocks.start(i);
    const m = blocks.at(i).mentions.find((x) => x.start + base > offset && accept(x));
    if (m) return shifted(m, base);
  }
  return undefined;
}

/** The last mention that begins before `offset` and is accepted. */
export function mentionBefore(blocks: BlockList, offset: number, accept: (m: Mention) => boolean): Mention | undefined {
  for (let i = Math.min(blocks.indexAt(offset), blocks.count - 1); i >= 0; i--) {
    const base = blocks.start(i);
    const m = blocks.at(i).mentions.findLast((x) => x.start + base < offset && accept(x));
    if (m) return shifted(m, base);
  }
  return undefined;
}
