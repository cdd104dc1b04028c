import { WordTable } from './vocabulary';

/** The arrays that `buildAutomaton` made, wherever they come from. */
export interface AutomatonArrays {
  u8(name: string): Uint8Array;
  u16(name: string): Uint16Array;
  i32(name: string): Int32Array;
  json<T>(name: string): T | undefined;
}

/**
 * A trie over word numbers in breadth-first order, opened for reading: the counts become offsets. Word 0 is every
 * unknown word; node 0 is the root, so 0 also says "no node".
 */
export class Automaton {
  /** Its own words, and those of the automaton that it goes beside. */
  readonly words: WordTable;
  /** Evidence bits by word number without `from`. */
  readonly bits: Int32Array;
  readonly nodeWord: Int32Array;
  /** Children of node n are the nodes from `childStart[n]` to `childStart[n + 1]`. */
  readonly childStart: Int32Array;
  /** Phrases that end at node n are those from `endStart[n]` to `endStart[n + 1]`. */
  readonly endStart: Int32Array;
  /** The root's child by word number, doubled, plus one where a phrase ends there. */
  readonly rootChild: Int32Array;
  /** Bits for hashes of two words that begin a phrase together: few pairs of "of" and "the" do. */
  readonly pairs: Int32Array;
  readonly info: Uint8Array;
  readonly shapes: Int32Array;
  readonly gaps: Uint16Array;
  readonly gapLists: readonly (readonly string[])[];
  readonly valueStart: Int32Array;
  readonly values: Uint16Array;
  readonly phraseCount: number;
  readonly wordCount: number;
  readonly #arrays: AutomatonArrays;
  #literals: Readonly<Record<number, string>> | undefined;

  /** @param from how many words there are that are not its own, and numbered before them */
  constructor(arrays: AutomatonArrays, from = 0) {
    this.#arrays = arrays;
    this.words = new WordTable(arrays.i32('words'), arrays.u16('places'));
    this.bits = arrays.i32('bits');
    this.wordCount = this.bits.length - 1;
    this.nodeWord = arrays.i32('nodeWord');
    this.childStart = offsets(arrays.i32('childCount'), 1);
    this.endStart = offsets(arrays.u8('endCount'));
    this.info = arrays.u8('info');
    this.gaps = arrays.u16('gaps');
    this.gapLists = arrays.json('gapLists') ?? [];
    this.shapes = arrays.i32('shapes');
    this.valueStart = offsets(arrays.u8('valueCount'));
    this.values = arrays.u16('values');
    this.phraseCount = this.info.length;
    this.rootChild = new Int32Array(from + this.wordCount + 1);
    this.pairs = arrays.i32('pairs');
    const { rootChild, nodeWord, endStart } = this, roots = this.childStart[1];
    for (let n = 1; n < roots; n++) rootChild[nodeWord[n]] = 2 * n + (endStart[n] === endStart[n + 1] ? 0 : 1);
  }

  /** 1 where two words may begin a phrase together, else 0. */
  mayFollow(word: number, next: number): number {
    const hash = pairHash(word, next), bits = this.pairs[hash & (this.pairs.length - 1)];
    return (bits >>> (hash >>> 27)) & (bits >>> (hash >>> 22)) & 1;
  }

  /** The node that a word leads to, 0 when there is none. */
  child(node: number, word: number): number {
    let low = this.childStart[node], high = this.childStart[node + 1];
    while (low < high) {
      const middle = (low + high) >>> 1, at = this.nodeWord[middle];
      if (at === word) return middle;
      if (at < word) low = middle + 1; else high = middle;
    }
    return 0;
  }

  value(phrase: number, i: number): number {
    const at = this.valueStart[phrase] + i;
    return at < this.valueStart[phrase + 1] ? this.values[at] : 0;
  }

  /** A phrase's text as written, where its case is compared letter by letter. */
  literal(phrase: number): string {
    return (this.#literals ??= this.#arrays.json<Record<number, string>>('literals') ?? {})[phrase];
  }
}

/** Hash of two words' numbers, for the bits in `pairs`. */
export const pairHash = (a: number, b: number): number => { const h = Math.imul(a, 0x9e3779b1) ^ Math.imul(b, 0x85ebca6b); return h ^ (h >>> 15); };

function offsets(counts: Uint8Array | Int32Array, first = 0): Int32Array {
  const out = new Int32Array(counts.length + 1);
  let sum = first;
  for (let i = 0; i < counts.length; i++) { out[i] = sum; sum += counts[i]; }
  out[counts.length] = sum;
  return out;
}
