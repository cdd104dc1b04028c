import type { Fields, Parse } from '../expression';
import { isDay } from '../calendar';
import { Gap, type Reader } from '../reader';
import { Shape } from '../../lexicon/tokens';
import { ABBREVIATED, AMBIGUOUS, Det, ERAS, K, Noun, PLURAL, Prep } from '../words';
import { day, ordinal } from './numbers';
import { endOf, longest, type Rule } from './rule';

/** A month's name at a word, with the case that it needs; `bare` when nothing but case speaks for it. */
export function month(r: Reader, i: number): number {
  if (r.cls(i) !== K.Month) return 0;
  const v = r.value(i);
  if (!r.capital(i) && (v & (ABBREVIATED | AMBIGUOUS)) !== 0) return 0;
  return v & 15;
}

/** Words that belong together after an abbreviation too: "Dec. 20". */
export function follows(r: Reader, i: number): boolean {
  const g = r.gap(i);
  if (g === Gap.Space || g === Gap.Hyphen) return true;
  if (g !== Gap.DotSpace && g !== Gap.Dot) return false;
  const cls = r.cls(i - 1);
  return (cls === K.Month || cls === K.Weekday) && ((r.value(i - 1) & ABBREVIATED) !== 0 || (r.length(i - 1) === 3 && r.cls(i) === K.Digits));
}

export interface EraMark { readonly bc: boolean; readonly last: number; readonly end: number }

/** "BC", "B.C.", "BCE", "AD", "CE" after a number. */
export function era(r: Reader, i: number): EraMark | undefined {
  if (!follows(r, i)) return undefined;
  if (r.cls(i) === K.Era && r.value(i) <= 2 && r.shape(i) === Shape.Upper) return { bc: r.value(i) === 2, last: i + 1, end: r.end(i) };
  if (i + 1 >= r.count || r.length(i) !== 1 || r.length(i + 1) !== 1 || r.gap(i + 1) !== Gap.Dot) return undefined;
  const letters = r.word(i) + r.word(i + 1);
  if (letters !== 'BC' && letters !== 'AD' && letters !== 'CE') return undefined;
  let last = i + 2;
  if (letters === 'BC' && r.gap(last) === Gap.Dot && r.length(last) === 1 && r.word(last) === 'E') last++;
  return { bc: letters === 'BC', last, end: dot(r, last - 1) };
}

/** The end of a word with the full stop of its abbreviation. */
export const dot = (r: Reader, i: number): number => (r.text.charCodeAt(r.end(i)) === 46 ? r.end(i) + 1 : r.end(i));

export interface Year { readonly fields: Fields; readonly last: number; readonly end?: number }

/** A year beside a month: four digits, fewer with an era, or two after an apostrophe. */
export function year(r: Reader, i: number, least = 1000): Year | undefined {
  if (r.cls(i) === K.Era && r.value(i) === 1 && r.shape(i) === Shape.Upper && r.digits(i + 1) > 0 && r.gap(i + 1) === Gap.Space) {
    return { fields: { year: r.digits(i + 1), ad: true }, last: i + 2 };
  }
  const n = r.digits(i);
  if (n < 0) return undefined;
  if (r.length(i) === 2 && (r.gap(i) === Gap.SpaceQuote || r.gap(i) === Gap.Apostrophe)) return { fields: { shortYear: n }, last: i + 1 };
  if (n === 0 || r.length(i) > 4) return undefined;
  const mark = era(r, i + 1);
  if (mark) return { fields: mark.bc ? { year: n, bc: true } : { year: n, ad: true }, last: mark.last, end: mark.end };
  return n >= least && n <= 2999 ? { fields: { year: n }, last: i + 1 } : undefined;
}

/** ", 1990", " 1990", " of 1990", " of that year", " this year", " last year" after a month or a day. */
function yearAfter(r: Reader, i: number): Year | undefined {
  const g = r.gap(i);
  if (g === Gap.Comma || g === Gap.Tight || follows(r, i) || g === Gap.SpaceQuote || g === Gap.Apostrophe) {
    const y = year(r, i);
    if (y && !(unlikely(y) ? measured(r, y.last) : grouped(r, y.last))) return y;
  }
  if (g === Gap.Space && r.is(i, K.Prep, Prep.Of)) {
    const y = r.gap(i + 1) === Gap.Space || r.gap(i + 1) === Gap.SpaceQuote ? year(r, i + 1) : undefined;
    if (y) return y;
  }
  return undefined;
}

