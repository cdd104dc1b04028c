import { calendar, date, parse, remade, type Calendar, type Parse } from '../expression';
import { fieldsOf, merged, only, WEEKDAYS, type FieldsDraft } from '../fields';
import { isDay } from '../calendar';
import { Gap, setOf, type Reader } from '../reader';
import { Shape } from '../../lexicon/tokens';
import { Det, ERAS, Flag, K, Noun, Prep } from '../words';
import { day, ordinal, type Ordinal } from './numbers';
import { isoDate, numericDate, NUMERIC_RULES } from './numeric';
import { endOf, longer, type Rule } from './rule';

/** A month's name at a word, with the case that it needs. */
export function month(r: Reader, i: number): number {
  if (r.cls(i) !== K.Month) return 0;
  const v = r.value(i);
  if ((v & (Flag.Abbreviated | Flag.Ambiguous)) !== 0 && !r.capital(i)) return 0;
  return v & 15;
}

/** Words that belong together after an abbreviation too: "Dec. 20". */
export function follows(r: Reader, i: number): boolean {
  const g = r.gap(i);
  if (g === Gap.Space || g === Gap.Hyphen) return true;
  if (g !== Gap.DotSpace && g !== Gap.Dot) return false;
  const cls = r.cls(i - 1);
  return (cls === K.Month || cls === K.Weekday) && ((r.value(i - 1) & Flag.Abbreviated) !== 0 || (r.length(i - 1) === 3 && r.cls(i) === K.Digits));
}

interface EraMark { readonly bc: boolean; readonly last: number; readonly end: number }

const A = 65, B = 66, C = 67, D = 68, E = 69;

/** "BC", "B.C.", "BCE", "AD", "CE" after a number. */
export function era(r: Reader, i: number): EraMark | undefined {
  if (i >= r.count) return undefined;
  const word = r.cls(i) === K.Era;
  if ((!word && r.length(i) !== 1) || !follows(r, i)) return undefined;
  if (word && r.value(i) <= 2 && r.shape(i) === Shape.Upper) return { bc: r.value(i) === 2, last: i + 1, end: r.end(i) };
  if (i + 1 >= r.count || r.length(i) !== 1 || r.length(i + 1) !== 1 || r.gap(i + 1) !== Gap.Dot) return undefined;
  const a = r.letter(i), b = r.letter(i + 1), bc = a === B && b === C;
  if (!bc && !(a === A && b === D) && !(a === C && b === E)) return undefined;
  const last = bc && r.gap(i + 2) === Gap.Dot && r.length(i + 2) === 1 && r.letter(i + 2) === E ? i + 3 : i + 2;
  return { bc, last, end: dot(r, last - 1) };
}

/** The end of a word with the full stop of its abbreviation. */
export const dot = (r: Reader, i: number): number => (r.text.charCodeAt(r.end(i)) === 46 ? r.end(i) + 1 : r.end(i));

/** How a year is written: with an era, or with its last two digits after an apostrophe. */
export enum Written { Plain, BC, AD, Short }

export interface Year { readonly n: number; readonly written: Written; readonly last: number; readonly end: number | undefined }

const yearAt = (n: number, written: Written, last: number, end?: number): Year => ({ n, written, last, end });

/** A year beside a month: four digits, fewer with an era, or two after an apostrophe. */
export function year(r: Reader, i: number, least = 1000): Year | undefined {
  if (r.cls(i) === K.Era) {
    return r.value(i) === 1 && r.shape(i) === Shape.Upper && r.digits(i + 1) > 0 && r.gap(i + 1) === Gap.Space ? yearAt(r.digits(i + 1), Written.AD, i + 2) : undefined;
  }
  const n = r.digits(i), length = r.length(i);
  if (n < 0) return undefined;
  if (length === 2 && (r.gap(i) === Gap.SpaceQuote || r.gap(i) === Gap.Apostrophe)) return yearAt(n, Written.Short, i + 1);
  if (n === 0 || length > 4) return undefined;
  const mark = era(r, i + 1);
  if (mark !== undefined) return yearAt(n, mark.bc ? Written.BC : Written.AD, mark.last, mark.end);
  return n >= least && n <= 2999 ? yearAt(n, Written.Plain, i + 1) : undefined;
}

