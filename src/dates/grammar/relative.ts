import type { Expression, Fields, Mod, Parse } from '../expression';
import { Gap, type Reader } from '../reader';
import { Shape } from '../../lexicon/tokens';
import { AMBIGUOUS, CENTURY, DAY, DAYPARTS, DECADE, Det, FORTNIGHT, HOUR, K, MILLENNIUM, MINUTE, MONTH, Noun, PLURAL, Part, Post, Prep, QUARTER, Rel, SECOND, WEEK, WEEKEND, YEAR, type Unit } from '../words';
import { month, weekday } from './calendar';
import { amount, andAHalf, approximation, duration, ordinal, unit } from './numbers';
import type { Rule } from './rule';

export const shift = (last: number, rule: string, u: Unit, by: number, from: 'publication' | 'reference' | 'either', fields?: Fields, mod?: Mod): Parse =>
  ({ last, rule, expression: { kind: 'shift', unit: u, by, from, ...(fields && { fields }), ...(mod && { mod }) } });

/** "last", "next", "same" and their kin; "past", "recent" and "current" are vague words elsewhere. */
export function relative(r: Reader, i: number): number {
  const cls = r.cls(i);
  if (cls === K.Rel) return r.value(i);
  if (cls === K.Vague) return r.value(i) === 7 ? Rel.Past : r.value(i) === 4 ? Rel.Recent : r.value(i) === 5 ? Rel.Current : 0;
  return 0;
}

/** "today", "yesterday evening", "the day before yesterday", "tomorrow night". */
export function deictic(r: Reader, i: number): Parse | undefined {
  if (r.cls(i) === K.Deictic) {
    const v = r.value(i);
    if (v === 14) return shift(i + 1, 'date/deictic', DAY, 0, 'publication', { part: 'NI' });
    const p = r.gap(i + 1) === Gap.Space ? daypartWord(r, i + 1) : undefined;
    return p && v !== 10 ? shift(i + 2, 'date/deictic-part', DAY, v - 10, 'publication', p) : shift(i + 1, 'date/deictic', DAY, v - 10, 'publication');
  }
  const the = r.is(i, K.Det, Det.The) ? i + 1 : i;
  if (!r.is(the, K.Unit, DAY) || r.cls(the + 1) !== K.Prep || r.cls(the + 2) !== K.Deictic) return undefined;
  const sign = r.value(the + 1) === Prep.Before ? -1 : r.value(the + 1) === Prep.After ? 1 : 0;
  return sign && r.value(the + 2) !== 14 ? shift(the + 3, 'date/deictic', DAY, r.value(the + 2) - 10 + sign, 'publication') : undefined;
}

/** A part of the day as fields: its code, or an hour for noon and midnight. */
export function daypartWord(r: Reader, i: number): Fields | undefined {
  if (r.cls(i) !== K.Daypart || (r.value(i) & (PLURAL | AMBIGUOUS)) !== 0) return undefined;
  const v = r.value(i) & 31;
  return v === 7 ? { hour: 12, minute: 0 } : v === 8 ? { hour: 0, minute: 0 } : { part: DAYPARTS[v] };
}

/** "last week", "the past three years", "next month", "the following day", "that same year", "the coming months". */
export function relativeUnit(r: Reader, i: number): Parse | undefined {
  let k = i;
  let det = 0;
  if (r.cls(k) === K.Det) { det = r.value(k); k++; if (det === Det.A || r.gap(k) !== Gap.Space) return undefined; }
  let rel = relative(r, k);
  if (rel) k++;
  else if (det !== Det.This && det !== Det.That && det !== Det.The) return undefined;
  if (r.is(k, K.Full, 1) && r.gap(k) === Gap.Space) k++;
  if (relative(r, k) && r.gap(k) === Gap.Space) { rel = relative(r, k); k++; }
  if (k > i && !r.joined(k)) return undefined;
  const q = r.cls(k) === K.Unit || r.cls(k) === K.Full ? undefined : amount(r, k);
  if (q && (q.article || !r.joined(q.last))) return undefined;
  let at = q ? q.last : k;
  if (!rel && q) return undefined;
  if (r.is(at, K.Full, 1)) at++;
  const u = unit(r, at);
  if (!u || (at > i && !r.joined(at))) return undefined;
  const last = u.last;
  // "the month-long campaign", "the year-ago quarter", "the day-to-day work"
  if (!rel && !u.plural && r.gap(last) === Gap.Hyphen) return undefined;
  if (u.unit <= MINUTE && !q) return undefined;
  if (q || u.plural) return periods(last, rel, q?.n ?? NaN, u.unit);
  return onePeriod(r, last, rel, det, u.unit);
}

