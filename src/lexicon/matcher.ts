import type { Automaton } from './automaton';
import { Info, letters } from './build';
import { foldGap, isBlankGap, LONGEST_GAP } from './fold';
import { LAYERS, type Layer } from './phrase';
import type { Words } from './scanner';
import { Shape, type Hits } from './tokens';

/** Case rules as they stand in a phrase's record. */
const EXACT = 0, ANY = 2;

class Found implements Hits {
  count = 0;
  first!: Int32Array;
  last!: Int32Array;
  start!: Int32Array;
  end!: Int32Array;
  phrase!: Int32Array;
  /** Words of the last match: its first, and the first behind it. */
  at = -1;
  behind = 0;
  constructor() { this.#allocate(1 << 10); }

  clear(): void {
    this.count = 0;
    this.at = -1;
    this.behind = 0;
  }

  /** Takes a match; of those that begin at one word the last stays. */
  take(first: number, last: number, start: number, end: number, phrase: number): void {
    const n = this.at === first ? this.count - 1 : this.count++;
    if (n === this.phrase.length) this.#grow();
    this.first[n] = first;
    this.last[n] = last;
    this.start[n] = start;
    this.end[n] = end;
    this.phrase[n] = phrase;
    this.at = first;
    this.behind = last;
  }

  /** Whether the words from `i` up to `j` are taken by an earlier match, or a better one that begins there as well. */
  excludes(i: number, j: number): boolean {
    return this.behind > (this.at === i ? j : i);
  }

  /** Where the last match ends that does not begin at word `i`. */
  endBefore(i: number): number {
    const n = this.at === i ? this.count - 1 : this.count;
    return n > 0 ? this.end[n - 1] : 0;
  }

  #grow(): void {
    const old = [this.first, this.last, this.start, this.end, this.phrase];
    this.#allocate(2 * this.phrase.length);
    [this.first, this.last, this.start, this.end, this.phrase].forEach((a, i) => a.set(old[i]));
  }

  #allocate(n: number): void {
    for (const name of ['first', 'last', 'start', 'end', 'phrase'] as const) this[name] = new Int32Array(n);
  }
}

const SPACE = 32;

/** Finds the phrases of all layers in the words of the text that was scanned last. */
export class Matcher {
  readonly #words: Words;
  readonly #base: Automaton;
  readonly #own: Automaton | undefined;
  /** By word: 1 where a phrase of one word is in the lexicon, or any that begins with it is the user's. */
  readonly #alone: Uint8Array;
  /** The words of the text where phrases may begin, doubled, plus one where the next word may be in them. */
  #candidates = new Int32Array(1 << 10);
  readonly #layers: Found[] = LAYERS.map(() => new Found());
  readonly #hits = Object.fromEntries(LAYERS.map((layer, i) => [layer, this.#layers[i]])) as Record<Layer, Found>;
  #text = '';

  constructor(words: Words, base: Automaton, own: Automaton | undefined) {
    this.#words = words;
    this.#base = base;
    this.#own = own;
    this.#alone = alone(base, own);
  }

  match(text: string): Readonly<Record<Layer, Hits>> {
    this.#text = text;
    const layers = this.#layers;
    for (let k = 0; k < layers.length; k++) layers[k].clear();
    const count = this.#findCandidates(), candidates = this.#candidates, base = this.#base, own = this.#own, { word } = this.#words, { rootChild } = base;
    for (let k = 0; k < count; k++) {
      const i = candidates[k] >> 1, w = word[i], root = w < rootChild.length ? rootChild[w] : 0;
      if ((root & 1) !== 0) this.#end(base, root >> 1, i, i + 1, 0);
      if ((candidates[k] & 1) !== 0 && root !== 0) this.#walk(base, root >> 1, i, 0);
      if (own !== undefined && own.rootChild[w] !== 0) this.#walkOwn(own, own.rootChild[w], i);
    }
    return this.#hits;
  }

  /** Most words that begin a phrase begin none here. This tells most of them apart without a branch. */
  #findCandidates(): number {
    const { word, count } = this.#words, alone = this.#alone, base = this.#base;
    if (this.#candidates.length < count) this.#candidates = new Int32Array(2 * count);
    const candidates = this.#candidates;
    word[count] = 0;
    let n = 0;
    for (let i = 0, w = word[0]; i < count; i++) {
      const next = word[i + 1], pair = base.mayFollow(w, next);
      candidates[n] = 2 * i + pair;
      n += alone[w] | pair;
      w = next;
    }
    return n;
  }

