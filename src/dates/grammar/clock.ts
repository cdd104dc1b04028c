import { calendar, isPointing, parse, remade, taken, type Parse } from '../expression';
import { fieldsOf, merged, only, type Fields } from '../fields';
import { Gap, setOf, type Reader } from '../reader';
import { Shape } from '../../lexicon/tokens';
import { Det, Flag, K, Noun, Prep, Unit } from '../words';
import { inYear, year } from './calendar';
import { daypart, isDay, partAfter } from './dayparts';
import { within } from './periods';
import { point } from './point';
import { daypartWord } from './relative';
import { longer, type Extension, type Rule } from './rule';

interface Clock { readonly fields: Fields; readonly last: number; readonly end: number }

function timeFields(hour: number, minute: number, second?: number, zone?: string): Fields {
  const f = fieldsOf();
  f.hour = hour;
  f.minute = minute;
  f.second = second;
  f.zone = zone;
  return f;
}

const A = 97, M = 109, P = 112;

/** "7 p.m.", "7pm", "10:57", "5:34:10 AM", "03:00hrs", "0737 GMT", "19.30 GMT", "seven o'clock". */
function clock(r: Reader, i: number): Clock | undefined {
  switch (r.cls(i)) {
    case K.Number: return oClock(r, i, r.value(i));
    case K.Mixed: return hourWithHalf(r, i);
    case K.Digits: return r.length(i) <= 4 ? digitsClock(r, i) : undefined;
    default: return undefined;
  }
}

/** "7pm", "12am". */
function hourWithHalf(r: Reader, i: number): Clock | undefined {
  const length = r.length(i), end = r.end(i), { text } = r;
  if (r.shape(i) !== Shape.DigitsAndLetters || length > 4 || length < 3 || (text.charCodeAt(end - 1) | 32) !== M) return undefined;
  const half = text.charCodeAt(end - 2) | 32;
  if (half !== A && half !== P) return undefined;
  const hour = r.number(r.start(i), end - 2);
  return hour < 1 || hour > 12 ? undefined : zoned(r, hour % 12 + (half === P ? 12 : 0), 0, undefined, i + 1, end);
}

function digitsClock(r: Reader, i: number): Clock | undefined {
  if (r.gap(i) === Gap.Colon && r.cls(i - 1) === K.Digits) return undefined;
  const length = r.length(i);
  let hour = r.digits(i), minute = 0, second: number | undefined, last = i + 1, half = -1, whole = false, end = r.end(i);
  const g = r.gap(last);
  if (length <= 2 && (g === Gap.Colon || g === Gap.Dot || g === Gap.DotSpace)) {
    const tail = clockTail(r, last);
    if (tail !== undefined && (g === Gap.Colon || tail.half >= 0 || meridiem(r, last + 1) || zone(r, last + 1))) {
      minute = tail.minute; half = tail.half; whole = true; end = r.end(last); last++;
      const seconds = g === Gap.Colon && half < 0 && r.gap(last) === Gap.Colon ? clockTail(r, last) : undefined;
      if (seconds !== undefined) { second = seconds.minute; half = seconds.half; end = r.end(last); last++; }
      // "1:31.07" is how long it took.
      if ((r.gap(last) === Gap.Colon || r.gap(last) === Gap.Dot) && r.cls(last) === K.Digits) return undefined;
    } else if (g !== Gap.DotSpace) return undefined;
  } else if (length === 4 && zone(r, last)) { minute = hour % 100; hour = Math.floor(hour / 100); whole = true; }
  else if (length > 2) return undefined;
  if (half < 0) {
    const m = meridiem(r, last);
    if (m !== undefined) { half = m.half; last = m.last; end = m.end; }
  }
  if (half < 0 && !whole) return oClock(r, i, hour);
  if (hour > 24 || minute > 59 || (half >= 0 && (hour > 12 || hour === 0))) return undefined;
  if (half < 0 && r.gap(i + 1) === Gap.Colon && (ratio(r, i, last) || (second !== undefined && isTiming(r, i, last)))) return undefined;
  return zoned(r, half >= 0 ? (hour % 12) + half : hour, minute, second, last, end);
}

/** A time of day with the zone after it. */
function zoned(r: Reader, hour: number, minute: number, second: number | undefined, last: number, end: number): Clock {
  const z = zone(r, last);
  if (z !== undefined) return { fields: timeFields(hour, minute, second, z.utc ? 'Z' : undefined), last: z.last, end: r.end(z.last - 1) };
  const hours = r.is(last, K.Unit, Unit.Hour | Flag.Abbreviated | Flag.Plural) && r.gap(last) === Gap.Space && r.word(last) === 'hrs';
  return { fields: timeFields(hour, minute, second), last: hours ? last + 1 : last, end: hours ? r.end(last) : end };
}

/** Scores and ratios look like a time: "won 3:2", "a 10:1 majority", "a ratio of 10:30", verses and map scales. */
function ratio(r: Reader, i: number, last: number): boolean {
  if (r.length(i + 1) !== 2) return true;
  const c = r.text.charCodeAt(r.end(last - 1));
  if (c === 45 || c === 37) return true;
  return r.length(i) === 1 && r.gap(i) === Gap.Space && r.cls(i - 1) === K.None && !(r.gap(last) === Gap.Space && zone(r, last));
}

