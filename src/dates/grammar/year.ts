import type { Fields, Parse } from '../expression';
import { Gap, type Reader } from '../reader';
import { Shape } from '../../lexicon/tokens';
import { CENTURY, Det, K, PLURAL, Prep, YEAR } from '../words';
import { endOf, type Rule } from './rule';
import { ordinal } from './numbers';
import { era, measured, year } from './calendar';

const found = (last: number, rule: string, fields: Fields, end?: number): Parse => ({ last, end, rule, expression: { kind: 'calendar', fields } });

/** A year by itself: four digits with nothing that makes them a measure or a name, or fewer with an era. */
function bareYear(r: Reader, i: number): Parse | undefined {
  const n = r.digits(i);
  const length = r.length(i);
  if (n <= 0 || length > 4) return undefined;
  const before = r.text.charCodeAt(r.start(i) - 1);
  const mark = era(r, i + 1);
  if (mark) return before === 36 ? undefined : found(mark.last, 'date/year-era', mark.bc ? { year: n, bc: true } : { year: n, ad: true }, mark.end);
  if (currency(before) || measured(r, i + 1) || beforeUnit(r, i + 1)) return undefined;
  const g = r.gap(i);
  if ((g === Gap.Dot || g === Gap.Colon || g === Gap.Tight || g === Gap.Apostrophe) && i > 0 && r.cls(i - 1) === K.Digits) return undefined;
  const nearby = g === Gap.Space || g === Gap.Hyphen || g === Gap.DotSpace;
  if (nearby && r.numbered(i - 1)) return undefined;
  if ((g === Gap.DotSpace || g === Gap.Dot) && r.length(i - 1) <= 2 && /^(?:No|Nr|pp?)$/i.test(r.word(i - 1))) return undefined;
  if ((g === Gap.Slash || g === Gap.Hyphen) && r.cls(i - 1) === K.Digits && r.length(i - 1) !== 4) return undefined;
  const next = r.gap(i + 1);
  if (next === Gap.Colon && r.cls(i + 1) === K.Digits) return undefined;
  const framed = yearFrame(r, i);
  if (length === 4) {
    if (n >= 1700 && n <= 2100 && (framed || !roundNoun(r, i, n))) return range(r, i, n);
    if (n >= 1000 && n < 2200 && framed && !looksCounted(r, i + 1)) return range(r, i, n);
    return undefined;
  }
  // "in 490", "of 73": the document must have spoken of an era.
  const prep = r.cls(i - 1) === K.Prep && g === Gap.Space && [Prep.In, Prep.Since, Prep.Until, Prep.By, Prep.From].includes(r.value(i - 1) as 2);
  if (length === 3 && prep && !looksCounted(r, i + 1) && next !== Gap.Slash && next !== Gap.Hyphen) {
    return { last: i + 1, rule: 'date/year-in-era', expression: { kind: 'calendar', fields: { year: n }, needs: 'era' } };
  }
  return undefined;
}

const currency = (c: number): boolean => c === 36 || c === 163 || c === 165 || c === 0x20ac || c === 35 || c === 0x20b9 || c === 43 || c === 64 || c === 95;

function beforeUnit(r: Reader, i: number): boolean {
  const cls = r.cls(i);
  return (r.gap(i) === Gap.Space || r.gap(i) === Gap.Hyphen) && cls === K.Unit && (r.value(i) & PLURAL) !== 0;
}

/** Prepositions, determiners and brackets that speak for a year. */
function yearFrame(r: Reader, i: number): boolean {
  const c = r.text.charCodeAt(r.start(i) - 1);
  if (c === 40 || c === 91) return true;
  if (r.gap(i) !== Gap.Space && r.gap(i) !== Gap.Hyphen && r.gap(i) !== Gap.Dash) return false;
  const left = r.cls(i - 1);
  if (left === K.Prep) return ![Prep.On, Prep.For, Prep.With, Prep.At, Prep.As].includes(r.value(i - 1) as 3);
  return left === K.Part || left === K.Approx || left === K.Month || left === K.Season || (left === K.Unit && (r.value(i - 1) & 31) === YEAR) || (left === K.Digits && r.length(i - 1) === 4) || left === K.Rel;
}

/** A round number before a lower-case word is rather a count. */
function roundNoun(r: Reader, i: number, n: number): boolean {
  return n % 100 === 0 && (looksCounted(r, i + 1) || (r.nounAt(i + 1) && r.shape(i + 1) === Shape.Lower));
}

function looksCounted(r: Reader, i: number): boolean {
  return r.gap(i) === Gap.Space && r.shape(i) === Shape.Lower && r.cls(i) === K.None && r.text.charCodeAt(r.end(i) - 1) === 115 && r.length(i) > 3;
}

