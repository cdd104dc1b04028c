import { civil, dayNumber, easter, isLeap, orthodoxEaster, parseIso, weekday, type Civil } from './calendar';
import type { EventRow } from './events';

/** Days of every year: which day of a Gregorian year they are. */

/**
 * The day in a year, or nothing where its table does not reach.
 * @param row `yearly` holds one of the notations of `glossary/sources/events.yaml`
 */
export function dayIn(row: EventRow, year: number): Civil | undefined {
  const listed = row.days?.find((d) => d.startsWith(`${String(year).padStart(4, '0')}-`));
  if (row.days) return listed === undefined ? undefined : parseIso(listed);
  const rule = row.yearly ?? '';
  const fixed = /^(\d\d)-(\d\d)$/.exec(rule);
  if (fixed) return { year, month: Number(fixed[1]), day: Number(fixed[2]) };
  const church = /^(orthodox-)?easter([+-]\d+)?$/.exec(rule);
  if (church) return moved(church[1] ? orthodoxEaster(year) : easter(year), Number(church[2] ?? 0));
  const nth = /^weekday:(\d+):(\d):(-?\d)$/.exec(rule);
  if (nth) return nthWeekday(year, Number(nth[1]), Number(nth[2]), Number(nth[3]));
  const islamic = /^islamic:(\d+)(?::(\d+))?$/.exec(rule);
  if (islamic) return islamicIn(year, Number(islamic[1]), Number(islamic[2] ?? 1));
  const hebrew = /^hebrew:(rosh-hashanah|passover)([+-]\d+)?$/.exec(rule);
  if (hebrew) return moved(hebrew[1] === 'passover' ? civil(roshHashanah(year + 3761) - 163) : civil(roshHashanah(year + 3761)), Number(hebrew[2] ?? 0));
  if (rule === 'nowruz') return { year, month: 3, day: year >= 1996 && year <= 2028 && isLeap(year) ? 20 : 21 };
  return undefined;
}

const moved = (d: Civil, days: number): Civil => civil(dayNumber(d.year, d.month, d.day) + days);

/** The n-th weekday of a month; -1 is the last. */
function nthWeekday(year: number, month: number, day: number, n: number): Civil {
  const first = n > 0 ? dayNumber(year, month, 1) : dayNumber(year, month + 1, 1) - 7;
  const offset = (((day - weekday(first)) % 7) + 7) % 7;
  return civil(first + offset + (n > 0 ? (n - 1) * 7 : 0));
}

/**
 * A day of the tabular (civil) Islamic calendar that falls into a Gregorian year; the first where two do.
 * Reingold and Dershowitz, "Calendrical Calculations": leap years 2, 5, 7, 10, 13, 16, 18, 21, 24, 26, 29 of 30.
 */
function islamicIn(year: number, month: number, day: number): Civil | undefined {
  const about = Math.floor((year - 622) * 33 / 32);
  for (let y = about - 1; y <= about + 2; y++) {
    const at = civil(-492148 + day - 1 + Math.ceil(29.5 * (month - 1)) + (y - 1) * 354 + Math.floor((3 + 11 * y) / 30));
    if (at.year === year) return at;
  }
  return undefined;
}

/** Day number of 1 Tishri of a Hebrew year, with the four postponements (Reingold and Dershowitz). */
function roshHashanah(hebrewYear: number): number {
  const months = (y: number): number => Math.floor((235 * y - 234) / 19);
  const elapsed = (y: number): number => {
    const m = months(y);
    const parts = 12084 + 13753 * m;
    const day = m * 29 + Math.floor(parts / 25920);
    return (3 * (day + 1)) % 7 < 3 ? day + 1 : day;
  };
  const here = elapsed(hebrewYear);
  const next = elapsed(hebrewYear + 1) - here, before = here - elapsed(hebrewYear - 1);
  const delay = next === 356 ? 2 : before === 382 ? 1 : 0;
  return here + delay - 2092590;
}