  #walkOwn(own: Automaton, root: number, i: number): void {
    const { word } = this.#words, from = this.#base.phraseCount;
    if ((root & 1) !== 0) this.#end(own, root >> 1, i, i + 1, from);
    if (own.mayFollow(word[i], word[i + 1]) !== 0) this.#walk(own, root >> 1, i, from);
  }

  /** Follows the words behind `i` from the node of that word on; @param from number of the automaton's first phrase */
  #walk(a: Automaton, node: number, i: number, from: number): void {
    const { word, count } = this.#words, { endStart } = a;
    for (let j = i + 1; j < count && word[j] !== 0; ) {
      node = a.child(node, word[j++]);
      if (node === 0) return;
      if (endStart[node] !== endStart[node + 1]) this.#end(a, node, i, j, from);
    }
  }

  /** Takes the phrases that end at a node, for the words from `i` up to `j`: of each layer the first that agrees. */
  #end(a: Automaton, node: number, i: number, j: number, from: number): void {
    const layers = this.#layers;
    for (let p = a.endStart[node], stop = a.endStart[node + 1], done = -1; p < stop; p++) {
      const info = a.info[p], which = info & Info.Layer;
      if (which !== done && (layers[which].excludes(i, j) || this.#take(layers[which], a, p, info, i, j, from))) done = which;
    }
  }

  #take(layer: Found, a: Automaton, p: number, info: number, i: number, j: number, from: number): boolean {
    const words = this.#words;
    let start = words.start[i], end = words.end[j - 1];
    if (info & Info.Plain) {
      for (let k = i + 1; k < j; k++) if (!this.#isSpace(k)) return false;
    } else {
      const gaps = a.gapLists[a.gaps[p]];
      if (!this.#gapsAgree(gaps, i, j, layer.endBefore(i))) return false;
      start -= gaps[0].length;
      end += gaps[gaps.length - 1].length;
    }
    if ((info & Info.Case) >> 2 !== ANY && !this.#caseAgrees(a, p, info, i, j, start, end)) return false;
    layer.take(i, j, start, end, from + p);
    return true;
  }

  /** @param taken where the match before ends */
  #gapsAgree(gaps: readonly string[], i: number, j: number, taken: number): boolean {
    const { start, end } = this.#words, lead = gaps[0], tail = gaps[gaps.length - 1], from = start[i] - lead.length, to = end[j - 1] + tail.length;
    if (from < taken || to > this.#text.length) return false;
    if (lead !== '' && !this.#isGap(from, start[i], lead)) return false;
    if (tail !== '' && !this.#isGap(end[j - 1], to, tail)) return false;
    for (let k = i + 1; k < j; k++) if (gaps[k - i] === ' ' ? !this.#isSpace(k) : !this.#isGap(end[k - 1], start[k], gaps[k - i])) return false;
    return true;
  }

  /** Whether what stands before a word folds to a space. */
  #isSpace(k: number): boolean {
    const { gap, start, end } = this.#words;
    return gap[k] === SPACE || isBlankGap(this.#text, end[k - 1], start[k]);
  }

  #isGap(from: number, to: number, gap: string): boolean {
    const text = this.#text;
    if (to - from === gap.length) {
      let k = 0;
      while (k < gap.length && text.charCodeAt(from + k) === gap.charCodeAt(k)) k++;
      if (k === gap.length) return true;
    }
    return to - from < LONGEST_GAP && foldGap(text.slice(from, to)) === gap;
  }

  #caseAgrees(a: Automaton, p: number, info: number, i: number, j: number, from: number, to: number): boolean {
    const rule = (info & Info.Case) >> 2;
    if (info & Info.Literal) {
      const written = letters(a.literal(p)), found = letters(this.#text.slice(from, to));
      return written === found || (rule !== EXACT && found === written.toUpperCase());
    }
    const { shape } = this.#words;
    let shapes = a.shapes[p], same = true, capitals = rule !== EXACT;
    for (let k = i; k < j; k++, shapes >>>= 4) {
      const written = shapes & 15, found = shape[k];
      if (found !== written) same = false;
      if (found !== Shape.Upper && (found !== written || written <= Shape.Capital)) capitals = false;
    }
    return same || capitals;
  }
}

function alone(base: Automaton, own: Automaton | undefined): Uint8Array {
  const flags = new Uint8Array((own ?? base).rootChild.length);
  for (let w = 0; w < base.rootChild.length; w++) flags[w] = base.rootChild[w] & 1;
  if (own) for (let w = 0; w < flags.length; w++) if (own.rootChild[w] !== 0) flags[w] = 1;
  return flags;
}
