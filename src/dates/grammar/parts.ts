import type { Expression, Fields, Mod, Parse } from '../expression';
import { Gap, type Reader } from '../reader';
import { AMBIGUOUS, CENTURY, DAY, DECADE, Det, K, MONTH, Noun, PLURAL, Part, Prep, QUARTER, Rel, WEEK, YEAR } from '../words';
import { CALENDAR_RULES, month, year } from './calendar';
import { ordinal } from './numbers';
import { daypartWord, deictic, relative, relativeUnit, seek, shift, yearInWords } from './relative';
import { longest, type Extension, type Rule } from './rule';
import { YEAR_RULES } from './year';

const byClass = (rules: readonly Rule[]): readonly (readonly Rule[])[] => Array.from({ length: 40 }, (_, cls) => rules.filter((r) => r.starts.includes(cls)));
const CALENDAR = byClass(CALENDAR_RULES);
const YEARS = byClass(YEAR_RULES);

/** A date that another construction takes in: "the end of [March]", "early [1990s]", "the morning of [29 April]". */
export function point(r: Reader, i: number): Parse | undefined {
  const cls = r.cls(i);
  let best: Parse | undefined;
  for (const rule of CALENDAR[cls]) best = longest(r, best, rule.read(r, i));
  for (const rule of YEARS[cls]) best = longest(r, best, rule.read(r, i));
  best = longest(r, best, deictic(r, i), seasonOf(r, i), quarterOf(r, i), seek(r, i), monthOfYear(r, i));
  const rel = relativeUnit(r, i);
  return rel && (rel.expression.kind === 'shift' || rel.expression.kind === 'duration') ? longest(r, best, rel) : best;
}

/** Fields put into what another expression says: a month into "last year", a part into "Monday". */
export function within(outer: Expression, fields: Fields, mod?: Mod): Expression | undefined {
  if (outer.kind === 'calendar' || outer.kind === 'seek' || outer.kind === 'shift') return { ...outer, fields: { ...outer.fields, ...fields }, ...(mod && { mod }) };
  return undefined;
}

/** "April last year", "the 28th of that month". */
export function monthOfYear(r: Reader, i: number): Parse | undefined {
  const m = month(r, i);
  if (m) {
    const y = yearInWords(r, i + 1);
    return y && { last: y.last, rule: 'date/month-of-year', expression: { ...y.expression, fields: { month: m } } };
  }
  if (!r.is(i, K.Det, Det.The)) return undefined;
  const o = ordinal(r, i + 1);
  if (!o || o.n > 31 || !r.is(o.last, K.Prep, Prep.Of)) return undefined;
  const outer = relativeUnit(r, o.last + 1);
  return outer?.expression.kind === 'shift' && outer.expression.unit === MONTH
    ? { last: outer.last, rule: 'date/day-of-month', expression: { ...outer.expression, fields: { day: o.n } } } : undefined;
}

/** "summer 2024", "the summer of 1916", "in spring", "the spring of next year". */
export function seasonOf(r: Reader, i: number): Parse | undefined {
  const the = r.is(i, K.Det, Det.The) ? i + 1 : i;
  if (the > i && r.gap(the) !== Gap.Space) return undefined;
  if (r.cls(the) !== K.Season) return undefined;
  const v = r.value(the);
  const s = v & 15;
  const at = the + 1;
  const g = r.gap(at);
  const tail = (k: number): Parse | undefined => {
    const y = year(r, k, 1000);
    if (y) {
      // "the winter of 1776-77"
      const h = r.gap(y.last);
      const short = (h === Gap.Hyphen || h === Gap.Dash || h === Gap.Slash) && r.length(y.last) === 2 && r.digits(y.last) > 0 ? y.last + 1 : y.last;
      return { last: short, end: short > y.last ? undefined : y.end, rule: 'date/season-year', expression: { kind: 'calendar', fields: { ...y.fields, season: s } } };
    }
    const w = yearInWords(r, k);
    return w && { last: w.last, rule: 'date/season-year', expression: { ...w.expression, fields: { season: s } } };
  };
  if ((v & PLURAL) === 0) {
    const full = g === Gap.Space && r.is(at, K.Prep, Prep.Of) ? tail(at + 1) : g === Gap.Space || g === Gap.Comma || g === Gap.SpaceQuote ? tail(at) : undefined;
    if (full) return full;
  }
  if (!seasonAlone(r, i, the)) return undefined;
  // "the summer offensive": the article belongs to the noun.
  return { last: at, start: the > i && attributive(r, at) ? r.start(the) : undefined, rule: 'date/season', expression: { kind: 'calendar', fields: { season: s } } };
}

