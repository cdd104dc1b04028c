import type { Anchor, DateMention, Mention } from '../analysis/mention';
import type { DocumentFacts } from '../analysis/recogniser';
import { dayNumber, parseIso, type Civil } from './calendar';
import { dayOf, exists, hasDay, nearestWeekday, nearestYear, refined, shifted, yearOf } from './anchor';
import { resolveEvent } from './named';
import type { Expression, Fields, FoundDate } from './expression';
import { edtf, granularity, interval, isTime, timexValue, type Point } from './format';
import { DAY, MONTH, WEEK, WEEKEND } from './words';

/** What the document has said so far that later dates lean on. */
export interface DateState {
  /** The date last spoken of, and the last one as fine as a day and a month. */
  readonly last?: Point;
  readonly lastDay?: Point;
  readonly lastMonth?: Point;
  /** Positive while the text speaks of other times than its publication, from -LIMIT to LIMIT. */
  readonly narrative: number;
  /** Positive where days are written before months, from -4 to 4. */
  readonly dayFirst: number;
  /** The last era mark was BC, or a year before 1000 was written. */
  readonly ancient?: 'bc' | 'ad';
}

/** How much each notation says of the order in which a document writes days and months. */
const HABIT: Readonly<Record<string, number>> = {
  'date/numeric-day-first': 4, 'date/numeric-month-first': -4, 'date/day-month-year': 1, 'date/day-month': 1, 'date/month-day-year': -1, 'date/month-day': -1,
};

const LIMIT = 6;
const START: DateState = { narrative: 0, dayFirst: 0 };

export function begin(facts: DocumentFacts): DateState {
  return facts.dayFirst === undefined ? START : { ...START, dayFirst: facts.dayFirst ? 4 : -4 };
}

export function same(a: DateState, b: DateState): boolean {
  return a === b || (a.narrative === b.narrative && a.dayFirst === b.dayFirst && a.ancient === b.ancient
    && samePoint(a.last, b.last) && samePoint(a.lastDay, b.lastDay) && samePoint(a.lastMonth, b.lastMonth));
}

function samePoint(a: Point | undefined, b: Point | undefined): boolean {
  return a === b || (a !== undefined && b !== undefined && timexValue(a) === timexValue(b));
}

/** Anchors one paragraph's candidates in order. */
export function resolve(found: readonly FoundDate[], state: DateState, facts: DocumentFacts, out: Mention[]): DateState {
  if (found.length === 0) return state;
  const publication = facts.publication === undefined ? undefined : published(facts.publication);
  const resolver = new Resolver(state, publication);
  let begun: DateMention | undefined;
  for (const f of found) {
    const mention = resolver.mention(f);
    if (!mention) { begun = undefined; continue; }
    if (begun) out[out.length - 1] = ranging(begun, mention);
    out.push(mention);
    begun = f.begins ? mention : undefined;
  }
  return resolver.state;
}

/** The first end of a range tells the whole range in EDTF and in its interval; its own value stays. */
function ranging(a: DateMention, b: DateMention): DateMention {
  const plain = (edtf: string): boolean => /^-?\d{4}(?:-\d\d){0,2}~?$/.test(edtf) && !/^-?\d{4}-(?:[2-4]\d)$/.test(edtf);
  if (!a.interval || !b.interval || !plain(a.edtf) || !plain(b.edtf) || dayIndex(a.interval[0]) >= dayIndex(b.interval[1])) return a;
  return { ...a, edtf: `${a.edtf}/${b.edtf}`, interval: [a.interval[0], b.interval[1]] };
}

function dayIndex(iso: string): number {
  const d = parseIso(iso);
  return d ? dayNumber(d.year, d.month, d.day) : NaN;
}

let lastText = '', lastDay: Civil | undefined;

/** The publication date, read once for all paragraphs. */
function published(text: string): Civil | undefined {
  if (text !== lastText) { lastText = text; lastDay = parseIso(text); }
  return lastDay;
}

export interface Resolved { readonly point: Point; readonly anchor: Anchor; readonly other?: Point }

export class Resolver {
  constructor(public state: DateState, readonly publication: (Point & { year: number; month: number; day: number }) | undefined) {}