const unlikely = (y: Year): boolean => (y.fields.year ?? 0) < 1800 || (y.fields.year ?? 0) > 2100;

/** "2,000", "2025.5", "2000%": the digits go on. */
function grouped(r: Reader, next: number): boolean {
  const c = r.text.charCodeAt(r.end(next - 1));
  const g = r.gap(next);
  return c === 37 || ((g === Gap.Tight || g === Gap.Dot) && r.digits(next) >= 0);
}

/** True where what follows shows that a number before it is a measure: "2,000", "2025.5", "2000 %", "1500 troops". */
export function measured(r: Reader, next: number): boolean {
  const c = r.text.charCodeAt(r.end(next - 1));
  if (c === 37 || c === 176 || c === 36) return true;
  const g = r.gap(next);
  if ((g === Gap.Tight || g === Gap.Dot) && r.digits(next) >= 0) return true;
  return (g === Gap.Space || g === Gap.Hyphen) && (r.counted(next) || (r.cls(next) === K.Number && r.value(next) >= 100));
}

/** "20 December", "5th of May", "the 19th of October 1950", "5–6 September 2019", "28 and 29 August". */
export function dayMonth(r: Reader, i: number): Parse | undefined {
  const the = r.is(i, K.Det, Det.The) ? i + 1 : i;
  const first = day(r, the);
  if (!first || (the > i && r.gap(the) !== Gap.Space)) return undefined;
  const single = monthAfter(r, first.last, first.n);
  if (single && crossesLine(r, first.last, single.last)) return undefined;
  if (single) return withYear(r, single.last, { month: single.month, day: first.n }, 'date/day-month-year', 'date/day-month');
  // A second day borrows the first day's month: "5–6 September".
  const g = r.gap(first.last);
  const dash = g === Gap.Dash || g === Gap.Hyphen;
  const conj = g === Gap.Space && r.cls(first.last) === K.Prep && [Prep.And, Prep.To, Prep.Or].includes(r.value(first.last) as 15);
  if (!dash && !conj) return undefined;
  let from = dash ? first.last : first.last + 1;
  if (r.is(from, K.Det, Det.The)) from++;
  const second = day(r, from);
  const tail = second && monthAfter(r, second.last, second.n);
  if (!second || !tail || !isDay(tail.month, first.n)) return undefined;
  const rest = dayMonth(r, conj && r.is(first.last + 1, K.Det, Det.The) ? first.last + 1 : from);
  if (!rest || rest.expression.kind !== 'calendar') return undefined;
  const { year: y, bc, shortYear } = rest.expression.fields;
  return {
    last: first.last, rule: 'date/day-range',
    expression: { kind: 'calendar', fields: { ...(y !== undefined && { year: y }), ...(bc && { bc }), ...(shortYear !== undefined && { shortYear }), month: tail.month, day: first.n } },
  };
}

/** "… section 4⏎August 16, 2011": a number at a line's end is no day of the month that opens the next line. */
const crossesLine = (r: Reader, month: number, last: number): boolean =>
  r.text.slice(r.end(month - 1), r.start(month)).includes('\n') && day(r, last) !== undefined && r.gap(last) === Gap.Space;

function monthAfter(r: Reader, i: number, d: number): { month: number; last: number } | undefined {
  const of = r.is(i, K.Prep, Prep.Of) && r.gap(i) === Gap.Space ? i + 1 : i;
  const m = month(r, of);
  return m && (r.gap(of) === Gap.Space || r.gap(of) === Gap.Hyphen) && isDay(m, d) ? { month: m, last: of + 1 } : undefined;
}

function withYear(r: Reader, last: number, fields: Fields, full: string, short: string): Parse {
  const y = yearAfter(r, last);
  if (y && (fields.day === undefined || isDay(fields.month ?? 1, fields.day, y.fields.year))) {
    return { last: y.last, end: y.end, rule: full, expression: { kind: 'calendar', fields: { ...y.fields, ...fields } } };
  }
  const dots = r.cls(last - 1) === K.Month && (r.value(last - 1) & ABBREVIATED) !== 0;
  return { last, end: dots ? dot(r, last - 1) : undefined, rule: short, expression: { kind: 'calendar', fields } };
}

