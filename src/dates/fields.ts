import type { Parts } from './point';
import { DAYPARTS } from './words';

type Open<T> = T | undefined;

/** What the words say of a point on the calendar: the year as written, with `bc` the number before "BC". Whatever is missing comes from the anchor. */
export interface Fields extends Parts {
  /** A year of two digits, written after an apostrophe or in a numeric date. */
  readonly shortYear: Open<number>;
  /** The decade is written with two digits: 90 for the '90s. */
  readonly short: boolean;
  /** AD or CE is written. */
  readonly ad: boolean;
  /** For a numeric date whose order is open: day and month the other way round. */
  readonly swapped: boolean;
}

/** Fields that are still being filled in. */
export type FieldsDraft = { -readonly [K in keyof Fields]: Fields[K] };

export const fieldsOf = (year?: number, month?: number, day?: number): FieldsDraft => ({
  year, shortYear: undefined, bc: false, ad: false, decade: undefined, short: false, century: undefined, fiscal: false, month, day, weekday: undefined,
  season: undefined, quarter: undefined, half: undefined, part: undefined, hour: undefined, minute: undefined, second: undefined, zone: undefined, swapped: false,
});

/** The fields of both; where both speak of the same, those put in. A time by the clock replaces a part of the day. */
export const merged = (a: Fields, b: Fields): FieldsDraft => ({
  year: b.year ?? a.year, shortYear: b.shortYear ?? a.shortYear, bc: a.bc || b.bc, ad: a.ad || b.ad, decade: b.decade ?? a.decade, short: a.short || b.short,
  century: b.century ?? a.century, fiscal: a.fiscal || b.fiscal, month: b.month ?? a.month, day: b.day ?? a.day, weekday: b.weekday ?? a.weekday,
  season: b.season ?? a.season, quarter: b.quarter ?? a.quarter, half: b.half ?? a.half, part: b.hour === undefined ? b.part ?? a.part : b.part,
  hour: b.hour ?? a.hour, minute: b.minute ?? a.minute, second: b.second ?? a.second, zone: b.zone ?? a.zone, swapped: a.swapped || b.swapped,
});

/** Fields that words of a closed list speak of, made once for each. */
export const only = (set: Partial<Fields>): Fields => Object.assign(fieldsOf(), set);

const each = (count: number, make: (n: number) => Partial<Fields>): readonly Fields[] => Array.from({ length: count + 1 }, (_, n) => only(make(n)));

/** A month, weekday, season, quarter or half-year alone, by its number from 1 on. */
export const MONTHS = each(12, (month) => ({ month })), WEEKDAYS = each(7, (weekday) => ({ weekday })), SEASONS = each(4, (season) => ({ season }));
export const QUARTERS = each(4, (quarter) => ({ quarter })), HALVES = each(2, (half) => ({ half }));

/** Parts of the day, as `DAYPARTS` has them: noon and midnight are hours. */
export const PARTS: readonly Fields[] = DAYPARTS.map((part, n) => only(n === 7 ? { hour: 12, minute: 0 } : n === 8 ? { hour: 0, minute: 0 } : { part }));
export const TONIGHT = PARTS[4], MORNING = PARTS[1];
