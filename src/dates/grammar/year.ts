import { calendar, date, parse, type Parse } from '../expression';
import { fieldsOf, merged, only, type FieldsDraft } from '../fields';
import { Gap, setOf, type Reader } from '../reader';
import { Shape } from '../../lexicon/tokens';
import { Det, Flag, K, Prep, Unit } from '../words';
import { ordinal, unitOf } from './numbers';
import { era, inYear, measured, year, Written } from './calendar';
import type { Rule } from './rule';

/** A year by itself: four digits with nothing that makes them a measure or a name, or fewer with an era. */
function bareYear(r: Reader, i: number): Parse | undefined {
  const length = r.length(i);
  if (length > 4) return undefined;
  const n = r.digits(i);
  if (n <= 0) return undefined;
  const before = r.text.charCodeAt(r.start(i) - 1);
  const mark = era(r, i + 1);
  if (mark !== undefined) return before === 36 ? undefined : parse(mark.last, 'date/year-era', inYear({ n, written: mark.bc ? Written.BC : Written.AD, last: mark.last, end: mark.end }), mark.end);
  // What is no era has three digits after a preposition, or four.
  if (length < 3 || isSign(before) || measured(r, i + 1) || beforeUnit(r, i + 1) || isPartOfName(r, i)) return undefined;
  const next = r.gap(i + 1);
  if (next === Gap.Colon && r.cls(i + 1) === K.Digits) return undefined;
  if (length === 3) {
    // "in 490": the document must have spoken of an era.
    const likely = r.prep(i - 1, BEFORE_ANCIENT) && r.gap(i) === Gap.Space && !looksCounted(r, i + 1) && next !== Gap.Slash && next !== Gap.Hyphen;
    return likely ? parse(i + 1, 'date/year-in-era', calendar(fieldsOf(n), undefined, 'era')) : undefined;
  }
  if (isCount(r, i)) return undefined;
  if (n >= 1700 && n <= 2100 && (n % 100 !== 0 || framed(r, i) || !roundNoun(r, i))) return range(r, i, n);
  return n >= 1000 && n < 2200 && framed(r, i) && !looksCounted(r, i + 1) ? range(r, i, n) : undefined;
}

const BEFORE_ANCIENT = setOf(Prep.In, Prep.Since, Prep.Until, Prep.By, Prep.From), NOT_BEFORE_YEAR = setOf(Prep.On, Prep.For, Prep.With, Prep.At, Prep.As);

/** Signs of money and of names right before a number: $ £ ¥ € # ₹ + @ _ */
const isSign = (c: number): boolean => c !== 32 && (c === 36 || c === 163 || c === 165 || c === 0x20ac || c === 35 || c === 0x20b9 || c === 43 || c === 64 || c === 95);

/** The number goes on from the word before, or is its name: "3.1415", "Resolution 1701", "No. 1984", "12/1990". */
function isPartOfName(r: Reader, i: number): boolean {
  const g = r.gap(i), digits = r.cls(i - 1) === K.Digits;
  switch (g) {
    case Gap.Space: return r.numbered(i - 1);
    case Gap.Tight: case Gap.Colon: case Gap.Apostrophe: return digits;
    case Gap.Slash: return digits && r.length(i - 1) !== 4;
    case Gap.Hyphen: return r.numbered(i - 1) || (digits && r.length(i - 1) !== 4);
    case Gap.Dot: return digits || isNumero(r, i - 1);
    case Gap.DotSpace: return r.numbered(i - 1) || isNumero(r, i - 1);
    default: return false;
  }
}

const isNumero = (r: Reader, i: number): boolean => r.length(i) <= 2 && /^(?:No|Nr|pp?)$/i.test(r.word(i));

function beforeUnit(r: Reader, i: number): boolean {
  return r.cls(i) === K.Unit && (r.value(i) & Flag.Plural) !== 0 && r.joined(i);
}

/** Prepositions, determiners and brackets that speak for a year. */
function framed(r: Reader, i: number): boolean {
  const g = r.gap(i);
  if (g !== Gap.Space && g !== Gap.Hyphen && g !== Gap.Dash) {
    const c = r.text.charCodeAt(r.start(i) - 1);
    return c === 40 || c === 91;
  }
  switch (r.cls(i - 1)) {
    case K.Prep: return !r.prep(i - 1, NOT_BEFORE_YEAR);
    case K.Part: case K.Approx: case K.Month: case K.Season: case K.Rel: return true;
    case K.Unit: return unitOf(r, i - 1) === Unit.Year;
    case K.Digits: return r.length(i - 1) === 4;
    default: return false;
  }
}

/** A round number before a lower-case word is rather a count. */
const PLUS_MINUS = 0xb1;

/** "around 1300 route kilometres", "about 1010 ± 195": four digits that count the noun behind them. */
function isCount(r: Reader, i: number): boolean {
  if (r.cls(i - 1) !== K.Approx || (r.value(i - 1) & Flag.Plural) !== 0) return false;
  return (r.nounAt(i + 1) && !r.past(i + 1)) || r.text.charCodeAt(r.end(i) + 1) === PLUS_MINUS;
}

