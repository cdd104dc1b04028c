import type { Block } from './block';
import type { BlockList } from './blockList';
import { KINDS, type Kind, type Mention } from './mention';
import type { TextChange } from './recut';

/** A mention and where its paragraph stands now; `NaN` for one that an edit touched. */
interface Placed {
  readonly mention: Mention;
  base: number;
}

/** Blocks that an edit put in the place of others, until they are resolved. */
interface Window {
  readonly blocks: readonly Block[];
  /** What the old blocks held. */
  readonly old: readonly Placed[];
  /** Edits of one event touched each other's paragraphs: nobody knows any more what merely moved. */
  readonly mixed: boolean;
  start: number;
}

/**
 * Remembers for each kind where mentions became others, rather than merely moving with the text. Begins with the first
 * who asks: until then everything is new to everybody, and nothing is noted.
 */
export class ChangeLog {
  #ranges: Map<Kind, readonly [number, number]> | undefined;
  #windows: Window[] = [];
  readonly #fresh = new Set<Block>();

  /** @param counts how many mentions of each kind there are now, in a text of so many units */
  take(counts: Readonly<Record<Kind, number>>, length: number): ReadonlyMap<Kind, readonly [number, number]> {
    const ranges = this.#ranges ?? new Map(KINDS.filter((kind) => counts[kind] > 0).map((kind) => [kind, [0, length] as const]));
    this.#ranges = new Map();
    return ranges;
  }

  /** An edit put `blocks` in the place of `old`, which began at `base`. */
  replaced(old: readonly Block[], blocks: readonly Block[], base: number, change: TextChange): void {
    if (!this.#ranges) return;
    const grown = change.text.length - (change.end - change.start);
    this.#shift(this.#ranges, change, grown);
    const placed: Placed[] = [];
    let offset = base, mixed = false;
    for (const block of old) {
      if (this.#fresh.delete(block)) mixed = true;
      for (const mention of block.mentions) placed.push({ mention, base: moved(mention, offset, change, grown) });
      offset += block.text.length;
    }
    this.#windows.push({ blocks, old: placed, mixed, start: base });
    for (const block of blocks) this.#fresh.add(block);
  }

  /** A block was resolved anew; its mentions are still the old ones. */
  resolved(block: Block, mentions: readonly Mention[], base: number): void {
    if (!this.#ranges || this.#fresh.has(block)) return;
    const old = block.mentions.map((mention) => ({ mention, base })), now = mentions.map((mention) => ({ mention, base }));
    for (const kind of KINDS) if (!stayed(kind, old, now)) this.#extend(this.#ranges, kind, base, base + block.text.length);
  }

  /** Compares what edits replaced with what came of it, as far as it is resolved. */
  settle(blocks: BlockList): void {
    if (this.#windows.length === 0) return;
    const windows = this.#windows;
    this.#windows = [];
    for (const w of windows) {
      if (w.blocks.some((b) => b.unresolved && this.#fresh.has(b))) { this.#windows.push(w); continue; }
      this.#compare(w, blocks);
      for (const b of w.blocks) this.#fresh.delete(b);
    }
  }

  #compare(w: Window, blocks: BlockList): void {
    const now: Placed[] = [];
    let base = w.start;
    for (const block of w.blocks) {
      for (const mention of block.mentions) now.push({ mention, base });
      base += block.text.length;
    }
    if (w.old.length === 0 && now.length === 0 && !w.mixed) return;
    const end = Math.max(base, Math.min(w.start + 1, blocks.length));
    for (const kind of KINDS) if (w.mixed || !stayed(kind, w.old, now)) this.#extend(this.#ranges!, kind, w.start, end);
  }

  #extend(ranges: Map<Kind, readonly [number, number]>, kind: Kind, from: number, to: number): void {
    const r = ranges.get(kind);
    ranges.set(kind, r ? [Math.min(r[0], from), Math.max(r[1], to)] : [from, to]);
  }

  #shift(ranges: Map<Kind, readonly [number, number]>, change: TextChange, grown: number): void {
    const at = (offset: number) => (offset >= change.end ? offset + grown : Math.min(offset, change.start + change.text.length));
    for (const [kind, [from, to]] of ranges) ranges.set(kind, [at(from), at(to)]);
    for (const w of this.#windows) {
      w.start = at(w.start);
      for (const p of w.old) p.base += grown;
    }
  }
}

/** Where the paragraph of an old mention would begin now for the mention to stand where the edit moved it. */
function moved(m: Mention, base: number, change: TextChange, grown: number): number {
  if (m.end + base <= change.start) return base;
  return m.start + base >= change.end ? base + grown : NaN;
}

/** Whether the mentions of a kind are the same as before, and stand where edits moved them. */
function stayed(kind: Kind, before: readonly Placed[], now: readonly Placed[]): boolean {
  const old = before.filter((p) => p.mention.kind === kind), fresh = now.filter((p) => p.mention.kind === kind);
  return old.length === fresh.length && old.every((p, i) => sameMention(p.mention, fresh[i].mention, fresh[i].base - p.base));
}

/** Whether `b`, moved by so many units, is `a`. */
function sameMention(a: Mention, b: Mention, by: number): boolean {
  if (a.start !== b.start + by || a.end !== b.end + by) return false;
  return a === b || sameValue(a, b, true);
}

type Plain = Readonly<Record<string, unknown>>;

/** Deep equality of plain data; `moved` leaves the place out. */
function sameValue(a: unknown, b: unknown, moved = false): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  for (const k in a) if (!(moved && (k === 'start' || k === 'end')) && !sameValue((a as Plain)[k], (b as Plain)[k])) return false;
  for (const k in b) if (!(k in a)) return false;
  return true;
}