/** More than one unit after "last", "next": a stretch of time. */
function periods(last: number, rel: number, n: number, u: Unit): Parse | undefined {
  if (!rel) return undefined;
  if (rel === Rel.Recent || rel === Rel.Latest) return { last, rule: 'vague/recent', expression: { kind: 'vague', value: 'PAST_REF' } };
  if (rel === Rel.Current) return undefined;
  // "the same two weeks" and "its last days" are stretches as well.
  return { last, rule: 'duration/relative', expression: { kind: 'duration', value: duration(n, u) } };
}

function onePeriod(r: Reader, last: number, rel: number, det: number, u: Unit): Parse | undefined {
  const stretch = (): Parse => ({ last, rule: 'duration/relative', expression: { kind: 'duration', value: duration(1, u) } });
  const the = det === Det.The || det === Det.Poss;
  switch (rel) {
    case Rel.Last:
      if (the && u !== WEEKEND && r.is(last, K.Prep, Prep.Of)) return u >= WEEK || u === DAY ? stretch() : undefined;
      return the && u !== WEEKEND ? stretch() : u === DAY && !the ? undefined : shift(last, 'date/relative-unit', u, -1, 'publication');
    case Rel.Past: return det === Det.This ? shift(last, 'date/relative-unit', u, -1, 'publication') : stretch();
    case Rel.Previous: return shift(last, 'date/relative-unit', u, -1, 'reference');
    case Rel.Next: return the && u >= DECADE ? stretch() : shift(last, 'date/relative-unit', u, 1, the ? 'reference' : 'either');
    case Rel.Coming: return the || det ? shift(last, 'date/relative-unit', u, 1, 'publication') : undefined;
    case Rel.Following: return shift(last, 'date/relative-unit', u, 1, 'reference');
    case Rel.Same: return shift(last, 'date/relative-unit', u, 0, 'reference');
    case Rel.Current: return the || det ? shift(last, 'date/relative-unit', u, 0, 'publication') : undefined;
    case Rel.Latest: return the ? stretch() : undefined;
    case Rel.Recent: return undefined;
    case Rel.Final: return the ? stretch() : undefined;
    case 0:
      if (det === Det.This) return shift(last, 'date/this-unit', u, 0, 'either');
      if (det === Det.That) return u === QUARTER && r.is(last, K.Prep, Prep.Of) ? undefined : shift(last, 'date/that-unit', u, 0, 'reference');
      return theUnit(r, last, u);
    default: return undefined;
  }
}

/** "the year", "the week": the period under discussion. "the day" and "the hour" rather name a thing. */
function theUnit(r: Reader, last: number, u: Unit): Parse | undefined {
  if (u === DAY || u <= HOUR || u === FORTNIGHT) return undefined;
  if (u === QUARTER && r.is(last, K.Prep, Prep.Of)) return undefined;
  if (r.is(last, K.Unit, u)) return undefined;
  return shift(last, 'date/the-unit', u, 0, 'either');
}

