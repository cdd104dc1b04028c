import type { CountryRole } from '../analysis/mention';
import type { Found } from '../analysis/recogniser';

/** A country that the words name, or may name once the document is known. */
export interface CountryFound extends Found {
  readonly kind: 'country';
  readonly role: CountryRole;
  readonly code: string;
  readonly entry: string;
  readonly rule: string;
  readonly confidence: number;
  readonly others: readonly string[];
  readonly life?: readonly [string, string];
  /** A year within the life time stands near: "in 1985, Zaire". */
  readonly inItsTime?: boolean;
  /** What the document has to decide; see `resolve.ts`. */
  readonly open?: Open;
  /** Folded word, for what the document says of a bearer of this name. */
  readonly word: string;
}

/**
 * - `georgia`: the country or the state of the United States;
 * - `georgia-town`: "Blakely, Georgia": the state, unless the document is about the Caucasus;
 * - `surname`: the country, unless the document speaks of a person of that name;
 * - `shared`: one of several states;
 * - `half`: "the South", of two states such as the Koreas;
 * - `attested`: only where the document speaks of the state otherwise ("ROC").
 */
export type Open = 'georgia' | 'georgia-town' | 'surname' | 'shared' | 'half' | 'attested';

export interface TermFound extends Found {
  readonly kind: 'term';
  readonly entry: string;
  readonly rule: string;
  readonly confidence: number;
  /** A person named in full, or by a surname that is a term only after the full name. */
  readonly person?: 'full' | 'surname';
}

/** Nothing to mark, but something to know: a person called Jordan, a place in the United States, a capital as a place. */
export interface Evidence extends Found {
  readonly kind: 'evidence';
  /** A country's code, or one of `person:<word>`, `place:us-georgia`, `place:new-jersey`. */
  readonly key: string;
}

export type NameFound = CountryFound | TermFound | Evidence;
