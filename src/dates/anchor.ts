import { addMonths, civil, dayNumber, isoWeek, isDay, mod, monthLength, mondayOf, weekday } from './calendar';
import type { Fields } from './expression';
import type { Point } from './format';
import { CENTURY, DAY, DECADE, FORTNIGHT, HOUR, MILLENNIUM, MINUTE, MONTH, QUARTER, SECOND, WEEK, WEEKEND, YEAR, type Unit } from './words';

/** Arithmetic of points: units added to a point, and the nearest month, weekday or season in a direction. */

type Day = { readonly year: number; readonly month: number; readonly day: number };

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
    case SECOND: case MINUTE: case HOUR:
      return hasDay(p) ? { ...dayOnly(p), openHour: true } : { ...coarse(p), openHour: true };
    case DAY:
      return hasDay(p) ? civil(dayOf(p) + n) : { ...coarse(p), grain: 'day' };
    case FORTNIGHT: return shifted(p, WEEK, n * 2);
    case WEEK:
      if (p.week !== undefined && p.year !== undefined) return isoWeek(mondayOf(p.year, p.week) + 7 * n);
      return hasDay(p) ? isoWeek(dayOf(p) + 7 * n) : { year: p.year, grain: 'week' };
    case WEEKEND:
      return hasDay(p) ? { ...isoWeek(dayOf(p) + 7 * n), weekend: true } : { year: p.year, weekend: true };
    case MONTH: {
      if (p.year === undefined || p.month === undefined) return { year: p.year, grain: 'month' };
      const m = addMonths({ year: p.year, month: p.month, day: 1 }, n);
      return { year: m.year, month: m.month };
    }
    case QUARTER: {
      if (p.year === undefined || (p.month === undefined && !p.quarter)) return { year: p.year, grain: 'quarter' };
      const q = p.year * 4 + (p.quarter ?? Math.ceil((p.month ?? 1) / 3)) - 1 + n;
      return { year: Math.floor(q / 4), quarter: mod(q, 4) + 1 };
    }
    case YEAR: { const y = yearOf(p); return y === undefined ? { grain: 'year' } : { year: y + n }; }
    case DECADE: { const y = yearOf(p); return y === undefined ? { grain: 'decade' } : decadeOf(y + 10 * n); }
    case CENTURY: { const y = yearOf(p); return y === undefined ? { grain: 'century' } : centuryOf(y + 100 * n); }
    case MILLENNIUM: { const y = yearOf(p); return y === undefined ? {} : { year: y + 1000 * n }; }
    default: return {};
  }
}

const dayOnly = (p: Day): Point => ({ year: p.year, month: p.month, day: p.day });
const coarse = (p: Point): Point => ({ year: p.year, ...(p.month !== undefined && { month: p.month }) });

function decadeOf(y: number): Point {
  return y > 0 ? { decade: Math.floor(y / 10) * 10 } : { decade: Math.floor((1 - y) / 10) * 10, bc: true };
}

function centuryOf(y: number): Point {
  return y > 0 ? { century: Math.floor(y / 100) + 1 } : { century: Math.floor((-y) / 100) + 1, bc: true };
}

/** Fields put into a coarser point: a month into a year, a part into a day. */
export function refined(p: Point, f: Fields): Point {
  const out: Record<string, unknown> = { ...p };
  for (const key of ['month', 'day', 'season', 'quarter', 'half', 'part', 'hour', 'minute', 'second', 'zone'] as const) {
    if (f[key] !== undefined) out[key] = f[key];
  }
  if (f.month !== undefined || f.season !== undefined || f.quarter !== undefined || f.half !== undefined) delete out.grain;
  if (f.weekday !== undefined && p.week !== undefined && p.year !== undefined) {
    return refined(civil(mondayOf(p.year, p.week) + f.weekday - 1), { ...f, weekday: undefined });
  }
  return out as Point;
}

/** The weekday nearest to a day: before it (-1, the day itself included unless `strict`), after it (1), or either way (0). */
export function nearestWeekday(from: number, day: number, direction: -1 | 0 | 1, strict = false): Point {
  const back = mod(weekday(from) - day, 7);
  if (direction > 0) return civil(from + (back === 0 ? (strict ? 7 : 0) : 7 - back));
  if (direction < 0) return civil(from - (back === 0 && strict ? 7 : back));
  return civil(back <= 3 ? from - back : from + 7 - back);
}

/** The year in which a month, or a month and day, lies nearest to a day in a direction. */
export function nearestYear(from: Day, month: number, day: number | undefined, direction: -1 | 0 | 1, strict = false): number {
  const cmp = month - from.month || (day === undefined ? 0 : day - from.day);
  if (direction < 0) return cmp > 0 || (cmp === 0 && strict) ? from.year - 1 : from.year;
  if (direction > 0) return cmp < 0 || (cmp === 0 && strict) ? from.year + 1 : from.year;
  const months = (month - from.month) + ((day ?? from.day) - from.day) / 31;
  return months > 6 ? from.year - 1 : months < -6 ? from.year + 1 : from.year;
}

/** Whether the fields name a day that exists. */
export const exists = (p: Point): boolean => p.month === undefined || p.day === undefined || isDay(p.month, p.day, p.year);
export { monthLength };