/** A noun follows that the words before it describe; a verb in the past is none. */
export const attributive = (r: Reader, i: number): boolean => r.nounAt(i) && !/(ed|ly|s)$/.test(r.word(i));

/** Whether a season's name without a year is the season: "fall" and "spring" are verbs and things as well. */
function seasonAlone(r: Reader, i: number, at: number): boolean {
  const v = r.value(at);
  if ((v & PLURAL) !== 0) return false;
  const prep = r.cls(i - 1) === K.Prep && [Prep.In, Prep.By, Prep.During, Prep.Until, Prep.Since, Prep.Through, Prep.Throughout].includes(r.value(i - 1) as 2);
  const s = v & 15;
  if (r.is(at + 1, K.Prep, Prep.Of) && (v & AMBIGUOUS) !== 0) return false;
  if ((v & AMBIGUOUS) !== 0) return prep && at > i;
  if (s === 1) return prep || (at > i && !r.nounAt(at + 1));
  return true;
}

/** "the third quarter of 1989", "Q3 2025", "the second half of 2008", "H1", "3Q". */
export function quarterOf(r: Reader, i: number): Parse | undefined {
  let k = i;
  const det = r.cls(k) === K.Det;
  if (det && !(r.is(k, K.Det, Det.The) || r.is(k, K.Det, Det.Poss) || r.is(k, K.Det, Det.This))) return undefined;
  if (det) k++;
  let fields: Fields | undefined;
  let at = k;
  const o = ordinal(r, k) ?? (r.is(k, K.Part, Part.Latter) ? { n: 2, last: k + 1 } : undefined);
  if (o && o.n <= 4) {
    let u = o.last;
    if (r.cls(u) === K.Fiscal && r.gap(u) === Gap.Space) u++;
    if (r.is(u, K.Unit, QUARTER) && r.joined(u)) { fields = { quarter: o.n }; at = u + 1; }
    else if (o.n <= 2 && r.is(u, K.Quantity, 4) && r.joined(u)) { fields = { half: o.n }; at = u + 1; }
  } else if (r.cls(k) === K.Mixed && r.length(k) === 2) {
    const w = r.word(k).toUpperCase();
    const m = /^(?:Q([1-4])|([1-4])Q)$/.exec(w);
    if (m) { fields = { quarter: Number(m[1] ?? m[2]) }; at = k + 1; }
    const h = /^(?:H([12])|([12])H)$/.exec(w);
    if (h) { fields = { half: Number(h[1] ?? h[2]) }; at = k + 1; }
  }
  if (!fields) return undefined;
  const of = r.is(at, K.Prep, Prep.Of) && r.gap(at) === Gap.Space ? at + 1 : at;
  const g = r.gap(of);
  if (g === Gap.Space || g === Gap.SpaceQuote || g === Gap.Hyphen || g === Gap.Slash) {
    const whole = yearLike(r, of);
    const e = whole && within(whole.expression, fields);
    if (e && whole) return { ...whole, rule: fields.half ? 'date/half' : 'date/quarter', start: undefined, expression: e };
    const w = yearInWords(r, at);
    if (w) return { last: w.last, rule: 'date/quarter', expression: { ...w.expression, fields } };
    // "the first half of the war" is no half-year.
    if (of > at) return fields.quarter && r.is(of, K.Det, Det.The) ? { last: at, rule: 'date/quarter', expression: { kind: 'calendar', fields } } : undefined;
  }
  if (fields.half && (r.cls(k) !== K.Mixed) && !(r.cls(i - 1) === K.Prep && r.value(i - 1) === Prep.In && !r.joined(at))) return undefined;
  // "the third-quarter results": the article belongs to the noun.
  const start = det && at > k + 1 && r.gap(at - 1) === Gap.Hyphen ? r.start(k) : undefined;
  return { last: at, start, rule: fields.half ? 'date/half' : 'date/quarter', expression: { kind: 'calendar', fields } };
}

/** A year, a fiscal year or a decade. */
function yearLike(r: Reader, i: number): Parse | undefined {
  let best: Parse | undefined;
  const cls = r.cls(i);
  for (const rule of YEARS[cls]) best = longest(r, best, rule.read(r, i));
  return best && !best.also ? best : undefined;
}

const START: Readonly<Record<number, Mod>> = { [Part.Early]: 'START', [Part.Start]: 'START', [Part.Late]: 'END', [Part.End]: 'END', [Part.Latter]: 'END', [Part.Mid]: 'MID', [Part.Middle]: 'MID', [Part.Height]: 'MID' };

