import type { Lexicon } from '../lexicon/lexicon';

/** A closed list of words, by its number. */
export type WordList = number;

const lists: string[][] = [];

/**
 * Declares a closed list beside the rules that ask for it with `Site.among`. The build puts its words into the
 * vocabulary, so that asking costs a bit test. Words are folded: "cafe" is "café" as well.
 */
export function wordList(...words: readonly string[]): WordList {
  return lists.push(words.flatMap((w) => w.split(' '))) - 1;
}

/** The words of several lists, for a first test before rules that need one of them. */
export function anyOf(...parts: readonly WordList[]): WordList {
  return wordList(...parts.flatMap((p) => lists[p]));
}

/** Every listed word once. */
export function listedWords(): readonly string[] {
  return [...new Set(lists.flat())];
}

/** Which words of a lexicon's vocabulary stand in which lists: a row of bits for each word that stands in any. */
export class WordLists {
  /** Row of a word by its number; row 0 is that of words without a list. */
  readonly #rows: Uint16Array;
  readonly #bits: Int32Array;
  readonly #width = (lists.length + 31) >> 5;

  constructor(lexicon: Lexicon) {
    const numbers = new Map(listedWords().map((word) => [word, lexicon.wordId(word)]));
    this.#rows = new Uint16Array(Math.max(0, ...numbers.values()) + 1);
    this.#bits = new Int32Array((numbers.size + 1) * this.#width);
    let last = 0;
    lists.forEach((words, list) => {
      for (const word of words) {
        const number = numbers.get(word)!;
        if (number === 0) continue;
        const row = (this.#rows[number] ||= ++last);
        this.#bits[row * this.#width + (list >> 5)] |= 1 << (list & 31);
      }
    });
  }

  /** @param word number in the vocabulary; the user's own words are beyond the rows */
  has(word: number, list: WordList): boolean {
    const row = word < this.#rows.length ? this.#rows[word] : 0;
    return row !== 0 && (this.#bits[row * this.#width + (list >> 5)] & (1 << (list & 31))) !== 0;
  }
}