  mention(f: FoundDate): DateMention | undefined {
    const e = f.expression;
    const { start, end, rule } = f;
    switch (e.kind) {
      case 'duration': return duration(f, e);
      case 'set': return {
        kind: 'date', start, end, rule, confidence: 1, type: 'SET', value: e.value, edtf: '', granularity: unitOf(e.value), anchor: 'explicit',
        ...(e.quantifier && { quantifier: e.quantifier }), ...(e.frequency && { frequency: e.frequency }),
      };
      case 'vague': return vague(f, e.value, e.value === 'PRESENT_REF' && this.publication ? 'publication' : 'none');
      case 'event': return resolveEvent(this, f, e, { kind: 'date', start, end, rule, confidence: 1 });
      default: break;
    }
    const resolved = this.#resolve(e, f);
    if (!resolved) return e.kind === 'reference' ? vague(f, e.otherwise, 'none') : undefined;
    const mod = 'mod' in e ? e.mod : undefined;
    if (e.kind !== 'reference' && !f.rule.startsWith('event/')) this.#remember(resolved.point, e, f.rule);
    return pointMention({ kind: 'date', start, end, rule, confidence: 1 }, resolved, mod, f.open);
  }

  #resolve(e: Expression, f: FoundDate): Resolved | undefined {
    switch (e.kind) {
      case 'calendar': return e.needs === 'era' && !this.state.ancient ? undefined : this.calendar(e.fields, f.direction);
      case 'shift': return this.#shift(e, f);
      case 'seek': return this.#seek(e, f.direction);
      case 'reference': return this.state.last && { point: this.state.last, anchor: { earlier: timexValue(this.state.last) } };
      default: return undefined;
    }
  }

  /** True where the text tells of another time, so that open dates follow the one last spoken of. */
  get narrative(): boolean {
    return this.state.last !== undefined && (this.publication === undefined || this.state.narrative > 0);
  }

  /** A history through and through: even its weekdays are those of its story. */
  get #history(): boolean {
    return this.state.last !== undefined && (this.publication === undefined || this.state.narrative >= LIMIT);
  }

  #earlier(p: Point): Anchor { return { earlier: timexValue(p) }; }

  calendar(f: Fields, direction: -1 | 0 | 1): Resolved | undefined {
    if (f.century !== undefined) return { point: { century: f.century, ...(f.bc && { bc: true }), ...timeFields(f) }, anchor: 'explicit' };
    if (f.decade !== undefined) return { point: { decade: f.short ? this.#shortYear(f.decade) : f.decade, ...(f.bc && { bc: true }) }, anchor: 'explicit' };
    const year = this.#year(f);
    if (year !== undefined) return this.#explicit(f, year);
    if (f.month !== undefined) return this.#yearless(f, f.month, direction);
    if (f.day !== undefined) return this.#dayOfMonth(f, f.day);
    if (f.weekday !== undefined) return this.#weekday(f, f.weekday, direction);
    if (f.season || f.quarter || f.half) return this.#partOfYear(f, direction);
    return this.#timeOfDay(f);
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
    const base = this.narrative && this.state.last ? (yearOf(this.state.last) ?? 2000) + 10 : (this.publication?.year ?? 2029) + 10;
    const year = Math.floor(base / 100) * 100 + n;
    return year > base ? year - 100 : year;
  }

  #explicit(f: Fields, year: number): Resolved | undefined {
    const time = timeFields(f);
    const point: Point = time === NO_TIME && !f.fiscal && !f.season && !f.quarter && !f.half
      ? f.day !== undefined ? { year, month: f.month, day: f.day } : f.month !== undefined ? { year, month: f.month } : { year }
      : { year, ...dateFields(f), ...time, ...(f.fiscal && { fiscal: true }) };
    if (!exists(point)) return undefined;
    if (!f.swapped) return { point, anchor: 'explicit' };
    const other: Point = { ...point, month: f.day, day: f.month };
    const swap = this.#isPublication(other) || (this.state.dayFirst > 0 && !this.#isPublication(point));
    return swap ? { point: other, anchor: 'explicit', other: point } : { point, anchor: 'explicit', other };
  }

  #isPublication(p: Point): boolean {
    return this.publication !== undefined && hasDay(p) && dayOf(p) === dayOf(this.publication);
  }

  #yearless(f: Fields, month: number, direction: -1 | 0 | 1): Resolved {
    const rest: Point = { month, ...(f.day !== undefined && { day: f.day }), ...timeFields(f) };
    const { last } = this.state;
    if (this.narrative && last) {
      const year = yearOf(last);
      if (year === undefined) return { point: rest, anchor: 'none' };
      const near = last.month !== undefined && last.year !== undefined ? nearestInStory(last, month) : year;
      return { point: { year: near, ...(last.bc && { bc: true }), ...rest }, anchor: this.#earlier(last) };
    }
    if (!this.publication) return { point: rest, anchor: 'none' };
    const way = f.day === undefined || farAway(this.publication, month) ? direction : 0;
    return { point: { year: nearestYear(this.publication, month, f.day, way), ...rest }, anchor: 'publication' };
  }

  #dayOfMonth(f: Fields, day: number): Resolved {
    const time = timeFields(f);
    const base = this.narrative ? this.state.lastMonth : this.state.lastMonth && this.publication && this.state.last?.month !== undefined ? this.state.lastMonth : this.publication;
    if (base?.year === undefined || base.month === undefined) return { point: { day, grain: 'day', ...time }, anchor: 'none' };
    const point: Point = { year: base.year, month: base.month, day, ...time };
    return exists(point) ? { point, anchor: base === this.publication ? 'publication' : this.#earlier(base) } : { point: { year: base.year, grain: 'day' }, anchor: 'none' };
  }

  #weekday(f: Fields, weekday: number, direction: -1 | 0 | 1): Resolved {
    const time = timeFields(f);
    const { lastDay } = this.state;
    const base = this.#history ? lastDay ?? this.publication : this.publication ?? lastDay;
    if (!base || !hasDay(base)) return { point: { ...(this.state.last?.year !== undefined && this.narrative && { year: this.state.last.year }), weekday, ...time }, anchor: 'none' };
    const way = direction > 0 ? 1 : this.#history ? 0 : -1;
    return { point: { ...nearestWeekday(dayOf(base), weekday, way), ...time }, anchor: base === this.publication ? 'publication' : this.#earlier(base) };
  }

  #partOfYear(f: Fields, direction: -1 | 0 | 1): Resolved {
    const part: Point = { ...(f.season && { season: f.season }), ...(f.quarter && { quarter: f.quarter }), ...(f.half && { half: f.half }), ...(f.fiscal && { fiscal: true }) };
    const { last } = this.state;
    if (this.narrative && last) {
      const year = yearOf(last);
      return year === undefined ? { point: part, anchor: 'none' } : { point: { year, ...part }, anchor: this.#earlier(last) };
    }
    if (!this.publication) return { point: part, anchor: 'none' };
    const first = f.season ? f.season * 3 : f.quarter ? f.quarter * 3 - 2 : (f.half ?? 1) * 6 - 5;
    const ahead = first > this.publication.month && direction <= 0 && !f.season;
    return { point: { year: this.publication.year - (ahead ? 1 : 0), ...part }, anchor: 'publication' };
  }

  /** "10:57": on the day just spoken of, else on the day of publication. */
  #timeOfDay(f: Fields): Resolved {
    const time = timeFields(f);
    const { lastDay } = this.state;
    const near = lastDay && hasDay(lastDay) && (this.narrative || !this.publication || Math.abs(dayOf(lastDay) - dayOf(this.publication)) <= 14);
    if (near) return { point: { year: lastDay.year, month: lastDay.month, day: lastDay.day, ...time }, anchor: this.#earlier(lastDay) };
    if (this.publication && !this.narrative) return { point: { ...this.publication, ...time }, anchor: 'publication' };
    return { point: time, anchor: 'none' };
  }

  #base(from: 'publication' | 'reference' | 'either', unit: number): Point | undefined {
    const story = (): Point | undefined => {
      const { last, lastDay, lastMonth } = this.state;
      if (!last) return undefined;
      if ((unit <= WEEK || unit === WEEKEND) && lastDay && lastDay.year === last.year && (last.month === undefined || last.month === lastDay.month)) return lastDay;
      if (unit === MONTH && last.month === undefined && lastMonth && lastMonth.year === last.year) return lastMonth;
      return last;
    };
    if (from === 'reference') return story() ?? this.publication;
    if (from === 'publication' && this.publication) return this.publication;
    return this.narrative ? story() : this.publication ?? story();
  }

  #shift(e: Expression & { kind: 'shift' }, f: FoundDate): Resolved {
    const base = this.#base(e.from, e.unit);
    if (!base) {
      const open = shifted({}, e.unit, e.by);
      return { point: e.fields ? refined(open, e.fields) : open, anchor: 'none' };
    }
    let by = e.by;
    // "the weekend" early in a week is the one before.
    if (e.unit === WEEKEND && by === 0 && f.rule === 'date/the-unit' && hasDay(base) && nearestWeekday(dayOf(base), 3, -1).day !== undefined && dayOf(base) - dayNumber(base.year, base.month, base.day) === 0 && isEarlyWeek(dayOf(base))) by = -1;
    const moved = shifted(base, e.unit, by);
    const point = e.fields ? refined(moved, e.fields) : moved;
    return { point, anchor: base === this.publication ? 'publication' : this.#earlier(base) };
  }

  #seek(e: Expression & { kind: 'seek' }, hint: -1 | 0 | 1): Resolved {
    const { fields } = e;
    const base = this.#base(fields.weekday && e.from === 'either' && !this.#history ? 'publication' : e.from, fields.weekday ? DAY : MONTH);
    const time = timeFields(fields);
    const anchor: Anchor = !base ? 'none' : base === this.publication ? 'publication' : this.#earlier(base);
    if (fields.weekday) {
      if (!base || !hasDay(base)) return { point: { weekday: fields.weekday, ...time }, anchor: 'none' };
      const way = e.direction || (e.from === 'reference' ? 0 : hint < 0 ? -1 : 1);
      return { point: { ...nearestWeekday(dayOf(base), fields.weekday, way, e.direction !== 0), ...time }, anchor };
    }
    const year = base && yearOf(base);
    const part: Point = { ...dateFields(fields), ...time };
    if (base === undefined || year === undefined) return { point: part, anchor: 'none' };
    const month = fields.month ?? (fields.season ?? 1) * 3;
    const day = { year, month: base.month ?? (e.direction < 0 ? 1 : e.direction > 0 ? 12 : 6), day: 15 };
    const y = e.direction === 0 ? year : nearestYear(day, month, undefined, e.direction, true);
    return { point: { year: y, ...part }, anchor };
  }

  #remember(p: Point, e: Expression, rule: string): void {
    const s = this.state;
    let { narrative, dayFirst, ancient, last, lastDay, lastMonth } = s;
    const year = yearOf(p);
    const explicit = e.kind === 'calendar' && (e.fields.year !== undefined || e.fields.shortYear !== undefined);
    if (this.publication && year !== undefined) {
      if (explicit) narrative = clamp(narrative + (Math.abs(year - this.publication.year) <= 1 ? -1 : 1), LIMIT);
      else if (e.kind === 'shift' && e.from === 'publication') narrative = clamp(narrative - 2, LIMIT);
      else if (e.kind === 'calendar' && e.fields.weekday !== undefined) narrative = clamp(narrative - 2, LIMIT);
    }
    if (e.kind === 'calendar') {
      const f = e.fields;
      if (f.bc) ancient = 'bc';
      else if (f.ad) ancient = 'ad';
      else if (f.year !== undefined && f.year < 1000) ancient ??= 'ad';
      else if (f.year !== undefined && f.year > 1500) ancient = undefined;
      dayFirst = clamp(dayFirst + (HABIT[rule] ?? 0), 4);
    }
    if (p.century === undefined && p.decade === undefined && p.year !== undefined && !(e.kind === 'calendar' && e.fields.fiscal)) {
      last = isTime(p) || p.weekend || p.quarter || p.season || p.half ? withoutTime(p) : p;
      if (hasDay(p)) lastDay = last;
      if (p.month !== undefined) lastMonth = last;
    }
    this.state = { narrative, dayFirst, ancient, last, lastDay, lastMonth };
  }
}

