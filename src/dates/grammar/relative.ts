import { lasting, parse, PAST, PRESENT, shifted, sought, type Direction, type From, type Mod, type Parse, type Shift } from '../expression';
import { MONTHS, PARTS, SEASONS, TONIGHT, WEEKDAYS, type Fields } from '../fields';
import { Gap, setOf, type Reader } from '../reader';
import { Det, Flag, K, Noun, Part, Post, Prep, Rel, Unit } from '../words';
import { AMOUNT_RULES, closes } from './amounts';
import { month, weekday } from './calendar';
import { amount, andAHalf, duration, isPlural, ordinal, unitOf } from './numbers';
import { DETS, type Rule } from './rule';

export const shift = (last: number, rule: string, u: Unit, by: number, from: From, fields?: Fields, mod?: Mod): Parse => parse(last, rule, shifted(u, by, from, fields, mod));

/** "last", "next", "same" and their kin; "past", "recent" and "current" are vague words elsewhere. 0 for other words. */
export function relative(r: Reader, i: number): number {
  const cls = r.cls(i);
  if (cls === K.Rel) return r.value(i);
  if (cls !== K.Vague) return 0;
  const v = r.value(i);
  return v === 7 ? Rel.Past : v === 4 ? Rel.Recent : v === 5 ? Rel.Current : 0;
}

/** "today", "yesterday evening", "the day before yesterday", "tomorrow night". */
export function deictic(r: Reader, i: number): Parse | undefined {
  if (r.cls(i) === K.Deictic) {
    const v = r.value(i);
    if (v === 14) return shift(i + 1, 'date/deictic', Unit.Day, 0, 'publication', TONIGHT);
    const p = v !== 10 && r.gap(i + 1) === Gap.Space ? daypartWord(r, i + 1) : undefined;
    return p !== undefined ? shift(i + 2, 'date/deictic-part', Unit.Day, v - 10, 'publication', p) : shift(i + 1, 'date/deictic', Unit.Day, v - 10, 'publication');
  }
  const the = r.is(i, K.Det, Det.The) ? i + 1 : i;
  if (!r.is(the, K.Unit, Unit.Day) || r.cls(the + 1) !== K.Prep || r.cls(the + 2) !== K.Deictic) return undefined;
  const sign = side(r, the + 1);
  return sign !== 0 && r.value(the + 2) !== 14 ? shift(the + 3, 'date/deictic', Unit.Day, r.value(the + 2) - 10 + sign, 'publication') : undefined;
}

/** -1 at "before", 1 at "after". */
const side = (r: Reader, i: number): number => (r.is(i, K.Prep, Prep.Before) ? -1 : r.is(i, K.Prep, Prep.After) ? 1 : 0);

/** A part of the day as fields: its code, or an hour for noon and midnight. */
export function daypartWord(r: Reader, i: number): Fields | undefined {
  if (r.cls(i) !== K.Daypart) return undefined;
  const v = r.value(i);
  return (v & (Flag.Plural | Flag.Ambiguous)) !== 0 ? undefined : PARTS[v & 31];
}

const THIS_THAT_THE = setOf(Det.This, Det.That, Det.The);

/** "last week", "the past three years", "next month", "the following day", "that same year", "the coming months". */
export function relativeUnit(r: Reader, i: number): Parse | undefined {
  let k = i;
  let det = 0;
  if (r.cls(k) === K.Det) { det = r.value(k); k++; if (det === Det.A || r.gap(k) !== Gap.Space) return undefined; }
  let rel = relative(r, k);
  if (rel !== 0) k++;
  else if (k === i || !r.det(i, THIS_THAT_THE)) return undefined;
  if (r.is(k, K.Full, 1) && r.gap(k) === Gap.Space) k++;
  const second = relative(r, k);
  if (second !== 0 && r.gap(k) === Gap.Space) { rel = second; k++; }
  if (!r.joined(k)) return undefined;
  if (r.cls(k) !== K.Unit && r.cls(k) !== K.Full) return rel === 0 ? undefined : amountOfUnits(r, k, rel);
  const at = r.is(k, K.Full, 1) ? k + 1 : k, u = unitOf(r, at);
  if (u === Unit.None || !r.joined(at)) return undefined;
  const last = at + 1;
  if (isPlural(r, at)) {
    // "Sunday opening hours" are no stretch of time, "The Last Days of Pompeii" is a title.
    const none = u <= Unit.Minute || (rel === Rel.Final && det === 0) || (r.capital(at) && r.capital(k - 1) && !r.caseless);
    return none ? undefined : periods(last, rel, NaN, u);
  }
  // "the month-long campaign", "the year-ago quarter", "the day-to-day work"
  if ((rel === 0 && r.gap(last) === Gap.Hyphen) || u <= Unit.Minute) return undefined;
  return onePeriod(r, last, rel, det, u);
}