/** "early 1990s", "mid-March", "late last year", "early Sunday", "the end of the year", "the beginning of October". */
export function partOf(r: Reader, i: number): Parse | undefined {
  let k = i;
  const the = r.is(k, K.Det, Det.The);
  if (the) k++;
  if (r.cls(k) !== K.Part || (the && r.gap(k) !== Gap.Space)) return undefined;
  const v = r.value(k);
  const mod = START[v];
  if (v === Part.Turn) return turn(r, i, k);
  if (v === Part.Rest) return rest(r, i, k);
  if (v === Part.Earlier || v === Part.Later) return laterIn(r, i, k);
  if (!mod) return undefined;
  let at = k + 1;
  if (r.gap(at) === Gap.Hyphen && r.cls(at) === K.Prep && r.is(at, K.Prep, Prep.To)) return undefined; // mid-to-late
  if (v === Part.Latter && !r.is(at, K.Noun, Noun.Hours)) return undefined;
  const noun = v === Part.Start || v === Part.End || v === Part.Middle || v === Part.Height;
  if (r.is(at, K.Noun, Noun.Hours) && r.word(at) === 'part') at++;
  const of = r.is(at, K.Prep, Prep.Of) && r.gap(at) === Gap.Space;
  const inn = r.is(at, K.Prep, Prep.In) && r.gap(at) === Gap.Space;
  const on = r.is(at, K.Prep, Prep.On) && r.gap(at) === Gap.Space;
  if (noun && !of) return undefined;
  if ((of || inn || on)) at++;
  else if (!r.joined(at)) return undefined;
  let p = point(r, at);
  if (v === Part.Early || v === Part.Late) p = longest(r, p, p && partAfter(r, p), daypart(r, at), inn ? theDaypart(r, at) : undefined);
  if (!p && of && noun && r.is(at, K.Det, Det.The) && r.is(at + 1, K.Unit, DAY)) p = shift(at + 2, 'date/part-of-day', DAY, 0, 'either');
  if (!p) return undefined;
  if (inn && p.expression.kind === 'calendar' && p.expression.fields.day !== undefined) return undefined;
  const e = p.expression;
  if (e.kind === 'duration' && (noun || v === Part.Latter)) return undefined;
  if (e.kind === 'calendar' && e.fields.hour !== undefined && noun) return undefined;
  const marked: Expression | undefined = e.kind === 'shift' || e.kind === 'calendar' || e.kind === 'seek' ? { ...e, mod } : undefined;
  return marked && { ...p, start: undefined, rule: 'date/part', expression: marked };
}

function turn(r: Reader, i: number, k: number): Parse | undefined {
  if (!r.is(k + 1, K.Prep, Prep.Of) || !r.is(k + 2, K.Det, Det.The) || k === i) return undefined;
  if (r.is(k + 3, K.Unit, CENTURY)) return shift(k + 4, 'date/turn', CENTURY, 0, 'either', undefined, 'START');
  const p = point(r, k + 2);
  return p?.expression.kind === 'calendar' && (p.expression.fields.century || p.expression.fields.decade !== undefined)
    ? { ...p, rule: 'date/turn', start: undefined, expression: { ...p.expression, mod: 'START' } } : undefined;
}

/** "the rest of 1944", "the rest of the year". */
function rest(r: Reader, i: number, k: number): Parse | undefined {
  if (k === i || !r.is(k + 1, K.Prep, Prep.Of)) return undefined;
  const p = point(r, k + 2);
  if (!p || p.expression.kind === 'duration') return undefined;
  return { ...p, start: undefined, rule: 'date/rest' };
}

/** "later this year", "earlier in the day", "later that month", "later in 1792". */
function laterIn(r: Reader, i: number, k: number): Parse | undefined {
  if (k !== i || r.gap(k + 1) !== Gap.Space) return undefined;
  const inn = r.is(k + 1, K.Prep, Prep.In) || r.is(k + 1, K.Prep, Prep.On) ? k + 2 : k + 1;
  if (r.is(inn, K.Det, Det.The) && r.is(inn + 1, K.Unit, DAY)) return shift(inn + 2, 'date/later-in', DAY, 0, 'either');
  const p = longest(r, point(r, inn), theDaypart(r, inn));
  if (!p || p.expression.kind === 'duration') return undefined;
  if (inn === k + 1 && p.expression.kind === 'calendar' && p.expression.fields.weekday === undefined) return undefined;
  if (p.expression.kind === 'shift' && p.expression.by < 0 && inn === k + 1 && r.value(k) === Part.Later && p.expression.unit !== YEAR) return undefined;
  return { ...p, start: undefined, rule: 'date/later-in' };
}

