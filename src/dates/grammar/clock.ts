import type { Fields, Parse } from '../expression';
import { Gap, type Reader } from '../reader';
import { Shape } from '../../lexicon/tokens';
import { DAY, Det, K, Noun, PLURAL, Prep } from '../words';
import { year } from './calendar';
import { daypart, isDay, partAfter, point, within } from './parts';
import { daypartWord } from './relative';
import { longest, type Extension, type Rule } from './rule';

export interface Clock { readonly fields: Fields; readonly last: number; readonly end: number }

/** "7 p.m.", "7pm", "10:57", "5:34:10 AM", "03:00hrs", "0737 GMT", "19.30 GMT", "seven o'clock". */
export function clock(r: Reader, i: number): Clock | undefined {
  const cls = r.cls(i);
  if (cls === K.Number && r.value(i) >= 1 && r.value(i) <= 12) return oClock(r, i, r.value(i));
  if (cls !== K.Digits && cls !== K.Mixed) return undefined;
  const length = r.length(i);
  if (length > 8) return undefined;
  let hour: number, minute = 0, second: number | undefined, last = i + 1, half: number | undefined, colon = false, end = r.end(i);
  if (cls === K.Mixed) {
    // "7pm", "7am"
    if (r.shape(i) !== Shape.DigitsAndLetters || length > 4) return undefined;
    const m = /^(\d{1,2})([ap]m?)$/i.exec(r.word(i));
    if (!m || m[2].length < 2) return undefined;
    hour = Number(m[1]);
    half = m[2][0].toLowerCase() === 'p' ? 12 : 0;
  } else {
    hour = r.digits(i);
    const g = r.gap(last);
    if ((g === Gap.Colon || g === Gap.Dot || g === Gap.DotSpace) && length <= 2) {
      const tail = clockTail(r, last);
      if (tail && (g === Gap.Colon || tail.half !== undefined || meridiem(r, last + 1) || zone(r, last + 1))) {
        minute = tail.minute; half = tail.half; colon = true; end = r.end(last); last++;
        if (g === Gap.Colon && r.gap(last) === Gap.Colon && half === undefined) {
          const s = clockTail(r, last);
          if (s) { second = s.minute; half = s.half; end = r.end(last); last++; }
        }
        if (r.gap(last) === Gap.Colon && r.cls(last) === K.Digits) return undefined;
      } else if (g !== Gap.DotSpace) return undefined;
    } else if (length === 4 && zone(r, last)) { minute = hour % 100; hour = Math.floor(hour / 100); colon = true; }
    else if (length > 2) return undefined;
  }
  if (half === undefined) {
    const m = meridiem(r, last);
    if (m) { half = m.half; last = m.last; end = m.end; }
  }
  if (half === undefined && !colon) return oClock(r, i, hour);
  if (hour > 24 || minute > 59 || (half !== undefined && (hour > 12 || hour === 0))) return undefined;
  if (half !== undefined) hour = (hour % 12) + half;
  else if (r.gap(i + 1) === Gap.Colon && ratio(r, i, last)) return undefined;
  const fields: Fields = { hour, minute, ...(second !== undefined && { second }) };
  const z = zone(r, last);
  if (z) { if (z.utc) fields.zone = 'Z'; last = z.last; end = r.end(last - 1); }
  else if (r.gap(last) === Gap.Space && r.word(last) === 'hrs') { last++; end = r.end(last - 1); }
  return { fields, last, end };
}

/** Scores and ratios look like a time: "won 3:2", "a 10:1 majority", "a ratio of 10:30", verses and map scales. */
function ratio(r: Reader, i: number, last: number): boolean {
  if (r.length(i + 1) !== 2) return true;
  const before = i > 0 && r.gap(i) === Gap.Space ? r.cls(i - 1) : K.None;
  const at = before === K.Prep || before === K.Approx || before === K.Weekday || before === K.Deictic;
  const c = r.text.charCodeAt(r.end(last - 1));
  const after = c === 45 || c === 37;
  return after || (!at && i > 0 && r.gap(i) === Gap.Space && before === K.None && !(r.gap(last) === Gap.Space && zone(r, last)) && r.length(i) === 1);
}

