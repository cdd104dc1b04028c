import type { Lexicon } from '../lexicon/lexicon';
import type { Kind, Mention } from './mention';
import { Pipeline, type Failure } from './pipeline';
import type { DocumentFacts, Recogniser, Role } from './recogniser';
import { RECOGNISERS } from './recognisers';
import type { TextChange } from './recut';
import { mentionAfter, mentionBefore, mentionsIn } from './search';
import { sectionsOf, type Section } from './sections';
import { AT_ONCE, Steps } from './steps';

export type { Section } from './sections';
export type { TextChange } from './recut';

export interface AnalyseOptions {
  /** YYYY-MM-DD, when the caller knows better than the text. */
  readonly published?: string;
  /** For the publication date in a file's name, and for Markdown's structure. */
  readonly fileName?: string;
  readonly languageId?: string;
  readonly recognisers?: readonly Recogniser[];
  /** Mentions below are left out; 0.5 when not given. */
  readonly minConfidence?: number;
  /** Told once about each recogniser that throws: the other kinds still work. Holds nothing of the text. */
  readonly onError?: (failure: Failure) => void;
}

export interface DocumentOptions extends AnalyseOptions {
  /** A longer text is not analysed at once but by `work`, in slices. */
  readonly sliceOver?: number;
}

/** More changes than this in one event are taken for one large change. */
const MANY = 64;

/**
 * A text under edit and its analysis. An edit costs the paragraphs it touches; everything is asked for by range.
 * Mentions that are handed out have offsets into the whole text of this moment, and are the caller's to keep.
 */
export class AnalysedDocument {
  readonly #pipeline: Pipeline;
  readonly #steps: Steps;
  #version = 0;

  constructor(text: string, lexicon: Lexicon, options: DocumentOptions = {}) {
    this.#pipeline = pipelineFor(lexicon, options);
    this.#steps = new Steps(text, this.#pipeline, options.published, options.fileName);
    if (text.length <= (options.sliceOver ?? Infinity)) this.#steps.advance(() => false, Infinity);
  }

  /** What the last `edit` gave; 0 before. */
  get version(): number { return this.#version; }
  get length(): number { return this.#steps.length; }
  get facts(): DocumentFacts { return this.#steps.facts; }
  /** Paragraphs and units of text that were looked at so far, and paragraphs that were resolved. */
  get workDone(): Readonly<{ paragraphs: number; characters: number; resolved: number }> { return this.#pipeline.work; }

  get text(): string {
    const { blocks, rest } = this.#steps;
    let text = '';
    for (let i = 0; i < blocks.count; i++) text += blocks.at(i).text;
    return text + rest.text;
  }

  /** Share of the text that is analysed, from 0 to 1; below 1 `work` has something to do. */
  get progress(): number { return this.#steps.progress; }

  /** How many mentions of each kind there are (in what is analysed so far). */
  get counts(): Readonly<Record<Kind, number>> { return this.#steps.counts; }

  /**
   * Applies one change event; the ranges do not overlap and may come in any order. Small edits are analysed at once.
   * @throws RangeError when a range is not inside the text: then nothing is changed
   */
  edit(changes: readonly TextChange[], version: number): void {
    const sorted = changes.toSorted((a, b) => b.start - a.start || b.end - a.end);
    let after = this.length;
    for (const c of sorted) {
      if (c.start < 0 || c.end < c.start || c.end > after) throw new RangeError(`An edit from ${c.start} to ${c.end} does not fit a text of ${this.length}`);
      after = c.start;
    }
    this.#version = version;
    for (const c of sorted.length > MANY ? [this.#merged(sorted)] : sorted) this.#steps.apply(c);
    this.#steps.advance(() => false, AT_ONCE);
  }

  /** The reader sets the publication date (YYYY-MM-DD) or, with undefined, leaves it to the text. */
  publish(date: string | undefined): void {
    this.#steps.publish(date);
    if (!this.#steps.done) this.#steps.advance(() => false, AT_ONCE);
  }

  /**
   * Goes on with what is not analysed yet, the visible range first, until `spent` says that time is up.
   * @returns whether everything is done
   */
  work(spent: () => boolean, visible?: readonly [number, number]): boolean {
    this.#steps.advance(spent, Infinity, visible);
    return this.#steps.done;
  }

  /** Mentions that touch the range, by start, then end. */
  mentions(kind?: Kind, from = 0, to: number = this.length): Mention[] {
    return mentionsIn(this.#steps.blocks, kind, from, to);
  }

  /** Mentions that hold this place, their ends included. */
  at(offset: number, kind?: Kind): Mention[] {
    return this.mentions(kind, offset - 1, offset + 1).filter((m) => m.start <= offset && offset <= m.end);
  }

  /** The first mention that begins after `offset`; `accept` may be pickier. */
  next(offset: number, accept: (m: Mention) => boolean = () => true): Mention | undefined {
    return mentionAfter(this.#steps.blocks, offset, accept);
  }

  /** The last mention that begins before `offset`. */
  previous(offset: number, accept: (m: Mention) => boolean = () => true): Mention | undefined {
    return mentionBefore(this.#steps.blocks, offset, accept);
  }

  /** The paragraph that holds this place, without the blank lines behind it. */
  paragraphAt(offset: number): { start: number; end: number; role: Role; prose: boolean } {
    const { blocks } = this.#steps;
    if (blocks.count === 0) return { start: 0, end: 0, role: 'body', prose: true };
    const i = blocks.indexAt(offset), block = blocks.at(i), start = blocks.start(i);
    return { start, end: start + block.text.trimEnd().length, role: block.structure?.role ?? 'body', prose: block.prose };
  }

  /** The tree of headings. */
  sections(): readonly Section[] {
    return sectionsOf(this.#steps.blocks);
  }

  /**
   * For each kind whose mentions are not merely shifted since the last call, the range that holds what changed.
   * Calling it forgets them; to the first call all that is there is new.
   */
  takeChanges(): ReadonlyMap<Kind, readonly [number, number]> {
    return this.#steps.log.take(this.counts, this.length);
  }

  /** Many changes as one, from the first to the last. */
  #merged(sorted: readonly TextChange[]): TextChange {
    const last = sorted[0], first = sorted[sorted.length - 1], text = this.text;
    const parts: string[] = [];
    let at = first.start;
    for (const c of sorted.toReversed()) {
      parts.push(text.slice(at, c.start), c.text);
      at = c.end;
    }
    return { start: first.start, end: last.end, text: parts.join('') };
  }
}

export function pipelineFor(lexicon: Lexicon, options: AnalyseOptions): Pipeline {
  return new Pipeline(lexicon, options.recognisers ?? RECOGNISERS, isMarkdown(options), options.minConfidence ?? 0.5, options.onError);
}

function isMarkdown({ languageId, fileName }: AnalyseOptions): boolean {
  return languageId === undefined ? /\.(?:md|markdown|editorial)$/i.test(fileName ?? '') : languageId !== 'plaintext';
}