/** "1914-18", "2024/25": the second end completes itself from the first. */
function range(r: Reader, i: number, n: number): Parse {
  const one = found(i + 1, 'date/year', { year: n });
  const g = r.gap(i + 1);
  const m = r.digits(i + 1);
  const short = r.length(i + 1);
  if ((g !== Gap.Hyphen && g !== Gap.Dash && g !== Gap.Slash) || m < 0 || (short !== 2 && short !== 1)) return one;
  const power = short === 2 ? 100 : 10;
  if (m <= n % power || r.gap(i + 2) === g && r.cls(i + 2) === K.Digits) return one;
  const expression = { kind: 'calendar', fields: { year: n - (n % power) + m } } as const;
  return { ...one, rule: 'date/year-range', also: { start: r.start(i + 1), end: r.end(i + 1), last: i + 2, expression } };
}

/** "the year 1950", "AD 842", "the years 1751-1777" (each end by itself). */
function theYear(r: Reader, i: number): Parse | undefined {
  let k = i;
  if (r.is(k, K.Det, Det.The)) k++;
  if (r.is(k, K.Unit, YEAR) || r.is(k, K.Unit, YEAR | PLURAL)) {
    const y = r.gap(k + 1) === Gap.Space ? year(r, k + 1, 100) : undefined;
    return y && !measured(r, y.last) ? found(y.last, 'date/the-year', y.fields, y.end) : undefined;
  }
  if (k !== i) return undefined;
  const y = r.cls(i) === K.Era ? year(r, i) : undefined;
  return y ? found(y.last, 'date/year-era', y.fields, y.end) : undefined;
}