/** A year, or a month or day in it, as fields. */
export function yearFields({ n, written }: Year, month?: number, day?: number): FieldsDraft {
  const f = fieldsOf(written === Written.Short ? undefined : n, month, day);
  if (written === Written.Short) f.shortYear = n;
  f.bc = written === Written.BC;
  f.ad = written === Written.AD;
  return f;
}

export const inYear = (y: Year, month?: number, day?: number): Calendar =>
  y.written === Written.Plain ? date(y.n, month, day) : calendar(yearFields(y, month, day));

/** ", 1990", " 1990", " of 1990", "’90" after a month or a day. */
function yearAfter(r: Reader, i: number): Year | undefined {
  const cls = r.cls(i);
  if (cls === K.Prep) {
    if (!r.is(i, K.Prep, Prep.Of) || r.gap(i) !== Gap.Space) return undefined;
    return r.gap(i + 1) === Gap.Space || r.gap(i + 1) === Gap.SpaceQuote ? year(r, i + 1) : undefined;
  }
  if (cls !== K.Digits && cls !== K.Era) return undefined;
  const g = r.gap(i);
  if (g !== Gap.Comma && g !== Gap.Tight && g !== Gap.SpaceQuote && g !== Gap.Apostrophe && !follows(r, i)) return undefined;
  const y = year(r, i);
  return y !== undefined && !(isUnlikely(y) ? measured(r, y.last) : grouped(r, y.last)) ? y : undefined;
}

const isUnlikely = ({ n, written }: Year): boolean => written === Written.Short || n < 1800 || n > 2100;

/** "2,000", "2025.5", "2000%": the digits go on. */
function grouped(r: Reader, next: number): boolean {
  const g = r.gap(next);
  return ((g === Gap.Tight || g === Gap.Dot) && r.digits(next) >= 0) || r.text.charCodeAt(r.end(next - 1)) === 37;
}

/** True where what follows shows that a number before it is a measure: "2,000", "2025.5", "2000 %", "1500 troops". */
export function measured(r: Reader, next: number): boolean {
  const g = r.gap(next);
  if (g === Gap.Space) return isCounted(r, next);
  const c = r.text.charCodeAt(r.end(next - 1));
  if (c === 37 || c === 176 || c === 36) return true;
  if (g === Gap.Tight || g === Gap.Dot) return r.digits(next) >= 0;
  return g === Gap.Hyphen && isCounted(r, next);
}

const isCounted = (r: Reader, i: number): boolean => r.counted(i) || (r.cls(i) === K.Number && r.value(i) >= 100);

const AND_TO_OR = setOf(Prep.And, Prep.To, Prep.Or), AND_TO = setOf(Prep.And, Prep.To);

const isDash = (g: number): boolean => g === Gap.Dash || g === Gap.Hyphen;

/** "20 December", "5th of May", "the 19th of October 1950", "5–6 September 2019", "28 and 29 August". */
function dayMonth(r: Reader, i: number): Parse | undefined {
  const the = r.is(i, K.Det, Det.The) ? i + 1 : i;
  const first = day(r, the);
  if (first === undefined || (the > i && r.gap(the) !== Gap.Space)) return undefined;
  const at = monthAfter(r, first.last, first.n);
  if (at === 0) return firstOfTwo(r, first);
  return crossesLine(r, first.last, at + 1) ? undefined : withYear(r, at + 1, month(r, at), first.n, 'date/day-month-year', 'date/day-month');
}

/** A first day borrows the second one's month: "5–6 September". */
function firstOfTwo(r: Reader, first: Ordinal): Parse | undefined {
  const { last } = first;
  const dash = isDash(r.gap(last));
  if (!dash && !(r.prep(last, AND_TO_OR) && r.gap(last) === Gap.Space)) return undefined;
  const next = dash ? last : last + 1, from = r.is(next, K.Det, Det.The) ? next + 1 : next;
  const second = day(r, from);
  const at = second === undefined ? 0 : monthAfter(r, second.last, second.n);
  if (at === 0 || !isDay(month(r, at), first.n)) return undefined;
  const rest = dayMonth(r, dash ? from : next);
  if (rest?.expression.kind !== 'calendar') return undefined;
  const { year: y, bc, shortYear } = rest.expression.fields;
  const f = fieldsOf(y, month(r, at), first.n);
  f.bc = bc;
  f.shortYear = shortYear;
  return parse(last, 'date/day-range', calendar(f));
}

