import type { Anchor } from '../analysis/mention';
import type { MentionList } from '../analysis/mentionList';
import type { DocumentFacts } from '../analysis/recogniser';
import { dayNumber, parseIso } from './calendar';
import { dayOf, exists, filled, grained, hasDay, hasTime, nearestWeekday, nearestYear, refined, shifted, timed, yearOf, type Day } from './anchor';
import { resolveEvent } from './named';
import type { Calendar, Direction, Expression, FoundDate, From, Seek, Shift } from './expression';
import type { Fields } from './fields';
import { isTime, said, timexValue } from './format';
import { durationMention, pointMention, setMention, vagueMention, type Draft } from './mentions';
import { copyOf, dated, draft, type Point } from './point';
import { Unit } from './words';

/** What the document has said so far that later dates lean on. */
export interface DateState {
  /** Positive while the text speaks of other times than its publication, from FLOOR to LIMIT. */
  readonly narrative: number;
  /** It has spoken from the day of its publication before it came to other times. */
  readonly report: boolean;
  /** Positive where days are written before months, from -4 to 4. */
  readonly dayFirst: number;
  /** The last era mark was BC, or a year before 1000 was written. */
  readonly ancient: 'bc' | 'ad' | undefined;
  /** The date last spoken of, and the last one as fine as a day and a month. */
  readonly last: Point | undefined;
  readonly lastDay: Point | undefined;
  readonly lastMonth: Point | undefined;
}

/** How much each notation says of the order in which a document writes days and months. */
const HABIT = new Map([
  ['date/numeric-day-first', 4], ['date/numeric-month-first', -4], ['date/day-month-year', 1], ['date/day-month', 1], ['date/month-day-year', -1], ['date/month-day', -1],
]);

const LIMIT = 6;
/** A word that points from the time of writing outweighs several dates of other times; a report stays one for long. */
const DEIXIS = 4, FLOOR = -12;
/** Dates of other times that make a text a history before it says anything of its own. */
const SETTLED = 3;
/** Years after which a time is another one, and those after which none of its days is told. */
const GENERATION = 30, AGE = 300;
const NINE_ELEVEN = 'event/nine-eleven';
const START: DateState = { narrative: 0, report: false, dayFirst: 0, ancient: undefined, last: undefined, lastDay: undefined, lastMonth: undefined };

export const begin = (): DateState => START;

export function same(a: DateState, b: DateState): boolean {
  return a === b || (a.narrative === b.narrative && a.report === b.report && a.dayFirst === b.dayFirst && a.ancient === b.ancient
    && samePoint(a.last, b.last) && samePoint(a.lastDay, b.lastDay) && samePoint(a.lastMonth, b.lastMonth));
}

function samePoint(a: Point | undefined, b: Point | undefined): boolean {
  return a === b || (a !== undefined && b !== undefined && timexValue(a) === timexValue(b));
}

/** Anchors one paragraph's candidates in order. */
export function resolve(found: readonly FoundDate[], state: DateState, facts: DocumentFacts, out: MentionList): DateState {
  if (found.length === 0) return state;
  const resolver = new Resolver(state, facts.publication === undefined ? undefined : published(facts.publication));
  let begun: Draft | undefined;
  for (let i = 0; i < found.length; i++) {
    const f = found[i];
    resolver.ends = begun !== undefined;
    resolver.end = f.begins ? found[i + 1] : undefined;
    const mention = resolver.mention(f);
    if (mention === undefined) { begun = undefined; continue; }
    if (begun !== undefined) span(begun, mention);
    out.push(mention);
    begun = f.begins ? mention : undefined;
  }
  return resolver.state;
}

/** The first end of a range tells the whole range in EDTF and in its interval; its own value stays. */
function span(a: Draft, b: Draft): void {
  const plain = (edtf: string): boolean => /^-?\d{4}(?:-\d\d){0,2}~?$/.test(edtf) && !/^-?\d{4}-(?:[2-4]\d)$/.test(edtf);
  if (!a.interval || !b.interval || !plain(a.edtf) || !plain(b.edtf) || dayIndex(a.interval[0]) >= dayIndex(b.interval[1])) return;
  a.edtf = `${a.edtf}/${b.edtf}`;
  a.interval = [a.interval[0], b.interval[1]];
}

function dayIndex(iso: string): number {
  const d = parseIso(iso);
  return d ? dayNumber(d.year, d.month, d.day) : NaN;
}