/** "a day later", "two years ago", "nearly four years", "ten brutal months", "18 years old", "90-day", "half a century". */
export function amountOfTime(r: Reader, i: number): Parse | undefined {
  // "at least", "close to": most words of these classes begin no amount.
  const cls = r.cls(i);
  if ((cls === K.Prep && r.cls(i + 1) !== K.Approx) || (cls === K.Part && !r.is(i + 1, K.Prep, Prep.To))) return undefined;
  const approx = approximation(r, i);
  let k = approx ? approx.last : i;
  if (k > i && !r.joined(k)) return undefined;
  if (r.is(k, K.Det, Det.The) || r.is(k, K.Det, Det.These) || r.is(k, K.Det, Det.Those) || r.is(k, K.Det, Det.Poss)) {
    if (approx) return undefined;
    const q0 = amount(r, k + 1);
    if (!q0 || q0.article || r.gap(k + 1) !== Gap.Space) return undefined;
    k++;
  }
  const q = amount(r, k);
  if (!q) return undefined;
  const hyphen = r.gap(q.last) === Gap.Hyphen;
  if (!hyphen && r.gap(q.last) !== Gap.Space) return undefined;
  let at = q.last;
  if (!hyphen && !r.is(at, K.Full, 2) && r.cls(at) === K.Full) at++;
  else if (!hyphen && !q.article && r.cls(at) === K.None && r.shape(at) === Shape.Lower && r.gap(at + 1) === Gap.Space && !r.counted(at)
    && r.cls(at + 1) === K.Unit && (r.value(at + 1) & PLURAL) !== 0) at++;
  else if (!hyphen && q.vague && r.is(at, K.Approx, 3) && r.gap(at + 1) === Gap.Space) at++;
  if (at !== q.last && !r.joined(at)) return undefined;
  const u = unit(r, at);
  if (!u) return undefined;
  const tight = r.gap(at) === Gap.Hyphen;
  if (q.article && tight) return undefined;
  if (q.article && (u.plural || (u.unit === SECOND))) return undefined;
  // "three quarters" is a part of something.
  if (u.unit === QUARTER && (q.article || !u.plural || q.vague || hyphen || (at === q.last && (q.n === 3 || r.is(u.last, K.Prep, Prep.Of))))) return undefined;
  // A number before a singular is an adjective, "three hour battle", unless it is one.
  if (!tight && !u.plural && q.n > 1 && !noun(r, u.last)) return undefined;
  if (!tight && u.unit === SECOND && !u.plural) return undefined;
  let last = u.last;
  let value = duration(q.n, u.unit);
  let n = q.n;
  const half = andAHalf(r, last);
  if (half) { n += 0.5; value = duration(n, u.unit); last = half; }
  const more = half ? undefined : furtherAmount(r, last, u.unit);
  if (more) { last = more.last; value += value.includes('T') ? more.value.replace(/^PT?/, '') : more.value.replace(/^P/, ''); }
  const after = tight ? undefined : offset(r, last, n, u.unit, approx?.mod);
  if (after) return after;
  const old = age(r, last);
  if (old) return { last: old, start: k > i && !approx ? r.start(k) : q.article ? r.start(at) : undefined, rule: 'duration/age', expression: { kind: 'duration', value } };
  const longer = r.gap(last) === Gap.Hyphen && r.cls(last) === K.Noun && r.word(last) === 'long' ? last + 1 : last;
  const start = tight && k > i && !approx ? r.start(k) : q.article && longer > last ? r.start(at) : undefined;
  return { last: longer, start, rule: 'duration/amount', expression: { kind: 'duration', value, ...(approx?.mod && { mod: approx.mod }) } };
}

/** A noun or a gap that ends a noun phrase follows. */
const noun = (r: Reader, i: number): boolean => r.gap(i) === Gap.Space || r.gap(i) === Gap.Hyphen;

function furtherAmount(r: Reader, i: number, u: Unit): { last: number; value: string } | undefined {
  const conj = r.is(i, K.Prep, Prep.And) || r.gap(i) === Gap.Comma ? (r.is(i, K.Prep, Prep.And) ? i + 1 : i) : i;
  if (conj === i && r.gap(i) !== Gap.Space && r.gap(i) !== Gap.Comma) return undefined;
  if (r.cls(conj) !== K.Digits && r.cls(conj) !== K.Number) return undefined;
  const q = amount(r, conj);
  const next = q && r.joined(q.last) ? unit(r, q.last) : undefined;
  if (!q || !next || next.unit >= u || next.unit === WEEKEND) return undefined;
  return { last: next.last, value: duration(q.n, next.unit) };
}

/** "old", "of age" and "-old" after years. */
function age(r: Reader, i: number): number | undefined {
  if (r.is(i, K.Post, Post.Old) && r.joined(i)) return i + 1;
  return r.is(i, K.Prep, Prep.Of) && i + 1 < r.count && r.word(i + 1) === 'age' ? i + 2 : undefined;
}