function clockTail(r: Reader, i: number): { minute: number; half?: number } | undefined {
  const s = r.start(i), e = r.end(i);
  if (e - s < 2 || e - s > 6) return undefined;
  const minute = r.leading(i, s + 2);
  if (minute < 0 || minute > 59) return undefined;
  if (e - s === 2) return { minute };
  const tail = r.text.slice(s + 2, e).toLowerCase();
  return tail === 'am' ? { minute, half: 0 } : tail === 'pm' ? { minute, half: 12 } : /^(hrs?|h|z|gmt|utc|bst|est|edt|cet|ist)$/.test(tail) ? { minute } : undefined;
}

/** "a.m.", "PM", "p. m." */
function meridiem(r: Reader, i: number): { half: number; last: number; end: number } | undefined {
  if (i >= r.count || r.gap(i) !== Gap.Space) return undefined;
  if (r.length(i) === 2) {
    if (r.cls(i) !== K.AmPm) return undefined;
    const w = r.word(i).toLowerCase();
    return w === 'am' || w === 'pm' ? { half: w === 'pm' ? 12 : 0, last: i + 1, end: r.end(i) } : undefined;
  }
  if (r.length(i) !== 1 || i + 1 >= r.count || r.length(i + 1) !== 1) return undefined;
  const g = r.gap(i + 1);
  const [a, m] = [r.word(i).toLowerCase(), r.word(i + 1).toLowerCase()];
  if ((g !== Gap.Dot && g !== Gap.DotSpace) || m !== 'm' || (a !== 'a' && a !== 'p')) return undefined;
  const end = r.end(i + 1);
  return { half: a === 'p' ? 12 : 0, last: i + 2, end: r.text.charCodeAt(end) === 46 ? end + 1 : end };
}

function zone(r: Reader, i: number): { utc: boolean; last: number } | undefined {
  if (i >= r.count || (r.gap(i) !== Gap.Space && !(r.gap(i) === Gap.DotSpace))) return undefined;
  if (r.cls(i) === K.Zone && r.shape(i) === Shape.Upper) return { utc: /^(GMT|UTC)$/.test(r.word(i)), last: i + 1 };
  if (r.is(i + 1, K.Time, Noun.Time) && r.word(i) === 'local') return { utc: false, last: i + 2 };
  return undefined;
}

function oClock(r: Reader, i: number, hour: number): Clock | undefined {
  if (hour < 1 || hour > 12 || i + 2 >= r.count || !r.is(i + 1, K.Conj, 3) || !r.is(i + 2, K.Time, Noun.Clock)) return undefined;
  return { fields: { hour, minute: 0 }, last: i + 3, end: r.end(i + 2) };
}

/** A time of day, with the day it belongs to before or after: "7 p.m. on Friday", "noon today", "3:30 a.m. Tuesday". */
function clockTime(r: Reader, i: number): Parse | undefined {
  const c = clock(r, i) ?? noonOf(r, i);
  if (!c) return undefined;
  const at = c.last;
  const g = c.end > r.end(at - 1) ? gapAfterDot(r, at) : r.gap(at);
  if (g === Gap.Space || g === Gap.Comma) {
    const on = r.is(at, K.Prep, Prep.On) || r.is(at, K.Prep, Prep.Of) ? at + 1 : at;
    const inMorning = r.is(at, K.Prep, Prep.In) && r.is(at + 1, K.Det, Det.The) ? daypartWord(r, at + 2) : undefined;
    if (inMorning?.part) return { last: at + 3, rule: 'time/clock', expression: { kind: 'calendar', fields: part12(c.fields, inMorning.part) } };
    const day = datePoint(r, on);
    const date = longest(r, day, day && partAfter(r, day), daypart(r, on));
    const own = date && 'fields' in date.expression ? date.expression.fields : undefined;
    const e = date && within(date.expression, own?.part ? part12(c.fields, own.part) : c.fields);
    if (date && e && !date.also) return { ...date, start: undefined, rule: 'time/clock-date', expression: e };
  }
  if (r.cls(i) === K.Daypart) return undefined;
  return { last: c.last, end: c.end, rule: 'time/clock', expression: { kind: 'calendar', fields: c.fields } };
}

/** "8:30 … night" is half past eight in the evening. */
function part12(f: Fields, part: string): Fields {
  const late = (part === 'AF' || part === 'EV' || part === 'NI') && (f.hour ?? 0) < 12 && (f.hour ?? 0) > (part === 'NI' ? 5 : 0);
  return { ...f, part: undefined, hour: (f.hour ?? 0) + (late ? 12 : 0) };
}

