import { Kept } from '../analysis/kept';
import type { DateMention, Granularity } from '../analysis/mention';
import { addMonths, civil, dayNumber, isoDate, isoYear, mondayOf, monthLength } from './calendar';
import type { Point, Said } from './point';

const two = (n: number): string => (n < 10 ? `0${n}` : String(n));
const four = (n: number): string => (n > 999 ? String(n) : String(n).padStart(4, '0'));
const SEASON = ['', 'SP', 'SU', 'FA', 'WI'];

export const isTime = (p: Point): boolean => p.part !== undefined || p.hour !== undefined || p.openHour;

function yearText(p: Point): string {
  if (p.year === undefined) return p.bc ? 'BCXXXX' : 'XXXX';
  return p.year > 0 ? (p.year > 9999 ? String(p.year) : four(p.year)) : `BC${String(1 - p.year).padStart(4, '0')}`;
}

/** A point in all its notations, made once for each. */
export const said = (p: Point): Said => (p.said ??= say(p));

/** Notations by TIMEX3 value, which tells all that the others tell. */
const known = new Kept<string, Said>(4096);

function say(p: Point): Said {
  const value = dateValue(p) + timeValue(p);
  return known.get(value)
    ?? known.keep(value, { type: isTime(p) ? 'TIME' : 'DATE', value, edtf: edtfPlain(p), granularity: granularity(p), interval: interval(p), anchor: { earlier: value } });
}

/** The TIMEX3 value. Years before Christ are `BC0480`, decades and centuries the leading digits: `199`, `19`. */
export const timexValue = (p: Point): string => said(p).value;

function dateValue(p: Point): string {
  if (p.century !== undefined) return p.bc ? `BC${two(p.century - 1)}` : two(p.century - 1);
  if (p.decade !== undefined) return p.bc ? `BC${String(p.decade / 10).padStart(3, '0')}` : String(Math.floor(p.decade / 10)).padStart(3, '0');
  const y = yearText(p);
  if (p.week !== undefined) return `${y}-W${two(p.week)}${p.weekend ? '-WE' : ''}`;
  if (p.weekend) return `${y}-WXX-WE`;
  if (p.day === undefined && p.month === undefined) {
    if (p.season) return `${y}-${SEASON[p.season]}`;
    if (p.quarter) return `${p.fiscal ? 'FY' : ''}${y}-Q${p.quarter}`;
    if (p.half) return `${p.fiscal ? 'FY' : ''}${y}-H${p.half}`;
    if (p.weekday) return `${y}-WXX-${p.weekday}`;
    if (p.grain === 'week') return `${y}-WXX`;
    if (p.grain === 'quarter') return `${y}-QX`;
    if (p.grain === 'month') return `${y}-XX`;
    if (p.grain === 'day' || isTime(p)) return `${y}-XX-XX`;
    if (p.grain === 'decade') return 'XXX';
    if (p.grain === 'century') return 'XX';
    return p.fiscal ? `FY${y}` : y;
  }
  const m = p.month === undefined ? 'XX' : two(p.month);
  if (p.day !== undefined) return `${y}-${m}-${two(p.day)}`;
  return p.grain === 'day' || isTime(p) ? `${y}-${m}-XX` : `${y}-${m}`;
}

function timeValue(p: Point): string {
  if (p.hour !== undefined) {
    return `T${two(p.hour)}:${two(p.minute ?? 0)}${p.second !== undefined ? `:${two(p.second)}` : ''}${p.zone ?? ''}`;
  }
  if (p.part) return p.part.startsWith('T') ? p.part : `T${p.part}`;
  return p.openHour ? 'TXX' : '';
}

function granularity(p: Point): Granularity {
  if (p.hour !== undefined || p.openHour) return p.second !== undefined ? 'second' : p.openHour ? 'hour' : 'minute';
  if (p.part) return 'daypart';
  if (p.century !== undefined) return 'century';
  if (p.decade !== undefined) return 'decade';
  if (p.day !== undefined || p.weekday !== undefined) return 'day';
  if (p.weekend) return 'weekend';
  if (p.week !== undefined) return 'week';
  if (p.month !== undefined) return 'month';
  if (p.season) return 'season';
  if (p.quarter) return 'quarter';
  if (p.half) return 'half';
  return p.grain ?? 'year';
}

/** So many months from the first of one on, as `days` has them. */
function months(year: number, first: number, count: number): readonly [number, number] {
  const end = addMonths({ year, month: first, day: 1 }, count);
  return [dayNumber(year, first, 1), dayNumber(end.year, end.month, 1)];
}