/** The word after an amount that makes it a date: "ago", "earlier", "later", "before" and "after" at a clause's end. */
function offset(r: Reader, at: number, n: number, u: Unit, mod?: Mod): Parse | undefined {
  if (r.gap(at) !== Gap.Space) return undefined;
  const result = (last: number, sign: number, from: 'publication' | 'reference'): Parse => {
    if (Number.isNaN(n)) {
      const value = sign < 0 ? 'PAST_REF' : 'FUTURE_REF';
      return { last, rule: 'date/offset-vague', expression: { kind: 'vague', value } };
    }
    const years = u === DECADE ? 10 : u === CENTURY ? 100 : u === MILLENNIUM ? 1000 : 0;
    return shift(last, 'date/offset', years ? YEAR : u, sign * n * (years || 1), from, undefined, mod);
  };
  if (r.cls(at) === K.Post) {
    switch (r.value(at)) {
      case Post.Ago: return result(at + 1, -1, 'publication');
      case Post.Hence: return result(at + 1, 1, 'publication');
      case Post.Previously: return result(at + 1, -1, 'reference');
      case Post.After: return result(at + 1, 1, 'reference');
      default: return undefined;
    }
  }
  if (r.is(at, K.Part, Part.Earlier)) return result(at + 1, -1, 'reference');
  if (r.is(at, K.Part, Part.Later)) return result(at + 1, 1, 'reference');
  if (r.is(at, K.Rel, Rel.Previous) && r.word(at) === 'prior') return closes(r, at + 1) ? result(at + 1, -1, 'reference') : undefined;
  if (r.cls(at) !== K.Prep) return undefined;
  if (r.value(at) === Prep.From && r.is(at + 1, K.Vague, 1)) return result(at + 2, 1, 'publication');
  if (r.value(at) === Prep.Before && closes(r, at + 1)) return result(at + 1, -1, 'reference');
  if (r.value(at) === Prep.After && closes(r, at + 1)) return result(at + 1, 1, 'reference');
  if (r.value(at) === Prep.On && closes(r, at + 1) && u >= WEEK) return result(at + 1, 1, 'reference');
  return undefined;
}

/** No noun phrase follows: the clause or the text ends here. */
const closes = (r: Reader, i: number): boolean => { const g = r.gap(i); return g !== Gap.Space && g !== Gap.Hyphen && g !== Gap.SpaceQuote && g !== Gap.Paren; };

/** "years", "for decades", "years ago", "days later", "weeks of fighting". */
function bareUnits(r: Reader, i: number): Parse | undefined {
  const u = unit(r, i);
  if (!u || !u.plural || (r.value(i) & 32) !== 0 || u.unit === WEEKEND || u.unit === QUARTER || u.unit === SECOND) return undefined;
  const after = offset(r, i + 1, NaN, u.unit);
  if (after) return after;
  const hyphen = r.gap(i + 1) === Gap.Hyphen ? i + 1 : 0;
  if (hyphen && (r.word(hyphen) === 'long' || r.word(hyphen) === 'old')) return { last: hyphen + 1, rule: 'duration/bare', expression: { kind: 'duration', value: duration(NaN, u.unit) } };
  if (hyphen || r.gap(i) === Gap.Hyphen || r.is(i - 1, K.Noun, Noun.Light) || (r.cls(i - 1) === K.Det && r.value(i - 1) === Det.Each)) return undefined;
  const the = r.is(i - 1, K.Det, Det.The) && r.gap(i) === Gap.Space;
  if (u.unit === HOUR && !the && r.cls(i - 1) === K.None && r.gap(i) === Gap.Space && i > 0 && r.shape(i - 1) === Shape.Lower && r.word(i - 1) !== 'for') return undefined;
  return { last: i + 1, rule: 'duration/bare', expression: { kind: 'duration', value: duration(NaN, u.unit) } };
}

/** "month-long", "year-long". */
function unitLong(r: Reader, i: number): Parse | undefined {
  const u = unit(r, i);
  if (!u || u.plural || u.unit < HOUR || r.gap(i + 1) !== Gap.Hyphen) return undefined;
  if (r.word(i + 1) === 'long') return { last: i + 2, rule: 'duration/long', expression: { kind: 'duration', value: duration(1, u.unit) } };
  return undefined;
}