/** "… section 4⏎August 16, 2011": a number at a line's end is no day of the month that opens the next line. */
const crossesLine = (r: Reader, month: number, last: number): boolean => r.breaksLine(month) && r.gap(last) === Gap.Space && day(r, last) !== undefined;

/** Where the month of a day stands, 0 where there is none. */
function monthAfter(r: Reader, i: number, d: number): number {
  const at = r.is(i, K.Prep, Prep.Of) && r.gap(i) === Gap.Space ? i + 1 : i;
  const m = month(r, at);
  return m !== 0 && r.joined(at) && isDay(m, d) ? at : 0;
}

function withYear(r: Reader, last: number, m: number, d: number, full: string, short: string): Parse {
  const y = yearAfter(r, last);
  if (y !== undefined && isDay(m, d, y.written === Written.Short ? undefined : y.n)) return parse(y.last, full, inYear(y, m, d), y.end);
  const dots = r.cls(last - 1) === K.Month && (r.value(last - 1) & Flag.Abbreviated) !== 0;
  return parse(last, short, date(undefined, m, d), dots ? dot(r, last - 1) : undefined);
}

/** "December 20, 2025", "Dec. 20", "September 17th", "January 5-6, 1916" (the second day is read apart). */
function monthDay(r: Reader, i: number): Parse | undefined {
  const m = month(r, i);
  if (m === 0 || !follows(r, i + 1)) return undefined;
  const d = day(r, r.is(i + 1, K.Det, Det.The) ? i + 2 : i + 1);
  if (d === undefined || !isDay(m, d.n) || (d.plain && decimal(r, d.last))) return undefined;
  return secondDay(r, m, d) ?? (d.plain && measured(r, d.last) ? undefined : withYear(r, d.last, m, d.n, 'date/month-day-year', 'date/month-day'));
}

/** A second day after the first: "January 5-6, 1916". */
function secondDay(r: Reader, m: number, first: Ordinal): Parse | undefined {
  const { last } = first;
  const dash = isDash(r.gap(last));
  if (!dash && !(r.prep(last, AND_TO) && r.gap(last) === Gap.Space)) return undefined;
  const from = dash ? last : last + 1;
  const second = day(r, from);
  if (second === undefined || second.n <= first.n || !isDay(m, second.n) || month(r, second.last) !== 0 || (!dash && r.cls(second.last) === K.Unit)) return undefined;
  const tail = withYear(r, second.last, m, second.n, 'date/day-range', 'date/day-range');
  const { expression } = tail;
  if (expression.kind !== 'calendar') return undefined;
  const f = merged(expression.fields, date(undefined, m, first.n).fields);
  return parse(last, 'date/day-range', remade(expression, f), undefined, undefined, { start: r.start(from), end: endOf(r, tail), last: tail.last, expression });
}

const decimal = (r: Reader, next: number): boolean => (r.gap(next) === Gap.Dot || r.gap(next) === Gap.Colon) && r.digits(next) >= 0;

/** "December 2025", "May of 1990", "January, 1918", "June". */
function monthYear(r: Reader, i: number): Parse | undefined {
  const m = month(r, i);
  if (m === 0) return undefined;
  const y = yearAfter(r, i + 1);
  if (y !== undefined) return parse(y.last, 'date/month-year', inYear(y, m), y.end);
  return monthAlone(r, i) ? parse(i + 1, 'date/month', date(undefined, m)) : undefined;
}

/** Whether a month's name without a number is the month: "May" and "March" need more than a capital letter. */
function monthAlone(r: Reader, i: number): boolean {
  const v = r.value(i), m = v & 15;
  if ((v & Flag.Abbreviated) !== 0) return r.length(i) > 2 && framed(r, i);
  if ((v & Flag.Ambiguous) === 0) return r.capital(i) || framed(r, i);
  const name = r.cls(i + 1) === K.None && r.capital(i + 1) && r.gap(i + 1) === Gap.Space && !r.caseless;
  if (m === 5 || m === 3) return framed(r, i) && !(name && m === 5 && !r.is(i - 1, K.Prep, Prep.In));
  return !name || framed(r, i);
}