let lastText = '', lastRead: (Point & Day) | undefined;

/** The publication date, read once for all paragraphs. It is a point by itself: what is reckoned from it shows by that. */
function published(text: string): (Point & Day) | undefined {
  if (text !== lastText) {
    const day = parseIso(text);
    lastText = text;
    lastRead = day && (draft(day.year, day.month, day.day) as Point & Day);
  }
  return lastRead;
}

interface Resolved { readonly point: Point; readonly anchor: Anchor; readonly other: Point | undefined }

const at = (point: Point, anchor: Anchor, other?: Point): Resolved => ({ point, anchor, other });

export class Resolver {
  /** The state before the first mention, then one of our own. */
  state: DateState;
  readonly publication: (Point & Day) | undefined;
  /** Where the year written last in this paragraph stands, if it is not that of the publication, nor next to it. */
  #farYear = -1;
  /** It has a month. */
  #farMonth = false;
  /** That year is still spoken of: in a report a year by itself only up to the end of its sentence. */
  #elsewhere = false;
  /** The next date is the second end of a range, which follows the first. */
  ends = false;
  /** The second end of the range that the next date begins. */
  end: FoundDate | undefined = undefined;
  #own: { -readonly [K in keyof DateState]: DateState[K] } | undefined = undefined;

  constructor(state: DateState, publication: (Point & Day) | undefined) {
    this.state = state;
    this.publication = publication;
  }

  mention(f: FoundDate): Draft | undefined {
    const e = f.expression;
    this.#elsewhere = this.#farYear >= 0 && (this.#farMonth || this.state.narrative >= 0 || f.sentence <= this.#farYear);
    switch (e.kind) {
      case 'duration': return durationMention(f, e.value, e.mod);
      case 'set': return setMention(f, e.value, e.quantifier, e.frequency);
      case 'vague': return vagueMention(f, e.value, e.value === 'PRESENT_REF' && this.publication ? 'publication' : 'none');
      case 'event': return resolveEvent(this, f, e);
      case 'reference': {
        const { last } = this.state;
        return last ? pointMention(f, last, said(last).anchor, undefined, f.open) : vagueMention(f, e.value, 'none');
      }
      default: {
        const r = this.#resolve(e, f);
        if (r === undefined) return undefined;
        if (f.rule !== NINE_ELEVEN && !f.attributive) this.#remember(r.point, e, f);
        return pointMention(f, r.point, r.anchor, e.mod, f.open, r.other);
      }
    }
  }

