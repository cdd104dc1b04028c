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
    const places = lists.reduce((n, words) => n + words.length, 1);
    this.#rows = new Uint16Array(lexicon.wordCount + 1);
    this.#bits = new Int32Array(places * this.#width);
    let last = 0;
    for (let list = 0; list < lists.length; list++) {
      for (const word of lists[list]) {
        const number = lexicon.wordId(word);
        if (number === 0) continue;
        const row = (this.#rows[number] ||= ++last);
        this.#bits[row * this.#width + (list >> 5)] |= 1 << (list & 31);
      }
    }
  }

  /** @param word number in the vocabulary, 0 for unknown words */
  has(word: number, list: WordList): boolean {
    const row = this.#rows[word];
    return row !== 0 && (this.#bits[row * this.#width + (list >> 5)] & (1 << (list & 31))) !== 0;
  }
}
