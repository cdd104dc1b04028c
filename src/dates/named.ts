import type { DateMention } from '../analysis/mention';
import { dayNumber } from './calendar';
import type { EventRow } from './events';
import { dayIn } from './feasts';
import type { Expression, FoundDate } from './expression';
import { granularity, interval, timexValue, type Point } from './format';
import { pointMention, type Resolver } from './resolve';

const isMonth = (row: EventRow): boolean => /^islamic:\d+$/.test(row.yearly ?? '');

type Base = Pick<DateMention, 'kind' | 'start' | 'end' | 'rule' | 'confidence'>;

/** A named day or event: a day of every year takes its year from the words or the anchor. */
export function resolveEvent(r: Resolver, f: FoundDate, e: Expression & { kind: 'event' }, base: Base): DateMention | undefined {
  const { row } = e;
  if (row.date) return fixed(base, row, row.date);
  const year = e.year ?? yearFor(r, row, f.direction);
  const entry = row.id;
  const anchor = e.year !== undefined ? 'explicit' : r.narrative && r.state.last ? { earlier: timexValue(r.state.last) } as const : r.publication ? 'publication' : 'none';
  if (year === undefined) {
    const md = /^(\d\d)-(\d\d)$/.exec(row.yearly ?? '');
    const point: Point = md ? { month: Number(md[1]), day: Number(md[2]) } : { grain: isMonth(row) ? 'month' : 'day' };
    return pointMention(base, { point, anchor: 'none' }, undefined, undefined, entry);
  }
  const day = dayIn(row, year);
  const part = e.part && { part: e.part };
  if (!day) return pointMention(base, { point: { year, grain: isMonth(row) ? 'month' : 'day' }, anchor }, undefined, undefined, entry);
  // A month of another calendar has no TIMEX3 value of its own: its first day's month stands for it.
  const point: Point = isMonth(row) ? { year: day.year, month: day.month } : { ...day, ...part };
  return pointMention(base, { point, anchor }, isMonth(row) ? 'APPROX' : undefined, f.open, entry);
}

/** An event with its own date or period. */
function fixed(base: Base, row: EventRow, date: string): DateMention {
  const [from, to] = date.split('/');
  const a = pointOf(from), b = to === undefined ? a : pointOf(to);
  const start = a && interval(a), end = b && interval(b);
  return {
    ...base, type: 'DATE', value: a && to === undefined ? timexValue(a) : date, edtf: date, granularity: a ? granularity(a) : 'vague', anchor: 'explicit', entry: row.id,
    ...(start && end && { interval: [start[0], end[1]] as const }),
  };
}

/** An EDTF date without qualifiers as a point. */
function pointOf(edtf: string): Point | undefined {
  const m = /^(-?\d{4})(?:-(\d\d))?(?:-(\d\d))?[~?%]?$/.exec(edtf);
  if (!m) return undefined;
  return { year: Number(m[1]), ...(m[2] && { month: Number(m[2]) }), ...(m[3] && { day: Number(m[3]) }) };
}

function yearFor(r: Resolver, row: EventRow, direction: -1 | 0 | 1): number | undefined {
  if (r.narrative) return r.state.last?.year;
  const p = r.publication;
  if (!p) return undefined;
  const now = dayNumber(p.year, p.month, p.day);
  const here = dayIn(row, p.year);
  if (!here) return p.year;
  const at = dayNumber(here.year, here.month, here.day);
  if (direction < 0 && at > now) return p.year - 1;
  if (direction > 0 && at < now) return p.year + 1;
  if (direction === 0 && at - now > 183) return p.year - 1;
  if (direction === 0 && now - at > 183) return p.year + 1;
  return p.year;
}
