import type { StanceMention } from '../analysis/mention';
import type { Holder } from './holder';
import type { Region } from './target';

/** A stance word whose holder or target the text before it, or the names of its paragraph, must tell. */
export interface Pending {
  readonly kind: 'pending';
  readonly start: number;
  readonly end: number;
  /** See `Record`. */
  readonly record: number;
  readonly lemma: string;
  readonly negated: boolean;
  readonly holder: Holder;
  /** Where to look for the target. */
  readonly region: Region | undefined;
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