const gapAfterDot = (r: Reader, i: number): number => (r.gap(i) === Gap.DotSpace ? Gap.Space : r.gap(i));

function noonOf(r: Reader, i: number): Clock | undefined {
  const f = daypartWord(r, i);
  return f?.hour !== undefined ? { fields: f, last: i + 1, end: r.end(i) } : undefined;
}

/** A full day that a time of day can belong to. */
function datePoint(r: Reader, i: number): Parse | undefined {
  const cls = r.cls(i);
  if (cls !== K.Month && cls !== K.Weekday && cls !== K.Digits && cls !== K.Deictic && cls !== K.Mixed && cls !== K.Det) return undefined;
  const p = point(r, i);
  if (!p) return undefined;
  const e = p.expression;
  if (e.kind === 'calendar') return e.fields.day !== undefined || e.fields.weekday !== undefined ? p : undefined;
  return e.kind === 'shift' && e.unit === DAY ? p : undefined;
}

/** "July 20, 2005 at 7:31 AM", "Friday at 7 p.m.", "11 October 2011, 10:57". */
function clockAfter(r: Reader, p: Parse): Parse | undefined {
  if (p.also || !isDay(p.expression)) return undefined;
  let at = p.last;
  const g = r.gap(at);
  if (g !== Gap.Space && g !== Gap.Comma && g !== Gap.Dash && g !== Gap.Hyphen) return undefined;
  if (r.is(at, K.Prep, Prep.At)) at++;
  if (r.cls(at) === K.Approx && (r.value(at) & 31) === 1 && at > p.last) at++;
  const c = clock(r, at) ?? (at > p.last ? noonOf(r, at) : undefined);
  const e = c && within(p.expression, c.fields);
  return c && e ? { last: c.last, end: c.end, start: p.start, rule: 'time/date-clock', expression: e } : undefined;
}

/** "about 1910", "ca. 466 BC", "around March 1981", "about 9 a.m.", "shortly" and "just" stay outside. */
function approximate(r: Reader, i: number): Parse | undefined {
  const v = r.value(i);
  if ((v & 31) > 2) return undefined;
  const g = r.gap(i + 1);
  if (g !== Gap.Space && !(g === Gap.DotSpace && (v & PLURAL) !== 0)) return undefined;
  if ((v & PLURAL) !== 0 && r.digits(i + 1) > 99 && r.length(i + 1) <= 4) {
    const y = year(r, i + 1, 100);
    if (y) return { last: y.last, end: y.end, rule: 'date/approximate', expression: { kind: 'calendar', fields: y.fields, mod: 'APPROX' } };
  }
  const p = longest(r, clockTime(r, i + 1), point(r, i + 1), r.cls(i + 1) === K.Daypart ? noonPoint(r, i + 1) : undefined);
  const e = p?.expression;
  if (!p || e?.kind !== 'calendar' || p.also) return undefined;
  if (e.fields.season || e.fields.weekday && e.fields.hour === undefined) return undefined;
  return { ...p, start: undefined, rule: 'date/approximate', expression: { ...e, mod: 'APPROX' } };
}

function noonPoint(r: Reader, i: number): Parse | undefined {
  const f = daypartWord(r, i);
  return f?.hour !== undefined ? { last: i + 1, rule: 'time/part', expression: { kind: 'calendar', fields: f } } : undefined;
}

export const CLOCK_RULES: readonly Rule[] = [
  { name: 'time/clock', starts: [K.Digits, K.Mixed, K.Number, K.Daypart], after: { [K.Digits]: [K.Digits, K.Mixed, K.AmPm, K.Det, K.Zone, K.None, K.Conj], [K.Number]: [K.Conj] }, examples: ['7 p.m.', '10:57', '0737 GMT', 'seven o’clock', '7 p.m. on Friday', '3:30 a.m. Tuesday'], read: clockTime },
  { name: 'date/approximate', starts: [K.Approx], examples: ['about 1910', 'ca. 466 BC', 'around noon'], read: approximate },
];

export const CLOCK_EXTENSIONS: readonly Extension[] = [
  { name: 'time/date-clock', examples: ['July 20, 2005 at 7:31 AM', 'Friday at 7 p.m.'], extend: clockAfter },
];