  #resolve(e: Calendar | Shift | Seek, f: FoundDate): Resolved | undefined {
    switch (e.kind) {
      case 'calendar':
        if (e.needs === 'era' && !this.state.ancient) return undefined;
        return e.needs === 'tense' && f.direction === 0 && !this.narrative ? at(filled(draft(), e.fields), 'none') : this.#calendar(e.fields, f.direction);
      case 'shift': return this.#shift(e, f);
      default: return this.#seek(e, f.direction);
    }
  }

  /** True where the text tells of another time, so that open dates follow the one last spoken of. */
  get narrative(): boolean {
    return this.state.last !== undefined && (this.publication === undefined || this.#elsewhere || this.state.narrative > 0);
  }

  /** A history through and through: even its weekdays are those of its story. */
  get #history(): boolean {
    return this.state.last !== undefined && (this.publication === undefined || (this.state.narrative >= LIMIT && !this.state.report));
  }

  #from(base: Point): Anchor { return base === this.publication ? 'publication' : said(base).anchor; }

  #calendar(f: Fields, direction: Direction): Resolved | undefined {
    if (f.century !== undefined || f.decade !== undefined) return at(this.#period(f), 'explicit');
    const year = this.#year(f);
    if (year !== undefined) return this.#explicit(f, year);
    if (f.month !== undefined) return this.#yearless(f, f.month, direction);
    if (f.day !== undefined) return this.#dayOfMonth(f, f.day);
    if (f.weekday !== undefined) return this.#weekday(f, f.weekday, direction);
    if (f.season || f.quarter || f.half) return this.#partOfYear(f, direction);
    return this.#timeOfDay(f);
  }

  #period(f: Fields): Point {
    const p = draft();
    p.bc = f.bc;
    if (f.century === undefined) { p.decade = f.short ? this.#shortYear(f.decade!) : f.decade; return p; }
    p.century = f.century;
    return timed(p, f);
  }

  #year(f: Fields): number | undefined {
    if (f.year !== undefined) {
      if (f.bc) return 1 - f.year;
      return f.year < 1000 && !f.ad && this.state.ancient === 'bc' ? 1 - f.year : f.year;
    }
    return f.shortYear === undefined ? undefined : this.#shortYear(f.shortYear);
  }

  /** The year or decade that two digits stand for: the last one not well after the time spoken of. */
  #shortYear(n: number): number {
    const told = this.narrative && this.state.last ? yearOf(this.state.last) ?? 2000 : undefined;
    const base = (told !== undefined && told < 1900 ? told : this.publication?.year ?? Math.max(told ?? 0, 2029)) + 10;
    const year = Math.floor(base / 100) * 100 + n;
    return year > base ? year - 100 : year;
  }

  #explicit(f: Fields, year: number): Resolved | undefined {
    let point: Point;
    if (!hasTime(f) && !f.fiscal && !f.season && !f.quarter && !f.half) point = dated(year, f.month, f.day);
    else {
      const p = filled(draft(year), f);
      p.fiscal = f.fiscal;
      point = p;
    }
    if (!exists(point)) return undefined;
    if (!f.swapped) return at(point, 'explicit');
    const other = copyOf(point);
    other.month = f.day;
    other.day = f.month;
    const swap = this.#isPublication(other) || (this.state.dayFirst > 0 && !this.#isPublication(point));
    return swap ? at(other, 'explicit', point) : at(point, 'explicit', other);
  }

  #isPublication(p: Point): boolean {
    return this.publication !== undefined && hasDay(p) && dayOf(p) === dayOf(this.publication);
  }

  #yearless(f: Fields, month: number, direction: Direction): Resolved {
    const { last } = this.state, { publication } = this;
    if (this.ends && last?.year !== undefined && last.month !== undefined) {
      return at(dayIn(f, month < last.month ? last.year + 1 : last.year, month, f.day), publication && !this.narrative ? 'publication' : said(last).anchor);
    }
    if (this.narrative && last && (direction < 2 || !publication || this.#history)) {
      const year = yearOf(last);
      if (year === undefined) return at(dayIn(f, undefined, month, f.day), 'none');
      const near = last.month !== undefined && last.year !== undefined ? nearestInStory(last, month) : year;
      return at(dayIn(f, near, month, f.day), said(last).anchor);
    }
    if (!publication) return at(dayIn(f, undefined, month, f.day), 'none');
    const way = f.day === undefined || farAway(publication, month) ? direction : 0;
    return at(dayIn(f, nearestYear(publication, month, f.day, way), month, f.day), 'publication');
  }

  #dayOfMonth(f: Fields, day: number): Resolved {
    const { lastMonth, last } = this.state;
    const base = this.narrative ? lastMonth : lastMonth && this.publication && last?.month !== undefined ? lastMonth : this.publication;
    if (base?.year === undefined || base.month === undefined) {
      const open = grained('day');
      open.day = day;
      return at(timed(open, f), 'none');
    }
    const point = dayIn(f, base.year, base.month, day);
    return exists(point) ? at(point, this.#from(base)) : at(grained('day', base.year), 'none');
  }

  #weekday(f: Fields, weekday: number, direction: Direction): Resolved {
    const { lastDay, last } = this.state;
    // "will … on Monday" is said at the time of writing, in a history too.
    const history = this.#history && (direction < 2 || !this.publication);
    const base = history ? lastDay ?? this.publication : this.publication ?? lastDay;
    if (!base || !hasDay(base)) {
      const open = draft(this.narrative ? last?.year : undefined);
      open.weekday = weekday;
      return at(timed(open, f), 'none');
    }
    const { end } = this;
    if (this.ends && lastDay && hasDay(lastDay)) return at(onDay(nearestWeekday(dayOf(lastDay), weekday, 1), f), this.#from(base));
    const way = direction > 0 || (direction === 0 && end !== undefined && end.direction > 0) ? 1 : history ? 0 : -1;
    // "raged from Friday to Monday" is over: what began it lies before its end.
    const over = way < 0 && end !== undefined && direction < 0 && end.direction <= 0 && end.expression.kind === 'calendar' ? end.expression.fields.weekday : undefined;
    const from = over === undefined ? dayOf(base) : dayOf(nearestWeekday(dayOf(base), over, -1) as Point & Day);
    return at(onDay(nearestWeekday(from, weekday, way, over !== undefined), f), this.#from(base));
  }

  #partOfYear(f: Fields, direction: Direction): Resolved {
    const part = draft();
    part.season = f.season;
    part.quarter = f.quarter;
    part.half = f.half;
    part.fiscal = f.fiscal;
    const { last } = this.state;
    if (this.narrative && last) {
      const year = yearOf(last);
      if (year === undefined) return at(part, 'none');
      part.year = year;
      return at(part, said(last).anchor);
    }
    if (!this.publication) return at(part, 'none');
    const first = f.season ? f.season * 3 : f.quarter ? f.quarter * 3 - 2 : (f.half ?? 1) * 6 - 5;
    const { year, month } = this.publication;
    if (direction > 0) part.year = first + 2 < month ? year + 1 : year;
    else part.year = first > month && (direction < 0 || !f.season) ? year - 1 : year;
    return at(part, 'publication');
  }

  /** "10:57": on the day just spoken of, else on the day of publication. */
  #timeOfDay(f: Fields): Resolved {
    const { lastDay } = this.state, { publication } = this;
    const near = lastDay && hasDay(lastDay) && (this.narrative || !publication || this.#toldOf(lastDay, publication));
    if (near) return at(dayIn(f, lastDay.year, lastDay.month, lastDay.day), said(lastDay).anchor);
    if (publication && !this.narrative) return at(dayIn(f, publication.year, publication.month, publication.day), 'publication');
    return at(timed(draft(), f), 'none');
  }

  /** A day that a clock time belongs to: near the publication, or the date last spoken of and past. */
  #toldOf(day: Point & Day, publication: Day): boolean {
    const ahead = dayOf(day) - dayOf(publication);
    return Math.abs(ahead) <= 14 || (ahead < 0 && day === this.state.last);
  }

  #base(from: From, unit: number): Point | undefined {
    if (from === 'reference') return this.#story(unit) ?? this.publication;
    if (from === 'publication' || (from === 'speech' && (this.state.narrative < LIMIT || this.state.report))) return this.publication;
    return this.narrative ? this.#story(unit) : this.publication ?? this.#story(unit);
  }

  /** The date spoken of, as fine as the unit needs it. */
  #story(unit: number): Point | undefined {
    const { last, lastDay, lastMonth } = this.state;
    if (!last) return undefined;
    if (unit <= Unit.Day && lastDay) return lastDay;
    if ((unit <= Unit.Week || unit === Unit.Weekend) && lastDay && lastDay.year === last.year && (last.month === undefined || last.month === lastDay.month)) return lastDay;
    if (unit === Unit.Month && last.month === undefined && lastMonth && lastMonth.year === last.year) return lastMonth;
    return last;
  }

  #shift(e: Shift, f: FoundDate): Resolved {
    const base = this.#base(e.from, e.unit);
    if (!base) {
      const open = shifted(NOWHERE, e.unit, e.by);
      return at(e.fields ? refined(open, e.fields) : open, 'none');
    }
    // "the weekend" early in a week is the one before, and up to Friday where it is past.
    const before = e.unit === Unit.Weekend && e.by === 0 && f.rule === 'date/the-unit' && hasDay(base) && dayInWeek(dayOf(base)) < (f.direction < 0 ? 5 : 3);
    const moved = shifted(base, e.unit, before ? -1 : e.by);
    return at(e.fields ? refined(moved, e.fields) : moved, this.#from(base));
  }

  #seek(e: Seek, hint: Direction): Resolved {
    const f = e.fields;
    const base = this.#base(f.weekday && e.from === 'either' && !this.#history ? 'publication' : e.from, f.weekday ? Unit.Day : Unit.Month);
    const anchor: Anchor = base ? this.#from(base) : 'none';
    if (f.weekday) {
      if (!base || !hasDay(base)) {
        const open = draft();
        open.weekday = f.weekday;
        return at(timed(open, f), 'none');
      }
      const way = e.direction || (e.from === 'reference' ? 0 : hint < 0 ? -1 : 1);
      const nearest = nearestWeekday(dayOf(base), f.weekday, way, e.direction !== 0);
      return at(onDay(e.by === 0 ? nearest : shifted(nearest, Unit.Day, 7 * e.by), f), anchor);
    }
    const part = filled(draft(), f), year = base && yearOf(base);
    if (base === undefined || year === undefined) return at(part, 'none');
    const month = f.month ?? (f.season ?? 1) * 3;
    const day = { year, month: base.month ?? (e.direction < 0 ? 1 : e.direction > 0 ? 12 : 6), day: 15 };
    part.year = (e.direction === 0 ? year : nearestYear(day, month, undefined, e.direction, true)) + e.by;
    return at(part, anchor);
  }

  #remember(p: Point, e: Expression, { rule, start }: FoundDate): void {
    const own = (this.#own ??= this.#ownState());
    const year = yearOf(p);
    if (this.publication && year !== undefined) {
      const years = Math.abs(year - this.publication.year);
      if (writesYear(e)) {
        this.#farYear = years > 1 ? start : -1;
        this.#farMonth = p.month !== undefined;
      }
      const by = drift(e, years);
      own.report ||= by === -DEIXIS && own.narrative < SETTLED;
      own.narrative = clamp(own.narrative + by, FLOOR, LIMIT);
    }
    if (e.kind === 'calendar') {
      const f = e.fields;
      if (f.bc) own.ancient = 'bc';
      else if (f.ad) own.ancient = 'ad';
      else if (f.year !== undefined && f.year < 1000) own.ancient ??= 'ad';
      else if (f.year !== undefined && f.year > 1500) own.ancient = undefined;
      if (f.day !== undefined && f.month !== undefined) own.dayFirst = clamp(own.dayFirst + (HABIT.get(rule) ?? 0), -4, 4);
    }
    if (p.century === undefined && p.decade === undefined && p.year !== undefined && !(e.kind === 'calendar' && e.fields.fiscal)) {
      own.last = isTime(p) || p.weekend || p.quarter || p.season || p.half ? withoutTime(p, p.year) : p;
      if (hasDay(p)) own.lastDay = own.last;
      if (p.month !== undefined) own.lastMonth = own.last;
    }
  }

  #ownState(): { -readonly [K in keyof DateState]: DateState[K] } {
    const { narrative, report, dayFirst, ancient, last, lastDay, lastMonth } = this.state;
    const own = { narrative, report, dayFirst, ancient, last, lastDay, lastMonth };
    this.state = own;
    return own;
  }
}

