import type { DateMention } from '../analysis/mention';
import type { Found } from '../analysis/recogniser';
import type { EventRow } from './events';
import type { Unit } from './words';

export type Mod = NonNullable<DateMention['mod']>;

/** What the words say of a point on the calendar; whatever is missing comes from the anchor. */
export interface Fields {
  /** As written; with `bc`, the number before "BC". */
  year?: number;
  /** A year of two digits, written after an apostrophe or in a numeric date. */
  shortYear?: number;
  bc?: boolean;
  /** AD or CE is written. */
  ad?: boolean;
  /** First year: 1990 for the 1990s; 90 for the '90s with `short`. */
  decade?: number;
  short?: boolean;
  /** 19 for the 19th century. */
  century?: number;
  fiscal?: boolean;
  month?: number;
  day?: number;
  weekday?: number;
  /** 1 spring to 4 winter. */
  season?: number;
  quarter?: number;
  half?: number;
  /** TIMEX3 code of a part of the day. */
  part?: string;
  hour?: number;
  minute?: number;
  second?: number;
  /** Offset as TIMEX3 writes it: `Z`. */
  zone?: string;
  /** For a numeric date whose order is open: day and month the other way round. */
  swapped?: boolean;
}

export type From = 'publication' | 'reference' | 'either';
export type Direction = -1 | 0 | 1;

/** "20 December", "summer 2024", "Monday". */
export interface Calendar { readonly kind: 'calendar'; readonly fields: Fields; readonly mod?: Mod; readonly needs?: Need }
/** "last week", "two years ago", "the same day": so many units from an anchor, then finer fields. */
export interface Shift { readonly kind: 'shift'; readonly unit: Unit; readonly by: number; readonly from: From; readonly fields?: Fields; readonly mod?: Mod }
/** "last July", "this spring", "that Friday": the nearest such time in a direction. */
export interface Seek { readonly kind: 'seek'; readonly direction: Direction; readonly from: From; readonly fields: Fields; readonly mod?: Mod }
/** A named day or event, with a year and a part of the day where they are written. */
export interface Named { readonly kind: 'event'; readonly row: EventRow; readonly year?: number; readonly part?: string }

export type Expression = Calendar | Shift | Seek | Named
  | { readonly kind: 'duration'; readonly value: string; readonly mod?: Mod }
  | { readonly kind: 'set'; readonly value: string; readonly quantifier?: string; readonly frequency?: string }
  | { readonly kind: 'vague'; readonly value: 'PRESENT_REF' | 'PAST_REF' | 'FUTURE_REF'; readonly time?: boolean }
  /** "the time", "then": the date just spoken of. */
  | { readonly kind: 'reference'; readonly otherwise: string };

/** Evidence that the resolver must still find in the document before it accepts a doubtful form. */
export type Need = 'era';

/** An unresolved time expression. */
export interface FoundDate extends Found {
  readonly rule: string;
  readonly expression: Expression;
  /** Which way an open date lies, by tense and preposition: before, after, or no evidence. */
  readonly direction: Direction;
  /** "since 2004", "until May": open at one end. */
  readonly open: 'start' | 'end' | undefined;
  /** The next candidate is the other end of a range that begins here. */
  readonly begins: boolean;
}

/** All candidates have one shape: the resolver meets them by the thousand. */
export const foundDate = (start: number, end: number, rule: string, expression: Expression, direction: Direction, open?: 'start' | 'end', begins = false): FoundDate =>
  ({ start, end, rule, expression, direction, open, begins });

/** What a rule has read: words from where it was asked to `last` (exclusive). */
export interface Parse {
  readonly last: number;
  readonly expression: Expression;
  /** Where the text ends, when that is not the end of the last word. */
  readonly end?: number;
  readonly start?: number;
  readonly rule?: string;
  /** A second end of a range that the same rule read. */
  readonly also?: Extra;
}

export interface Extra {
  readonly start: number;
  readonly end: number;
  readonly last: number;
  readonly expression: Expression;
}