/** "[the past] three years". */
function amountOfUnits(r: Reader, i: number, rel: number): Parse | undefined {
  const q = amount(r, i);
  if (q === undefined || q.article || !r.joined(q.last)) return undefined;
  // "following ten years of war": after them
  if (rel === Rel.Following && r.cls(i - 2) !== K.Det) return undefined;
  const at = r.is(q.last, K.Full, 1) ? q.last + 1 : q.last, u = unitOf(r, at);
  return u !== Unit.None && r.joined(at) ? periods(at + 1, rel, q.n, u) : undefined;
}

/** More than one unit after "last", "next": a stretch of time. */
function periods(last: number, rel: number, n: number, u: Unit): Parse | undefined {
  if (rel === 0 || rel === Rel.Current) return undefined;
  // "the same two weeks" and "its last days" are stretches as well.
  return rel === Rel.Recent || rel === Rel.Latest ? parse(last, 'vague/recent', PAST) : stretch(last, n, u);
}

const stretch = (last: number, n: number, u: Unit): Parse => parse(last, 'duration/relative', lasting(duration(n, u)));

function onePeriod(r: Reader, last: number, rel: number, det: number, u: Unit): Parse | undefined {
  const the = det === Det.The || det === Det.Poss;
  const unit = (by: number, from: From): Parse => shift(last, 'date/relative-unit', u, by, from);
  const half = rel === 0 ? 0 : andAHalf(r, last);
  if (half !== 0) return stretch(half, 1.5, u);
  switch (rel) {
    case Rel.Last:
      if (!the || u === Unit.Weekend) return u === Unit.Day && !the ? undefined : unit(-1, 'publication');
      return r.is(last, K.Prep, Prep.Of) && u < Unit.Week && u !== Unit.Day ? undefined : stretch(last, 1, u);
    case Rel.Past: return det === Det.This ? unit(-1, 'publication') : stretch(last, 1, u);
    case Rel.Previous: return unit(-1, 'reference');
    case Rel.Next: return the && u >= Unit.Decade ? stretch(last, 1, u) : unit(1, the ? 'reference' : 'either');
    case Rel.Coming: return det !== 0 ? unit(1, 'publication') : undefined;
    case Rel.Following: return unit(1, 'reference');
    case Rel.Same: return unit(0, 'reference');
    case Rel.Current: return det !== 0 ? unit(0, 'publication') : undefined;
    case Rel.Latest: case Rel.Final: return the ? stretch(last, 1, u) : undefined;
    case 0:
      // "to this day"
      if (det === Det.This) return u === Unit.Day && r.is(last - 3, K.Prep, Prep.To) ? parse(last, 'vague/this-day', PRESENT) : shift(last, 'date/this-unit', u, 0, 'speech');
      if (det === Det.That) return u === Unit.Quarter && r.is(last, K.Prep, Prep.Of) ? undefined : shift(last, 'date/that-unit', u, 0, 'reference');
      return theUnit(r, last, u);
    default: return undefined;
  }
}

/** "the year", "the week": the period under discussion. "the day" and "the hour" rather name a thing. */
function theUnit(r: Reader, last: number, u: Unit): Parse | undefined {
  if (u === Unit.Day || u <= Unit.Hour || u === Unit.Fortnight) return undefined;
  // "Person of the Year"
  if (r.capital(last - 1) && r.is(last - 3, K.Prep, Prep.Of) && r.cls(last) !== K.Roman && !r.caseless) return undefined;
  // "the quarter century", "the quarter of a million"
  if (u === Unit.Quarter && (r.is(last, K.Prep, Prep.Of) || r.cls(last) === K.Unit || r.cls(last) === K.Number)) return undefined;
  if (r.is(last, K.Unit, u)) return undefined;
  // "in the year to October", "the quarter ended Sept. 30"
  if (u < Unit.Decade && r.gap(last) === Gap.Space && endsOn(r, last)) return stretch(last, 1, u);
  return shift(last, 'date/the-unit', u, 0, u === Unit.Weekend ? 'speech' : 'either');
}

const endsOn = (r: Reader, i: number): boolean =>
  (r.cls(i + 1) === K.Month || r.cls(i + 1) === K.Digits) && (r.is(i, K.Prep, Prep.To) || (r.cls(i) === K.None && /^end(?:ed|ing)$/.test(r.word(i))));