const AND_TO_THROUGH_OR = setOf(Prep.And, Prep.To, Prep.Through, Prep.Or), WITH_AS = setOf(Prep.With, Prep.As);

/** A neighbour that speaks of time: a preposition, a determiner, another month, "last", "early", "mid". */
function framed(r: Reader, i: number): boolean {
  const g = r.gap(i);
  const left = r.cls(i - 1);
  if ((g === Gap.Space || g === Gap.Hyphen) && (left === K.Rel || left === K.Part || (left === K.Prep && !r.prep(i - 1, WITH_AS) && prepositionFits(r, i)))) return true;
  if (r.is(i - 1, K.Det, Det.This) || r.is(i - 1, K.Det, Det.Each) || r.is(i - 1, K.Vague, 7)) return true;
  if ((left === K.Month || left === K.Weekday) && (g === Gap.Comma || g === Gap.Dash || g === Gap.Hyphen)) return true;
  const h = r.gap(i + 1);
  if (r.cls(i + 1) === K.Month && (h === Gap.Dash || h === Gap.Hyphen || h === Gap.Slash || h === Gap.Comma) && month(r, i + 1)) return true;
  return r.prep(i + 1, AND_TO_THROUGH_OR) && r.cls(i + 2) === K.Month && (r.value(i + 2) & 15) !== (r.value(i) & 15);
}

/** "to" and "for" before "May" may lead to the politician: then a second word must speak for the month. */
function prepositionFits(r: Reader, i: number): boolean {
  const v = r.value(i - 1);
  if ((r.value(i) & Flag.Ambiguous) === 0) return true;
  if (v === Prep.To || v === Prep.And || v === Prep.Or) return r.cls(i - 2) === K.Month || r.cls(i - 2) === K.Digits || r.cls(i - 2) === K.Unit;
  if (v === Prep.For || v === Prep.From || v === Prep.Of) return (r.value(i) & 15) !== 5 || r.cls(i + 1) !== K.None || r.gap(i + 1) !== Gap.Space || v === Prep.From;
  return true;
}

/** A weekday at a word: the full name with a capital, an abbreviation with a capital too. */
export function weekday(r: Reader, i: number): number {
  if (r.cls(i) !== K.Weekday || !r.capital(i) || (r.value(i) & Flag.Plural) !== 0) return 0;
  return r.value(i) & 15;
}

/** "Thursday, May 2", "Sunday 10th June 2013", "Fri., May 3, 2013". */
function weekdayDate(r: Reader, i: number): Parse | undefined {
  const d = weekday(r, i);
  if (d === 0) return undefined;
  const g = r.gap(i + 1);
  if (g === Gap.Edge || g === Gap.Other || g === Gap.Paren || g === Gap.Slash || g === Gap.Colon || g === Gap.Apostrophe) return undefined;
  if (g === Gap.DotSpace && (r.value(i) & Flag.Abbreviated) === 0) return undefined;
  const p = r.cls(i + 1) === K.Month ? monthDay(r, i + 1) : r.cls(i + 1) === K.Digits ? digitsDate(r, i + 1) : dayMonth(r, i + 1);
  if (p?.expression.kind !== 'calendar') return ordinalWeekday(r, i, d);
  return parse(p.last, 'date/weekday-date', calendar(merged(p.expression.fields, WEEKDAYS[d])), p.end, undefined, p.also);
}

const digitsDate = (r: Reader, i: number): Parse | undefined => longer(r, longer(r, dayMonth(r, i), isoDate(r, i)), numericDate(r, i));

/** "Friday the 13th". */
function ordinalWeekday(r: Reader, i: number, weekday: number): Parse | undefined {
  if (!r.is(i + 1, K.Det, Det.The) || r.gap(i + 1) !== Gap.Space || r.cls(i + 2) !== K.Mixed) return undefined;
  const o = ordinal(r, i + 2);
  return o !== undefined && o.n <= 31 ? parse(o.last, 'date/weekday-date', calendar(only({ weekday, day: o.n }))) : undefined;
}