const writesYear = (e: Expression): boolean => e.kind === 'calendar' && (e.fields.year !== undefined || e.fields.shortYear !== undefined);

/** How much a date, so many years from the publication, says that the text tells of another time. */
function drift(e: Expression, years: number): number {
  // "a century ago" leads to another time as its year would; "five years ago" and "3,000 years ago" are rather said in passing.
  if (e.kind === 'shift' && years >= GENERATION && years < AGE) return 1;
  if (e.kind === 'shift' || e.kind === 'seek') return e.from === 'publication' ? -DEIXIS : 0;
  if (e.kind !== 'calendar') return 0;
  if (writesYear(e)) return years <= 1 ? -1 : 1;
  return e.fields.weekday !== undefined ? -DEIXIS : 0;
}

const NOWHERE = draft();

/** A day, a month or nothing finer than a year, with the time of day that the fields have. */
function dayIn(f: Fields, year: number | undefined, month: number, day: number | undefined): Point {
  return year !== undefined && !hasTime(f) ? dated(year, month, day) : timed(draft(year, month, day), f);
}

function onDay(day: Point, f: Fields): Point {
  return hasTime(f) ? timed(copyOf(day), f) : day;
}

/** Days of the news lie near it: tense decides only where both years are about as far. */
const farAway = (from: { readonly month: number }, month: number): boolean => Math.abs(((month - from.month + 18) % 12) - 6) >= 5;

/** Monday is 0. */
const dayInWeek = (day: number): number => (((day + 3) % 7) + 7) % 7;

/** In a story time runs forward: January after October is the next year's. */
function nearestInStory(last: Point, month: number): number {
  const year = last.year ?? 0;
  return (last.month ?? month) - month >= 7 ? year + 1 : year;
}

const clamp = (n: number, least: number, most: number): number => Math.max(least, Math.min(most, n));

function withoutTime(p: Point, year: number): Point {
  const quarter = p.month === undefined ? p.quarter : undefined;
  if (p.week === undefined && !quarter && !p.grain) return dated(year, p.month, p.day);
  const day = draft(year, quarter ? quarter * 3 : p.month, p.day);
  day.week = p.week;
  day.quarter = quarter;
  day.grain = p.grain;
  return day;
}
