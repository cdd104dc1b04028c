import { civil, dayNumber, isoWeek, isDay, mod, mondayOf, weekday } from './calendar';
import type { Granularity } from '../analysis/mention';
import type { Direction } from './expression';
import type { Fields } from './fields';
import { copyOf, dated, draft, type Draft, type Point } from './point';
import { Unit } from './words';

/** Arithmetic of points: units added to a point, and the nearest month, weekday or season in a direction. */

export type Day = { readonly year: number; readonly month: number; readonly day: number };

export const hasDay = (p: Point): p is Point & Day => p.year !== undefined && p.month !== undefined && p.day !== undefined;
export const dayOf = (p: Day): number => dayNumber(p.year, p.month, p.day);

/** A year that its decade or century stands for, for arithmetic. */
export function yearOf(p: Point): number | undefined {
  return p.year ?? p.decade ?? (p.century !== undefined ? (p.century - 1) * 100 : undefined);
}

/** The period of this unit that lies so many units after the one that holds `p`; open where `p` is not fine enough. */
export function shifted(p: Point, unit: Unit, by: number): Point {
  const n = by < 0 ? Math.ceil(by) : Math.floor(by);
  switch (unit) {
    case Unit.Second: case Unit.Minute: case Unit.Hour: {
      const hour = hasDay(p) ? draft(p.year, p.month, p.day) : draft(p.year, p.month);
      hour.openHour = true;
      return hour;
    }
    case Unit.Day: return hasDay(p) ? onDay(dayOf(p) + n) : grained('day', p.year, p.month);
    case Unit.Fortnight: return shifted(p, Unit.Week, n * 2);
    case Unit.Week:
      if (p.week !== undefined && p.year !== undefined) return inWeek(mondayOf(p.year, p.week) + 7 * n);
      return hasDay(p) ? inWeek(dayOf(p) + 7 * n) : grained('week', p.year);
    case Unit.Weekend: {
      const weekend = hasDay(p) ? inWeek(dayOf(p) + 7 * n) : draft(p.year);
      weekend.weekend = true;
      return weekend;
    }
    case Unit.Month: {
      if (p.year === undefined || p.month === undefined) return grained('month', p.year);
      const m = p.year * 12 + p.month - 1 + n;
      return dated(Math.floor(m / 12), mod(m, 12) + 1);
    }
    case Unit.Quarter: {
      if (p.year === undefined || (p.month === undefined && !p.quarter)) return grained('quarter', p.year);
      const q = p.year * 4 + (p.quarter ?? Math.ceil((p.month ?? 1) / 3)) - 1 + n;
      const quarter = draft(Math.floor(q / 4));
      quarter.quarter = mod(q, 4) + 1;
      return quarter;
    }
    case Unit.Year: { const y = yearOf(p); return y === undefined ? grained('year') : dated(y + n); }
    case Unit.Decade: { const y = yearOf(p); return y === undefined ? grained('decade') : decadeOf(y + 10 * n); }
    case Unit.Century: { const y = yearOf(p); return y === undefined ? grained('century') : centuryOf(y + 100 * n); }
    case Unit.Millennium: { const y = yearOf(p); return y === undefined ? draft() : dated(y + 1000 * n); }
    default: return draft();
  }
}

/** A point that is open but for how fine it is. */
export function grained(grain: Granularity, year?: number, month?: number): Draft {
  const p = draft(year, month);
  p.grain = grain;
  return p;
}

function onDay(day: number): Point {
  const d = civil(day);
  return dated(d.year, d.month, d.day);
}

function inWeek(day: number): Draft {
  const w = isoWeek(day), p = draft(w.year);
  p.week = w.week;
  return p;
}

function decadeOf(y: number): Point {
  const p = draft();
  p.decade = y > 0 ? Math.floor(y / 10) * 10 : Math.floor((1 - y) / 10) * 10;
  p.bc = y <= 0;
  return p;
}

function centuryOf(y: number): Point {
  const p = draft();
  p.century = y > 0 ? Math.floor(y / 100) + 1 : Math.floor(-y / 100) + 1;
  p.bc = y <= 0;
  return p;
}

/** Fields put into a coarser point: a month into a year, a part into a day. */
export function refined(p: Point, f: Fields): Point {
  const weekday = f.weekday !== undefined && p.week !== undefined && p.year !== undefined;
  return filled(copyOf(weekday ? onDay(mondayOf(p.year!, p.week!) + f.weekday! - 1) : p), f);
}

/** Puts the finer fields into a point, and gives it. */
export function filled(p: Draft, f: Fields): Draft {
  if (f.month !== undefined || f.season !== undefined || f.quarter !== undefined || f.half !== undefined) p.grain = undefined;
  p.month = f.month ?? p.month;
  p.day = f.day ?? p.day;
  p.season = f.season ?? p.season;
  p.quarter = f.quarter ?? p.quarter;
  p.half = f.half ?? p.half;
  return timed(p, f);
}

/** Puts the time of day into a point, and gives it. */
export function timed(p: Draft, f: Fields): Draft {
  p.part = f.part ?? p.part;
  p.hour = f.hour ?? p.hour;
  p.minute = f.minute ?? p.minute;
  p.second = f.second ?? p.second;
  p.zone = f.zone ?? p.zone;
  return p;
}

export const hasTime = (f: Fields): boolean => f.part !== undefined || f.hour !== undefined;

/** The weekday nearest to a day: before it (-1, the day itself included unless `strict`), after it (1), or either way (0). */
export function nearestWeekday(from: number, day: number, direction: Direction, strict = false): Point {
  const back = mod(weekday(from) - day, 7);
  if (direction > 0) return onDay(from + (back === 0 ? (strict ? 7 : 0) : 7 - back));
  if (direction < 0) return onDay(from - (back === 0 && strict ? 7 : back));
  return onDay(back <= 3 ? from - back : from + 7 - back);
}

/** The year in which a month, or a month and day, lies nearest to a day in a direction. */
export function nearestYear(from: Day, month: number, day: number | undefined, direction: Direction, strict = false): number {
  const cmp = month - from.month || (day === undefined ? 0 : day - from.day);
  if (direction < 0) return cmp > 0 || (cmp === 0 && strict) ? from.year - 1 : from.year;
  if (direction > 0) return cmp < 0 || (cmp === 0 && strict) ? from.year + 1 : from.year;
  const months = (month - from.month) + ((day ?? from.day) - from.day) / 31;
  return months > 6 ? from.year - 1 : months < -6 ? from.year + 1 : from.year;
}

/** Whether the fields name a day that exists. */
export const exists = (p: Point): boolean => p.month === undefined || p.day === undefined || isDay(p.month, p.day, p.year);
