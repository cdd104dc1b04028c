import { Kept } from '../analysis/kept';
import type { DateMention } from '../analysis/mention';
import type { Found } from '../analysis/recogniser';
import type { EventRow } from './events';
import { fieldsOf, type Fields } from './fields';
import { remembered } from './point';
import { Unit } from './words';

export type Mod = NonNullable<DateMention['mod']>;
/** `speech` is the time of writing, but in a history its own time. */
export type From = 'publication' | 'reference' | 'either' | 'speech';
/** Before, after, no evidence; 2 after the time of writing: "will … in May", not "would … in May". */
export type Direction = -1 | 0 | 1 | 2;

type Open<T> = T | undefined;

/** "20 December", "summer 2024", "Monday". */
export interface Calendar { readonly kind: 'calendar'; readonly fields: Fields; readonly mod: Open<Mod>; readonly needs: Open<Need> }
/** "last week", "two years ago", "the same day": so many units from an anchor, then finer fields. */
export interface Shift { readonly kind: 'shift'; readonly unit: Unit; readonly by: number; readonly from: From; readonly fields: Open<Fields>; readonly mod: Open<Mod> }
/** "last July", "this spring", "that Friday": the nearest such time in a direction, and `by` more of them: "two Sundays ago". */
export interface Seek { readonly kind: 'seek'; readonly by: number; readonly direction: Direction; readonly from: From; readonly fields: Fields; readonly mod: Open<Mod> }
/** A named day or event, with a year and a part of the day where they are written. */
export interface Named { readonly kind: 'event'; readonly row: EventRow; readonly fields: Fields }
/** "four years": a TIMEX3 value. */
export interface Lasting { readonly kind: 'duration'; readonly value: string; readonly mod: Open<Mod> }
/** "every other day", "twice a week". */
export interface Repeated { readonly kind: 'set'; readonly value: string; readonly quantifier: Open<string>; readonly frequency: Open<string> }
/** "now", "recently", "soon". */
export interface Vague { readonly kind: 'vague'; readonly value: VagueTime }
/** "the time", "then": the date just spoken of; where there is none, its value. */
export interface Reference { readonly kind: 'reference'; readonly value: VagueTime }

export type VagueTime = 'PRESENT_REF' | 'PAST_REF' | 'FUTURE_REF';

/** A reading of words, before it has an anchor. Immutable, and shared where the same is said again. */
export type Expression = Calendar | Shift | Seek | Named | Lasting | Repeated | Vague | Reference;

/** Evidence that the resolver must still find: of an era before it accepts a doubtful form, of a tense before it takes "in winter" for one certain winter. */
export type Need = 'era' | 'tense';

/** All kinds have one shape: whoever reads them meets a thousand of each in turn. */
const expression = (
  kind: Expression['kind'], fields: Open<Fields>, mod: Open<Mod>, needs?: Need, unit = Unit.None, by = 0, from: From = 'either', direction: Direction = 0,
  value = '', quantifier?: string, frequency?: string, row?: EventRow,
) => ({ kind, fields, mod, needs, unit, by, from, direction, value, quantifier, frequency, row });

type Shape = ReturnType<typeof expression>;

export const calendar = (fields: Fields, mod?: Mod, needs?: Need): Calendar => expression('calendar', fields, mod, needs) as Calendar;

/** A year, a month or a day. */
export const date = remembered((year, month, day) => calendar(fieldsOf(year, month, day)));

export const shifted = (unit: Unit, by: number, from: From, fields?: Fields, mod?: Mod): Shift => expression('shift', fields, mod, undefined, unit, by, from) as Shift;

export const sought = (direction: Direction, from: From, fields: Fields, by = 0): Seek =>
  expression('seek', fields, undefined, undefined, Unit.None, by, from, direction) as Seek;

export const named = (row: EventRow, fields: Fields): Named =>
  expression('event', fields, undefined, undefined, Unit.None, 0, 'either', 0, '', undefined, undefined, row) as Named;

const durations = new Kept<string, Lasting>(4096);

/** A duration by its TIMEX3 value: most have no `mod`, and these are shared. */
export function lasting(value: string, mod?: Mod): Lasting {
  const make = (): Lasting => expression('duration', undefined, mod, undefined, Unit.None, 0, 'either', 0, value) as Lasting;
  return mod !== undefined ? make() : durations.get(value) ?? durations.keep(value, make());
}

export const repeated = (value: string, quantifier?: string, frequency?: string): Repeated =>
  expression('set', undefined, undefined, undefined, Unit.None, 0, 'either', 0, value, quantifier, frequency) as Repeated;

const vagueTime = (kind: 'vague' | 'reference', value: VagueTime) => expression(kind, undefined, undefined, undefined, Unit.None, 0, 'either', 0, value);

export const PRESENT = vagueTime('vague', 'PRESENT_REF') as Vague;
export const PAST = vagueTime('vague', 'PAST_REF') as Vague;
export const FUTURE = vagueTime('vague', 'FUTURE_REF') as Vague;
export const THEN = vagueTime('reference', 'PAST_REF') as Reference;

/** Expressions with a point on the calendar, into which finer fields can be put. */
export type Pointing = Calendar | Shift | Seek;

export const isPointing = (e: Expression): e is Pointing => e.kind === 'calendar' || e.kind === 'shift' || e.kind === 'seek';

/** The same with other fields, or marked as a part of it. */
export function remade<E extends Pointing>(e: E, fields: E['fields'], mod: Open<Mod> = e.mod): E {
  const old = e as unknown as Shape;
  return expression(old.kind, fields, mod, old.needs, old.unit, old.by, old.from, old.direction) as unknown as E;
}

/** An unresolved time expression. */
export interface FoundDate extends Found {
  readonly rule: string;
  readonly expression: Expression;
  /** Which way an open date lies, by tense and preposition: before, after, or no evidence. */
  readonly direction: Direction;
  /** "since 2004", "until May": open at one end. */
  readonly open: Open<'start' | 'end'>;
  /** The next candidate is the other end of a range that begins here. */
  readonly begins: boolean;
  /** "the 2018 Ballot Act": a year that names a thing and does not say what the text tells of. */
  readonly attributive: boolean;
  /** Where its sentence begins, for a date that lacks its year; else where it begins itself. */
  readonly sentence: number;
}

/** All candidates have one shape: the resolver meets them by the thousand. */
export const foundDate = (start: number, end: number, rule: string, expression: Expression, direction: Direction, open?: 'start' | 'end', begins = false, attributive = false, sentence = start): FoundDate =>
  ({ start, end, rule, expression, direction, open, begins, attributive, sentence });

/** What a rule has read: words from where it was asked to `last` (exclusive). */
export interface Parse {
  readonly last: number;
  readonly rule: string;
  readonly expression: Expression;
  /** Where the text ends, when that is not the end of the last word. */
  readonly end: Open<number>;
  readonly start: Open<number>;
  /** A second end of a range that the same rule read. */
  readonly also: Open<Extra>;
}

export interface Extra {
  readonly start: number;
  readonly end: number;
  readonly last: number;
  readonly expression: Expression;
}

export const parse = (last: number, rule: string, expression: Expression, end?: number, start?: number, also?: Extra): Parse => ({ last, rule, expression, end, start, also });

/** The same words as part of another construction, which begins at its own first word. */
export const taken = (p: Parse, rule: string, expression: Expression = p.expression): Parse => parse(p.last, rule, expression, p.end, undefined, p.also);
