import { FUTURE, lasting, parse, PAST, repeated, shifted, type From, type Mod, type Parse } from '../expression';
import { Gap, setOf, type Reader } from '../reader';
import { Shape } from '../../lexicon/tokens';
import { Det, Flag, K, Noun, Part, Post, Prep, Rel, Unit } from '../words';
import { amount, andAHalf, approximation, duration, isPlural, unitOf, type Amount } from './numbers';
import type { Rule } from './rule';

const DEFINITE = setOf(Det.The, Det.These, Det.Those, Det.Poss);

/** "a day later", "two years ago", "nearly four years", "ten brutal months", "18 years old", "90-day", "half a century". */
function amountOfTime(r: Reader, i: number): Parse | undefined {
  // "at least", "close to": most words of these classes begin no amount.
  const cls = r.cls(i);
  if ((cls === K.Prep && r.cls(i + 1) !== K.Approx) || (cls === K.Part && !r.is(i + 1, K.Prep, Prep.To))) return undefined;
  const approx = approximation(r, i);
  let k = approx !== undefined ? approx.last : i;
  if (k > i && !r.joined(k)) return undefined;
  const definite = r.det(k, DEFINITE);
  if (definite && (approx !== undefined || r.gap(++k) !== Gap.Space)) return undefined;
  const q = amount(r, k);
  if (q === undefined || (definite && q.article)) return undefined;
  const at = unitAfter(r, q);
  if (q.article && at === q.last && isRate(r, i, at) && !isPlural(r, at)) return offset(r, at + 1, 1, unitOf(r, at), undefined) ?? parse(at + 1, 'set/rate', repeated(duration(1, unitOf(r, at))));
  const p = at === 0 ? undefined : unitsOfTime(r, k > i && approx === undefined ? k : -1, q, at, approx === undefined ? upTo(r, i) : approx.mod);
  const thing = p?.rule === 'duration/age' && isAgeOfThing(r, i, p.last);
  if (p === undefined || (!thing && approx?.start === undefined)) return p;
  return parse(p.last, thing ? 'duration/amount' : p.rule, p.expression, p.end, approx?.start ?? p.start);
}

/** "75,000 people [a year]", "$2,000 [a month]": a number and what it counts stand before. */
function isRate(r: Reader, i: number, at: number): boolean {
  // "gave two companies a year to comply"
  if (!r.is(i, K.Det, Det.A) || r.gap(i) !== Gap.Space || r.is(at + 1, K.Prep, Prep.To)) return false;
  if (r.cls(i - 1) === K.Digits) return isMoney(r, i - 1);
  if (r.cls(i - 1) !== K.None || r.gap(i - 1) !== Gap.Space || !r.counted(i - 1)) return false;
  const before = r.cls(i - 2);
  return before === K.Digits || before === K.Number || before === K.Quantity;
}

/** "$2,000": digits with a sign of money before the first of them. */
function isMoney(r: Reader, i: number): boolean {
  while (r.gap(i) === Gap.Tight || (r.gap(i) === Gap.Dot && r.cls(i - 1) === K.Digits)) i--;
  const c = r.text.charCodeAt(r.start(i) - 1);
  return c === 36 || c === 163 || c === 165 || c === 0x20ac || c === 0x20b9;
}

/** "up to [three years]": these words stay outside. */
const upTo = (r: Reader, i: number): Mod | undefined =>
  r.is(i - 1, K.Prep, Prep.To) && r.gap(i) === Gap.Space && r.length(i - 2) === 2 && /^up$/i.test(r.word(i - 2)) ? 'EQUAL_OR_LESS' : undefined;

/** "an [18-month-old] naval blockade", "the truce is [eight days old]": how long something has lasted, not the age of someone. */
function isAgeOfThing(r: Reader, first: number, last: number): boolean {
  if (r.gap(last - 1) !== Gap.Hyphen) return r.lasts(first - 2) && r.gap(first - 1) === Gap.Space && r.gap(first) === Gap.Space;
  // The noun is the last of its phrase: "a 30-year-old career diplomat" is a person.
  for (let k = last; k < last + 3 && r.nounAt(k); k++) if (r.lasts(k) && (!r.nounAt(k + 1) || r.past(k + 1))) return true;
  return false;
}

/** Where the unit of an amount stands, 0 where there is none: an adjective may stand between. */
function unitAfter(r: Reader, q: Amount): number {
  const { last } = q, g = r.gap(last);
  if (g === Gap.Hyphen) return r.cls(last) === K.Unit ? last : 0;
  if (g !== Gap.Space) return 0;
  switch (r.cls(last)) {
    case K.Unit: return last;
    case K.Full: return !r.is(last, K.Full, 2) && r.joined(last + 1) && r.cls(last + 1) === K.Unit ? last + 1 : 0;
    case K.None: {
      const next = last + 1;
      return !q.article && r.cls(next) === K.Unit && isPlural(r, next) && r.shape(last) === Shape.Lower && r.gap(next) === Gap.Space && !r.counted(last) ? next : 0;
    }
    case K.Approx: return q.vague && r.is(last, K.Approx, 3) && r.gap(last + 1) === Gap.Space && r.cls(last + 1) === K.Unit ? last + 1 : 0;
    default: return 0;
  }
}

