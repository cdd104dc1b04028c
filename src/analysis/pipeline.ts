import type { Lexicon } from '../lexicon/lexicon';
import { NONE, type Block } from './block';
import { KINDS, type Kind, type Mention } from './mention';
import type { DocumentFacts, EarlierFound, Found, Recogniser } from './recogniser';
import { ParagraphView } from './view';

/** Which recogniser threw, what class of error, and where in our code. Holds nothing of the text. */
export interface Failure {
  readonly rule: string;
  readonly error: string;
  readonly where: string;
}

/** Runs the recognisers over one paragraph at a time. The one place where their errors are caught. */
export class Pipeline {
  readonly recognisers: readonly Recogniser[];
  /** Work done, for tests of scaling. */
  readonly work = { paragraphs: 0, characters: 0, resolved: 0 };
  readonly #view: ParagraphView;
  readonly #lexicon: Lexicon;
  readonly #markdown: boolean;
  readonly #least: number;
  readonly #onError: ((failure: Failure) => void) | undefined;
  readonly #reported = new Set<string>();
  /** What is found where nothing is. */
  readonly #nothing: readonly (readonly Found[])[];

  /** @param least confidence below which a mention is left out, after the recognisers behind it have read it */
  constructor(lexicon: Lexicon, recognisers: readonly Recogniser[], markdown: boolean, least: number, onError?: (failure: Failure) => void) {
    this.recognisers = recognisers;
    this.#view = new ParagraphView(lexicon);
    this.#nothing = recognisers.map(() => NONE);
    this.#lexicon = lexicon;
    this.#markdown = markdown;
    this.#least = least;
    this.#onError = onError;
  }

  /** Lays out paragraphs that follow each other, to be given to `find` one by one; all but the last must end between words. */
  open(text: string): void {
    this.#view.open(text);
  }

  /** Candidates of the next paragraph of what was opened, by recogniser. */
  find(block: Block): readonly (readonly Found[])[] {
    const { text, structure } = block;
    this.work.paragraphs++;
    this.work.characters += text.length;
    if (!block.prose) { this.#lexicon.next(text); return this.#nothing; }
    const view = this.#view.next(text, structure?.role ?? 'body', this.#markdown);
    const { recognisers } = this, earlier: { -readonly [K in keyof EarlierFound]: EarlierFound[K] } = { names: undefined, dates: undefined, stance: undefined };
    let all: (readonly Found[])[] | undefined;
    for (let k = 0; k < recognisers.length; k++) {
      const r = recognisers[k], found = this.#findWith(r, view, earlier);
      earlier[r.name] = found;
      // Paragraphs without candidates share one list.
      if (found.length > 0) (all ??= this.#nothing.slice())[k] = found;
    }
    return all ?? this.#nothing;
  }

  #findWith(r: Recogniser, view: ParagraphView, earlier: EarlierFound): readonly Found[] {
    try { return r.find(view, this.#lexicon, earlier); } catch (e) { this.#report(r, 'find', e); return NONE; }
  }

  begin(facts: DocumentFacts): unknown[] {
    return this.recognisers.map((r) => {
      try { return r.begin(facts); } catch (e) { return void this.#report(r, 'begin', e); }
    });
  }

  /**
   * Mentions of a paragraph, sorted, from its candidates.
   * @param states after the paragraph before
   * @param into takes the mentions
   * @returns the states after this one: `states` itself where nothing changed
   */
  resolve(found: readonly (readonly Found[])[], states: readonly unknown[], facts: DocumentFacts, into: { mentions: readonly Mention[] }): readonly unknown[] {
    this.work.resolved++;
    let all: readonly Mention[] = NONE, out: Mention[] = [], after: unknown[] | undefined;
    for (let k = 0; k < this.recognisers.length; k++) {
      const state = this.#resolveWith(this.recognisers[k], found[k], states[k], facts, all, out);
      if (state !== states[k]) (after ??= states.slice())[k] = state;
      if (out.length === 0) continue;
      sort(out);
      // Kept as long as the paragraph: a list that has grown has room to spare.
      all = all.length > 0 ? merged(all, out) : out.slice();
      out = [];
    }
    into.mentions = all.some((m) => m.confidence < this.#least) ? all.filter((m) => m.confidence >= this.#least) : all;
    return after ?? states;
  }

  #resolveWith(r: Recogniser, found: readonly Found[], state: unknown, facts: DocumentFacts, earlier: readonly Mention[], out: Mention[]): unknown {
    try { return r.resolve(found, state, facts, earlier, out); } catch (e) { this.#report(r, 'resolve', e); out.length = 0; return state; }
  }

  /** Whether the states after a paragraph are as they were, so that those behind need not be resolved again. */
  same(a: readonly unknown[], b: readonly unknown[]): boolean {
    return a === b || this.recognisers.every((r, k) => {
      if (a[k] === b[k]) return true;
      try { return r.same(a[k], b[k]); } catch (e) { this.#report(r, 'same', e); return true; }
    });
  }

  /** The first day of the calendar that a few words name in full, as YYYY-MM-DD. */
  readDay(words: string): string | undefined {
    const r = this.recognisers.find((x) => x.name === 'dates');
    if (!r) return undefined;
    const facts: DocumentFacts = { dominant: NONE, rank: () => Infinity }, out: Mention[] = [];
    try {
      this.#view.open(words);
      r.resolve(r.find(this.#view.next(words, 'dateline', false), this.#lexicon, {}), r.begin(facts), facts, NONE, out);
    } catch (e) { this.#report(r, 'publication', e); }
    const day = out.find((m) => m.kind === 'date' && m.anchor === 'explicit' && /^\d{4}-\d\d-\d\d/.test(m.value));
    return day?.kind === 'date' ? day.value.slice(0, 10) : undefined;
  }

  weigh(found: readonly (readonly Found[])[], add: (code: string, weight: number) => void): void {
    if (found === this.#nothing) return;
    this.recognisers.forEach((r, k) => {
      if (!r.weigh || found[k].length === 0) return;
      try { r.weigh(found[k], add); } catch (e) { this.#report(r, 'weigh', e); }
    });
  }

  #report(r: Recogniser, step: string, error: unknown): void {
    const rule = `${r.name}/${step}`;
    if (this.#reported.has(rule)) return;
    this.#reported.add(rule);
    // A message may quote the text; names of classes and places in our code cannot.
    const stack = error instanceof Error ? (error.stack ?? '').split('\n').filter((l) => /^\s*at /.test(l)).slice(0, 3).map((l) => l.trim()) : [];
    this.#onError?.({ rule, error: error instanceof Error ? error.constructor.name : typeof error, where: stack.join(' < ') });
  }
}

const rank = Object.fromEntries(KINDS.map((k, i) => [k, i])) as Record<Kind, number>;

export const byPlace = (a: Mention, b: Mention): number => a.start - b.start || a.end - b.end || rank[a.kind] - rank[b.kind];

/** Recognisers give their mentions in order, so there is mostly nothing to do. */
function sort(mentions: Mention[]): void {
  for (let i = 1; i < mentions.length; i++) if (byPlace(mentions[i - 1], mentions[i]) > 0) { mentions.sort(byPlace); return; }
}

/** Two sorted lists as one. */
function merged(a: readonly Mention[], b: readonly Mention[]): Mention[] {
  const all = a.concat(b);
  for (let i = 0, k = 0, n = 0; n < all.length; n++) all[n] = k === b.length || (i < a.length && byPlace(a[i], b[k]) <= 0) ? a[i++] : b[k++];
  return all;
}