const BEFORE_CLOCK = setOf(Prep.At, Prep.By, Prep.Until, Prep.Since, Prep.From, Prep.Before, Prep.After, Prep.To);

/** "ran it in 2:14:04", "a record of 2:01:39": how long it took. A time of day in seconds has a preposition, a date or a zone. */
function isTiming(r: Reader, i: number, last: number): boolean {
  if (i === 0 || r.prep(i - 1, BEFORE_CLOCK) || zone(r, last) !== undefined) return false;
  const before = r.cls(i - 1), after = r.cls(last);
  if (after === K.Digits || after === K.Month || after === K.Weekday) return false;
  return before !== K.Digits && before !== K.Month && before !== K.Weekday && before !== K.Deictic && before !== K.Approx;
}

/** Minutes or seconds, with "am" or "pm" as 0 or 12 where the same word has it, else -1. */
function clockTail(r: Reader, i: number): { readonly minute: number; readonly half: number } | undefined {
  const s = r.start(i), e = r.end(i);
  if (e - s < 2 || e - s > 6) return undefined;
  const minute = r.number(s, s + 2);
  if (minute < 0 || minute > 59) return undefined;
  if (e - s === 2) return { minute, half: -1 };
  const tail = r.text.slice(s + 2, e).toLowerCase();
  return tail === 'am' ? { minute, half: 0 } : tail === 'pm' ? { minute, half: 12 } : /^(hrs?|h|z|gmt|utc|bst|est|edt|cet|ist)$/.test(tail) ? { minute, half: -1 } : undefined;
}

/** "a.m.", "PM", "p. m." */
function meridiem(r: Reader, i: number): { readonly half: number; readonly last: number; readonly end: number } | undefined {
  const a = r.gap(i) === Gap.Space ? r.letter(i) | 32 : 0;
  if (a !== A && a !== P) return undefined;
  const half = a === P ? 12 : 0;
  if (r.length(i) === 2) return (r.text.charCodeAt(r.start(i) + 1) | 32) === M ? { half, last: i + 1, end: r.end(i) } : undefined;
  const g = r.gap(i + 1);
  if (r.length(i) !== 1 || (g !== Gap.Dot && g !== Gap.DotSpace) || r.length(i + 1) !== 1 || (r.letter(i + 1) | 32) !== M) return undefined;
  const end = r.end(i + 1);
  return { half, last: i + 2, end: r.text.charCodeAt(end) === 46 ? end + 1 : end };
}

function zone(r: Reader, i: number): { readonly utc: boolean; readonly last: number } | undefined {
  const named = r.cls(i) === K.Zone && r.shape(i) === Shape.Upper, local = r.is(i + 1, K.Time, Noun.Time);
  if (!named && !local) return undefined;
  const g = r.gap(i);
  if (g !== Gap.Space && g !== Gap.DotSpace) return undefined;
  if (named) return { utc: /^(GMT|UTC)$/.test(r.word(i)), last: i + 1 };
  return r.word(i) === 'local' ? { utc: false, last: i + 2 } : undefined;
}

/** "seven o'clock". */
function oClock(r: Reader, i: number, hour: number): Clock | undefined {
  if (!r.is(i + 1, K.Conj, 3) || !r.is(i + 2, K.Time, Noun.Clock) || hour < 1 || hour > 12) return undefined;
  return { fields: timeFields(hour, 0), last: i + 3, end: r.end(i + 2) };
}

/** A time of day, with the day it belongs to before or after: "7 p.m. on Friday", "noon today", "3:30 a.m. Tuesday". */
function clockTime(r: Reader, i: number): Parse | undefined {
  const c = clock(r, i) ?? noonOf(r, i);
  if (c === undefined) return undefined;
  const at = c.last;
  const g = c.end > r.end(at - 1) ? gapAfterDot(r, at) : r.gap(at);
  if (g === Gap.Space || g === Gap.Comma) {
    const inMorning = r.is(at, K.Prep, Prep.In) && r.is(at + 1, K.Det, Det.The) ? daypartWord(r, at + 2)?.part : undefined;
    if (inMorning) return parse(at + 3, 'time/clock', calendar(part12(c.fields, inMorning)));
    const on = r.is(at, K.Prep, Prep.On) || r.is(at, K.Prep, Prep.Of) ? at + 1 : at;
    const day = datePoint(r, on);
    const date = longer(r, longer(r, day, day && partAfter(r, day)), daypart(r, on));
    const own = date && isPointing(date.expression) ? date.expression.fields?.part : undefined;
    const e = date && within(date.expression, own ? part12(c.fields, own) : c.fields);
    if (date && e && date.also === undefined) return taken(date, 'time/clock-date', e);
  }
  return r.cls(i) === K.Daypart ? undefined : parse(c.last, 'time/clock', calendar(c.fields), c.end);
}

