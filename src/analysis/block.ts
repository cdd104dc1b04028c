import type { Structure, StructureState } from '../text/structure';
import type { Reading } from './facts';
import type { Mention } from './mention';
import type { Found } from './recogniser';

/** One paragraph with everything that is known of it. Its text never changes: an edit puts another block in its place. */
export class Block {
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

  /** @param inLine whether it begins in the middle of a line */
  constructor(readonly text: string, readonly inLine: boolean) {}

  get prose(): boolean { return this.structure?.prose ?? true; }
}

export const NONE: readonly never[] = [];
