import { FUTURE, parse, PAST, PRESENT, repeated, shifted, THEN, type Expression, type Parse } from '../expression';
import { TONIGHT } from '../fields';
import { Gap, setOf, type Reader } from '../reader';
import { DAYPARTS, Det, Flag, K, Noun, Prep, Rel, Unit } from '../words';
import { amount, duration, isPlural, ordinal, unitOf } from './numbers';
import { relative } from './relative';
import { DETS, type Rule } from './rule';

const vague = (last: number, expression: Expression, start?: number): Parse => parse(last, 'vague/word', expression, undefined, start);

/** "now", "currently", "recently", "the past", "the near future", "soon" after "will", "then" after "since". */
function vagueWord(r: Reader, i: number): Parse | undefined {
  const the = r.is(i - 1, K.Det, Det.The) && r.gap(i) === Gap.Space, next = i + 1;
  switch (r.value(i)) {
    case 1: return vague(next, PRESENT);
    case 2: return vague(next, PAST);
    case 4: return r.cls(next) === K.None && r.gap(next) === Gap.Space ? vague(next, PAST) : undefined;
    case 5: return r.cls(next) === K.None && r.gap(next) === Gap.Space && !r.is(i - 1, K.Prep, Prep.As) ? vague(next, PRESENT) : undefined;
    case 6: return the || r.gap(next) === Gap.Space ? vague(next, FUTURE, the ? r.start(i - 1) : undefined) : undefined;
    case 7: return the && r.cls(i - 2) === K.Prep && (closed(r, next) || (r.is(i - 2, K.Prep, Prep.In) && r.cls(next) === K.None)) ? vague(next, PAST, r.start(i - 1)) : undefined;
    case 8: return present(r, i, the);
    case 9: return then(r, i);
    case 10: return soon(r, i);
    case 11: return r.is(next, K.Unit, Unit.Day) && r.joined(next) ? vague(i + 2, PRESENT) : undefined;
    default: return undefined;
  }
}

const closed = (r: Reader, i: number): boolean => r.cls(i) === K.Prep || r.cls(i) === K.Det || !r.joined(i);

function present(r: Reader, i: number, the: boolean): Parse | undefined {
  if (r.is(i + 1, K.Unit, Unit.Day) && r.joined(i + 1)) return vague(i + 2, PRESENT, the ? r.start(i - 1) : undefined);
  if (r.is(i - 1, K.Prep, Prep.At)) return vague(i + 1, PRESENT);
  // "from 1990 to present", not "to present a plan"
  if (r.is(i - 1, K.Prep, Prep.To)) return (r.cls(i - 2) === K.Digits || r.cls(i - 2) === K.Month) && closed(r, i + 1) ? vague(i + 1, PRESENT) : undefined;
  return the && closed(r, i + 1) && r.cls(i - 2) === K.Prep ? vague(i + 1, PRESENT, r.start(i - 1)) : undefined;
}

const BEFORE_THEN = setOf(Prep.Since, Prep.Until, Prep.By, Prep.From), BEFORE_TIME = setOf(Prep.At, Prep.By, Prep.During, Prep.Since, Prep.Until, Prep.From);

/** "since then", "until then", "by then", "then-president". */
function then(r: Reader, i: number): Parse | undefined {
  if (r.gap(i + 1) === Gap.Hyphen && r.cls(i + 1) === K.None) return vague(i + 1, PAST);
  return r.prep(i - 1, BEFORE_THEN) ? parse(i + 1, 'vague/then', THEN) : undefined;
}

/** "soon" with "will" shortly before it, not "soon after". */
function soon(r: Reader, i: number): Parse | undefined {
  if (r.cls(i + 1) === K.Prep || r.is(i - 1, K.Prep, Prep.As)) return undefined;
  for (let k = i - 1; k >= 0 && k > i - 5 && r.gap(k + 1) === Gap.Space; k--) if (r.future(k)) return vague(i + 1, FUTURE);
  return undefined;
}

/** "at the time", "at that time", "at the moment", "these days", "the time being", "to date", "in recent times". */
function idiom(r: Reader, i: number): Parse | undefined {
  if (r.cls(i) === K.Time) return r.is(i, K.Time, Noun.Date) && (r.is(i - 1, K.Prep, Prep.To) || r.is(i - 1, K.Prep, Prep.Until)) && r.gap(i + 1) !== Gap.Space ? vague(i + 1, PRESENT) : undefined;
  const next = i + 1;
  switch (r.cls(next)) {
    case K.Unit: return r.is(i, K.Det, Det.These) && r.is(next, K.Unit, Unit.Day | Flag.Plural) ? vague(i + 2, PRESENT) : undefined;
    case K.Time: return timeIdiom(r, i);
    case K.Rel: case K.Vague: return r.is(i, K.Det, Det.The) && relative(r, next) === Rel.Recent && r.is(i + 2, K.Vague, 7) ? vague(i + 3, PAST) : undefined;
    case K.Conj: {
      if (!r.is(i, K.Det, Det.The) || !r.is(next, K.Conj, 4) || r.gap(next) !== Gap.Space || r.gap(i + 2) !== Gap.Space) return undefined;
      return r.is(i + 2, K.Vague, 6) ? vague(i + 3, FUTURE) : r.is(i + 2, K.Vague, 7) ? vague(i + 3, PAST) : undefined;
    }
    default: return undefined;
  }
}