/** "1990s", "the 1990's", "'90s", "the nineties", "the 470s BC". */
export function decade(r: Reader, i: number): Parse | undefined {
  const the = r.is(i, K.Det, Det.The) || r.is(i, K.Det, Det.Poss) ? i + 1 : i;
  if (the > i && r.gap(the) !== Gap.Space && r.gap(the) !== Gap.SpaceQuote) return undefined;
  const d = decadeWord(r, the);
  if (!d) return undefined;
  const mark = d.short ? undefined : era(r, d.last);
  const start = the === i && d.short && /['’‘]/.test(r.text[r.start(the) - 1] ?? '') ? r.start(the) - 1 : undefined;
  const fields: Fields = d.short ? { decade: d.n, short: true } : mark?.bc ? { decade: d.n, bc: true } : { decade: d.n };
  if (!d.short && d.n % 100 === 0 && d.n < 2000 && d.n >= 1000) return { ...found(mark?.last ?? d.last, 'date/century-s', { century: d.n / 100 + 1 }, mark?.end ?? d.end), start };
  return { ...found(mark?.last ?? d.last, 'date/decade', fields, mark?.end ?? d.end), start };
}

function decadeWord(r: Reader, i: number): { n: number; last: number; end?: number; short?: boolean } | undefined {
  if (r.cls(i) === K.Mixed) {
    if (r.shape(i) !== Shape.DigitsAndLetters) {
      const n = r.value(i);
      return r.is(i - 1, K.Det, Det.The) || r.cls(i - 1) === K.Part ? { n, last: i + 1, short: true } : undefined;
    }
    const end = r.end(i);
    if (r.text.charCodeAt(end - 1) !== 115) return undefined;
    return decadeNumber(r, i, r.leading(i, end - 1), r.length(i) - 1, i + 1);
  }
  // "1990's"
  if (r.cls(i) !== K.Digits || r.gap(i + 1) !== Gap.Apostrophe || r.length(i + 1) !== 1 || r.word(i + 1) !== 's') return undefined;
  const bare = !r.is(i - 1, K.Det, Det.The) && r.cls(i - 1) !== K.Part;
  if (bare && r.length(i) === 4) return undefined;
  const d = decadeNumber(r, i, r.digits(i), r.length(i), i + 2);
  return d && { ...d, end: r.end(i + 1) };
}

function decadeNumber(r: Reader, i: number, n: number, length: number, last: number): { n: number; last: number; short?: boolean } | undefined {
  if (n < 0 || n % 10 !== 0) return undefined;
  if (length === 4) return n >= 1000 && n <= 2190 ? { n, last } : undefined;
  if (length === 3) return era(r, last) ? { n, last } : undefined;
  if (length !== 2) return undefined;
  // "in their 80s" is an age, "temperatures in the 90s" a measure; both need what a decade has.
  const quote = /['’‘]/.test(r.text[r.start(i) - 1] ?? '');
  const the = r.is(i - 1, K.Det, Det.The) || r.cls(i - 1) === K.Part;
  return quote || the ? { n, last, short: true } : undefined;
}

/** "the 19th century", "nineteenth-century", "the 4th century BC", "XIX century", "the 19th and 20th centuries". */
export function century(r: Reader, i: number): Parse | undefined {
  const the = r.is(i, K.Det, Det.The) ? i + 1 : i;
  if (the > i && r.gap(the) !== Gap.Space) return undefined;
  const n = ordinal(r, the) ?? roman(r, the);
  if (!n || n.n > 30) return undefined;
  if (r.cls(n.last) === K.Unit && (r.value(n.last) & 31) === CENTURY && r.joined(n.last)) {
    const mark = era(r, n.last + 1);
    return found(mark?.last ?? n.last + 1, 'date/century', mark?.bc ? { century: n.n, bc: true } : { century: n.n }, mark?.end);
  }
  // The first of two, or of a range.
  const conj = r.cls(n.last) === K.Prep && [Prep.And, Prep.To, Prep.Or].includes(r.value(n.last) as 15) && r.gap(n.last) === Gap.Space;
  const dash = r.gap(n.last) === Gap.Dash || r.gap(n.last) === Gap.Hyphen;
  if (!conj && !dash) return undefined;
  let from = conj ? n.last + 1 : n.last;
  while (r.cls(from) === K.Part) from++;
  const second = century(r, from);
  return second?.expression.kind === 'calendar' && second.expression.fields.century
    ? found(n.last, 'date/century', { ...second.expression.fields, century: n.n }) : undefined;
}

const ROMAN: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10 };

/** A Roman numeral in capitals, up to thirty. */
function roman(r: Reader, i: number): { n: number; last: number } | undefined {
  if (r.cls(i) !== K.Roman) return undefined;
  const word = r.word(i);
  if (!/^X{0,2}(IX|IV|V?I{0,3})$/.test(word) || !word) return undefined;
  let n = 0;
  for (let k = 0; k < word.length; k++) {
    const v = ROMAN[word[k]];
    n += v < (ROMAN[word[k + 1]] ?? 0) ? -v : v;
  }
  return { n, last: i + 1 };
}

/** "fiscal 2026", "fiscal year 2026", "FY2024/25", "FY 2026". */
function fiscal(r: Reader, i: number): Parse | undefined {
  let k = i;
  let n = -1;
  if (r.cls(i) === K.Fiscal) {
    k = i + 1;
    if (r.is(k, K.Unit, YEAR)) k++;
    if (k >= r.count || (r.gap(k) !== Gap.Space && r.gap(k) !== Gap.SpaceQuote && r.gap(k) !== Gap.Hyphen)) return undefined;
    n = r.digits(k);
  } else if (r.length(i) >= 4 && /^FY$/i.test(r.text.slice(r.start(i), r.start(i) + 2))) {
    n = number(r.text, r.start(i) + 2, r.end(i));
    if (n < 100 && n >= 0) n += 2000;
  }
  if (n < 100 && n > 0 && r.length(k) === 2) n += 2000;
  if (n < 1900 || n > 2200) return undefined;
  let last = k + 1;
  const g = r.gap(last);
  if ((g === Gap.Slash || g === Gap.Hyphen || g === Gap.Dash) && r.length(last) === 2 && r.digits(last) === (n + 1) % 100) { last++; }
  return found(last, 'date/fiscal-year', { year: n, fiscal: true });
}

function number(text: string, s: number, e: number): number {
  const n = Number(text.slice(s, e));
  return Number.isInteger(n) ? n : -1;
}

export const YEAR_RULES: readonly Rule[] = [
  { name: 'date/year', starts: [K.Digits], examples: ['1998', '480 BC', '149 B.C.', '500 CE'], read: bareYear },
  { name: 'date/the-year', starts: [K.Det, K.Unit, K.Era], afterThe: [K.Unit], examples: ['the year 1950', 'AD 842'], read: theYear },
  { name: 'date/decade', starts: [K.Det, K.Digits, K.Mixed], afterThe: [K.Mixed, K.Digits], after: { [K.Digits]: [K.None] }, examples: ['1990s', 'the 1990s', "the '90s", 'the 470s BC', 'the nineties'], read: decade },
  { name: 'date/century', starts: [K.Det, K.Mixed, K.Ordinal, K.Roman, K.Number, K.Unit], then: [K.Mixed, K.Ordinal, K.Roman, K.Number, K.Unit, K.Prep, K.Part], examples: ['the 19th century', 'nineteenth-century', 'the 4th century BC', 'XIX century'], read: century },
  { name: 'date/fiscal-year', starts: [K.Fiscal, K.Mixed], examples: ['fiscal 2026', 'fiscal year 2026', 'FY2024/25', 'FY2026'], read: fiscal },
];
export { endOf };
