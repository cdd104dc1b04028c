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

/** Remembers for each kind where mentions became others, rather than merely moving with the text. */
export class ChangeLog {
  #ranges = new Map<Kind, readonly [number, number]>();
  #windows: Window[] = [];
  readonly #fresh = new Set<Block>();

  take(): ReadonlyMap<Kind, readonly [number, number]> {
    const ranges = this.#ranges;
    this.#ranges = new Map();
    return ranges;
  }

  /** An edit put `blocks` in the place of `old`, which began at `base`. */
  replaced(old: readonly Block[], blocks: readonly Block[], base: number, change: TextChange): void {
    const grown = change.text.length - (change.end - change.start);
    this.#shift(change, grown);
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
    if (this.#fresh.has(block)) return;
    if (block.mentions.length === 0) {
      let kind: Kind | undefined;
      for (const m of mentions) if (m.kind !== kind) this.#extend((kind = m.kind), base, base + block.text.length);
      return;
    }
    for (const kind of KINDS) if (!sameOfKind(kind, block.mentions, mentions)) this.#extend(kind, base, base + block.text.length);
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
    let length = 0, now = 0;
    for (const b of w.blocks) { length += b.text.length; now += b.mentions.length; }
    if (w.old.length === 0 && now === 0 && !w.mixed) return;
    const end = Math.max(w.start + length, Math.min(w.start + 1, blocks.length));
    for (const kind of KINDS) if (w.mixed || !stayed(kind, w)) this.#extend(kind, w.start, end);
  }

  #extend(kind: Kind, from: number, to: number): void {
    const r = this.#ranges.get(kind);
    if (!r || from < r[0] || to > r[1]) this.#ranges.set(kind, r ? [Math.min(r[0], from), Math.max(r[1], to)] : [from, to]);
  }

  #shift(change: TextChange, grown: number): void {
    const at = (offset: number) => (offset >= change.end ? offset + grown : Math.min(offset, change.start + change.text.length));
    for (const [kind, [from, to]] of this.#ranges) this.#ranges.set(kind, [at(from), at(to)]);
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

/** Whether the new blocks of a window hold the same mentions of a kind where the edits moved the old ones. */
function stayed(kind: Kind, { old, blocks, start }: Window): boolean {
  let i = 0, base = start;
  for (const block of blocks) {
    for (const m of block.mentions) {
      if (m.kind !== kind) continue;
      while (i < old.length && old[i].mention.kind !== kind) i++;
      if (i === old.length || !sameMention(old[i].mention, m, base - old[i].base)) return false;
      i++;
    }
    base += block.text.length;
  }
  while (i < old.length && old[i].mention.kind !== kind) i++;
  return i === old.length;
}

function sameOfKind(kind: Kind, a: readonly Mention[], b: readonly Mention[]): boolean {
  let i = 0;
  for (const m of b) {
    if (m.kind !== kind) continue;
    while (i < a.length && a[i].kind !== kind) i++;
    if (i === a.length || !sameMention(a[i], m, 0)) return false;
    i++;
  }
  while (i < a.length && a[i].kind !== kind) i++;
  return i === a.length;
}

/** Whether `b`, moved by so many units, is `a`. */
function sameMention(a: Mention, b: Mention, by: number): boolean {
  if (a.start !== b.start + by || a.end !== b.end + by) return false;
  return a === b || sameValue(a, b, true);
}

type Plain = Readonly<Record<string, unknown>>;

/** Deep equality of plain data; `moved` leaves the place out. Asked at each key that is pressed: makes no lists of keys. */
function sameValue(a: unknown, b: unknown, moved = false): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  for (const k in a) if (!(moved && (k === 'start' || k === 'end')) && !sameValue((a as Plain)[k], (b as Plain)[k])) return false;
  for (const k in b) if (!(k in a)) return false;
  return true;
}
