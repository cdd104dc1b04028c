import type { WordTable } from './vocabulary';
import { SHAPES } from './shape';
import { Mark, type Tokens } from './tokens';
import { WideReader } from './wide';

/** What a byte of UTF-8 is to the loop: a letter or digit of ASCII has its class, others have these or nothing. */
enum Kind {
  NotAscii = 16,
  Quote = 32,
  Markup = 64,
  /** What a word may begin with. */
  Begins = 23,
}

/** The words of the paragraph that was scanned last. */
export class Words implements Tokens {
  count = 0;
  marks = 0;
  start!: Int32Array;
  end!: Int32Array;
  word!: Int32Array;
  shape!: Uint8Array;
  gap!: Uint8Array;
  constructor(capacity: number) { this.reserve(capacity); }

  reserve(capacity: number): void {
    if (this.start !== undefined && this.start.length >= capacity) return;
    for (const name of ['start', 'end', 'word'] as const) this[name] = new Int32Array(capacity);
    for (const name of ['shape', 'gap'] as const) this[name] = new Uint8Array(capacity);
  }

  move(from: number, to: number): void {
    for (const a of [this.start, this.end, this.word, this.shape, this.gap]) a[to] = a[from];
  }
}

const UTF8 = new TextEncoder();

/** Bytes behind a text: a space and a letter, and so many that words are read by eight. */
const ROOM = 16;

/** No byte follows this one. */
const NEVER = -2;

/**
 * Finds the words of a text and their numbers in one loop over UTF-8, which every engine writes many times faster
 * than a loop can read UTF-16 units. Several paragraphs are best written at once, by `open`, and read one by one.
 */
export class Scanner {
  readonly words = new Words(1 << 13);
  /** What was opened, then a space and a letter, so that loops end without a count. */
  #bytes = new Uint8Array(1 << 15);
  #view = new DataView(this.#bytes.buffer);
  /** Where the next character begins that is to be read. */
  #at = 0;
  /** A unit's offset in its paragraph is its byte's less this. */
  #shift = 0;
  /** Where the last word ends if only ASCII was read since. */
  #behind = NEVER;
  /** The bits of `Kind` that were seen between words. */
  #marks = 0;
  readonly #kinds: Uint8Array;
  readonly #wide: WideReader;
  readonly #table: WordTable;

  constructor(classes: Uint8Array, folds: Uint16Array, table: WordTable) {
    this.#kinds = kinds(classes);
    this.#wide = new WideReader(classes, folds);
    this.#table = table;
  }