/** Days of the news lie near it: tense decides only where both years are about as far. */
const farAway = (from: { readonly month: number }, month: number): boolean => Math.abs(((month - from.month + 18) % 12) - 6) >= 5;

const isEarlyWeek = (day: number): boolean => (((day + 3) % 7) + 7) % 7 <= 2;

/** In a story time runs forward: January after October is the next year's. */
function nearestInStory(last: Point, month: number): number {
  const year = last.year ?? 0;
  return (last.month ?? month) - month >= 7 ? year + 1 : year;
}

const clamp = (n: number, limit: number): number => Math.max(-limit, Math.min(limit, n));

const withoutTime = (p: Point): Point => ({
  year: p.year, ...(p.month !== undefined && { month: p.month }), ...(p.day !== undefined && { day: p.day }),
  ...(p.week !== undefined && { week: p.week }), ...(p.bc && { bc: true }),
  ...(p.month === undefined && p.quarter && { quarter: p.quarter, month: p.quarter * 3 }),
  ...(p.grain && { grain: p.grain }),
});

const NO_TIME: Point = {};

function timeFields(f: Fields): Point {
  if (f.part === undefined && f.hour === undefined) return NO_TIME;
  return {
    ...(f.part !== undefined && { part: f.part }), ...(f.hour !== undefined && { hour: f.hour, minute: f.minute ?? 0 }),
    ...(f.second !== undefined && { second: f.second }), ...(f.zone !== undefined && { zone: f.zone }),
  };
}