/** "December 20, 2025", "Dec. 20", "September 17th", "January 5-6, 1916" (the second day is read apart). */
export function monthDay(r: Reader, i: number): Parse | undefined {
  const m = month(r, i);
  if (!m || !follows(r, i + 1)) return undefined;
  const the = r.is(i + 1, K.Det, Det.The) ? i + 2 : i + 1;
  const d = day(r, the);
  if (!d || !isDay(m, d.n) || (d.plain && decimal(r, d.last))) return undefined;
  const g = r.gap(d.last);
  const dash = g === Gap.Dash || g === Gap.Hyphen;
  const conj = g === Gap.Space && (r.is(d.last, K.Prep, Prep.And) || r.is(d.last, K.Prep, Prep.To));
  const from = dash ? d.last : d.last + 1;
  const second = dash || conj ? day(r, from) : undefined;
  if (second && second.n > d.n && isDay(m, second.n) && !month(r, second.last) && !(conj && r.cls(second.last) === K.Unit)) {
    const tail = withYear(r, second.last, { month: m, day: second.n }, 'date/day-range', 'date/day-range');
    const fields = tail.expression.kind === 'calendar' ? tail.expression.fields : {};
    return {
      last: d.last, rule: 'date/day-range', expression: { kind: 'calendar', fields: { ...fields, day: d.n } },
      also: { start: r.start(from), end: endOf(r, tail), last: tail.last, expression: tail.expression },
    };
  }
  if (d.plain && measured(r, d.last)) return undefined;
  return withYear(r, d.last, { month: m, day: d.n }, 'date/month-day-year', 'date/month-day');
}

const decimal = (r: Reader, next: number): boolean => (r.gap(next) === Gap.Dot || r.gap(next) === Gap.Colon) && r.digits(next) >= 0;

/** "December 2025", "May of 1990", "January, 1918", "June". */
export function monthYear(r: Reader, i: number): Parse | undefined {
  const m = month(r, i);
  if (!m) return undefined;
  const p = withYear(r, i + 1, { month: m }, 'date/month-year', 'date/month');
  if (p.rule === 'date/month-year') return p;
  return monthAlone(r, i) ? { ...p, end: undefined } : undefined;
}

/** Whether a month's name without a number is the month: "May" and "March" need more than a capital letter. */
function monthAlone(r: Reader, i: number): boolean {
  const v = r.value(i);
  const lower = !r.capital(i);
  if ((v & ABBREVIATED) !== 0) return framed(r, i) && r.length(i) > 2;
  if ((v & AMBIGUOUS) === 0) return !lower || framed(r, i);
  const name = r.gap(i + 1) === Gap.Space && r.capital(i + 1) && !r.caseless && r.cls(i + 1) === K.None;
  const v2 = v & 15;
  if (v2 === 5 || v2 === 3) return framed(r, i) && !(name && v2 === 5 && !r.is(i - 1, K.Prep, Prep.In));
  return !name || framed(r, i);
}

/** A neighbour that speaks of time: a preposition, a determiner, another month, "last", "early", "mid". */
function framed(r: Reader, i: number): boolean {
  const g = r.gap(i);
  const left = r.cls(i - 1);
  if ((g === Gap.Space || g === Gap.Hyphen) && (left === K.Rel || left === K.Part || (left === K.Prep && r.value(i - 1) !== Prep.With && r.value(i - 1) !== Prep.As && prepositionFits(r, i)))) return true;
  if (r.is(i - 1, K.Det, Det.This) || (left === K.Det && r.value(i - 1) === Det.Each) || (left === K.Vague && r.value(i - 1) === 7)) return true;
  if ((left === K.Month || left === K.Weekday) && (g === Gap.Comma || g === Gap.Dash || g === Gap.Hyphen)) return true;
  const h = r.gap(i + 1);
  if (r.cls(i + 1) === K.Month && (h === Gap.Dash || h === Gap.Hyphen || h === Gap.Slash || h === Gap.Comma) && month(r, i + 1)) return true;
  const conj = r.is(i + 1, K.Prep, Prep.And) || r.is(i + 1, K.Prep, Prep.To) || r.is(i + 1, K.Prep, Prep.Through) || r.is(i + 1, K.Prep, Prep.Or);
  return conj && r.cls(i + 2) === K.Month && (r.value(i + 2) & 15) !== (r.value(i) & 15);
}