/** "[5:20] in the morning" after a day. */
function inPart(r: Reader, c: Clock | undefined): Clock | undefined {
  if (c === undefined || !r.is(c.last, K.Prep, Prep.In) || !r.is(c.last + 1, K.Det, Det.The) || r.gap(c.last) !== Gap.Space) return c;
  const part = daypartWord(r, c.last + 2)?.part;
  return part === undefined ? c : { fields: part12(c.fields, part), last: c.last + 3, end: r.end(c.last + 2) };
}

/** "8:30 … night" is half past eight in the evening. */
function part12(f: Fields, part: string): Fields {
  const hour = f.hour ?? 0;
  const late = (part === 'AF' || part === 'EV' || part === 'NI') && hour < 12 && hour > (part === 'NI' ? 5 : 0);
  return late ? merged(f, only({ hour: hour + 12 })) : f;
}

const gapAfterDot = (r: Reader, i: number): number => (r.gap(i) === Gap.DotSpace ? Gap.Space : r.gap(i));

/** "noon", "midnight". */
function noonOf(r: Reader, i: number): Clock | undefined {
  const f = daypartWord(r, i);
  return f?.hour !== undefined ? { fields: f, last: i + 1, end: r.end(i) } : undefined;
}

/** A full day that a time of day can belong to. */
function datePoint(r: Reader, i: number): Parse | undefined {
  const cls = r.cls(i);
  if (cls !== K.Month && cls !== K.Weekday && cls !== K.Digits && cls !== K.Deictic && cls !== K.Mixed && cls !== K.Det) return undefined;
  const p = point(r, i), e = p?.expression;
  if (e?.kind === 'calendar') return e.fields.day !== undefined || e.fields.weekday !== undefined ? p : undefined;
  return e?.kind === 'shift' && e.unit === Unit.Day ? p : undefined;
}

/** "July 20, 2005 at 7:31 AM", "Friday at 7 p.m.", "11 October 2011, 10:57". */
function clockAfter(r: Reader, p: Parse): Parse | undefined {
  if (p.also !== undefined || !isDay(p.expression)) return undefined;
  let at = p.last;
  const g = r.gap(at);
  if (g !== Gap.Space && g !== Gap.Comma && g !== Gap.Dash && g !== Gap.Hyphen) return undefined;
  if (r.cls(at) === K.Prep) {
    if (!r.is(at, K.Prep, Prep.At)) return undefined;
    at++;
    if (r.cls(at) === K.Approx && (r.value(at) & 31) === 1) at++;
  }
  const c = inPart(r, clock(r, at)) ?? (at > p.last ? noonOf(r, at) : undefined);
  const e = c && within(p.expression, c.fields);
  return c && e && parse(c.last, 'time/date-clock', e, c.end, p.start);
}

/** "about 1910", "ca. 466 BC", "around March 1981", "about 9 a.m.", "shortly" and "just" stay outside. */
function approximate(r: Reader, i: number): Parse | undefined {
  const v = r.value(i), circa = (v & Flag.Plural) !== 0;
  if ((v & 31) > 2) return undefined;
  const g = r.gap(i + 1);
  if (g !== Gap.Space && !(g === Gap.DotSpace && circa)) return undefined;
  if (circa && r.digits(i + 1) > 99 && r.length(i + 1) <= 4) {
    const y = year(r, i + 1, 100);
    if (y !== undefined) { const e = inYear(y); return parse(y.last, 'date/approximate', remade(e, e.fields, 'APPROX'), y.end); }
  }
  const p = longer(r, longer(r, clockTime(r, i + 1), point(r, i + 1)), noonPoint(r, i + 1)), e = p?.expression;
  if (p === undefined || e?.kind !== 'calendar' || p.also !== undefined) return undefined;
  return e.fields.season || (e.fields.weekday && e.fields.hour === undefined) ? undefined : taken(p, 'date/approximate', remade(e, e.fields, 'APPROX'));
}

function noonPoint(r: Reader, i: number): Parse | undefined {
  const f = daypartWord(r, i);
  return f?.hour !== undefined ? parse(i + 1, 'time/part', calendar(f)) : undefined;
}

export const CLOCK_RULES: readonly Rule[] = [
  { name: 'time/clock', begins: [[[K.Mixed, K.Daypart]], [[K.Digits], [K.Digits, K.Mixed, K.AmPm, K.A, K.Zone, K.None, K.Conj]], [[K.Number], [K.Conj]]], examples: ['7 p.m.', '10:57', '0737 GMT', 'seven o’clock', '7 p.m. on Friday', '3:30 a.m. Tuesday'], read: clockTime },
  { name: 'date/approximate', begins: [[[K.Approx]]], examples: ['about 1910', 'ca. 466 BC', 'around noon'], read: approximate },
];

export const CLOCK_EXTENSIONS: readonly Extension[] = [
  { name: 'time/date-clock', goesOn: [K.Prep, K.Digits, K.Mixed, K.Number], examples: ['July 20, 2005 at 7:31 AM', 'Friday at 7 p.m.'], extend: clockAfter },
];
