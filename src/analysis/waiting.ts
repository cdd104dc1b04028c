import type { Block } from './block';
import type { BlockList } from './blockList';

/** How many blocks wait for a step, and where the first of them may be. */
export class Waiting {
  count = 0;
  from = 0;

  constructor(private readonly waits: (block: Block) => boolean) {}

  /** One more waits, at `at` or behind it. */
  add(at: number): void {
    if (this.count++ === 0) this.from = at;
    else this.rewind(at);
  }

  /** The blocks from `at` on are others now, or wait again. */
  rewind(at: number): void {
    if (at < this.from) this.from = at;
  }

  /** The number of the first block that waits, which becomes the place to go on from; there must be one. */
  first(blocks: BlockList): number {
    let i = this.from;
    while (!this.waits(blocks.at(i))) i++;
    return (this.from = i);
  }
}