/** "to" and "for" before "May" may lead to the politician: then a second word must speak for the month. */
function prepositionFits(r: Reader, i: number): boolean {
  const v = r.value(i - 1);
  if ((r.value(i) & AMBIGUOUS) === 0) return true;
  if (v === Prep.To || v === Prep.And || v === Prep.Or) return r.cls(i - 2) === K.Month || r.cls(i - 2) === K.Digits || r.cls(i - 2) === K.Unit;
  if (v === Prep.For || v === Prep.From || v === Prep.Of) return (r.value(i) & 15) !== 5 || r.cls(i + 1) !== K.None || r.gap(i + 1) !== Gap.Space || v === Prep.From;
  return true;
}

/** "2025-12-20", "2025/12/20", "2025.12.20", with a time after T or a space. */
function isoDate(r: Reader, i: number): Parse | undefined {
  if (r.length(i) !== 4 || r.gap(i + 1) === Gap.Space) return undefined;
  const y = r.digits(i), m = r.digits(i + 1), d = r.digits(i + 2);
  const g = r.gap(i + 1);
  const sep = g === Gap.Hyphen || g === Gap.Slash || g === Gap.Dot || g === Gap.DotSpace;
  if (y < 1 || !sep || !separated(r, i + 1, g)) return undefined;
  const time = d < 0 && r.length(i + 2) > 4 ? isoTime(r, i + 2) : undefined;
  const dd = time ? r.leading(i + 2, r.start(i + 2) + 2) : d;
  if (time) return isDay(m, dd, y) ? { last: time.last, end: time.end, rule: 'date/iso', expression: { kind: 'calendar', fields: { year: y, month: m, day: dd, ...time.fields } } } : undefined;
  if (r.gap(i + 2) !== g || r.length(i + 2) > 2 || !isDay(m, d, y)) return undefined;
  return { last: i + 3, rule: 'date/iso', expression: { kind: 'calendar', fields: { year: y, month: m, day: d } } };
}

const separated = (r: Reader, i: number, g: number): boolean => g !== Gap.Other && r.gap(i) === g;

/** The tail "20T10:30:00Z" of an ISO date and time. */
function isoTime(r: Reader, i: number): { fields: Fields; last: number; end: number } | undefined {
  const s = r.start(i);
  if (r.text.charCodeAt(s + 2) !== 84 || i + 1 >= r.count || r.gap(i + 1) !== Gap.Colon) return undefined;
  const hour = number(r.text, s + 3, r.end(i));
  const minute = number(r.text, r.start(i + 1), r.start(i + 1) + 2);
  if (hour < 0 || hour > 24 || minute < 0 || minute > 59) return undefined;
  let last = i + 2;
  const fields: Fields = { hour, minute };
  if (r.gap(last) === Gap.Colon) {
    const seconds = number(r.text, r.start(last), r.start(last) + 2);
    if (seconds >= 0 && seconds <= 60) { fields.second = seconds; last++; }
  }
  if (r.text.charCodeAt(r.end(last - 1) - 1) === 90) fields.zone = 'Z';
  return { fields, last, end: r.end(last - 1) };
}

function number(text: string, s: number, e: number): number {
  let n = 0;
  for (let p = s; p < e; p++) {
    const d = text.charCodeAt(p) - 48;
    if (d < 0 || d > 9) return -1;
    n = n * 10 + d;
  }
  return e > s ? n : -1;
}

/** "20/12/2025", "12/20/25", "20.12.2025", "8-5-2006", "8-May-2006"; an open order is left to the resolver. */
function numericDate(r: Reader, i: number): Parse | undefined {
  if (r.length(i) > 2) return undefined;
  const g = r.gap(i + 1);
  if ((g !== Gap.Slash && g !== Gap.Dot && g !== Gap.Hyphen && g !== Gap.DotSpace) || r.gap(i + 2) !== g) return undefined;
  const before = r.text.charCodeAt(r.start(i) - 1);
  if (before === 46 || before === 45 || before === 47 || (before >= 36 && before <= 38) || before === 43 || before === 40 && g === Gap.Hyphen) return undefined;
  const a = r.digits(i), b = r.digits(i + 1), y = r.digits(i + 2);
  const length = r.length(i + 2);
  if (y < 0 || (length !== 4 && !(length === 2 && g === Gap.Slash)) || r.length(i + 1) > 2) return undefined;
  const next = r.gap(i + 3);
  if ((next === g || next === Gap.Slash || next === Gap.Tight) && r.digits(i + 3) >= 0) return undefined;
  if (length === 4 && (y < 1000 || y > 2999)) return undefined;
  const yf: Fields = length === 4 ? { year: y } : { shortYear: y };
  const dmy = isDay(b, a, yf.year), mdy = isDay(a, b, yf.year);
  if (!dmy && !mdy) return undefined;
  // Points and hyphens are written day first; slashes are open.
  const open = dmy && mdy && a !== b;
  const dayFirst = dmy && (g !== Gap.Slash || !mdy || a === b);
  return {
    last: i + 3, rule: open || g !== Gap.Slash || a === b ? 'date/numeric' : dayFirst ? 'date/numeric-day-first' : 'date/numeric-month-first',
    expression: { kind: 'calendar', fields: { ...yf, month: dayFirst ? b : a, day: dayFirst ? a : b, ...(open && { swapped: true }) } },
  };
}

