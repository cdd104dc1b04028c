/**
 * The words of one paragraph. A word is one run of letters, marks and digits; everything else is a gap, so
 * "U.S.-led" is U, S, led and "China’s" is China, s. Arrays are reused: read them during `find` only.
 */
export interface Tokens {
  readonly count: number;
  /** Offsets in `text`, half-open, UTF-16. */
  readonly start: Int32Array;
  readonly end: Int32Array;
  /** The word's number in the lexicon's vocabulary, 0 when no phrase and no cue has this word. */
  readonly word: Int32Array;
  /** One of `Shape`. */
  readonly shape: Uint8Array;
  /**
   * The ASCII character (code) that alone stands between the word before and this one, mostly a space; 0 where there is
   * something else or nothing.
   */
  readonly gap: Uint8Array;
  /** Bits of `Mark` that say what may stand between the words; it may be set without need, but never lacks. */
  readonly marks: number;
}

export const Mark = {
  /** A mark that opens a quotation. */
  Quote: 1,
  /** A character without which there is no address, code, link or tag. */
  Markup: 2,
} as const;

/** An enum, so that the bundle has the numbers. */
export enum Shape {
  Lower = 0,
  /** China */
  Capital = 1,
  /** CHINA, US, a single capital letter */
  Upper = 2,
  /** iPhone, McDonald */
  Mixed = 3,
  /** 2025 */
  Digits = 4,
  /** 90s, G20, 12pm */
  DigitsAndLetters = 5,
  /** Letters without case. */
  Caseless = 6,
}

/** Matches of one layer, in text order, not overlapping. Arrays are reused: read them during `find` only. */
export interface Hits {
  readonly count: number;
  /** First and one-past-last token. */
  readonly first: Int32Array;
  readonly last: Int32Array;
  /** Offsets in the paragraph's text: a match may end after its last word ("U.S."). */
  readonly start: Int32Array;
  readonly end: Int32Array;
  /** The phrase's number: read its integers with `Lexicon.value(phrase, i)`. */
  readonly phrase: Int32Array;
}