/** "weeklong". */
const oneWord = (r: Reader, i: number): Parse => ({ last: i + 1, rule: 'duration/one-word', expression: { kind: 'duration', value: duration(1, r.value(i)) } });

/** "the day before", "the night after" where the clause ends: reckoned from the date just spoken of. */
function dayBeside(r: Reader, i: number): Parse | undefined {
  const at = r.is(i, K.Det, Det.The) ? i + 1 : i;
  if (at === i || r.cls(at) !== K.Unit || r.gap(at) !== Gap.Space || r.gap(at + 1) !== Gap.Space) return undefined;
  const u = unit(r, at);
  const sign = r.is(at + 1, K.Prep, Prep.Before) ? -1 : r.is(at + 1, K.Prep, Prep.After) ? 1 : 0;
  return u && !u.plural && u.unit >= DAY && sign && closes(r, at + 2) ? shift(at + 2, 'date/beside', u.unit, sign, 'reference') : undefined;
}

/** "year-ago", "the year-earlier period", "the year-ago quarter". */
function yearAgo(r: Reader, i: number): Parse | undefined {
  const at = r.is(i, K.Det, Det.The) || r.is(i, K.Det, Det.A) ? i + 1 : i;
  const u = at === i || r.gap(at) === Gap.Space ? unit(r, at) : undefined;
  if (!u || u.plural || r.gap(at + 1) !== Gap.Hyphen || !(r.is(at + 1, K.Post, Post.Ago) || r.is(at + 1, K.Part, Part.Earlier))) return undefined;
  const span = r.gap(at + 2) === Gap.Space && (r.is(at + 2, K.Noun, Noun.Period) || r.is(at + 2, K.Unit, QUARTER) || r.is(at + 2, K.Unit, MONTH));
  const quarter = span && r.is(at + 2, K.Unit, QUARTER) && u.unit === YEAR;
  const p = shift(span ? at + 3 : at + 2, 'date/year-ago', quarter ? QUARTER : u.unit, quarter ? -4 : -1, quarter ? 'reference' : 'publication');
  return span ? p : { ...p, start: r.start(at) };
}

/** "the first day", "the third quarter", "the final week": an ordinal place in something longer. */
function ordinalUnit(r: Reader, i: number): Parse | undefined {
  let k = i;
  if (r.is(k, K.Det, Det.The) || r.is(k, K.Det, Det.Poss)) k++;
  const o = ordinal(r, k);
  if (!o || !r.joined(o.last)) return undefined;
  const many = amount(r, o.last);
  if (many && !many.article) {
    const u = r.joined(many.last) ? unit(r, r.is(many.last, K.Full, 1) ? many.last + 1 : many.last) : undefined;
    return u?.plural ? { last: u.last, rule: 'duration/ordinal', expression: { kind: 'duration', value: duration(many.n, u.unit) } } : undefined;
  }
  const u = unit(r, o.last);
  if (!u || u.plural || u.unit === CENTURY || u.unit === DECADE || u.unit <= MINUTE || u.unit === QUARTER) return undefined;
  if (k === i) return undefined;
  return { last: u.last, rule: 'duration/ordinal', expression: { kind: 'duration', value: duration(1, u.unit) } };
}