function dateFields(f: Fields): Point {
  return {
    ...(f.month !== undefined && { month: f.month }), ...(f.day !== undefined && { day: f.day }), ...(f.season && { season: f.season }),
    ...(f.quarter && { quarter: f.quarter }), ...(f.half && { half: f.half }),
  };
}

type Base = Pick<DateMention, 'kind' | 'start' | 'end' | 'rule' | 'confidence'>;

function vague({ start, end, rule }: FoundDate, value: string, anchor: Anchor): DateMention {
  return { kind: 'date', start, end, rule, confidence: 1, type: 'DATE', value, edtf: '', granularity: 'vague', anchor };
}

function duration({ start, end, rule }: FoundDate, { value, mod }: Expression & { kind: 'duration' }): DateMention {
  // An age is a duration in TIMEX3, but to a reader of dates it is noise.
  const confidence = rule === 'duration/age' ? 0.4 : 1;
  return mod === undefined
    ? { kind: 'date', start, end, rule, confidence, type: 'DURATION', value, edtf: '', granularity: unitOf(value), anchor: 'explicit' }
    : { kind: 'date', start, end, rule, confidence, type: 'DURATION', value, mod, edtf: '', granularity: unitOf(value), anchor: 'explicit' };
}

/** A mention of a point on the calendar. */
export function pointMention(base: Base, { point, anchor, other }: Resolved, mod: DateMention['mod'], open?: 'start' | 'end', entry?: string): DateMention {
  const m: { -readonly [K in keyof DateMention]: DateMention[K] } = {
    kind: 'date', start: base.start, end: base.end, rule: base.rule, confidence: base.confidence,
    type: isTime(point) ? 'TIME' : 'DATE', value: timexValue(point), edtf: edtf(point, mod === 'APPROX', open), granularity: granularity(point), anchor,
  };
  if (mod) m.mod = mod;
  const range = interval(point);
  if (range) m.interval = range;
  if (other) m.other = timexValue(other);
  if (entry) m.entry = entry;
  return m;
}

const GRAINS: Readonly<Record<string, DateMention['granularity']>> = {
  S: 'second', H: 'hour', D: 'day', W: 'week', M: 'month', Q: 'quarter', Y: 'year', DE: 'decade', CE: 'century', ML: 'millennium', WE: 'weekend',
};

/** The unit of a TIMEX3 duration or set. */
function unitOf(value: string): DateMention['granularity'] {
  const m = /^P(T?)[\d.X]+([A-Z]+)/.exec(value);
  if (!m) return /-XXT/.test(value) ? 'daypart' : /-W/.test(value) ? (value.endsWith('WE') ? 'weekend' : 'day') : /-\d\d$/.test(value) ? 'month' : 'season';
  return m[1] && m[2] === 'M' ? 'minute' : GRAINS[m[2]] ?? 'vague';
}
