import { dayNumber } from './calendar';
import type { Direction, FoundDate, Named } from './expression';
import type { EventRow } from './events';
import { grained } from './anchor';
import { dayIn } from './feasts';
import { said } from './format';
import { eventMention, pointMention, type Draft } from './mentions';
import { dated, draft, type Point } from './point';
import type { Resolver } from './resolve';

const isMonth = (row: EventRow): boolean => /^islamic:\d+$/.test(row.yearly ?? '');

/** A named day or event: a day of every year takes its year from the words or the anchor. */
export function resolveEvent(r: Resolver, f: FoundDate, e: Named): Draft {
  const { row, fields } = e;
  if (row.date) return fixed(f, row, row.date);
  const year = fields.year ?? yearFor(r, row, f.direction);
  const anchor = fields.year !== undefined ? 'explicit' : r.narrative && r.state.last ? said(r.state.last).anchor : r.publication ? 'publication' : 'none';
  if (year === undefined) {
    const md = /^(\d\d)-(\d\d)$/.exec(row.yearly ?? '');
    const point: Point = md ? draft(undefined, Number(md[1]), Number(md[2])) : grained(isMonth(row) ? 'month' : 'day');
    return pointMention(f, point, 'none', undefined, undefined, undefined, row.id);
  }
  const day = dayIn(row, year);
  if (!day) return pointMention(f, grained(isMonth(row) ? 'month' : 'day', year), anchor, undefined, undefined, undefined, row.id);
  // A month of another calendar has no TIMEX3 value of its own: its first day's month stands for it.
  if (isMonth(row)) return pointMention(f, dated(day.year, day.month), anchor, 'APPROX', f.open, undefined, row.id);
  const point = draft(day.year, day.month, day.day);
  point.part = fields.part;
  return pointMention(f, point, anchor, undefined, f.open, undefined, row.id);
}

/** An event with its own date or period. */
function fixed(f: FoundDate, row: EventRow, date: string): Draft {
  const [from, to] = date.split('/');
  const a = pointOf(from), b = to === undefined ? a : pointOf(to);
  const start = a && said(a).interval, end = b && said(b).interval;
  return eventMention(f, a && to === undefined ? said(a).value : date, date, a ? said(a).granularity : 'vague', start && end && [start[0], end[1]], row.id);
}

/** An EDTF date without qualifiers as a point. */
function pointOf(edtf: string): Point | undefined {
  const m = /^(-?\d{4})(?:-(\d\d))?(?:-(\d\d))?[~?%]?$/.exec(edtf);
  return m ? dated(Number(m[1]), m[2] ? Number(m[2]) : undefined, m[3] ? Number(m[3]) : undefined) : undefined;
}

function yearFor(r: Resolver, row: EventRow, direction: Direction): number | undefined {
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