/** "last July", "next Friday", "this spring", "the previous April", "that Sunday", "the summer", "spring 2024". */
export function seek(r: Reader, i: number): Parse | undefined {
  let k = i;
  let det = 0;
  if (r.cls(k) === K.Det) { det = r.value(k); k++; }
  let rel = relative(r, k);
  if (rel && (k === i || r.gap(k) === Gap.Space)) k++;
  if (relative(r, k) && rel) { rel = relative(r, k); k++; }
  if (k === i || !r.joined(k)) return undefined;
  const w = weekday(r, k);
  const m = w ? 0 : month(r, k);
  const s = w || m || r.cls(k) !== K.Season || (r.value(k) & PLURAL) ? 0 : r.value(k) & 15;
  const fields: Fields | undefined = w ? { weekday: w } : m ? { month: m } : s ? { season: s } : undefined;
  if (!fields) return undefined;
  if (!rel && det !== Det.This && det !== Det.That) return undefined;
  // "said that April Smith …"
  if (!rel && m && det === Det.That && r.gap(k + 1) === Gap.Space && r.capital(k + 1) && r.cls(k + 1) === K.None) return undefined;
  const make = (direction: -1 | 0 | 1, from: 'publication' | 'reference' | 'either'): Parse =>
    ({ last: k + 1, rule: 'date/seek', expression: { kind: 'seek', direction, from, fields } });
  switch (rel) {
    case Rel.Last: case Rel.Past: return make(-1, det ? 'either' : 'publication');
    case Rel.Previous: return make(-1, 'reference');
    case Rel.Next: return make(1, det === Det.The ? 'reference' : 'either');
    case Rel.Coming: return make(1, 'publication');
    case Rel.Following: return make(1, 'reference');
    case Rel.Same: return make(0, 'reference');
    case 0: return make(0, det === Det.This ? 'either' : 'reference');
    default: return undefined;
  }
}

/** "July last year", "September this year", "January 24 of the same year": a year in words after a month or season. */
export function yearInWords(r: Reader, i: number): { last: number; expression: Expression & { kind: 'shift' } } | undefined {
  const of = r.is(i, K.Prep, Prep.Of) ? i + 1 : i;
  if (r.gap(of) !== Gap.Space && !(of === i && r.gap(of) === Gap.Comma)) return undefined;
  const p = relativeUnit(r, of);
  if (!p || p.expression.kind !== 'shift' || p.expression.unit !== YEAR) return undefined;
  if (of === i && r.is(i, K.Det, Det.The) && !relative(r, i + 1)) return undefined;
  return { last: p.last, expression: p.expression };
}

export const RELATIVE_RULES: readonly Rule[] = [
  { name: 'date/deictic', starts: [K.Deictic, K.Det, K.Unit], afterThe: [K.Unit], examples: ['today', 'the day before yesterday', 'tonight'], read: deictic },
  { name: 'date/relative-unit', starts: [K.Rel, K.Det, K.Vague], then: [K.Rel, K.Vague, K.Full, K.Unit, K.Digits, K.Number, K.Quantity, K.Det], afterThe: [K.Rel, K.Vague, K.Full, K.Unit], examples: ['last week', 'next month', 'the following day', 'that same year', 'the previous decade'], read: relativeUnit },
  { name: 'duration/amount', starts: [K.Digits, K.Number, K.Quantity, K.Det, K.Approx, K.Prep, K.Part], afterThe: [K.Unit, K.Full, K.Quantity, K.Number, K.Digits, K.Approx, K.Det, K.Mixed], after: { [K.Prep]: [K.Approx], [K.Part]: [K.Prep], [K.Digits]: [K.Digits, K.Number, K.Prep, K.Full, K.None, K.Unit] }, examples: ['four years', 'nearly four years', '90-day', 'half a century', 'more than a decade', 'at least 30 days'], read: amountOfTime },
  { name: 'duration/bare', starts: [K.Unit], examples: ['decades'], read: bareUnits },
  { name: 'duration/long', starts: [K.Unit], examples: ['month-long'], read: unitLong },
  { name: 'duration/one-word', starts: [K.Long], examples: ['weeklong'], read: oneWord },
  { name: 'date/beside', starts: [K.Det], then: [K.Unit], examples: ['the day before'], read: dayBeside },
  { name: 'date/year-ago', starts: [K.Unit, K.Det], then: [K.Unit, K.Post, K.Part], examples: ['year-ago', 'the year-earlier period'], read: yearAgo },
  { name: 'duration/ordinal', starts: [K.Det, K.Ordinal, K.Number, K.Mixed], then: [K.Ordinal, K.Mixed, K.Unit, K.Number, K.Digits, K.Quantity, K.Full], examples: ['the first nine months', 'the second week'], read: ordinalUnit },
  { name: 'date/seek', starts: [K.Rel, K.Det, K.Vague], then: [K.Rel, K.Vague, K.Weekday, K.Month, K.Season], examples: ['last July', 'next Friday', 'this spring', 'the previous April'], read: seek },
];
