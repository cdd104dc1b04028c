import type { Lexicon } from '../lexicon/lexicon';
import { NONE, type Block } from './block';
import type { Mention } from './mention';
import { MentionList } from './mentionList';
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
  /** The mentions of a paragraph, and those of one recogniser. */
  readonly #mentions = new MentionList();
  readonly #own = new MentionList();

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
    const { recognisers } = this, all = this.#mentions, own = this.#own;
    let after: unknown[] | undefined;
    all.clear();
    for (let k = 0; k < recognisers.length; k++) {
      own.clear();
      const state = this.#resolveWith(recognisers[k], found[k], states[k], facts, all, own);
      if (state !== states[k]) (after ??= states.slice())[k] = state;
      if (own.count === 0) continue;
      own.sort();
      all.merge(own);
    }
    into.mentions = all.count > 0 ? all.take(this.#least) : NONE;
    return after ?? states;
  }

  #resolveWith(r: Recogniser, found: readonly Found[], state: unknown, facts: DocumentFacts, earlier: MentionList, out: MentionList): unknown {
    try { return r.resolve(found, state, facts, earlier, out); } catch (e) { this.#report(r, 'resolve', e); out.clear(); return state; }
  }

  /** Whether the states after a paragraph are as they were, so that those behind need not be resolved again. */
  same(a: readonly unknown[], b: readonly unknown[]): boolean {
    return a === b || this.recognisers.every((r, k) => {
      if (a[k] === b[k]) return true;
      try { return r.same(a[k], b[k]); } catch (e) { this.#report(r, 'same', e); return true; }
    });
  }

  /** Whether `readDay` can. */
  get readsDays(): boolean { return this.recognisers.some((r) => r.name === 'dates'); }

  /** The first day of the calendar that a few words name in full, as YYYY-MM-DD. */
  readDay(words: string): string | undefined {
    const r = this.recognisers.find((x) => x.name === 'dates');
    if (!r) return undefined;
    const facts: DocumentFacts = { dominant: NONE, rank: () => Infinity }, out = new MentionList();
    try {
      this.#view.open(words);
      r.resolve(r.find(this.#view.next(words, 'dateline', false), this.#lexicon, {}), r.begin(facts), facts, new MentionList(), out);
    } catch (e) { this.#report(r, 'publication', e); }
    const day = out.take(0).find((m) => m.kind === 'date' && m.anchor === 'explicit' && /^\d{4}-\d\d-\d\d/.test(m.value));
    return day?.kind === 'date' ? day.value.slice(0, 10) : undefined;
  }

  weigh(found: readonly (readonly Found[])[], add: (code: string, weight: number) => void): void {
    if (found === this.#nothing) return;
    for (let k = 0; k < found.length; k++) {
      const r = this.recognisers[k];
      if (!r.weigh || found[k].length === 0) continue;
      try { r.weigh(found[k], add); } catch (e) { this.#report(r, 'weigh', e); }
    }
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