/** A determiner with "time" or "moment". */
function timeIdiom(r: Reader, i: number): Parse | undefined {
  const the = r.is(i, K.Det, Det.The), at = r.is(i - 1, K.Prep, Prep.At), of = r.is(i + 2, K.Prep, Prep.Of);
  if (r.is(i + 1, K.Time, Noun.Moment)) return the && at && !of ? vague(i + 2, PRESENT) : undefined;
  if (!r.is(i + 1, K.Time, Noun.Time) || r.gap(i + 1) !== Gap.Space) return undefined;
  if (the && r.gap(i + 2) === Gap.Space && r.word(i + 2) === 'being') return vague(i + 3, PRESENT);
  if (the) return at && !(of && r.gap(i + 2) === Gap.Space) ? parse(i + 2, 'vague/the-time', PAST) : undefined;
  if (!r.prep(i - 1, BEFORE_TIME)) return undefined;
  if (r.is(i, K.Det, Det.That)) return parse(i + 2, 'vague/that-time', THEN);
  return r.is(i, K.Det, Det.This) ? vague(i + 2, PRESENT) : undefined;
}

/** "right now". */
const rightNow = (r: Reader, i: number): Parse | undefined =>
  r.is(i, K.Conj, 2) && r.is(i + 1, K.Vague, 1) && r.gap(i + 1) === Gap.Space ? vague(i + 2, PRESENT) : undefined;

/** "daily", "annually". */
function setAdverb(r: Reader, i: number): Parse | undefined {
  const v = r.value(i);
  const u = v & 31;
  // "The Daily Mail" is a name.
  if (r.capital(i) && r.gap(i + 1) === Gap.Space && r.capital(i + 1) && !r.caseless) return undefined;
  if (isPaper(r, i) || isCommon(r, i)) return undefined;
  const value = (v & Flag.Abbreviated) !== 0 ? (u === Unit.Day ? 'P1D' : 'P6M') : (v & Flag.Plural) !== 0 ? 'P2Y' : duration(1, u);
  return parse(i + 1, 'set/adverb', repeated(value));
}

/** "a daily printed in Darwin", "the weekly said": a newspaper. */
const isPaper = (r: Reader, i: number): boolean => r.det(i - 1, THE_A_THIS) && r.gap(i) === Gap.Space && (!r.nounAt(i + 1) || r.past(i + 1)) && r.cls(i + 1) === K.None;

/** "everyday life": nothing that is repeated. "On an everyday basis" is. */
const isCommon = (r: Reader, i: number): boolean => r.length(i) === EVERYDAY.length && r.nounAt(i + 1) && r.word(i).toLowerCase() === EVERYDAY && r.word(i + 1) !== 'basis';
const EVERYDAY = 'everyday', THE_A_THIS = setOf(Det.The, Det.A, Det.This);

/** What is repeated, and the word behind it. */
interface Every { readonly value: string; readonly last: number }

/** "every year", "each summer", "every two weeks", "every other day", "every Monday". */
function every(r: Reader, i: number): Parse | undefined {
  const e = eachOf(r, i);
  return e && parse(e.last, 'set/every', repeated(e.value, r.word(i).toUpperCase()));
}

function eachOf(r: Reader, i: number): Every | undefined {
  if (!r.is(i, K.Det, Det.Each) || r.gap(i + 1) !== Gap.Space) return undefined;
  let k = i + 1;
  let n = 1;
  if (r.is(k, K.Full, 2)) { n = 2; k++; } else if (r.is(k, K.Full, 1)) k++;
  const q = r.cls(k) === K.Unit ? undefined : ordinal(r, k) ?? amount(r, k);
  if (q !== undefined && r.cls(q.last) === K.Unit && r.gap(q.last) === Gap.Space) { n = q.n; k = q.last; }
  const u = unitOf(r, k);
  return u === Unit.None ? each(r, k) : { value: u === Unit.Weekend ? 'XXXX-WXX-WE' : duration(n, u), last: k + 1 };
}

const SEASONS = ['', 'SP', 'SU', 'FA', 'WI'] as const;