/** "Monday": an abbreviation needs its full stop or a comma, and "Sun" and "Sat" more. */
function weekdayAlone(r: Reader, i: number): Parse | undefined {
  const d = weekday(r, i);
  if (d === 0) return undefined;
  if ((r.value(i) & Flag.Abbreviated) !== 0) {
    if (d >= 6 || r.text.charCodeAt(r.end(i)) !== 46 || r.gap(i) !== Gap.Space || r.cls(i - 1) !== K.Prep) return undefined;
  } else if (r.is(i - 1, K.Noun, Noun.Named) && r.capital(i - 1)) return undefined;
  return parse(i + 1, 'date/weekday', ON_WEEKDAY[d]);
}

const ON_WEEKDAY = WEEKDAYS.map((f) => calendar(f));
const BEFORE_DAY = setOf(Prep.On, Prep.By, Prep.Until, Prep.Since, Prep.From, Prep.To);

/** "the 20th" alone, a day of the month just spoken of. */
function theOrdinalDay(r: Reader, i: number): Parse | undefined {
  if (!r.prep(i - 1, BEFORE_DAY) || !r.is(i, K.Det, Det.The) || r.cls(i + 1) !== K.Mixed || r.gap(i + 1) !== Gap.Space) return undefined;
  const o = ordinal(r, i + 1);
  if (o === undefined || o.n > 31) return undefined;
  // Not before a noun: "the 20th Division", "the 12th man".
  const g = r.gap(o.last);
  if (g === Gap.Hyphen || (g === Gap.Space && r.cls(o.last) !== K.Prep && !/^(was|were|is|the|a|had|and|with|it|they|he|she|when|a)$/.test(r.word(o.last)))) return undefined;
  if (r.is(o.last, K.Prep, Prep.Of) && !(r.cls(o.last + 1) === K.Det && r.cls(o.last + 2) === K.Unit)) return undefined;
  return parse(o.last, 'date/ordinal-day', date(undefined, undefined, o.n));
}

/** "Reiwa 7", "Showa 20". */
function eraYear(r: Reader, i: number): Parse | undefined {
  const v = r.value(i);
  const e = v >= 3 ? ERAS[v - 3] : undefined;
  const n = r.digits(i + 1);
  if (!e || !r.capital(i) || r.gap(i + 1) !== Gap.Space || n < 1) return undefined;
  const y = e.first + n - 1;
  return y > (e.last ?? e.first + 200) ? undefined : parse(i + 2, 'date/era-year', date(y));
}

const DAYS = [K.Digits, K.Mixed, K.Ordinal, K.Number, K.Second];

export const CALENDAR_RULES: readonly Rule[] = [
  ...NUMERIC_RULES,
  { name: 'date/day-month-year', begins: [[[K.Digits, K.Mixed, K.Ordinal, K.Second], [...DAYS, K.Month, K.Prep]], [[K.Number], [K.Ordinal, K.Second]], [[K.The], DAYS]], examples: ['20 December 2025', '5th of May 1990', 'the 19th of October 1950'], read: dayMonth },
  { name: 'date/month-day-year', begins: [[[K.Month], [...DAYS, K.The]]], examples: ['December 20, 2025', 'Dec. 20, 2025', 'September 17th 1939'], read: monthDay },
  { name: 'date/month-year', begins: [[[K.Month]]], examples: ['December 2025', 'May of 1990', 'January, 1918'], read: monthYear },
  { name: 'date/weekday-date', begins: [[[K.Weekday], [...DAYS, K.The, K.Month]]], examples: ['Thursday, May 2, 2013', 'Sunday 10th June 2013'], read: weekdayDate },
  { name: 'date/weekday', begins: [[[K.Weekday]]], examples: ['Monday'], read: weekdayAlone },
  { name: 'date/ordinal-day', begins: [[[K.The], [K.Mixed]]], examples: ['on [the 20th]'], read: theOrdinalDay },
  { name: 'date/era-year', begins: [[[K.Era], [K.Digits]]], examples: ['Reiwa 7', 'Showa 20'], read: eraYear },
];
