import type { StanceMention } from '../analysis/mention';
import type { Holder } from './holder';
import type { Region } from './target';

/** What a stance word is whoever takes the stance, and toward whom. */
export interface Word {
  readonly start: number;
  readonly end: number;
  /** See `Record`. */
  readonly record: number;
  readonly negated: boolean;
  readonly lemma: string;
}

/** A stance word whose holder or target the text before it, or the names of its paragraph, must tell. */
export interface Pending extends Word {
  readonly kind: 'pending';
  readonly holder: Holder;
  readonly targets: readonly Region[];
}

/** How a paragraph leaves its speakers, where it says something of them; the last element. */
export interface Ending {
  readonly kind: 'ending';
  readonly start: number;
  readonly end: number;
  /** A quotation goes on in the next paragraph. */
  readonly runsOn: boolean;
  readonly speaker: Holder | undefined;
}

/** What one paragraph shows of stance: most words need nothing from other paragraphs, and are mentions already. */
export type StanceFound = StanceMention | Pending | Ending;
