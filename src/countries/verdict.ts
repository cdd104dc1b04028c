import type { Open } from './found';

/** What a rule says of a match. */
export interface Verdict {
  /** Not a country here. */
  readonly drop?: true;
  /** The rule that the reader is shown. */
  readonly rule?: string;
  readonly confidence?: number;
  /** Left to the document. */
  readonly open?: Open;
  /** What the words tell of the document. */
  readonly evidence?: string;
}

export const DROP: Verdict = { drop: true };
export const PLAIN: Verdict = {};