/**
 * An amount with its unit, and what follows.
 * @param from the amount's first word where that is where an adjective begins ("the 90-day pause"), else -1
 */
function unitsOfTime(r: Reader, from: number, q: Amount, at: number, mod: Mod | undefined): Parse | undefined {
  const u = unitOf(r, at), plural = isPlural(r, at), tight = r.gap(at) === Gap.Hyphen;
  if (q.article && (tight || plural || u === Unit.Second)) return undefined;
  // "three quarters" is a part of something.
  if (u === Unit.Quarter && (q.article || !plural || q.vague || r.gap(q.last) === Gap.Hyphen || (at === q.last && (q.n === 3 || r.is(at + 1, K.Prep, Prep.Of))))) return undefined;
  // "some day"
  if (q.vague && !plural && !tight) return undefined;
  // A number before a singular is an adjective, "three hour battle", unless it is one.
  if (!tight && !plural && (u === Unit.Second || (q.n > 1 && !r.joined(at + 1)))) return undefined;
  let last = at + 1, n = q.n;
  const half = andAHalf(r, last);
  if (half !== 0) { n += 0.5; last = half; }
  let value = duration(n, u);
  let more = half !== 0 ? undefined : furtherAmount(r, last, u);
  while (more !== undefined) {
    last = more.last;
    value += value.includes('T') ? more.value.replace(/^PT?/, '') : more.value.replace(/^P/, '');
    more = furtherAmount(r, last, more.unit);
  }
  const after = tight ? undefined : offset(r, last, n, u, mod);
  if (after !== undefined) return after;
  const old = age(r, last);
  if (old !== 0) return parse(old, 'duration/age', lasting(value, mod), undefined, from >= 0 ? r.start(from) : q.article ? r.start(at) : undefined);
  const long = r.is(last, K.Noun, Noun.Long) && r.gap(last) === Gap.Hyphen && r.word(last) === 'long';
  const start = tight && from >= 0 ? r.start(from) : q.article && long ? r.start(at) : undefined;
  return parse(long ? last + 1 : last, 'duration/amount', lasting(value, mod), undefined, start);
}

/** "[two hours] and ten minutes". */
function furtherAmount(r: Reader, i: number, u: Unit): { readonly last: number; readonly value: string; readonly unit: Unit } | undefined {
  const conj = r.is(i, K.Prep, Prep.And) ? i + 1 : i, cls = r.cls(conj);
  if (cls !== K.Digits && cls !== K.Number) return undefined;
  if (conj === i && r.gap(i) !== Gap.Space && r.gap(i) !== Gap.Comma) return undefined;
  const q = amount(r, conj);
  const next = q !== undefined && r.joined(q.last) ? unitOf(r, q.last) : Unit.None;
  if (q === undefined || next === Unit.None || next >= u || next === Unit.Weekend) return undefined;
  return { last: q.last + 1, value: duration(q.n, next), unit: next };
}

/** The word after "old", "of age" and "-old" after years, 0 where it is no age. */
function age(r: Reader, i: number): number {
  if (r.is(i, K.Post, Post.Old) && r.joined(i)) return i + 1;
  return r.is(i, K.Prep, Prep.Of) && r.is(i + 1, K.Noun, Noun.Age) && r.word(i + 1) === 'age' ? i + 2 : 0;
}

/** The word after an amount that makes it a date: "ago", "earlier", "later", "before" and "after" at a clause's end. */
function offset(r: Reader, at: number, n: number, u: Unit, mod: Mod | undefined): Parse | undefined {
  if (r.gap(at) !== Gap.Space) return undefined;
  const next = at + 1;
  switch (r.cls(at)) {
    case K.Post:
      switch (r.value(at)) {
        case Post.Ago: return reckoned(next, -n, 'publication', u, mod);
        case Post.Back: return closes(r, next) ? reckoned(next, -n, 'publication', u, mod) : undefined;
        case Post.Hence: return reckoned(next, n, 'publication', u, mod, false);
        case Post.Previously: return reckoned(next, -n, 'reference', u, mod);
        case Post.After: return reckoned(next, n, 'reference', u, mod, false);
        default: return undefined;
      }
    case K.Part: return r.is(at, K.Part, Part.Earlier) ? reckoned(next, -n, 'reference', u, mod) : r.is(at, K.Part, Part.Later) ? reckoned(next, n, 'reference', u, mod, false) : undefined;
    case K.Rel: return r.is(at, K.Rel, Rel.Previous) && r.word(at) === 'prior' && closes(r, next) ? reckoned(next, -n, 'reference', u, mod) : undefined;
    case K.Prep:
      if (r.is(at, K.Prep, Prep.From) && r.is(next, K.Vague, 1)) return reckoned(at + 2, n, 'publication', u, mod, false);
      if (!r.prep(at, BESIDE) || !closes(r, next)) return undefined;
      if (r.is(at, K.Prep, Prep.On) && u < Unit.Week) return undefined;
      return r.is(at, K.Prep, Prep.Before) ? reckoned(next, -n, 'reference', u, mod) : reckoned(next, n, 'reference', u, mod, false);
    default: return undefined;
  }
}

