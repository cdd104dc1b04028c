import type { AutomatonData } from '../../src/lexicon/build';
import { foldGap, foldWord } from '../../src/lexicon/fold';
import { CASE_RULES, LAYERS, type CaseRule, type Layer, type Phrase } from '../../src/lexicon/phrase';
import { shapeOf } from '../../src/lexicon/shape';
import type { Hits, Tokens } from '../../src/lexicon/tokens';


interface Node {
  next?: Map<number, Node>;
  /** Phrases that end here, with the gaps between their words. */
  ends?: End[];
}

interface End { phrase: number; gaps: readonly string[]; tail: string; lead: string }

/** The same contract as `Lexicon` in the plainest way: what the fast one is held against. Phrase numbers are those of `data`. */
export class SimpleLexicon {
  readonly #ids = new Map<string, number>();
  readonly #bits: number[] = [0];
  readonly #tries: Record<Layer, Node> = { name: {}, stance: {}, date: {} };
  readonly #phrases: readonly Phrase[];

  constructor(data: AutomatonData) {
    this.#phrases = data.phrases;
    for (const cue of data.cues) this.#bits[this.#intern(foldWord(cue.word))] |= cue.bits;
    data.phrases.forEach((phrase, i) => this.#add(phrase, i));
  }

  /** The `i`-th small integer of a phrase, 0 where it has fewer. */
  value(phrase: number, i: number): number {
    return this.#phrases[phrase].values[i] ?? 0;
  }

  /** Evidence bits (`Cue`) of a word of the vocabulary; 0 for word 0. */
  cues(word: number): number {
    return this.#bits[word];
  }

  /** The vocabulary number of a folded word, 0 when it has none. For recognisers' constants, not for hot loops. */
  wordId(folded: string): number {
    return this.#ids.get(folded) ?? 0;
  }

  /** Cuts a paragraph into words. `prose` false marks ranges that are no prose (code, URLs), sorted, half-open. */
  tokenise(text: string, skip: readonly (readonly [number, number])[] = []): Tokens {
    const start: number[] = [], end: number[] = [], word: number[] = [], shape: number[] = [];
    let s = 0;
    for (const m of text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)) {
      while (s < skip.length && skip[s][1] <= m.index) s++;
      if (s < skip.length && skip[s][0] < m.index + m[0].length) continue;
      start.push(m.index);
      end.push(m.index + m[0].length);
      word.push(this.wordId(foldWord(m[0])));
      shape.push(shapeOf(m[0]));
    }
    const gap = start.map((at, i) => (i > 0 && at - end[i - 1] === 1 && text.charCodeAt(at - 1) < 128 ? text.charCodeAt(at - 1) : 0));
    return { count: start.length, marks: 0, gap: Uint8Array.from(gap), start: Int32Array.from(start), end: Int32Array.from(end), word: Int32Array.from(word), shape: Uint8Array.from(shape) };
  }

  /** Longest matches of one layer, left to right, not overlapping. */
  match(layer: Layer, text: string, t: Tokens): Hits {
    const first: number[] = [], last: number[] = [], start: number[] = [], end: number[] = [], phrase: number[] = [];
    for (let i = 0; i < t.count; ) {
      const hit = this.#longest(this.#tries[layer], text, t, i, end.at(-1) ?? 0);
      if (!hit) { i++; continue; }
      first.push(i); last.push(hit.last); start.push(hit.start); end.push(hit.end); phrase.push(hit.phrase);
      i = hit.last;
    }
    const ints = (a: number[]) => Int32Array.from(a);
    return { count: first.length, first: ints(first), last: ints(last), start: ints(start), end: ints(end), phrase: ints(phrase) };
  }

  matchAll(text: string, t: Tokens): Record<Layer, Hits> {
    return Object.fromEntries(LAYERS.map((l) => [l, this.match(l, text, t)])) as Record<Layer, Hits>;
  }

  #longest(root: Node, text: string, t: Tokens, i: number, taken: number) {
    let best: { phrase: number; last: number; start: number; end: number } | undefined;
    let node: Node | undefined = root;
    for (let j = i; j < t.count && (node = t.word[j] ? node.next?.get(t.word[j]) : undefined); j++) {
      let done = false;
      for (const e of [...(node.ends ?? [])].sort(byRank(this.#phrases))) {
        if (done) break;
        const from = t.start[i] - e.lead.length, to = t.end[j] + e.tail.length;
        if (from < (taken) || to > text.length || foldGap(text.slice(from, t.start[i])) !== e.lead) continue;
        if (foldGap(text.slice(t.end[j], to)) !== e.tail) continue;
        if (!e.gaps.every((g, k) => foldGap(text.slice(t.end[i + k], t.start[i + k + 1])) === g)) continue;
        const p = this.#phrases[e.phrase];
        if (caseAgrees(p.case, p.text, text.slice(from, to))) { best = { phrase: e.phrase, last: j + 1, start: from, end: to }; done = true; }
      }
    }
    return best;
  }

  #intern(word: string): number {
    let id = this.#ids.get(word);
    if (id === undefined) { this.#ids.set(word, (id = this.#bits.length)); this.#bits.push(0); }
    return id;
  }

  #add(phrase: Phrase, index: number): void {
    const words = [...phrase.text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)];
    const between = (a: number, b: number) => foldGap(phrase.text.slice(a, b));
    let node = this.#tries[phrase.layer];
    for (const m of words) {
      const id = this.#intern(foldWord(m[0]));
      let next = (node.next ??= new Map()).get(id);
      if (!next) node.next.set(id, (next = {}));
      node = next;
    }
    const ends = words.map((m) => m.index + m[0].length);
    const gaps = words.slice(1).map((m, k) => between(ends[k], m.index));
    (node.ends ??= []).push({ phrase: index, gaps, lead: between(0, words[0].index), tail: between(ends[ends.length - 1], phrase.text.length) });
  }
}

const byRank = (phrases: readonly Phrase[]) => (a: End, b: End) =>
  b.lead.length + b.tail.length - a.lead.length - a.tail.length || CASE_RULES.indexOf(phrases[a.phrase].case) - CASE_RULES.indexOf(phrases[b.phrase].case);

function caseAgrees(rule: CaseRule, written: string, found: string): boolean {
  if (rule === 'any') return true;
  const letters = (s: string) => s.normalize('NFKD').replace(/\P{L}/gu, '');
  const a = letters(written), b = letters(found);
  return a === b || (rule === 'headline' && b === a.toUpperCase());
}
