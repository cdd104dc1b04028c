import type { Block } from './block';
import type { BlockList } from './blockList';
import { KINDS, type Kind, type Mention } from './mention';
import type { TextChange } from './recut';

/** Blocks that an edit put in the place of others, until they are resolved. */
interface Window {
  blocks: readonly Block[];
  /** Old mentions where the edit moved them, by kind; a mention that the edit touched is `undefined`. */
  old: readonly (Mention | undefined)[];
  oldKinds: ReadonlySet<Kind>;
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
    const mentions: (Mention | undefined)[] = [], kinds = new Set<Kind>();
    let offset = base;
    for (const block of old) {
      // Edits of one event that touch each other's paragraphs: nobody knows any more what merely moved.
      if (this.#fresh.delete(block)) for (const k of KINDS) kinds.add(k);
      for (const m of block.mentions) {
        mentions.push(moved(m, offset, change, grown));
        kinds.add(m.kind);
      }
      offset += block.text.length;
    }
    this.#windows.push({ blocks, old: mentions, oldKinds: kinds, start: base });
    for (const block of blocks) this.#fresh.add(block);
  }

  /** A block was resolved anew; its mentions are still the old ones. */
  resolved(block: Block, mentions: readonly Mention[], base: number): void {
    if (this.#fresh.has(block)) return;
    for (const kind of KINDS) {
      if (!sameList(ofKind(block.mentions, kind), ofKind(mentions, kind))) this.#extend(kind, base, base + block.text.length);
    }
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
    const now: Mention[] = [];
    let offset = w.start;
    for (const b of w.blocks) {
      for (const m of b.mentions) now.push({ ...m, start: m.start + offset, end: m.end + offset });
      offset += b.text.length;
    }
    const end = Math.max(offset, Math.min(w.start + 1, blocks.length));
    const touched = w.old.includes(undefined);
    for (const kind of KINDS) {
      const old = w.old.filter((m) => m?.kind === kind) as Mention[], mine = ofKind(now, kind);
      if ((touched && w.oldKinds.has(kind)) || !sameList(old, mine)) this.#extend(kind, w.start, end);
    }
  }

  #extend(kind: Kind, from: number, to: number): void {
    const r = this.#ranges.get(kind);
    this.#ranges.set(kind, r ? [Math.min(r[0], from), Math.max(r[1], to)] : [from, to]);
  }

  #shift(change: TextChange, grown: number): void {
    const at = (offset: number) => (offset >= change.end ? offset + grown : Math.min(offset, change.start + change.text.length));
    for (const [kind, [from, to]] of this.#ranges) this.#ranges.set(kind, [at(from), at(to)]);
    for (const w of this.#windows) {
      w.start = at(w.start);
      w.old = w.old.map((m) => m && { ...m, start: m.start + grown, end: m.end + grown });
    }
  }
}

function moved(m: Mention, base: number, change: TextChange, grown: number): Mention | undefined {
  const start = m.start + base, end = m.end + base;
  if (end <= change.start) return { ...m, start, end };
  return start >= change.end ? { ...m, start: start + grown, end: end + grown } : undefined;
}

const ofKind = (list: readonly Mention[], kind: Kind): Mention[] => list.filter((m) => m.kind === kind);

function sameList(a: readonly Mention[], b: readonly Mention[]): boolean {
  if (a === b) return true;
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (!sameValue(a[i], b[i])) return false;
  return true;
}

/** Deep equality of plain data. */
function sameValue(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every((k) => sameValue(a[k as keyof typeof a], b[k as keyof typeof b]));
}