/** "year-end", "the year's end", "month's end". */
function unitsEnd(r: Reader, i: number): Parse | undefined {
  let k = i;
  if (r.cls(k) === K.Det && r.is(k, K.Det, Det.The)) k++;
  if (r.cls(k) !== K.Unit || (r.value(k) & PLURAL) !== 0) return undefined;
  const u = r.value(k) & 31;
  if (u < WEEK || u > DECADE) return undefined;
  const s = r.gap(k + 1) === Gap.Apostrophe && r.word(k + 1) === 's' ? k + 2 : k + 1;
  if (!r.joined(s) || !r.is(s, K.Part, Part.End) || !/^(end|close)$/.test(r.word(s))) return undefined;
  if (s === k + 1 && r.gap(s) !== Gap.Hyphen) return undefined;
  return shift(s + 1, 'date/units-end', u, 0, 'either', undefined, 'END');
}

/** "Tuesday morning", "20 June afternoon". */
export function partAfter(r: Reader, p: Parse): Parse | undefined {
  if (p.also || r.cls(p.last) !== K.Daypart || r.gap(p.last) !== Gap.Space || !isDay(p.expression)) return undefined;
  const part = daypartWord(r, p.last);
  const e = part && within(p.expression, part);
  return e && { last: p.last + 1, start: p.start, rule: 'time/date-part', expression: e };
}

/** A single day that a time of day can belong to. */
export function isDay(e: Expression): boolean {
  if (e.kind === 'calendar') return (e.fields.day !== undefined || e.fields.weekday !== undefined) && e.fields.hour === undefined && e.fields.part === undefined;
  if (e.kind === 'seek') return e.fields.weekday !== undefined && e.fields.part === undefined;
  return e.kind === 'shift' && e.unit === DAY && e.fields?.part === undefined && e.fields?.hour === undefined;
}

/** "July 25 of that year", "4 May last year". */
function wordsAfter(r: Reader, p: Parse): Parse | undefined {
  const e = p.expression;
  if (p.also || e.kind !== 'calendar' || e.fields.day === undefined || e.fields.month === undefined || e.fields.year !== undefined || e.fields.weekday !== undefined) return undefined;
  const y = yearInWords(r, p.last);
  return y && { last: y.last, start: p.start, rule: 'date/day-of-year', expression: { ...y.expression, fields: e.fields } };
}

/** A part of the day with what it belongs to: "this morning", "the night of 20 June", "last night". */
export function daypart(r: Reader, i: number): Parse | undefined {
  let k = i;
  let det = 0;
  if (r.cls(k) === K.Det) { det = r.value(k); k++; }
  const rel = relative(r, k);
  if (rel && (k === i || r.gap(k) === Gap.Space)) k++;
  const early = r.cls(k) === K.Part && (r.value(k) === Part.Early || r.value(k) === Part.Late) ? r.value(k) : 0;
  if (early && (k === i || r.gap(k) === Gap.Space)) k++;
  if (k > i && !r.joined(k)) return undefined;
  const p = daypartWord(r, k);
  if (!p) return undefined;
  let last = k + 1;
  if (r.word(last < r.count ? last : k) === 'hours' && r.joined(last)) last++;
  const mod: Mod | undefined = early === Part.Early ? 'START' : early ? 'END' : undefined;
  const of = r.cls(last) === K.Prep && (r.value(last) === Prep.Of || r.value(last) === Prep.On) && r.gap(last) === Gap.Space;
  const target = of ? longest(r, dayPoint(r, last + 1), relativeUnit(r, last + 1)) : undefined;
  const e = target && within(target.expression, p, mod);
  if (e && target && r.gap(last + 1) === Gap.Space && (target.expression.kind !== 'shift' || target.expression.unit === DAY) && target.expression.kind !== 'duration') {
    return { ...target, start: undefined, rule: 'time/part-of-date', expression: e };
  }
  const bare = k === i;
  if (rel === Rel.Last) return shift(last, 'time/relative-part', DAY, -1, 'publication', p, mod);
  if (rel === Rel.Next || rel === Rel.Following) return det || rel === Rel.Next ? shift(last, 'time/relative-part', DAY, 1, 'reference', p, mod) : undefined;
  if (rel === Rel.Previous) return shift(last, 'time/relative-part', DAY, -1, 'reference', p, mod);
  if (rel === Rel.Same || det === Det.That) return shift(last, 'time/relative-part', DAY, 0, 'reference', p, mod);
  if (rel) return undefined;
  if (det === Det.This) return shift(last, 'time/this-part', DAY, 0, 'publication', p, mod);
  if (det === Det.The && prepositionOfTime(r, i)) return shift(last, 'time/the-part', DAY, 0, 'either', p, mod);
  if (bare && r.is(i - 1, K.Prep, Prep.At) && (p.part === 'NI' || p.part === 'MO' || p.hour !== undefined)) return { last, rule: 'time/part', expression: { kind: 'calendar', fields: p } };
  if (bare && p.hour !== undefined && r.cls(i - 1) === K.Prep && r.value(i - 1) !== Prep.Of) return { last, rule: 'time/part', expression: { kind: 'calendar', fields: p } };
  return undefined;
}

