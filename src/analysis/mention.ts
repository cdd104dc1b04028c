/**
 * What the analysis finds. Offsets are UTF-16 code units, half-open, into the document as the editor has it.
 * Only `start` and `end` are offsets: everything else in a mention stays true when text before it changes.
 */

export type Kind = 'country' | 'date' | 'stance' | 'term';
export const KINDS: readonly Kind[] = ['country', 'date', 'stance', 'term'];

interface Base {
  readonly start: number;
  readonly end: number;
  /** Name of the rule that found it, shown to the reader: `country/name`, `date/month-day-year`. */
  readonly rule: string;
  /** From 0 to 1. What is below 0.5 is left out unless asked for. */
  readonly confidence: number;
}

export type CountryRole = 'name' | 'demonym' | 'capital' | 'metonym' | 'former' | 'prefix';

export interface CountryMention extends Base {
  readonly kind: 'country';
  /** ISO 3166-1 alpha-2, or alpha-4 of ISO 3166-3 for a former state, or an `X…` user-assigned code (XK). */
  readonly code: string;
  readonly role: CountryRole;
  /** Glossary entry. */
  readonly entry: string;
  /** Other countries that the words alone could name ("Congolese": CD when `code` is CG). */
  readonly alternatives?: readonly string[];
}

/** TIMEX3 (ISO-TimeML) attributes, with an EDTF (ISO 8601-2) reading. */
export interface DateMention extends Base {
  readonly kind: 'date';
  readonly type: 'DATE' | 'TIME' | 'DURATION' | 'SET';
  /** TIMEX3 value: `2025-12-20`, `P4Y`, `PRESENT_REF`; open parts are `X`. */
  readonly value: string;
  readonly mod?: 'APPROX' | 'START' | 'MID' | 'END' | 'LESS_THAN' | 'MORE_THAN' | 'EQUAL_OR_LESS' | 'EQUAL_OR_MORE'
    | 'BEFORE' | 'AFTER' | 'ON_OR_BEFORE' | 'ON_OR_AFTER';
  /** EDTF level 2 string; empty for durations, sets and vague references, which EDTF cannot say. */
  readonly edtf: string;
  readonly granularity: Granularity;
  /** First and one-past-last day, as ISO dates (`-0044-03-15` for years before 1), where the value has them. */
  readonly interval?: readonly [string, string];
  readonly anchor: Anchor;
  /** The other reading of an ambiguous form ("20/12" has none, "05/06/2025" has), as a TIMEX3 value. */
  readonly other?: string;
  /** How often, for a SET. */
  readonly frequency?: string;
  readonly quantifier?: string;
  /** Glossary entry of a named day or event. */
  readonly entry?: string;
}

export type Granularity =
  | 'second' | 'minute' | 'hour' | 'daypart' | 'day' | 'weekend' | 'week' | 'month' | 'quarter' | 'season' | 'half'
  | 'year' | 'decade' | 'century' | 'millennium' | 'vague';

/** What the value was reckoned from: the text itself, the publication date, or an earlier mention (its value). */
export type Anchor = 'explicit' | 'publication' | 'none' | { readonly earlier: string };

export const STANCE_CATEGORIES = [
  'hedge', 'booster', 'positive', 'negative', 'obligation', 'reporting', 'distancing', 'endorsing', 'intensifier',
  'concession', 'loaded',
] as const;
export type StanceCategory = (typeof STANCE_CATEGORIES)[number];

export interface StanceMention extends Base {
  readonly kind: 'stance';
  readonly category: StanceCategory;
  /** After negation: "not welcome" is negative. */
  readonly polarity: 'positive' | 'negative' | 'neutral';
  readonly strength: 1 | 2 | 3;
  readonly negated: boolean;
  /** The author, or the speaker of the quotation or reporting clause, as far as the words name one. */
  readonly holder: 'author' | 'unnamed speaker' | Named;
  /** The country or entity that the clause speaks of. */
  readonly target?: Named;
  /** Lexicon head word. */
  readonly lemma: string;
}

/** Somebody or something as the text names it, with its glossary entry where it has one. Offset-free on purpose. */
export interface Named {
  readonly text: string;
  readonly entry?: string;
}

export interface TermMention extends Base {
  readonly kind: 'term';
  readonly entry: string;
}

export type Mention = CountryMention | DateMention | StanceMention | TermMention;