/** "the day before", "the night after" where the clause ends: reckoned from the date just spoken of. */
function dayBeside(r: Reader, i: number): Parse | undefined {
  const at = i + 1, sign = side(r, at + 1);
  if (sign === 0 || !r.is(i, K.Det, Det.The) || r.gap(at) !== Gap.Space || r.gap(at + 1) !== Gap.Space) return undefined;
  const u = unitOf(r, at);
  return u >= Unit.Day && !isPlural(r, at) && (closes(r, at + 2) || goesOn(r, at + 2)) ? shift(at + 2, 'date/beside', u, sign, 'reference') : undefined;
}

/** A preposition or a verb in the past, which is no adjective: no noun phrase follows "the day before". */
const goesOn = (r: Reader, i: number): boolean => (r.cls(i) === K.Prep && !r.prep(i, OF_AS)) || (r.past(i) && !r.nounAt(i + 1));
const OF_AS = setOf(Prep.Of, Prep.As);

const THE_A = setOf(Det.The, Det.A);

/** "year-ago", "the year-earlier period", "the year-ago quarter". */
function yearAgo(r: Reader, i: number): Parse | undefined {
  const at = r.det(i, THE_A) ? i + 1 : i, next = at + 2;
  if (!r.is(at + 1, K.Post, Post.Ago) && !r.is(at + 1, K.Part, Part.Earlier)) return undefined;
  const u = at === i || r.gap(at) === Gap.Space ? unitOf(r, at) : Unit.None;
  if (u === Unit.None || isPlural(r, at) || r.gap(at + 1) !== Gap.Hyphen) return undefined;
  const span = r.gap(next) === Gap.Space && (r.is(next, K.Noun, Noun.Period) || r.is(next, K.Unit, Unit.Quarter) || r.is(next, K.Unit, Unit.Month));
  const quarter = span && u === Unit.Year && r.is(next, K.Unit, Unit.Quarter);
  const e = quarter ? shifted(Unit.Quarter, -4, 'reference') : shifted(u, -1, 'publication');
  return parse(span ? next + 1 : next, 'date/year-ago', e, undefined, span ? undefined : r.start(at));
}

const THE_POSS = setOf(Det.The, Det.Poss);

/** "the first day", "the first nine months", "the final week": an ordinal place in something longer. */
function ordinalUnit(r: Reader, i: number): Parse | undefined {
  const k = r.det(i, THE_POSS) ? i + 1 : i;
  const o = ordinal(r, k);
  if (o === undefined || !r.joined(o.last)) return undefined;
  if (r.cls(o.last) !== K.Unit) return unitsAfterOrdinal(r, o.last);
  const u = unitOf(r, o.last);
  // "the first weeks of the war"
  if (k > i && o.n === 1 && isPlural(r, o.last) && u >= Unit.Hour && u !== Unit.Quarter && !r.capital(k)) return parse(o.last + 1, 'duration/ordinal', lasting(duration(NaN, u)));
  if (k === i || isPlural(r, o.last) || u === Unit.Century || u === Unit.Decade || u <= Unit.Minute || u === Unit.Quarter) return undefined;
  return parse(o.last + 1, 'duration/ordinal', lasting(duration(1, u)));
}

function unitsAfterOrdinal(r: Reader, i: number): Parse | undefined {
  const q = amount(r, i);
  if (q === undefined || q.article || !r.joined(q.last)) return undefined;
  const at = r.is(q.last, K.Full, 1) ? q.last + 1 : q.last, u = unitOf(r, at);
  return u !== Unit.None && isPlural(r, at) ? parse(at + 1, 'duration/ordinal', lasting(duration(q.n, u))) : undefined;
}

/** "last July", "next Friday", "this spring", "the previous April", "that Sunday". */
export function seek(r: Reader, i: number): Parse | undefined {
  let k = i;
  let det = 0;
  if (r.cls(k) === K.Det) { det = r.value(k); k++; }
  let rel = relative(r, k);
  if (rel === 0 && det !== Det.This && det !== Det.That) return undefined;
  if (rel !== 0 && (k === i || r.gap(k) === Gap.Space)) k++;
  const second = rel === 0 ? 0 : relative(r, k);
  if (second !== 0) { rel = second; k++; }
  const fields = k > i ? soughtFields(r, k) : undefined;
  if (fields === undefined || !r.joined(k)) return undefined;
  // "said that April Smith …"
  if (rel === 0 && fields.month !== undefined && det === Det.That && r.gap(k + 1) === Gap.Space && r.capital(k + 1) && r.cls(k + 1) === K.None) return undefined;
  const make = (direction: Direction, from: From): Parse => parse(k + 1, 'date/seek', sought(direction, from, fields));
  switch (rel) {
    case Rel.Last: case Rel.Past: return make(-1, det ? 'either' : 'publication');
    case Rel.Previous: return make(-1, 'reference');
    case Rel.Next: return make(1, det === Det.The ? 'reference' : 'either');
    case Rel.Coming: return make(1, 'publication');
    // "following Wednesday's quake": after it
    case Rel.Following: return det === 0 ? undefined : make(1, 'reference');
    case Rel.Same: return make(0, 'reference');
    case 0: return make(0, det === Det.This ? 'either' : 'reference');
    default: return undefined;
  }
}