const theDaypart = (r: Reader, i: number): Parse | undefined => {
  if (!r.is(i, K.Det, Det.The)) return undefined;
  const p = daypartWord(r, i + 1);
  return p && shift(i + 2, 'time/the-part', DAY, 0, 'either', p);
};

const prepositionOfTime = (r: Reader, i: number): boolean =>
  (r.cls(i - 1) === K.Prep && [Prep.In, Prep.During, Prep.By, Prep.Until, Prep.Throughout, Prep.Through, Prep.Before].includes(r.value(i - 1) as 2)) || r.cls(i - 1) === K.Part;

/** A day, by date, weekday or deictic. */
function dayPoint(r: Reader, i: number): Parse | undefined {
  let p = deictic(r, i);
  for (const rule of CALENDAR[r.cls(i)]) p = longest(r, p, rule.read(r, i));
  if (!p || p.also) return undefined;
  const e = p.expression;
  if (e.kind === 'calendar' && e.fields.day === undefined && e.fields.weekday === undefined) return undefined;
  return p;
}

/** "the early hours of Monday", "the early hours of the morning". */
function earlyHours(r: Reader, i: number): Parse | undefined {
  let k = i;
  if (r.is(k, K.Det, Det.The)) k++;
  if (!r.is(k, K.Part, Part.Early) || r.word(k + 1 < r.count ? k + 1 : k) !== 'hours' || !r.joined(k + 1)) return undefined;
  const part: Fields = { part: 'MO' };
  if (!r.is(k + 2, K.Prep, Prep.Of)) return k > i ? shift(k + 2, 'time/early-hours', DAY, 0, 'either', part) : undefined;
  const day = dayPoint(r, k + 3);
  const target = longest(r, day, day && partAfter(r, day), daypart(r, k + 3), theDaypart(r, k + 3));
  const e = target && within(target.expression, part);
  return target && e ? { ...target, start: undefined, rule: 'time/early-hours', expression: e } : undefined;
}

export const PART_RULES: readonly Rule[] = [
  { name: 'date/month-of-year', starts: [K.Month, K.Det], then: [K.Ordinal, K.Mixed, K.Unit, K.Number, K.Det, K.Rel, K.Prep, K.Vague], examples: ['April last year', 'September this year'], read: monthOfYear },
  { name: 'date/season-year', starts: [K.Season, K.Det], afterThe: [K.Season], examples: ['summer 2024', 'the summer of 1916', 'the spring of next year'], read: seasonOf },
  { name: 'date/quarter', starts: [K.Det, K.Ordinal, K.Mixed, K.Part, K.Unit], afterThe: [K.Ordinal, K.Part, K.Mixed, K.Unit, K.Number], examples: ['the third quarter of 1989', 'Q3 2025', 'the second half of 2008', 'H1 2025'], read: quarterOf },
  { name: 'date/part', starts: [K.Part, K.Det], afterThe: [K.Part], examples: ['early 1990s', 'mid-March', 'late last year', 'the end of the year', 'early Sunday'], read: partOf },
  { name: 'date/units-end', starts: [K.Unit, K.Det], afterThe: [K.Unit], examples: ["month's end", 'year-end'], read: unitsEnd },
  { name: 'time/part', starts: [K.Daypart, K.Det, K.Rel, K.Part], afterThe: [K.Daypart, K.Rel, K.Part, K.Vague], examples: ['this morning', 'the night of 20 June 1791', 'last night'], read: daypart },
  { name: 'time/early-hours', starts: [K.Det, K.Part], afterThe: [K.Part], examples: ['the early hours of Monday'], read: earlyHours },
];
export const PART_EXTENSIONS: readonly Extension[] = [
  { name: 'time/date-part', examples: ['Tuesday morning'], extend: partAfter },
  { name: 'date/day-of-year', examples: ['July 25 of that year'], extend: wordsAfter },
];
