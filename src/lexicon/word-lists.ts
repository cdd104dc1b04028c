import type { Lexicon } from './lexicon';

/** A closed list of words, by its number among those of one recogniser. */
export type WordList = number;

/**
 * The closed lists of words that the rules of a recogniser ask for, each declared beside its rule. The build puts
 * their words into the vocabulary, so that asking costs a bit test. Words are folded: "cafe" is "café" as well.
 */
export class WordLists {
  readonly #lists: string[][] = [];

  get count(): number { return this.#lists.length; }

  /** @param words each with one word or several between spaces */
  declare(...words: readonly string[]): WordList {
    return this.#lists.push(words.flatMap((w) => w.split(' '))) - 1;
  }

  /** The words of several lists, for a first test before rules that need one of them. */
  anyOf(...parts: readonly WordList[]): WordList {
    return this.declare(...parts.flatMap((p) => this.#lists[p]));
  }

  of(list: WordList): readonly string[] { return this.#lists[list]; }

  /** Every listed word once. */
  words(): readonly string[] { return [...new Set(this.#lists.flat())]; }
}

/** Which words of a lexicon's vocabulary stand in which lists: a row of bits for each word that stands in any. */
export class ListedWords {
  /** Where the row of a word begins, by its number; words without a list share the empty row 0. */
  readonly #row: Uint16Array;
  readonly #bits: Int32Array;

  constructor(lexicon: Lexicon, lists: WordLists) {
    const words = lists.words(), width = (lists.count + 31) >> 5;
    const numbers = new Map(words.map((word) => [word, lexicon.wordId(word)]));
    this.#row = new Uint16Array(lexicon.wordCount + 1);
    this.#bits = new Int32Array((words.length + 1) * width);
    let last = 0;
    for (let list = 0; list < lists.count; list++) {
      for (const word of lists.of(list)) {
        const number = numbers.get(word)!;
        if (number === 0) continue;
        const row = (this.#row[number] ||= last += width);
        this.#bits[row + (list >> 5)] |= 1 << (list & 31);
      }
    }
  }

  /** @param word number in the vocabulary, 0 for unknown words */
  has(word: number, list: WordList): boolean {
    const row = this.#row[word];
    return row !== 0 && (this.#bits[row + (list >> 5)] & (1 << (list & 31))) !== 0;
  }
}
