import type { Block } from './block';

/**
 * Blocks in order, with their offsets. Offsets behind the place of the last edit are kept unshifted, with the shift
 * beside them, so that typing in one place moves nothing; another place moves what lies between the two.
 */
export class BlockList {
  readonly #blocks: Block[] = [];
  /** Start of each block, then the end of the last; those behind `#pivot` lack `#shift`. */
  #starts = new Int32Array(64);
  #pivot = 0;
  #shift = 0;

  get count(): number { return this.#blocks.length; }
  /** End of the last block. */
  get length(): number { return this.start(this.#blocks.length); }

  at(i: number): Block { return this.#blocks[i]; }

  /** Offset of block `i`, or the end of the last for `i === count`. */
  start(i: number): number {
    return this.#starts[i] + (i > this.#pivot ? this.#shift : 0);
  }

  /** The block that holds the unit at an offset; beyond the end, the last. */
  indexAt(offset: number): number {
    let low = 0, high = this.#blocks.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >>> 1;
      if (this.start(middle) <= offset) low = middle; else high = middle - 1;
    }
    return Math.max(low, 0);
  }

  push(block: Block): void {
    const n = this.#blocks.length, start = this.start(n);
    this.#reserve(n + 2);
    this.#blocks.push(block);
    this.#settle(n);
    this.#starts[n] = start;
    this.#pivot = n + 1;
    this.#shift = 0;
    this.#starts[n + 1] = start + block.text.length;
  }

  /** Puts `blocks` in the place of those from `from` to `to`. */
  replace(from: number, to: number, blocks: readonly Block[]): void {
    const n = this.#blocks.length, grow = blocks.length - (to - from);
    const start = this.start(from), oldEnd = this.start(to);
    this.#settle(from - 1);
    if (grow !== 0) {
      this.#reserve(n + grow + 1);
      this.#starts.copyWithin(to + grow, to, n + 1);
      splice(this.#blocks, from, to - from, blocks);
    } else for (let i = 0; i < blocks.length; i++) this.#blocks[from + i] = blocks[i];
    let offset = start;
    for (let i = 0; i < blocks.length; i++) { this.#starts[from + i] = offset; offset += blocks[i].text.length; }
    this.#pivot = from + blocks.length - 1;
    this.#shift += offset - oldEnd;
  }

  /** Makes all starts up to and including `i` exact and those behind lack the shift. */
  #settle(i: number): void {
    const starts = this.#starts, shift = this.#shift;
    if (shift !== 0) {
      for (let k = this.#pivot + 1; k <= i; k++) starts[k] += shift;
      for (let k = i + 1; k <= this.#pivot; k++) starts[k] -= shift;
    }
    this.#pivot = i;
  }

  #reserve(n: number): void {
    if (n < this.#starts.length) return;
    const more = new Int32Array(2 * n);
    more.set(this.#starts);
    this.#starts = more;
  }
}

/** Like `Array.splice`, for any number of items. */
function splice(target: Block[], from: number, remove: number, items: readonly Block[]): void {
  if (items.length < 10_000) { target.splice(from, remove, ...items); return; }
  const rest = target.splice(from);
  for (const b of items) target.push(b);
  for (let i = remove; i < rest.length; i++) target.push(rest[i]);
}