const roundNoun = (r: Reader, i: number): boolean => looksCounted(r, i + 1) || (r.nounAt(i + 1) && r.shape(i + 1) === Shape.Lower);

function looksCounted(r: Reader, i: number): boolean {
  return r.gap(i) === Gap.Space && r.cls(i) === K.None && r.shape(i) === Shape.Lower && r.length(i) > 3 && r.text.charCodeAt(r.end(i) - 1) === 115;
}

/** "1914-18", "2024/25": the second end completes itself from the first. */
function range(r: Reader, i: number, n: number): Parse {
  const g = r.gap(i + 1);
  const m = g === Gap.Hyphen || g === Gap.Dash || g === Gap.Slash ? r.digits(i + 1) : -1;
  const short = r.length(i + 1), power = short === 2 ? 100 : 10;
  if (m < 0 || (short !== 2 && short !== 1) || m <= n % power || (r.gap(i + 2) === g && r.cls(i + 2) === K.Digits)) return parse(i + 1, 'date/year', date(n));
  return parse(i + 1, 'date/year-range', date(n), undefined, undefined, { start: r.start(i + 1), end: r.end(i + 1), last: i + 2, expression: date(n - (n % power) + m) });
}

/** "the year 1950", "AD 842", "the years 1751-1777" (each end by itself). */
function theYear(r: Reader, i: number): Parse | undefined {
  if (r.cls(i) === K.Era) {
    const y = year(r, i);
    return y && parse(y.last, 'date/year-era', inYear(y), y.end);
  }
  const k = r.is(i, K.Det, Det.The) ? i + 1 : i;
  if (unitOf(r, k) !== Unit.Year || (r.value(k) & Flag.Abbreviated) !== 0 || r.gap(k + 1) !== Gap.Space) return undefined;
  const y = year(r, k + 1, 100);
  return y !== undefined && !measured(r, y.last) ? parse(y.last, 'date/the-year', inYear(y), y.end) : undefined;
}

/** "1990s", "the 1990's", "'90s", "the nineties", "the 470s BC". */
export function decade(r: Reader, i: number): Parse | undefined {
  const the = r.det(i, THE_POSS) ? i + 1 : i;
  if (the > i && r.gap(the) !== Gap.Space && r.gap(the) !== Gap.SpaceQuote) return undefined;
  const d = decadeWord(r, the);
  if (d === undefined) return undefined;
  const mark = d.short ? undefined : era(r, d.last);
  const last = mark?.last ?? d.last, end = mark?.end ?? d.end;
  const start = the === i && d.short && isApostrophe(r.text.charCodeAt(r.start(the) - 1)) ? r.start(the) - 1 : undefined;
  if (!d.short && d.n % 100 === 0 && d.n < 2000 && d.n >= 1000) return parse(last, 'date/century-s', calendar(only({ century: d.n / 100 + 1 })), end, start);
  return parse(last, 'date/decade', calendar(only({ decade: d.n, short: d.short, bc: mark?.bc === true })), end, start);
}

const THE_POSS = setOf(Det.The, Det.Poss);

const isApostrophe = (c: number): boolean => c === 39 || c === 0x2019 || c === 0x2018;

interface Decade { readonly n: number; readonly last: number; readonly end: number | undefined; readonly short: boolean }

function decadeWord(r: Reader, i: number): Decade | undefined {
  if (r.cls(i) === K.Mixed) {
    if (r.shape(i) !== Shape.DigitsAndLetters) return isDetermined(r, i) ? { n: r.value(i), last: i + 1, end: undefined, short: true } : undefined;
    const end = r.end(i);
    return r.text.charCodeAt(end - 1) === 115 ? decadeNumber(r, i, r.number(r.start(i), end - 1), r.length(i) - 1, i + 1, undefined) : undefined;
  }
  // "1990's"
  if (r.cls(i) !== K.Digits || r.gap(i + 1) !== Gap.Apostrophe || r.length(i + 1) !== 1 || r.letter(i + 1) !== 115) return undefined;
  if (r.length(i) === 4 && !isDetermined(r, i)) return undefined;
  return decadeNumber(r, i, r.digits(i), r.length(i), i + 2, r.end(i + 1));
}

const isDetermined = (r: Reader, i: number): boolean => r.is(i - 1, K.Det, Det.The) || r.cls(i - 1) === K.Part;

function decadeNumber(r: Reader, i: number, n: number, length: number, last: number, end: number | undefined): Decade | undefined {
  if (n < 0 || n % 10 !== 0) return undefined;
  if (length === 4) return n >= 1000 && n <= 2190 ? { n, last, end, short: false } : undefined;
  if (length === 3) return era(r, last) ? { n, last, end, short: false } : undefined;
  // "in their 80s" is an age, "temperatures in the 90s" a measure; both need what a decade has.
  return length === 2 && (isDetermined(r, i) || isApostrophe(r.text.charCodeAt(r.start(i) - 1))) ? { n, last, end, short: true } : undefined;
}

