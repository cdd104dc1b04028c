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
  /** The best match at the word in hand. */
  best = -1;
  bestLast = 0;
  bestStart = 0;
  bestEnd = 0;
  constructor() { this.#allocate(1 << 10); }

  push(first: number): void {
    const n = this.count++;
    if (n === this.phrase.length) this.#grow();
    this.first[n] = first;
    this.last[n] = this.bestLast;
    this.start[n] = this.bestStart;
    this.end[n] = this.bestEnd;
    this.phrase[n] = this.best;
    this.best = -1;
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
  readonly #layers: Found[] = LAYERS.map(() => new Found());
  readonly #hits = Object.fromEntries(LAYERS.map((layer, i) => [layer, this.#layers[i]])) as Record<Layer, Found>;
  #text = '';

  constructor(words: Words, base: Automaton, own: Automaton | undefined) {
    this.#words = words;
    this.#base = base;
    this.#own = own;
  }

  match(text: string): Readonly<Record<Layer, Hits>> {
    this.#text = text;
    const layers = this.#layers;
    for (let k = 0; k < layers.length; k++) layers[k].count = 0;
    const { word, count } = this.#words, base = this.#base, own = this.#own, { rootChild } = base;
    for (let i = 0; i < count; i++) {
      const w = word[i];
      // Most words that begin a phrase begin none here.
      const node = w < rootChild.length ? rootChild[w] : 0;
      let found = false;
      if (node !== 0 && ((node & 1) !== 0 || (i + 1 < count && word[i + 1] !== 0 && base.mayFollow(w, word[i + 1])))) found = this.#walk(base, node >> 1, i, 0);
      if (own !== undefined && own.rootChild[w] !== 0) found = this.#walk(own, own.rootChild[w] >> 1, i, base.phraseCount) || found;
      if (!found) continue;
      for (let k = 0; k < layers.length; k++) if (layers[k].best !== -1) layers[k].push(i);
    }
    return this.#hits;
  }

  /** Follows the words from `i` on and keeps the longest phrase of each layer; phrases that come later win ties. */
  #walk(a: Automaton, node: number, i: number, base: number): boolean {
    const { word, count } = this.#words, { endStart, childStart } = a;
    let found = false;
    for (let j = i; ; ) {
      if (endStart[node] !== endStart[node + 1] && this.#ends(a, node, i, j, base)) found = true;
      if (++j === count || word[j] === 0 || childStart[node] === childStart[node + 1]) return found;
      if (j === i + 1 && !a.mayFollow(word[i], word[j])) return found;
      node = a.child(node, word[j]);
      if (node === 0) return found;
    }
  }

  #ends(a: Automaton, node: number, i: number, j: number, base: number): boolean {
    let found = false;
    for (let p = a.endStart[node], done = -1; p < a.endStart[node + 1]; p++) {
      const info = a.info[p], which = info & Info.Layer;
      if (which === done) continue;
      const layer = this.#layers[which];
      // Words of an earlier match of this layer are taken, and a better match at this word stays.
      if (layer.count > 0 && layer.last[layer.count - 1] > i) { done = which; continue; }
      if (layer.best !== -1 && layer.bestLast > j + 1) { done = which; continue; }
      if (!this.#agrees(a, p, info, i, j, layer)) continue;
      layer.best = base + p;
      layer.bestLast = j + 1;
      done = which;
      found = true;
    }
    return found;
  }

  #agrees(a: Automaton, p: number, info: number, i: number, j: number, layer: Found): boolean {
    const { start, end } = this.#words;
    let from = start[i], to = end[j];
    if (info & Info.Plain) {
      for (let k = i; k < j; k++) if (!this.#isSpace(k)) return false;
    } else {
      const gaps = a.gapLists[a.gaps[p]], lead = gaps[0], tail = gaps[gaps.length - 1];
      from -= lead.length;
      to += tail.length;
      if (from < (layer.count > 0 ? layer.end[layer.count - 1] : 0) || to > this.#text.length) return false;
      if (lead !== '' && !this.#isGap(from, start[i], lead)) return false;
      if (tail !== '' && !this.#isGap(end[j], to, tail)) return false;
      for (let k = i; k < j; k++) if (gaps[k - i + 1] === ' ' ? !this.#isSpace(k) : !this.#isGap(end[k], start[k + 1], gaps[k - i + 1])) return false;
    }
    if (!this.#caseAgrees(a, p, info, i, j, from, to)) return false;
    layer.bestStart = from;
    layer.bestEnd = to;
    return true;
  }

  /** Whether what stands behind a word folds to a space. */
  #isSpace(k: number): boolean {
    const { gap, start, end } = this.#words;
    return gap[k + 1] === SPACE || isBlankGap(this.#text, end[k], start[k + 1]);
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
    if (rule === ANY) return true;
    if (info & Info.Literal) {
      const written = letters(a.literal(p)), found = letters(this.#text.slice(from, to));
      return written === found || (rule !== EXACT && found === written.toUpperCase());
    }
    const { shape } = this.#words;
    let shapes = a.shapes[p], same = true, capitals = rule !== EXACT;
    for (let k = i; k <= j; k++, shapes >>>= 4) {
      const written = shapes & 15, found = shape[k];
      if (found !== written) same = false;
      if (found !== Shape.Upper && (found !== written || written <= Shape.Capital)) capitals = false;
    }
    return same || capitals;
  }
}