  /** Paragraphs that follow each other; all but the last must end between words. */
  open(text: string): void {
    if (this.#bytes.length < 3 * text.length + ROOM) {
      this.#bytes = new Uint8Array(6 * text.length + ROOM);
      this.#view = new DataView(this.#bytes.buffer);
    }
    const { written } = UTF8.encodeInto(text, this.#bytes);
    this.#bytes[written] = 32;
    this.#bytes[written + 1] = 97;
    this.#at = 0;
  }

  /** Finds the words of the next paragraph of what was opened. */
  next(text: string): Words {
    const { words } = this;
    words.reserve(text.length + 1);
    words.count = 0;
    this.#shift = this.#at;
    this.#behind = NEVER;
    this.#marks = 0;
    let stop = this.#at + text.length;
    for (;;) {
      this.#readAscii(stop);
      if (this.#at >= stop) break;
      stop += this.#readWide(text);
    }
    this.#at = stop;
    words.marks = (this.#marks & Kind.Quote ? Mark.Quote : 0) | (this.#marks & Kind.Markup ? Mark.Markup : 0);
    return words;
  }

  /** Finds words up to a byte where a paragraph ends or one that is not ASCII. Nearly all time goes here. */
  #readAscii(stop: number): void {
    const { words } = this, { start, end, word, shape, gap } = words, bytes = this.#bytes, view = this.#view, kinds = this.#kinds, shift = this.#shift;
    const { words: keys, places } = this.#table, above = this.#table.shift | 0, shapes = SHAPES;
    let i = this.#at, behind = this.#behind, { count } = words, marks = this.#marks, kind = kinds[bytes[i]];
    for (;;) {
      // Mostly one character stands between words.
      if ((kind & Kind.Begins) === 0) { marks |= kind; kind = kinds[bytes[++i]]; }
      while ((kind & Kind.Begins) === 0) { marks |= kind; kind = kinds[bytes[++i]]; }
      if (i >= stop || kind === Kind.NotAscii) break;
      const s = i;
      // `WordKey` of the word, and what shows that it is not all in lower case, its first letter left aside.
      let x = 0, y = 0, odd = 0, others = ~0x60;
      for (;;) {
        const p = view.getInt32(i, true), q = view.getInt32(i + 4, true);
        const p1 = wordBytes(p), q1 = wordBytes(q) & (p1 >> 31);
        odd |= (~p & 0x60606060 & p1 & others) | (~q & 0x60606060 & q1);
        x ^= (p | 0x20202020) & p1;
        y ^= (q | 0x20202020) & q1;
        i += (64 - Math.clz32(p1) - Math.clz32(q1)) >>> 3;
        if (q1 !== -1) break;
        x = Math.imul(x ^ (y >>> 15), 0x9e3779b1);
        y = Math.imul(y ^ (x >>> 15), 0x85ebca6b);
        others = -1;
      }
      // `WordTable.find`, without a branch but for the few places with several words.
      let id = places[(Math.imul(x, 0x9e3779b1) + Math.imul(y, 0x85ebca6b)) >>> above], other = isOther(keys, id, x, y);
      while ((keys[3 * id + 2] & other) !== 0) { id = keys[3 * id + 2]; other = isOther(keys, id, x, y); }
      word[count] = id & ~other;
      start[count] = s - shift;
      end[count] = i - shift;
      shape[count] = shapes[(kind << 4) | (odd === 0 ? (s + 1 - i) >>> 31 : classesOf(kinds, bytes, s + 1, i))];
      gap[count] = s - behind === 1 ? bytes[behind] : 0;
      behind = i;
      count++;
      kind = kinds[bytes[i]];
    }
    this.#at = i;
    this.#behind = behind;
    this.#marks = marks;
    words.count = count;
  }

  /**
   * Reads the character at hand, which is not ASCII: with the word that it is in, or alone.
   * @returns how many bytes more than units that is
   */
  #readWide(text: string): number {
    const at = this.#at, bytes = this.#bytes, wide = this.#wide, gapBytes = wide.gapBytes(bytes, at);
    if (gapBytes === 0) return this.#readWideWord(text, at);
    if (isQuote(bytes, at)) this.#marks |= Kind.Quote;
    const more = gapBytes - (gapBytes === 4 ? 2 : 1);
    this.#at = at + gapBytes;
    this.#shift += more;
    this.#behind = NEVER;
    return more;
  }

  #readWideWord(text: string, at: number): number {
    const bytes = this.#bytes, { words } = this, wide = this.#wide;
    let n = words.count, s = at;
    // Its first letters were taken for a word.
    if (this.#behind === at) s = words.start[--n] + this.#shift;
    else words.gap[n] = s - this.#behind === 1 ? bytes[this.#behind] : 0;
    const from = s - this.#shift;
    wide.word(text, from);
    words.start[n] = from;
    words.end[n] = wide.end;
    words.word[n] = this.#table.find(wide.key);
    words.shape[n] = wide.shape;
    words.count = n + 1;
    this.#at = this.#behind = skipUnits(bytes, s, wide.end - from);
    const more = this.#at - s - (wide.end - from);
    this.#shift += more;
    return more;
  }

  /** Takes the words that touch one of the ranges, sorted and half-open, out of those found last. */
  leaveOut(skip: readonly (readonly [number, number])[]): void {
    if (skip.length === 0) return;
    const { words } = this;
    let kept = 0;
    for (let i = 0, s = 0, out = false; i < words.count; i++) {
      while (s < skip.length && skip[s][1] <= words.start[i]) s++;
      const touches = s < skip.length && skip[s][0] < words.end[i];
      if (!touches) {
        words.move(i, kept);
        if (out) words.gap[kept] = 0;
        kept++;
      }
      out = touches;
    }
    words.count = kept;
  }
}

function kinds(classes: Uint8Array): Uint8Array {
  const table = new Uint8Array(256).fill(Kind.NotAscii);
  table.set(classes.subarray(0, 128));
  table['"'.charCodeAt(0)] = Kind.Quote;
  for (const c of '@`]</') table[c.charCodeAt(0)] = Kind.Markup;
  return table;
}

/**
 * All bits of the bytes at the beginning of four, from the lowest on, that are letters or digits of ASCII. In sums, the
 * highest bit of a byte tells whether it is at least the first letter or digit, or above the last.
 */
function wordBytes(four: number): number {
  const seven = four & 0x7f7f7f7f, small = seven | 0x20202020;
  const letters = (small + 0x1f1f1f1f) & ~(small + 0x05050505), digits = (seven + 0x50505050) & ~(seven + 0x46464646);
  const others = ((letters | digits) & ~four & 0x80808080) ^ 0x80808080;
  return ((others - 1) & ~others) >> 7;
}

/** -1 where a word of the table has another key, else 0. */
function isOther(keys: Int32Array, word: number, x: number, y: number): number {
  const differs = (keys[3 * word] ^ x) | (keys[3 * word + 1] ^ y);
  return (differs | -differs) >> 31;
}

/** The classes of bytes of ASCII, or-ed. */
function classesOf(kinds: Uint8Array, bytes: Uint8Array, from: number, to: number): number {
  let all = 0;
  for (let i = from; i < to; i++) all |= kinds[bytes[i]];
  return all;
}

/** One of “ „ ‘ «, in UTF-8. */
function isQuote(bytes: Uint8Array, i: number): boolean {
  const last = bytes[i + 2];
  return bytes[i] === 0xe2 ? bytes[i + 1] === 0x80 && (last === 0x9c || last === 0x9e || last === 0x98) : bytes[i] === 0xc2 && bytes[i + 1] === 0xab;
}

/** The byte that so many UTF-16 units end before. */
function skipUnits(bytes: Uint8Array, i: number, units: number): number {
  while (units > 0) {
    const lead = bytes[i];
    units -= lead < 0xf0 ? 1 : 2;
    i += lead < 0x80 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
  }
  return i;
}