/** "two Sundays ago", "three summers ago": so many of them back. */
function countedAgo(r: Reader, i: number): Parse | undefined {
  const q = amount(r, i);
  if (q === undefined || q.article || !r.is(q.last + 1, K.Post, Post.Ago) || r.gap(q.last) !== Gap.Space || r.gap(q.last + 1) !== Gap.Space) return undefined;
  const cls = r.cls(q.last), v = r.value(q.last);
  if ((v & Flag.Plural) === 0 || (cls === K.Weekday && !r.capital(q.last))) return undefined;
  if (q.vague) return parse(q.last + 2, 'date/offset-vague', PAST);
  return parse(q.last + 2, 'date/counted-ago', sought(-1, 'publication', cls === K.Weekday ? WEEKDAYS[v & 15] : SEASONS[v & 15], 1 - Math.max(1, Math.floor(q.n))));
}

function soughtFields(r: Reader, i: number): Fields | undefined {
  switch (r.cls(i)) {
    case K.Weekday: { const w = weekday(r, i); return w === 0 ? undefined : WEEKDAYS[w]; }
    case K.Month: { const m = month(r, i); return m === 0 ? undefined : MONTHS[m]; }
    case K.Season: return isPlural(r, i) ? undefined : SEASONS[r.value(i) & 15];
    default: return undefined;
  }
}

/** "July last year", "September this year", "January 24 of the same year": a year in words after a month or season. */
export function yearInWords(r: Reader, i: number): (Parse & { readonly expression: Shift }) | undefined {
  const of = r.is(i, K.Prep, Prep.Of) ? i + 1 : i, cls = r.cls(of);
  if (cls !== K.Det && cls !== K.Rel && cls !== K.Vague) return undefined;
  if (r.gap(of) !== Gap.Space && !(of === i && r.gap(of) === Gap.Comma)) return undefined;
  const p = relativeUnit(r, of);
  if (p?.expression.kind !== 'shift' || p.expression.unit !== Unit.Year) return undefined;
  if (of === i && r.is(i, K.Det, Det.The) && relative(r, i + 1) === 0) return undefined;
  return p as Parse & { readonly expression: Shift };
}

export const RELATIVE_RULES: readonly Rule[] = [
  { name: 'date/deictic', begins: [[[K.Deictic]], [[K.Unit], [K.Prep]], [[K.The], [K.Unit]]], examples: ['today', 'the day before yesterday', 'tonight'], read: deictic },
  { name: 'date/relative-unit', begins: [[[K.Rel, K.Vague], [K.Rel, K.Vague, K.Full, K.Unit, K.Digits, K.Number, K.Quantity, ...DETS]], [[K.The, K.This], [K.Rel, K.Vague, K.Full, K.Unit]], [[K.Poss, K.Each, K.Det], [K.Rel, K.Vague]]], examples: ['last week', 'next month', 'the following day', 'that same year', 'the previous decade'], read: relativeUnit },
  ...AMOUNT_RULES,
  { name: 'date/beside', begins: [[[K.The], [K.Unit]]], examples: ['the day before'], read: dayBeside },
  { name: 'date/year-ago', begins: [[[K.Unit, K.Second], [K.Post, K.Part]], [[K.The, K.A], [K.Unit, K.Second]]], examples: ['year-ago', 'the year-earlier period'], read: yearAgo },
  { name: 'duration/ordinal', begins: [[[K.Ordinal, K.Mixed], [K.Number, K.Digits, K.Quantity]], [[K.Number], [K.Ordinal, K.Second]], [[K.The, K.Poss], [K.Ordinal, K.Mixed, K.Second, K.Number]]], examples: ['the first nine months', 'the second week'], read: ordinalUnit },
  { name: 'date/counted-ago', begins: [[[K.Number, K.Digits, K.Quantity], [K.Weekday, K.Season]], [[K.Quantity], [K.Prep]], [[K.Det, K.A], [K.Quantity]]], examples: ['two Sundays ago', 'three summers ago'], read: countedAgo },
  { name: 'date/seek', begins: [[[K.Rel, K.Vague, K.This], [K.Rel, K.Vague, K.Weekday, K.Month, K.Season]], [DETS, [K.Rel, K.Vague]]], examples: ['last July', 'next Friday', 'this spring', 'the previous April'], read: seek },
];