/** First day and the day after the last, as day numbers; undefined while a part is open. */
function days(p: Point): readonly [number, number] | undefined {
  const at = (y: number, m: number, d: number): number => dayNumber(y, m, d);
  if (p.century !== undefined) {
    const first = p.bc ? 1 - p.century * 100 : (p.century - 1) * 100 + 1;
    return [at(first, 1, 1), at(first + 100, 1, 1)];
  }
  if (p.decade !== undefined) {
    const first = p.bc ? 1 - (p.decade + 9) : p.decade;
    return [at(first, 1, 1), at(first + 10, 1, 1)];
  }
  const y = p.year;
  if (y === undefined || (p.grain && p.grain !== 'year' && p.month === undefined && p.week === undefined)) return undefined;
  if (p.week !== undefined) {
    const monday = mondayOf(y, p.week);
    return p.weekend ? [monday + 5, monday + 7] : [monday, monday + 7];
  }
  if (p.month !== undefined) {
    if (p.day !== undefined) { const d = at(y, p.month, p.day); return [d, d + 1]; }
    return months(y, p.month, 1);
  }
  if (p.fiscal) return undefined;
  // Meteorological seasons of the northern half; a winter begins in its year's December.
  if (p.season) return months(y, p.season * 3, 3);
  if (p.quarter) return months(y, p.quarter * 3 - 2, 3);
  if (p.half) return months(y, p.half * 6 - 5, 6);
  if (p.weekday || p.weekend) return undefined;
  return [at(y, 1, 1), at(y + 1, 1, 1)];
}

const edtfYear = (y: number): string => (Math.abs(y) > 9999 ? `Y${y}` : isoYear(y));

/** EDTF level 1 or 2, with `~` for "about"; empty where EDTF has no words for it. */
export function edtf(p: Point, approximate: boolean, open?: 'start' | 'end'): string {
  const plain = said(p).edtf;
  if ((!open && !approximate) || !plain || plain.includes('/')) return plain;
  if (open && !plain.includes('X') && !/-(?:2[1-4]|3[3-6]|4[01])$/.test(plain)) return open === 'end' ? `${plain}/..` : `../${plain}`;
  return approximate && !plain.includes('T') && !/-(?:2[1-4]|3[3-6]|4[01])$/.test(plain) && !plain.includes('X') && !plain.startsWith('Y') ? `${plain}~` : plain;
}

function edtfPlain(p: Point): string {
  if (p.century !== undefined) return p.bc ? span(p) : `${two(p.century - 1)}XX`;
  if (p.decade !== undefined) return p.bc ? span(p) : `${String(Math.floor(p.decade / 10)).padStart(3, '0')}X`;
  if (p.fiscal || p.weekday && p.day === undefined) return '';
  if (p.week !== undefined) return span(p);
  if (p.grain && p.grain !== 'year' && p.month === undefined) return '';
  const y = p.year === undefined ? 'XXXX' : edtfYear(p.year);
  if (p.year !== undefined && Math.abs(p.year) > 9999) return p.month === undefined ? y : '';
  if (p.month === undefined) {
    if (p.day !== undefined || isTime(p) || p.weekend) return '';
    if (p.season || p.quarter || p.half) {
      if (p.year === undefined) return '';
      return `${y}-${p.season ? 20 + p.season : p.quarter ? 32 + p.quarter : 39 + (p.half ?? 1)}`;
    }
    return p.year === undefined ? '' : y;
  }
  if (p.day === undefined) return `${y}-${two(p.month)}`;
  const date = `${y}-${two(p.month)}-${two(p.day)}`;
  if (p.hour === undefined || p.year === undefined || p.hour === 24) return date;
  return `${date}T${two(p.hour)}:${two(p.minute ?? 0)}:${two(p.second ?? 0)}${p.zone ?? ''}`;
}

function span(p: Point): string {
  const range = days(p);
  if (!range) return '';
  if (p.week !== undefined) return `${isoDate(civil(range[0]))}/${isoDate(civil(range[1] - 1))}`;
  return `${edtfYear(civil(range[0]).year)}/${edtfYear(civil(range[1] - 1).year)}`;
}

const exact = (p: Point): boolean => p.month !== undefined || !(p.season || p.quarter || p.half || p.weekday || p.weekend || isTime(p) || p.day);

function interval(p: Point): DateMention['interval'] {
  const { year, month, day } = p;
  if (year !== undefined && p.week === undefined && p.decade === undefined && p.century === undefined && !p.grain && !p.fiscal && exact(p)) {
    // Most dates are a day, a month or a year: no way over day numbers.
    if (month === undefined) return [`${isoYear(year)}-01-01`, `${isoYear(year + 1)}-01-01`];
    const next = day === undefined || day === monthLength(year, month) ? addMonths({ year, month, day: 1 }, 1) : { year, month, day: day + 1 };
    return [isoDate({ year, month, day: day ?? 1 }), isoDate(next)];
  }
  const range = days(p);
  return range && [isoDate(civil(range[0])), isoDate(civil(range[1]))];
}
