import { calendar, date, isPointing, parse, remade, taken, type Expression, type Mod, type Parse } from '../expression';
import { HALVES, merged, MONTHS, QUARTERS, SEASONS, type Fields } from '../fields';
import { Gap, setOf, type Reader } from '../reader';
import { Det, Flag, K, Part, Prep, Unit } from '../words';
import { month, year, yearFields } from './calendar';
import { ordinal } from './numbers';
import { relativeUnit, yearInWords } from './relative';
import { DETS, longer, rulesAt, ruleTable, type Rule } from './rule';
import { YEAR_RULES } from './year';

/** Months, seasons, quarters and half-years with the year that they belong to. */

/** Fields put into what another expression says: a month into "last year", a part into "Monday". */
export const within = (outer: Expression, fields: Fields, mod?: Mod): Expression | undefined =>
  isPointing(outer) ? remade(outer, outer.fields === undefined ? fields : merged(outer.fields, fields), mod ?? outer.mod) : undefined;

/** "April last year", "the 28th of that month". */
function monthOfYear(r: Reader, i: number): Parse | undefined {
  const m = month(r, i);
  if (m !== 0) {
    const y = yearInWords(r, i + 1);
    return y && parse(y.last, 'date/month-of-year', remade(y.expression, MONTHS[m]));
  }
  if (!r.is(i, K.Det, Det.The)) return undefined;
  const o = ordinal(r, i + 1);
  if (o === undefined || o.n > 31 || !r.is(o.last, K.Prep, Prep.Of)) return undefined;
  const outer = relativeUnit(r, o.last + 1);
  return outer?.expression.kind === 'shift' && outer.expression.unit === Unit.Month
    ? parse(outer.last, 'date/day-of-month', remade(outer.expression, date(undefined, undefined, o.n).fields)) : undefined;
}

/** "summer 2024", "the summer of 1916", "in spring", "the spring of next year". */
function seasonOf(r: Reader, i: number): Parse | undefined {
  const the = r.is(i, K.Det, Det.The) ? i + 1 : i;
  if (r.cls(the) !== K.Season || (the > i && r.gap(the) !== Gap.Space)) return undefined;
  const v = r.value(the), s = v & 15, at = the + 1;
  if ((v & Flag.Plural) !== 0) return undefined;
  const g = r.gap(at);
  const full = g === Gap.Space && r.is(at, K.Prep, Prep.Of) ? yearOfSeason(r, at + 1, s) : g === Gap.Space || g === Gap.Comma || g === Gap.SpaceQuote ? yearOfSeason(r, at, s) : undefined;
  if (full !== undefined) return full;
  if (!seasonAlone(r, i, the)) return undefined;
  // "the summer offensive": the article belongs to the noun.
  const anyYear = the === i && r.prep(i - 1, IN_DURING);
  return parse(at, 'date/season', (anyYear ? EVERY_SEASON : SEASON)[s], undefined, the > i && attributive(r, at) ? r.start(the) : undefined);
}

const SEASON = SEASONS.map((f) => calendar(f)), EVERY_SEASON = SEASONS.map((f) => calendar(f, undefined, 'tense'));
const IN_DURING = setOf(Prep.In, Prep.During);

function yearOfSeason(r: Reader, i: number, s: number): Parse | undefined {
  const y = year(r, i);
  if (y !== undefined) {
    // "the winter of 1776-77"
    const h = r.gap(y.last);
    const short = (h === Gap.Hyphen || h === Gap.Dash || h === Gap.Slash) && r.length(y.last) === 2 && r.digits(y.last) > 0;
    const f = yearFields(y);
    f.season = s;
    return parse(short ? y.last + 1 : y.last, 'date/season-year', calendar(f), short ? undefined : y.end);
  }
  const w = yearInWords(r, i);
  return w && parse(w.last, 'date/season-year', remade(w.expression, SEASONS[s]));
}

/** A noun follows that the words before it describe; a verb in the past is none. */
const attributive = (r: Reader, i: number): boolean => r.nounAt(i) && !/(ed|ly|s)$/.test(r.word(i));

const BEFORE_SEASON = setOf(Prep.In, Prep.By, Prep.During, Prep.Until, Prep.Since, Prep.Through, Prep.Throughout);

/** "the Summer Olympics", "Summer Palace": not the season, as "the Spring Offensive" is. */
const GAMES = /^(?:Olympi|Paralympi|Games|Universiade|Palace|Festival|School|Camp)/;

/** Whether a season's name without a year is the season: "fall" and "spring" are verbs and things as well. */
function seasonAlone(r: Reader, i: number, at: number): boolean {
  const v = r.value(at), prep = r.prep(i - 1, BEFORE_SEASON);
  if (r.capital(at) && r.gap(at + 1) === Gap.Space && r.capital(at + 1) && GAMES.test(r.word(at + 1))) return false;
  // "the Summer of Code"
  if (r.capital(at) && r.is(at + 1, K.Prep, Prep.Of) && r.capital(at + 2) && r.cls(at + 2) === K.None) return false;
  // "such a winter": none in particular.
  if (r.is(at - 1, K.Det, Det.A)) return false;
  if ((v & Flag.Ambiguous) !== 0) return prep && at > i && !r.is(at + 1, K.Prep, Prep.Of);
  return (v & 15) !== 1 || prep || (at > i && !r.nounAt(at + 1));
}

