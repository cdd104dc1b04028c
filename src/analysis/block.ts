import type { Structure, StructureState } from '../text/structure';
import type { Reading } from './facts';
import type { Mention } from './mention';
import type { Found } from './recogniser';

/** One paragraph with everything that is known of it. Its text never changes: an edit puts another block in its place. */
export class Block {
  readonly text: string;
  /** State that `structure` was made from. */
  structureBefore: StructureState = -1;
  structure: Structure | undefined;
  /** Candidates by recogniser, undefined until they are looked for. */
  found: readonly (readonly Found[])[] | undefined;
  /** The recognisers' states after this paragraph, undefined until it is resolved. */
  after: readonly unknown[] | undefined;
  /** With offsets into the paragraph, sorted. */
  mentions: readonly Mention[] = NONE;
  /** What its resolution read of the ranking of countries. */
  reading: Reading | undefined;
  /** To be structured, or resolved, again. */
  unstructured = true;
  unresolved = true;

  /**
   * @param source the text that it was cut from, from `from` to `to`
   * @param inLine whether it begins in the middle of a line
   */
  constructor(readonly source: string, readonly from: number, readonly to: number, readonly inLine: boolean) {
    this.text = source.slice(from, to);
  }

  get prose(): boolean { return this.structure?.prose ?? true; }

  /** Whether `next` was cut from the same text, right behind this, and no word stands across the cut. */
  meets(next: Block): boolean {
    return next.from === this.to && next.source === this.source && this.source.charCodeAt(this.to - 1) <= 32;
  }
}

/** The `k`-th paragraph of a text whose paragraphs have these ends. @param inLine whether the text begins in the middle of a line */
export function blockOf(text: string, ends: readonly number[], k: number, inLine: boolean): Block {
  const from = k === 0 ? 0 : ends[k - 1];
  return new Block(text, from, ends[k], k === 0 ? inLine : text.charCodeAt(from - 1) !== 10);
}

export const NONE: readonly never[] = [];