/** "9/11" stands for the attacks where no year and no measure is near. */
function nineEleven(r: Reader, i: number): Parse | undefined {
  if (r.length(i) !== 1) return undefined;
  const g = r.gap(i + 1);
  if ((g !== Gap.Slash && g !== Gap.Hyphen) || r.digits(i) !== 9 || r.digits(i + 1) !== 11) return undefined;
  if (r.gap(i + 2) === Gap.Slash || (g === Gap.Hyphen && r.length(i + 2) !== 0 && r.cls(i + 2) === K.Unit)) return undefined;
  return g === Gap.Slash ? { last: i + 2, rule: 'event/nine-eleven', expression: { kind: 'calendar', fields: { year: 2001, month: 9, day: 11 } } } : undefined;
}

/** "20/12" after "on" or a weekday. */
function numericDay(r: Reader, i: number): Parse | undefined {
  if (r.length(i) > 2 || r.gap(i + 1) !== Gap.Slash || !(r.is(i - 1, K.Prep, Prep.On) || r.cls(i - 1) === K.Weekday)) return undefined;
  const a = r.digits(i), b = r.digits(i + 1);
  if (a < 0 || b < 0 || r.gap(i + 2) === Gap.Slash || r.length(i + 1) > 2) return undefined;
  const dm = isDay(b, a), md = isDay(a, b);
  if (!dm && !md) return undefined;
  return { last: i + 2, rule: 'date/numeric-day', expression: { kind: 'calendar', fields: md ? { month: a, day: b, ...(dm && a !== b && { swapped: true }) } : { month: b, day: a } } };
}

/** "Thursday, May 2", "Sunday 10th June 2013", "Fri., May 3, 2013". */
function weekdayDate(r: Reader, i: number): Parse | undefined {
  const d = weekday(r, i);
  if (!d) return undefined;
  const g = r.gap(i + 1);
  if (g === Gap.Edge || g === Gap.Other || g === Gap.Paren || g === Gap.Slash || g === Gap.Colon || g === Gap.Apostrophe) return undefined;
  const abbreviated = (r.value(i) & ABBREVIATED) !== 0;
  if (g === Gap.DotSpace && !abbreviated) return undefined;
  const date = longest(r, dayMonth(r, i + 1), monthDay(r, i + 1), isoDate(r, i + 1), r.cls(i + 1) === K.Digits ? numericDate(r, i + 1) : undefined);
  if (!date || date.expression.kind !== 'calendar') return ordinalWeekday(r, i, d);
  return { ...date, rule: 'date/weekday-date', expression: { kind: 'calendar', fields: { ...date.expression.fields, weekday: d } } };
}

/** "Friday the 13th". */
function ordinalWeekday(r: Reader, i: number, d: number): Parse | undefined {
  if (!r.is(i + 1, K.Det, Det.The) || r.gap(i + 1) !== Gap.Space) return undefined;
  const o = ordinal(r, i + 2);
  if (!o || o.n > 31 || r.cls(i + 2) !== K.Mixed) return undefined;
  return { last: o.last, rule: 'date/weekday-date', expression: { kind: 'calendar', fields: { weekday: d, day: o.n } } };
}

/** A weekday at a word: the full name with a capital, an abbreviation with a capital too. */
export function weekday(r: Reader, i: number): number {
  if (r.cls(i) !== K.Weekday || !r.capital(i) || (r.value(i) & PLURAL) !== 0) return 0;
  return r.value(i) & 15;
}