const THE_POSS_THIS = setOf(Det.The, Det.Poss, Det.This);

/** "the third quarter of 1989", "Q3 2025", "the second half of 2008", "H1", "3Q". */
function quarterOf(r: Reader, i: number): Parse | undefined {
  const det = r.cls(i) === K.Det;
  if (det && !r.det(i, THE_POSS_THIS)) return undefined;
  const k = det ? i + 1 : i, words = quarterWords(r, k);
  if (words === undefined) return undefined;
  const { fields, last: at } = words, half = fields.half !== undefined, rule = half ? 'date/half' : 'date/quarter';
  const of = r.is(at, K.Prep, Prep.Of) && r.gap(at) === Gap.Space ? at + 1 : at;
  const g = r.gap(of);
  if (g === Gap.Space || g === Gap.SpaceQuote || g === Gap.Hyphen || g === Gap.Slash) {
    const whole = yearLike(r, of);
    const e = whole && within(whole.expression, fields);
    if (whole !== undefined && e !== undefined) return taken(whole, rule, e);
    const w = yearInWords(r, at);
    if (w !== undefined) return parse(w.last, 'date/quarter', remade(w.expression, fields));
    // "the first half of the war" is no half-year.
    if (of > at) return !half && r.is(of, K.Det, Det.The) ? parse(at, 'date/quarter', calendar(fields)) : undefined;
  }
  if (half && r.cls(k) !== K.Mixed && !(r.is(i - 1, K.Prep, Prep.In) && !r.joined(at))) return undefined;
  // "the third-quarter results": the article belongs to the noun.
  return parse(at, rule, calendar(fields), undefined, det && at > k + 1 && r.gap(at - 1) === Gap.Hyphen ? r.start(k) : undefined);
}

interface QuarterWords { readonly fields: Fields; readonly last: number }

/** "third quarter", "latter half", "Q3", "1H". */
function quarterWords(r: Reader, k: number): QuarterWords | undefined {
  if (r.cls(k) === K.Mixed && r.length(k) === 2) return quarterCode(r, k);
  const latter = r.is(k, K.Part, Part.Latter), o = latter ? undefined : ordinal(r, k);
  if (!latter && (o === undefined || o.n > 4)) return undefined;
  const n = o?.n ?? 2, last = o?.last ?? k + 1;
  const u = r.cls(last) === K.Fiscal && r.gap(last) === Gap.Space ? last + 1 : last;
  if (!r.joined(u)) return undefined;
  if (r.is(u, K.Unit, Unit.Quarter)) return { fields: QUARTERS[n], last: u + 1 };
  return n <= 2 && r.is(u, K.Quantity, 4) ? { fields: HALVES[n], last: u + 1 } : undefined;
}

const H = 104, Q = 113, ZERO = 48;

/** "Q3", "3Q", "H1", "1H". */
function quarterCode(r: Reader, k: number): QuarterWords | undefined {
  const a = r.letter(k) | 32, b = r.text.charCodeAt(r.start(k) + 1) | 32;
  const n = (a === Q || a === H ? b : a) - ZERO, letter = a === Q || a === H ? a : b;
  if (letter === Q) return n >= 1 && n <= 4 ? { fields: QUARTERS[n], last: k + 1 } : undefined;
  return letter === H && n >= 1 && n <= 2 ? { fields: HALVES[n], last: k + 1 } : undefined;
}

const YEARS = ruleTable(YEAR_RULES);

/** A year, a fiscal year or a decade. */
function yearLike(r: Reader, i: number): Parse | undefined {
  let best: Parse | undefined;
  for (const rule of rulesAt(YEARS, r, i)) best = longer(r, best, rule.read(r, i));
  return best?.also === undefined ? best : undefined;
}

export const PERIOD_RULES: readonly Rule[] = [
  { name: 'date/month-of-year', begins: [[[K.Month], [...DETS, K.Rel, K.Prep, K.Vague]], [[K.The], [K.Ordinal, K.Mixed, K.Second, K.Number]]], examples: ['April last year', 'September this year'], read: monthOfYear },
  { name: 'date/season-year', begins: [[[K.Season]], [[K.The], [K.Season]]], examples: ['summer 2024', 'the summer of 1916', 'the spring of next year'], read: seasonOf },
  { name: 'date/quarter', begins: [[[K.Mixed]], [[K.Ordinal, K.Second, K.Part], [K.Unit, K.Fiscal, K.Quantity]], [[K.The, K.Poss, K.This], [K.Ordinal, K.Second, K.Part, K.Mixed]]], examples: ['the third quarter of 1989', 'Q3 2025', 'the second half of 2008', 'H1 2025'], read: quarterOf },
];
