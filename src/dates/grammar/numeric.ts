import { isDay } from '../calendar';
import { calendar, date, parse, type Parse } from '../expression';
import { fieldsOf, type FieldsDraft } from '../fields';
import { Gap, type Reader } from '../reader';
import { K, Prep } from '../words';
import type { Rule } from './rule';

/** Dates in numbers alone. */

/** "2025-12-20", "2025/12/20", "2025.12.20", with a time after T. */
export function isoDate(r: Reader, i: number): Parse | undefined {
  const g = r.gap(i + 1);
  if (r.length(i) !== 4 || (g !== Gap.Hyphen && g !== Gap.Slash && g !== Gap.Dot && g !== Gap.DotSpace)) return undefined;
  const y = r.digits(i), m = r.digits(i + 1), d = r.digits(i + 2);
  if (y < 1 || m < 0) return undefined;
  if (d < 0) return r.length(i + 2) > 4 ? isoTime(r, i + 2, y, m) : undefined;
  return r.gap(i + 2) === g && r.length(i + 2) <= 2 && isDay(m, d, y) ? parse(i + 3, 'date/iso', date(y, m, d)) : undefined;
}

/** The tail "20T10:30:00Z" of an ISO date and time. */
function isoTime(r: Reader, i: number, y: number, m: number): Parse | undefined {
  const s = r.start(i);
  if (r.text.charCodeAt(s + 2) !== 84 || i + 1 >= r.count || r.gap(i + 1) !== Gap.Colon) return undefined;
  const d = r.number(s, s + 2), hour = r.number(s + 3, r.end(i)), minute = r.number(r.start(i + 1), r.start(i + 1) + 2);
  if (hour < 0 || hour > 24 || minute < 0 || minute > 59 || !isDay(m, d, y)) return undefined;
  const f = fieldsOf(y, m, d);
  f.hour = hour;
  f.minute = minute;
  let last = i + 2;
  if (r.gap(last) === Gap.Colon) {
    const seconds = r.number(r.start(last), r.start(last) + 2);
    if (seconds >= 0 && seconds <= 60) { f.second = seconds; last++; }
  }
  if (r.text.charCodeAt(r.end(last - 1) - 1) === 90) f.zone = 'Z';
  return parse(last, 'date/iso', calendar(f), r.end(last - 1));
}

/** "20/12/2025", "12/20/25", "20.12.2025", "8-5-2006"; an open order is left to the resolver. */
export function numericDate(r: Reader, i: number): Parse | undefined {
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
  const year = length === 4 ? y : undefined;
  const dmy = isDay(b, a, year), mdy = isDay(a, b, year);
  if (!dmy && !mdy) return undefined;
  // Points and hyphens are written day first; slashes are open.
  const open = dmy && mdy && a !== b;
  const dayFirst = dmy && (g !== Gap.Slash || !mdy || a === b);
  const f: FieldsDraft = dayFirst ? fieldsOf(year, b, a) : fieldsOf(year, a, b);
  if (year === undefined) f.shortYear = y;
  f.swapped = open;
  return parse(i + 3, open || g !== Gap.Slash || a === b ? 'date/numeric' : dayFirst ? 'date/numeric-day-first' : 'date/numeric-month-first', calendar(f));
}

/** "9/11" stands for the attacks where no year and no measure is near. */
function nineEleven(r: Reader, i: number): Parse | undefined {
  if (r.length(i) !== 1 || r.gap(i + 1) !== Gap.Slash || r.gap(i + 2) === Gap.Slash || r.digits(i) !== 9 || r.digits(i + 1) !== 11) return undefined;
  return parse(i + 2, 'event/nine-eleven', date(2001, 9, 11));
}

/** "20/12" after "on" or a weekday. */
function numericDay(r: Reader, i: number): Parse | undefined {
  if (r.length(i) > 2 || r.gap(i + 1) !== Gap.Slash || !(r.is(i - 1, K.Prep, Prep.On) || r.cls(i - 1) === K.Weekday)) return undefined;
  const a = r.digits(i), b = r.digits(i + 1);
  if (a < 0 || b < 0 || r.gap(i + 2) === Gap.Slash || r.length(i + 1) > 2) return undefined;
  const dm = isDay(b, a), md = isDay(a, b);
  if (!dm && !md) return undefined;
  const f = md ? fieldsOf(undefined, a, b) : fieldsOf(undefined, b, a);
  f.swapped = md && dm && a !== b;
  return parse(i + 2, 'date/numeric-day', calendar(f));
}

export const NUMERIC_RULES: readonly Rule[] = [
  { name: 'date/iso', begins: [[[K.Digits], [K.Digits]]], examples: ['2025-12-20', '2025/12/20', '2025-12-20T10:30:00Z'], read: isoDate },
  { name: 'date/numeric', begins: [[[K.Digits], [K.Digits]]], examples: ['20/12/2025', '12/20/25', '20.12.2025'], read: numericDate },
  { name: 'date/numeric-day', begins: [[[K.Digits], [K.Digits]]], examples: ['on [20/12]'], read: numericDay },
  { name: 'event/nine-eleven', begins: [[[K.Digits], [K.Digits]]], examples: ['9/11'], read: nineEleven },
];