/** "Monday": an abbreviation needs its full stop or a comma, and "Sun" and "Sat" more. */
function weekdayAlone(r: Reader, i: number): Parse | undefined {
  const d = weekday(r, i);
  if (!d) return undefined;
  if ((r.value(i) & ABBREVIATED) !== 0) {
    if (d >= 6 || r.text.charCodeAt(r.end(i)) !== 46 || r.gap(i) !== Gap.Space || r.cls(i - 1) !== K.Prep) return undefined;
  } else if (r.is(i - 1, K.Noun, Noun.Named) && r.capital(i - 1)) return undefined;
  return { last: i + 1, rule: 'date/weekday', expression: { kind: 'calendar', fields: { weekday: d } } };
}

/** "the 20th" alone, a day of the month just spoken of. */
function theOrdinalDay(r: Reader, i: number): Parse | undefined {
  if (!r.is(i, K.Det, Det.The) || r.cls(i + 1) !== K.Mixed || r.gap(i + 1) !== Gap.Space) return undefined;
  const o = ordinal(r, i + 1);
  if (!o || o.n > 31) return undefined;
  // Not before a noun: "the 20th Division", "the 12th man".
  const g = r.gap(o.last);
  const prep = r.cls(i - 1) === K.Prep && [Prep.On, Prep.By, Prep.Until, Prep.Since, Prep.From, Prep.To].includes(r.value(i - 1) as 3);
  if (!prep || (g === Gap.Space && r.cls(o.last) !== K.Prep && !/^(was|were|is|the|a|had|and|with|it|they|he|she|when|a)$/.test(r.word(o.last))) || g === Gap.Hyphen) return undefined;
  if (r.is(o.last, K.Prep, Prep.Of)) {
    const noun = r.cls(o.last + 1) === K.Det && r.cls(o.last + 2) === K.Unit;
    if (!noun) return undefined;
  }
  return { last: o.last, rule: 'date/ordinal-day', expression: { kind: 'calendar', fields: { day: o.n } } };
}

/** "Reiwa 7", "Showa 20". */
function eraYear(r: Reader, i: number): Parse | undefined {
  const v = r.value(i);
  const e = v >= 3 ? ERAS[v - 3] : undefined;
  const n = r.digits(i + 1);
  if (!e || !r.capital(i) || r.gap(i + 1) !== Gap.Space || n < 1) return undefined;
  const y = e.first + n - 1;
  if (y > (e.last ?? e.first + 200)) return undefined;
  return { last: i + 2, rule: 'date/era-year', expression: { kind: 'calendar', fields: { year: y } } };
}

export const CALENDAR_RULES: readonly Rule[] = [
  { name: 'date/iso', starts: [K.Digits], then: [K.Digits, K.Mixed], examples: ['2025-12-20', '2025/12/20', '2025-12-20T10:30:00Z'], read: isoDate },
  { name: 'date/numeric', starts: [K.Digits], then: [K.Digits], examples: ['20/12/2025', '12/20/25', '20.12.2025'], read: numericDate },
  { name: 'date/numeric-day', starts: [K.Digits], then: [K.Digits], examples: ['on [20/12]'], read: numericDay },
  { name: 'event/nine-eleven', starts: [K.Digits], then: [K.Digits], examples: ['9/11'], read: nineEleven },
  { name: 'date/day-month-year', starts: [K.Digits, K.Mixed, K.Ordinal, K.Det, K.Number, K.Unit], then: [K.Month, K.Prep, K.Digits, K.Mixed, K.Ordinal, K.Number, K.Unit], afterThe: [K.Digits, K.Mixed, K.Ordinal, K.Number, K.Unit], examples: ['20 December 2025', '5th of May 1990', 'the 19th of October 1950'], read: dayMonth },
  { name: 'date/month-day-year', starts: [K.Month], examples: ['December 20, 2025', 'Dec. 20, 2025', 'September 17th 1939'], read: monthDay },
  { name: 'date/month-year', starts: [K.Month], examples: ['December 2025', 'May of 1990', 'January, 1918'], read: monthYear },
  { name: 'date/weekday-date', starts: [K.Weekday], examples: ['Thursday, May 2, 2013', 'Sunday 10th June 2013'], read: weekdayDate },
  { name: 'date/weekday', starts: [K.Weekday], examples: ['Monday'], read: weekdayAlone },
  { name: 'date/ordinal-day', starts: [K.Det], then: [K.Mixed], examples: ['on [the 20th]'], read: theOrdinalDay },
  { name: 'date/era-year', starts: [K.Era], examples: ['Reiwa 7', 'Showa 20'], read: eraYear },
];