const BESIDE = setOf(Prep.Before, Prep.After, Prep.On);

/** So many units before or after an anchor; of an open number only the direction is known. */
function reckoned(last: number, n: number, from: From, u: Unit, mod: Mod | undefined, past = true): Parse {
  if (Number.isNaN(n)) return parse(last, 'date/offset-vague', past ? PAST : FUTURE);
  const years = u === Unit.Decade ? 10 : u === Unit.Century ? 100 : u === Unit.Millennium ? 1000 : 0;
  return parse(last, 'date/offset', years === 0 ? shifted(u, n, from, undefined, mod) : shifted(Unit.Year, n * years, from, undefined, mod));
}

/** No noun phrase follows: the clause or the text ends here. */
export const closes = (r: Reader, i: number): boolean => { const g = r.gap(i); return g !== Gap.Space && g !== Gap.Hyphen && g !== Gap.SpaceQuote && g !== Gap.Paren; };

/** "years", "for decades", "years ago", "days later", "weeks of fighting". */
function bareUnits(r: Reader, i: number): Parse | undefined {
  if (!isPlural(r, i) || (r.value(i) & Flag.Abbreviated) !== 0) return undefined;
  const u = unitOf(r, i), next = i + 1;
  if (u === Unit.Weekend || u === Unit.Quarter || u === Unit.Second) return undefined;
  const after = offset(r, next, NaN, u, undefined);
  if (after !== undefined) return after;
  if (r.gap(next) === Gap.Hyphen) return r.word(next) === 'long' || r.word(next) === 'old' ? parse(next + 1, 'duration/bare', lasting(duration(NaN, u))) : undefined;
  if (u === Unit.Minute && areNotes(r, i)) return undefined;
  if (r.gap(i) === Gap.Hyphen || r.is(i - 1, K.Noun, Noun.Light) || r.cls(i - 1) === K.Rel || r.is(i - 1, K.Det, Det.Each)) return undefined;
  // "opening hours", "my student days"
  if (r.cls(i - 1) === K.None && r.gap(i) === Gap.Space && r.shape(i - 1) === Shape.Lower && (u === Unit.Hour || (u === Unit.Day && r.cls(i - 2) === K.Det))) return undefined;
  return parse(next, 'duration/bare', lasting(duration(NaN, u)));
}

/** "Minutes appear after each meeting", "the minutes show": not of time. */
const areNotes = (r: Reader, i: number): boolean =>
  (r.shape(i) === Shape.Capital || r.det(i - 1, DEFINITE)) && (r.cls(i + 1) !== K.Prep || r.is(i + 1, K.Prep, Prep.Of));

/** "month-long", "year-long". */
function unitLong(r: Reader, i: number): Parse | undefined {
  const next = i + 1, u = unitOf(r, i);
  if (u < Unit.Hour || isPlural(r, i) || r.gap(next) !== Gap.Hyphen || r.word(next) !== 'long') return undefined;
  return parse(next + 1, 'duration/long', lasting(duration(1, u)));
}

/** "weeklong". */
const oneWord = (r: Reader, i: number): Parse => parse(i + 1, 'duration/one-word', lasting(duration(1, r.value(i))));

export const AMOUNT_RULES: readonly Rule[] = [
  { name: 'duration/amount', begins: [
      [[K.Number, K.Quantity, K.Approx]], [[K.Prep], [K.Approx]], [[K.Part], [K.Prep]], [[K.Digits], [K.Digits, K.Number, K.Prep, K.Full, K.None, K.Unit, K.Second]],
      [[K.A], [K.Unit, K.Full, K.Quantity, K.Number]], [[K.The, K.This, K.Poss], [K.Quantity, K.Number, K.Digits, K.A, K.Det]],
      [[K.Det], [K.Unit, K.Second, K.Full, K.Quantity, K.Number, K.Digits, K.Approx, K.A, K.Det]],
    ], examples: ['four years', 'nearly four years', '90-day', 'half a century', 'more than a decade', 'at least 30 days'], read: amountOfTime },
  { name: 'duration/bare', begins: [[[K.Unit]]], examples: ['decades'], read: bareUnits },
  { name: 'duration/long', begins: [[[K.Unit], [K.Noun]]], examples: ['month-long'], read: unitLong },
  { name: 'duration/one-word', begins: [[[K.Long]]], examples: ['weeklong'], read: oneWord },
];