const AND_TO_OR = setOf(Prep.And, Prep.To, Prep.Or);

/** "the 19th century", "nineteenth-century", "the 4th century BC", "XIX century", "the 19th and 20th centuries". */
export function century(r: Reader, i: number): Parse | undefined {
  const the = r.is(i, K.Det, Det.The) ? i + 1 : i;
  if (the > i && r.gap(the) !== Gap.Space) return undefined;
  const o = r.cls(the) === K.Roman ? roman(r, the) : ordinal(r, the);
  if (o === undefined || o.n > 30) return undefined;
  const { last } = o;
  if (unitOf(r, last) === Unit.Century && r.joined(last)) {
    const mark = era(r, last + 1);
    return parse(mark?.last ?? last + 1, 'date/century', calendar(only({ century: o.n, bc: mark?.bc === true })), mark?.end);
  }
  // The first of two, or of a range.
  const g = r.gap(last);
  const conj = g === Gap.Space && r.prep(last, AND_TO_OR);
  if (!conj && g !== Gap.Dash && g !== Gap.Hyphen) return undefined;
  let from = conj ? last + 1 : last;
  while (r.cls(from) === K.Part) from++;
  const second = century(r, from)?.expression;
  return second?.kind === 'calendar' && second.fields.century ? parse(last, 'date/century', calendar(merged(second.fields, only({ century: o.n })))) : undefined;
}

const ROMAN: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10 };

/** A Roman numeral in capitals, up to thirty. */
function roman(r: Reader, i: number): { n: number; last: number } | undefined {
  const word = r.word(i);
  if (!/^X{0,2}(IX|IV|V?I{0,3})$/.test(word) || !word) return undefined;
  let n = 0;
  for (let k = 0; k < word.length; k++) {
    const v = ROMAN[word[k]];
    n += v < (ROMAN[word[k + 1]] ?? 0) ? -v : v;
  }
  return { n, last: i + 1 };
}

const F = 102, Y = 121;

/** "fiscal 2026", "fiscal year 2026", "FY2024/25", "FY 2026". */
function fiscal(r: Reader, i: number): Parse | undefined {
  let k = i;
  let n = -1;
  if (r.cls(i) === K.Fiscal) {
    k = r.is(i + 1, K.Unit, Unit.Year) ? i + 2 : i + 1;
    const g = r.gap(k);
    if (g !== Gap.Space && g !== Gap.SpaceQuote && g !== Gap.Hyphen) return undefined;
    n = r.digits(k);
  } else if (r.length(i) >= 4 && (r.letter(i) | 32) === F && (r.text.charCodeAt(r.start(i) + 1) | 32) === Y) {
    n = r.number(r.start(i) + 2, r.end(i));
    if (n < 100 && n >= 0) n += 2000;
  }
  if (n < 100 && n > 0 && r.length(k) === 2) n += 2000;
  if (n < 1900 || n > 2200) return undefined;
  let last = k + 1;
  const g = r.gap(last);
  if ((g === Gap.Slash || g === Gap.Hyphen || g === Gap.Dash) && r.length(last) === 2 && r.digits(last) === (n + 1) % 100) last++;
  const f: FieldsDraft = fieldsOf(n);
  f.fiscal = true;
  return parse(last, 'date/fiscal-year', calendar(f));
}

const NUMERALS = [K.Mixed, K.Ordinal, K.Roman, K.Number, K.Second];

export const YEAR_RULES: readonly Rule[] = [
  { name: 'date/year', begins: [[[K.Digits]]], examples: ['1998', '480 BC', '149 B.C.', '500 CE'], read: bareYear },
  { name: 'date/the-year', begins: [[[K.Unit, K.Era], [K.Digits, K.Era]], [[K.The], [K.Unit]]], examples: ['the year 1950', 'AD 842'], read: theYear },
  { name: 'date/decade', begins: [[[K.Mixed]], [[K.Digits], [K.None]], [[K.The, K.Poss], [K.Mixed, K.Digits]]], examples: ['1990s', 'the 1990s', "the '90s", 'the 470s BC', 'the nineties'], read: decade },
  { name: 'date/century', begins: [[[K.Mixed, K.Ordinal, K.Second, K.Roman], [...NUMERALS, K.Unit, K.Prep, K.Part]], [[K.Number], [K.Ordinal, K.Second]], [[K.The], NUMERALS]], examples: ['the 19th century', 'nineteenth-century', 'the 4th century BC', 'XIX century'], read: century },
  { name: 'date/fiscal-year', begins: [[[K.Fiscal, K.Mixed]]], examples: ['fiscal 2026', 'fiscal year 2026', 'FY2024/25', 'FY2026'], read: fiscal },
];