function each(r: Reader, k: number): Every | undefined {
  const cls = r.cls(k);
  const v = r.value(k) & 15;
  if (cls === K.Weekday && r.capital(k)) {
    const part = r.gap(k + 1) === Gap.Space && r.cls(k + 1) === K.Daypart ? DAYPARTS[r.value(k + 1) & 15] : '';
    return { value: `XXXX-WXX-${v}${part ? `T${part}` : ''}`, last: part ? k + 2 : k + 1 };
  }
  const last = k + 1;
  if (cls === K.Month && r.capital(k)) return { value: `XXXX-${String(v).padStart(2, '0')}`, last };
  if (cls === K.Season) return { value: `XXXX-${SEASONS[v]}`, last };
  if (cls === K.Daypart && v < 7) return { value: `XXXX-XX-XXT${DAYPARTS[v]}`, last };
  return undefined;
}

/** "Mondays", "summers", "weekends", "mornings". */
function plural(r: Reader, i: number): Parse | undefined {
  if (!isPlural(r, i)) return undefined;
  if (r.cls(i) === K.Unit) return unitOf(r, i) === Unit.Weekend ? parse(i + 1, 'set/plural', repeated('XXXX-WXX-WE')) : undefined;
  const e = each(r, i);
  return e && parse(e.last, 'set/plural', repeated(e.value));
}

/** "twice a week", "three times a year", "per month", "once every two years". */
function frequency(r: Reader, i: number): Parse | undefined {
  switch (r.cls(i)) {
    case K.Per: {
      const u = r.gap(i + 1) === Gap.Space ? unitOf(r, i + 1) : Unit.None;
      return u >= Unit.Hour && !isPlural(r, i + 1) ? parse(i + 2, 'set/per', repeated(duration(1, u))) : undefined;
    }
    case K.Times: return timesPer(r, i + 1, r.value(i));
    default: {
      const q = r.cls(i + 1) === K.Unit ? undefined : amount(r, i);
      return q !== undefined && !q.article && r.is(q.last, K.Noun, Noun.Times) ? timesPer(r, q.last + 1, q.n) : undefined;
    }
  }
}

/** "[three times] a year". */
function timesPer(r: Reader, k: number, times: number): Parse | undefined {
  if (!r.joined(k)) return undefined;
  const make = (last: number, value: string, quantifier?: string): Parse => parse(last, 'set/frequency', repeated(value, quantifier, Number.isNaN(times) ? 'X' : String(times)));
  if (r.is(k, K.Det, Det.A) || r.cls(k) === K.Per) {
    const u = unitOf(r, k + 1);
    return u !== Unit.None && !isPlural(r, k + 1) ? make(k + 2, duration(1, u)) : undefined;
  }
  if (r.cls(k) === K.SetAdverb) return make(k + 1, duration(1, r.value(k) & 31));
  const e = eachOf(r, k);
  return e && make(e.last, e.value, r.word(k).toUpperCase());
}

/** "overnight". */
const overnight = (r: Reader, i: number): Parse | undefined =>
  r.is(i, K.Daypart, 4 | Flag.Ambiguous) && r.gap(i + 1) !== Gap.Hyphen ? parse(i + 1, 'time/overnight', OVERNIGHT) : undefined;

const OVERNIGHT = shifted(Unit.Day, 0, 'either', TONIGHT);

export const VAGUE_RULES: readonly Rule[] = [
  { name: 'vague/word', begins: [[[K.Vague]]], examples: ['now', 'currently', 'recently'], read: vagueWord },
  { name: 'vague/idiom', begins: [[[K.Time]], [[K.The], [K.Time, K.Conj, K.Vague]], [[K.This], [K.Time, K.Unit]]], examples: ['these days', 'the time being'], read: idiom },
  { name: 'vague/right-now', begins: [[[K.Conj], [K.Vague]]], examples: ['right now'], read: rightNow },
  { name: 'set/adverb', begins: [[[K.SetAdverb]]], examples: ['daily', 'annually'], read: setAdverb },
  { name: 'set/every', begins: [[[K.Each], [K.Unit, K.Second, K.Full, K.Ordinal, K.Number, K.Digits, K.Mixed, K.Quantity, K.Weekday, K.Month, K.Season, K.Daypart]]], examples: ['every year', 'each summer', 'every two weeks', 'every Monday'], read: every },
  { name: 'set/plural', begins: [[[K.Weekday, K.Season, K.Unit, K.Daypart]]], examples: ['Mondays', 'weekends'], read: plural },
  { name: 'set/frequency', begins: [[[K.Number, K.Digits, K.Quantity], [K.Noun, K.A, K.Number, K.Prep]], [[K.Times], [...DETS, K.Per, K.SetAdverb]], [[K.Per], [K.Unit]]], examples: ['twice a week', 'three times a year', 'per month'], read: frequency },
  { name: 'time/overnight', begins: [[[K.Daypart]]], examples: ['overnight'], read: overnight },
];
