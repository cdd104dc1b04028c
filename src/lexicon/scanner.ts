import type { Automaton } from './automaton';
import { SEED } from './characters';
import { SHAPES } from './shape';
import { Mark, type Tokens } from './tokens';
import { WideReader } from './wide';

/** What a byte of UTF-8 is to the loop: a letter or digit of ASCII has its class, others have these or nothing. */
const Kind = { NotAscii: 16, Quote: 32, Markup: 64 } as const;

/** The words of the paragraph that was scanned last. */
export class Words implements Tokens {
  count = 0;
  marks = 0;
  start!: Int32Array;
  end!: Int32Array;
  word!: Int32Array;
  shape!: Uint8Array;
  gap!: Uint8Array;
  /** Where a word begins in the scanner's bytes. */
  at!: Int32Array;
  constructor(capacity: number) { this.reserve(capacity); }

  reserve(capacity: number): void {
    if (this.start !== undefined && this.start.length >= capacity) return;
    for (const name of ['start', 'end', 'word', 'at'] as const) this[name] = new Int32Array(capacity);
    for (const name of ['shape', 'gap'] as const) this[name] = new Uint8Array(capacity);
  }

  move(from: number, to: number): void {
    for (const a of [this.start, this.end, this.word, this.at, this.shape, this.gap]) a[to] = a[from];
  }
}

const UTF8 = new TextEncoder();

/**
 * Finds the words of a text and their numbers in one loop over UTF-8, which every engine writes many times faster
 * than a loop can read UTF-16 units. Several paragraphs are best written at once, by `open`, and read one by one.
 */
export class Scanner {
  readonly words = new Words(1 << 13);
  /** What was opened, then a space and a letter, so that loops end without a count. */
  bytes = new Uint8Array(1 << 15);
  /** Where the next paragraph begins. */
  #next = 0;
  readonly #kinds: Uint8Array;
  readonly #wide: WideReader;
  readonly #base: Automaton;
  readonly #own: Automaton | undefined;

  constructor(classes: Uint8Array, folds: Uint16Array, base: Automaton, own: Automaton | undefined) {
    this.#kinds = kinds(classes);
    this.#wide = new WideReader(classes, folds);
    this.#base = base;
    this.#own = own;
  }

  /** Paragraphs that follow each other; all but the last must end between words. */
  open(text: string): void {
    if (this.bytes.length < 3 * text.length + 2) this.bytes = new Uint8Array(6 * text.length + 2);
    const { written } = UTF8.encodeInto(text, this.bytes);
    this.bytes[written] = 32;
    this.bytes[written + 1] = 97;
    this.#next = 0;
  }

  /** Finds the words of the next paragraph of what was opened. */
  next(text: string): Words {
    const words = this.words;
    words.reserve(text.length + 1);
    const { start, end, word, shape, gap, at } = words, { bytes } = this, kinds = this.#kinds, wide = this.#wide, own = this.#own;
    const { hashes, numbers, mask } = this.#base;
    // The classes of letters and digits, and `Kind`, written out: in a bundle, names of a module are looked up each time.
    const inWord = 7, notAscii = 16, begins = 23;
    // A unit's offset is its byte's less `shift`; `stop` is where the paragraph ends as far as is known.
    let i = this.#next, shift = i, stop = i + text.length, behind = i - 2, count = 0, marks = 0;
    for (;;) {
      let byte = bytes[i], kind = kinds[byte];
      while ((kind & begins) === 0) { marks |= kind; byte = bytes[++i]; kind = kinds[byte]; }
      if (i >= stop) break;
      const s = i;
      let hash = SEED, rest = 0, k = kind, form: number, from: number, to: number;
      while ((k & inWord) !== 0) {
        hash = Math.imul(hash ^ (byte | 32), 0x01000193); // `hashStep`
        byte = bytes[++i];
        k = kinds[byte];
        rest |= k;
      }
      if (k !== notAscii || (i > s && wide.gapBytes(bytes, i) !== 0)) {
        hash ^= hash >>> 15;
        form = SHAPES[(kind << 4) | (rest & inWord)];
        from = s - shift;
        to = i - shift;
      } else {
        const bytesOfGap = i > s ? 0 : wide.gapBytes(bytes, i);
        if (bytesOfGap !== 0) {
          if (isQuote(bytes, i)) marks |= Kind.Quote;
          const more = bytesOfGap - (bytesOfGap === 4 ? 2 : 1);
          shift += more;
          stop += more;
          i += bytesOfGap;
          continue;
        }
        from = s - shift;
        wide.word(text, from);
        // Fields are numbers of any kind to the compiler; the loop's own are integers.
        hash = wide.hash | 0;
        form = wide.shape | 0;
        to = wide.end | 0;
        i = skipUnits(bytes, s, to - from);
        const more = i - s - (to - from);
        shift += more;
        stop += more;
      }
      let slot = hash & mask;
      while (hashes[slot] !== hash && hashes[slot] !== 0) slot = (slot + 1) & mask;
      let id = hashes[slot] === hash ? numbers[slot] : 0; // `Automaton.find`
      if (id === 0 && own !== undefined) id = own.find(hash);
      start[count] = from;
      end[count] = to;
      word[count] = id;
      shape[count] = form;
      at[count] = s;
      gap[count] = s - behind === 1 ? bytes[s - 1] : 0;
      behind = i;
      count++;
    }
    this.#next = stop;
    words.count = count;
    words.marks = (marks & Kind.Quote ? Mark.Quote : 0) | (marks & Kind.Markup ? Mark.Markup : 0);
    return words;
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
