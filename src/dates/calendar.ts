/**
 * Calendar arithmetic on plain integers in the proleptic Gregorian calendar, with astronomical years (1 BC is
 * year 0, 2 BC is -1). No time zones, no clock.
 * Days are counted from 1970-01-01; the conversions follow Howard Hinnant, "chrono-Compatible Low-Level Date
 * Algorithms" (2013).
 */

export interface Civil {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  /** 1 to 31. */
  readonly day: number;
}

const floorDiv = (a: number, b: number): number => Math.floor(a / b);
/** The remainder that is never negative. */
export const mod = (a: number, b: number): number => a - b * Math.floor(a / b);

/** Days from 1970-01-01. */
export function dayNumber(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year;
  const era = floorDiv(y, 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = floorDiv(153 * (month + (month > 2 ? -3 : 9)) + 2, 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + floorDiv(yearOfEra, 4) - floorDiv(yearOfEra, 100) + dayOfYear;
  return era * 146097 + dayOfEra - 719468;
}

export function civil(days: number): Civil {
  const z = days + 719468;
  const era = floorDiv(z, 146097);
  const doe = z - era * 146097;
  const yoe = floorDiv(doe - floorDiv(doe, 1460) + floorDiv(doe, 36524) - floorDiv(doe, 146096), 365);
  const doy = doe - (365 * yoe + floorDiv(yoe, 4) - floorDiv(yoe, 100));
  const mp = floorDiv(5 * doy + 2, 153);
  const month = mp < 10 ? mp + 3 : mp - 9;
  return { year: yoe + era * 400 + (month <= 2 ? 1 : 0), month, day: doy - floorDiv(153 * mp + 2, 5) + 1 };
}

export const isLeap = (year: number): boolean => mod(year, 4) === 0 && (mod(year, 100) !== 0 || mod(year, 400) === 0);

const LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
export const monthLength = (year: number, month: number): number => (month === 2 && isLeap(year) ? 29 : LENGTHS[month - 1]);

/** Whether a month has this day; without a year 29 February counts as a day. */
export const isDay = (month: number, day: number, year = 2000): boolean =>
  month >= 1 && month <= 12 && day >= 1 && day <= monthLength(year, month);

/** Whether a text is a day of the calendar as YYYY-MM-DD. */
export function isIsoDay(text: string): boolean {
  const parts = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text);
  return parts !== null && isDay(Number(parts[2]), Number(parts[3]), Number(parts[1]));
}

/** 1 Monday to 7 Sunday, as ISO 8601 counts. */
export const weekday = (days: number): number => mod(days + 3, 7) + 1;

/** ISO 8601 week: the week's year and its number, 1 to 53. */
export function isoWeek(days: number): { readonly year: number; readonly week: number } {
  const thursday = days - weekday(days) + 4;
  const { year } = civil(thursday);
  return { year, week: floorDiv(thursday - dayNumber(year, 1, 1), 7) + 1 };
}

/** Monday of an ISO week. */
export function mondayOf(year: number, week: number): number {
  const fourth = dayNumber(year, 1, 4);
  return fourth - weekday(fourth) + 1 + (week - 1) * 7;
}

/** Month arithmetic that stays in the month: 31 January plus one month is 28 or 29 February. */
export function addMonths(date: Civil, months: number): Civil {
  const total = date.year * 12 + date.month - 1 + months;
  const year = floorDiv(total, 12);
  const month = mod(total, 12) + 1;
  return { year, month, day: Math.min(date.day, monthLength(year, month)) };
}

/** Western Easter Sunday: the anonymous Gregorian computus (Meeus, "Astronomical Algorithms", ch. 8). */
export function easter(year: number): Civil {
  const a = mod(year, 19);
  const b = floorDiv(year, 100), c = mod(year, 100);
  const d = b >> 2, e = b & 3;
  const g = floorDiv(8 * b + 13, 25);
  const h = mod(19 * a + b - d - g + 15, 30);
  const i = c >> 2, k = c & 3;
  const l = mod(32 + 2 * e + 2 * i - h - k, 7);
  const m = floorDiv(a + 11 * h + 22 * l, 451);
  const n = h + l - 7 * m + 114;
  return { year, month: floorDiv(n, 31), day: mod(n, 31) + 1 };
}

/** Orthodox Easter Sunday as a Gregorian date (Meeus's Julian computus). */
export function orthodoxEaster(year: number): Civil {
  const d = mod(19 * mod(year, 19) + 15, 30);
  const e = mod(2 * mod(year, 4) + 4 * mod(year, 7) - d + 34, 7);
  const month = floorDiv(d + e + 114, 31), day = mod(d + e + 114, 31) + 1;
  const julianToGregorian = floorDiv(year, 100) - floorDiv(year, 400) - 2;
  return civil(dayNumber(year, month, day) + julianToGregorian);
}

/** ISO 8601 with a sign for years before 0 and beyond 9999. */
export function isoYear(year: number): string {
  if (year > 999 && year <= 9999) return String(year);
  const digits = String(Math.abs(year)).padStart(4, '0');
  return year < 0 ? `-${digits}` : year > 9999 ? `+${digits}` : digits;
}

const two = (n: number): string => (n < 10 ? `0${n}` : String(n));

export const isoDate = (d: Civil): string => `${isoYear(d.year)}-${two(d.month)}-${two(d.day)}`;

/** YYYY-MM-DD to a date; undefined for anything else, and for days that no month has. */
export function parseIso(text: string): Civil | undefined {
  const m = /^([+-]?\d{4,6})-(\d\d)-(\d\d)/.exec(text);
  if (!m) return undefined;
  const [year, month, day] = [Number(m[1]), Number(m[2]), Number(m[3])];
  return isDay(month, day, year) ? { year, month, day } : undefined;
}
