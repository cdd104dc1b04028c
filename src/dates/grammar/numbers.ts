import { Gap, setOf, type Reader } from '../reader';
import { Det, Flag, K, Part, Prep, Unit } from '../words';
import { Shape } from '../../lexicon/tokens';
import type { Mod } from '../expression';

export interface Amount {
  /** NaN for an open number: "a few", "several". */
  readonly n: number;
  readonly last: number;
  /** From "a", "an". */
  readonly article: boolean;
  readonly vague: boolean;
}

const count = (n: number, last: number): Amount => ({ n, last, article: false, vague: false });
const open = (last: number): Amount => ({ n: NaN, last, article: false, vague: true });
const one = (last: number): Amount => ({ n: 1, last, article: true, vague: false });

const OR_TO = setOf(Prep.Or, Prep.To);

/** A number in words or digits, a vague quantity, or an article: "24", "1,460", "2.5", "twenty-four", "a few", "half a". */
export function amount(r: Reader, i: number): Amount | undefined {
  const first = single(r, i);
  if (first === undefined) return undefined;
  const { last } = first;
  if (r.is(last, K.Prep, Prep.And)) {
    const half = first.article ? 0 : andAHalf(r, last);
    return half !== 0 ? count(first.n + 0.5, half) : first;
  }
  // "two or three", "12 to 18", "10-15": the first is the value.
  if (first.article || first.vague) return first;
  const next = r.prep(last, OR_TO) ? single(r, last + 1) : r.cls(last) === K.Digits && isDash(r.gap(last)) ? single(r, last) : undefined;
  return next !== undefined && !next.article && !next.vague && next.n > first.n ? count(first.n, next.last) : first;
}

const isDash = (gap: number): boolean => gap === Gap.Hyphen || gap === Gap.Dash;

function single(r: Reader, i: number): Amount | undefined {
  switch (r.cls(i)) {
    case K.Digits: return digits(r, i);
    case K.Number: return quarters(r, i + 1, r.value(i)) ?? words(r, i, 0);
    case K.Quantity: return quantity(r, i);
    case K.Det: return determined(r, i);
    default: return undefined;
  }
}

function determined(r: Reader, i: number): Amount | undefined {
  const next = i + 1;
  switch (r.value(i)) {
    case Det.A:
      if (r.gap(next) !== Gap.Space) return one(next);
      if (r.cls(next) === K.Quantity) return quantity(r, next);
      if (r.cls(next) === K.Unit) return quarters(r, next, 1) ?? one(next);
      return r.cls(next) === K.Number && r.value(next) >= 100 ? words(r, next, 1) : one(next);
    case Det.Another: return amount(r, next) ?? one(next);
    case Det.Some: {
      const inner = r.gap(next) === Gap.Space ? single(r, next) : undefined;
      return inner !== undefined && !inner.article ? inner : open(next);
    }
    default: return undefined;
  }
}

/** Undefined for digits of other scripts. */
function digits(r: Reader, i: number): Amount | undefined {
  let n = r.digits(i), last = i + 1;
  if (n < 0) return undefined;
  while (r.gap(last) === Gap.Tight && r.length(last) === 3 && r.digits(last) >= 0) n = n * 1000 + r.digits(last++);
  if (r.gap(last) === Gap.Dot && r.digits(last) >= 0) { n = Number(`${n}.${r.word(last)}`); last++; }
  // "2 1/2"
  else if (r.gap(last + 1) === Gap.Slash && r.digits(last) === 1 && r.digits(last + 1) === 2 && r.joined(last)) { n += 0.5; last += 2; }
  if (r.cls(last) === K.Number && r.value(last) >= 1000 && r.joined(last)) n *= scale(r.value(last++));
  return count(n, last);
}

const scale = (value: number): number => (value === 1001 ? 1e6 : value === 1002 ? 1e9 : value);

function words(r: Reader, i: number, seed: number): Amount {
  let total = 0, part = seed, last = i;
  for (let k = i; r.cls(k) === K.Number && (k === i || r.joined(k)); k++) {
    const v = r.value(k);
    if (v >= 1000) { total += Math.max(part, 1) * scale(v); part = 0; }
    else if (v === 100) part = Math.max(part, 1) * 100;
    else if (part % 100 === 0 || (part % 10 === 0 && v < 10 && part % 100 >= 20)) part += v;
    else break;
    last = k + 1;
    if (v >= 100 && r.is(k + 1, K.Prep, Prep.And) && r.cls(k + 2) === K.Number && r.joined(k + 1)) { k++; }
  }
  return count(total + part, last);
}

function quantity(r: Reader, i: number): Amount | undefined {
  const of = r.is(i + 1, K.Prep, Prep.Of) && r.joined(i + 1) ? i + 2 : i + 1;
  switch (r.value(i)) {
    case 1: return times(r, open(i + 1));
    case 2: return times(r, count(2, of));
    case 3: return count(12, i + 1);
    case 4: return count(0.5, r.is(i + 1, K.Det, Det.A) ? i + 2 : i + 1);
    // "tens of thousands of"
    case 5: return of < i + 2 ? undefined : r.is(of, K.Quantity, 5) ? quantity(r, of) : times(r, open(of));
    default: return undefined;
  }
}

/** "a few [hundred]", "a couple of [million]". */
function times(r: Reader, { n, last, article, vague }: Amount): Amount {
  while (r.cls(last) === K.Number && r.value(last) >= 100 && r.joined(last)) n *= scale(r.value(last++));
  return { n, last, article, vague };
}

/** "a quarter of a century", "three quarters of an hour": from "quarter" up to the unit. */
function quarters(r: Reader, i: number, n: number): Amount | undefined {
  if ((n !== 1 && n !== 3) || unitOf(r, i) !== Unit.Quarter) return undefined;
  const parts = r.is(i + 1, K.Prep, Prep.Of) && r.is(i + 2, K.Det, Det.A) && r.cls(i + 3) === K.Unit && r.joined(i + 1) && r.joined(i + 2);
  return parts ? count(n / 4, i + 3) : undefined;
}

/** "and a half", with any gaps: the word behind it, 0 where it does not stand here. */
export function andAHalf(r: Reader, i: number): number {
  if (!r.is(i, K.Prep, Prep.And) || !r.joined(i)) return 0;
  const half = r.is(i + 1, K.Det, Det.A) ? i + 2 : i + 1;
  return r.is(half, K.Quantity, 4) ? half + 1 : 0;
}

/** A day of the month or another ordinal: "20", "20th", "twentieth", "twenty-first". */
export interface Ordinal {
  readonly n: number;
  readonly last: number;
  /** In digits alone. */
  readonly plain: boolean;
}

const place = (n: number, last: number): Ordinal => ({ n, last, plain: false });

export function ordinal(r: Reader, i: number): Ordinal | undefined {
  switch (r.cls(i)) {
    case K.Ordinal: return place(r.value(i), i + 1);
    case K.Unit: return r.value(i) === Unit.Second ? place(2, i + 1) : undefined;
    case K.Mixed: return r.shape(i) === Shape.DigitsAndLetters ? suffixed(r, i) : undefined;
    case K.Number: {
      const tens = r.value(i);
      if ((tens !== 20 && tens !== 30) || r.gap(i + 1) !== Gap.Hyphen) return undefined;
      const ones = r.is(i + 1, K.Unit, Unit.Second) ? 2 : r.cls(i + 1) === K.Ordinal ? r.value(i + 1) : 0;
      return ones > 0 && ones < 10 ? place(tens + ones, i + 2) : undefined;
    }
    default: return undefined;
  }
}

const letters = (a: number, b: number): number => a * 0x10000 + b;
const ST = letters(115, 116), ND = letters(110, 100), RD = letters(114, 100), TH = letters(116, 104);

/** "1st", "22nd", "11th". */
function suffixed(r: Reader, i: number): Ordinal | undefined {
  const end = r.end(i), { text } = r;
  const suffix = letters(text.charCodeAt(end - 2) | 32, text.charCodeAt(end - 1) | 32);
  if (suffix !== TH && suffix !== ST && suffix !== ND && suffix !== RD) return undefined;
  const n = r.number(r.start(i), end - 2);
  if (n < 1 || n > 9999) return undefined;
  const right = n % 100 >= 11 && n % 100 <= 13 ? TH : n % 10 === 1 ? ST : n % 10 === 2 ? ND : n % 10 === 3 ? RD : TH;
  return suffix === right ? place(n, i + 1) : undefined;
}

/** A day of the month, 1 to 31, plain or ordinal. */
export function day(r: Reader, i: number): Ordinal | undefined {
  if (r.cls(i) === K.Digits) {
    const n = r.length(i) <= 2 ? r.digits(i) : 0;
    return n >= 1 && n <= 31 ? { n, last: i + 1, plain: true } : undefined;
  }
  const o = ordinal(r, i);
  return o !== undefined && o.n <= 31 ? o : undefined;
}

/** The unit of time at a word. */
export const unitOf = (r: Reader, i: number): Unit => (r.cls(i) === K.Unit ? r.value(i) & 31 : Unit.None);

/** Whether the unit at a word is written in the plural. */
export const isPlural = (r: Reader, i: number): boolean => (r.value(i) & Flag.Plural) !== 0;

const LETTER: Readonly<Record<number, string>> = {
  [Unit.Second]: 'S', [Unit.Minute]: 'M', [Unit.Hour]: 'H', [Unit.Day]: 'D', [Unit.Week]: 'W', [Unit.Month]: 'M', [Unit.Quarter]: 'Q', [Unit.Year]: 'Y', [Unit.Decade]: 'DE', [Unit.Century]: 'CE',
  [Unit.Millennium]: 'ML', [Unit.Weekend]: 'WE',
};

const durations = new Map<number, string>();
/** The place of the open number among those whose strings are kept. */
const OPEN = 1000;

/** TIMEX3 duration of so many units; a fraction of a long unit is written in the next shorter one. */
export function duration(n: number, u: Unit): string {
  const place = Number.isNaN(n) ? OPEN : n >= 0 && n < OPEN && Number.isInteger(n) ? n : -1;
  if (place < 0) return durationText(n, u);
  const key = place * 16 + u;
  let text = durations.get(key);
  if (text === undefined) durations.set(key, (text = durationText(n, u)));
  return text;
}

function durationText(n: number, u: Unit): string {
  if (u === Unit.Fortnight) return duration(n * 2, Unit.Week);
  if (n % 1 !== 0 && !Number.isNaN(n)) {
    if (u === Unit.Decade) return duration(n * 10, Unit.Year);
    if (u === Unit.Century) return duration(n * 100, Unit.Year);
    if (u === Unit.Millennium) return duration(n * 1000, Unit.Year);
    if (u === Unit.Year && n < 1) return duration(12 * n, Unit.Month);
    if (u === Unit.Hour && n < 1) return duration(60 * n, Unit.Minute);
  }
  return `P${u <= Unit.Hour ? 'T' : ''}${Number.isNaN(n) ? 'X' : String(n)}${LETTER[u]}`;
}

/** `start` is where "no" begins in "no more than", else undefined. */
export interface Approximation { readonly mod: Mod | undefined; readonly last: number; readonly start: number | undefined }

const about = (mod: Mod | undefined, last: number, start?: number): Approximation => ({ mod, last, start });

/** Words that make a number approximate: "about", "nearly", "more than", "at least", "close to". */
export function approximation(r: Reader, i: number): Approximation | undefined {
  const next = i + 1;
  switch (r.cls(i)) {
    case K.Approx: return approximate(r, i);
    case K.Prep:
      if (!r.is(i, K.Prep, Prep.At)) return undefined;
      return r.is(next, K.Approx, 5) ? about('EQUAL_OR_MORE', i + 2) : r.is(next, K.Approx, 6) ? about('EQUAL_OR_LESS', i + 2) : undefined;
    case K.Part:
      return r.is(next, K.Prep, Prep.To) && r.is(i, K.Part, Part.End) && r.gap(next) === Gap.Space && r.word(i) === 'close' ? about('APPROX', i + 2) : undefined;
    case K.Det:
      return r.is(i, K.Det, Det.Some) && (r.cls(next) === K.Digits || r.cls(next) === K.Number) ? about('APPROX', next) : undefined;
    default: return undefined;
  }
}

/** "no [more than]", "not [less than]". */
const denied = (r: Reader, i: number): boolean => r.gap(i) === Gap.Space && r.length(i - 1) <= 3 && /^not?$/i.test(r.word(i - 1));

const O = 111, U = 117;

function approximate(r: Reader, i: number): Approximation | undefined {
  const next = i + 1, than = r.is(next, K.Conj, 1) && r.gap(next) === Gap.Space;
  switch (r.value(i) & 31) {
    case 1: return about('APPROX', next);
    case 2: return about('LESS_THAN', next);
    // Of "more" and "over", "less", "fewer" and "under", those that need no "than".
    case 3: if (than && denied(r, i)) return about('EQUAL_OR_LESS', i + 2, r.start(i - 1));
      return than ? about('MORE_THAN', i + 2) : (r.letter(i) | 32) === O ? about('MORE_THAN', next) : undefined;
    case 4: if (than && denied(r, i)) return about('EQUAL_OR_MORE', i + 2, r.start(i - 1));
      return than ? about('LESS_THAN', i + 2) : (r.letter(i) | 32) === U ? about('LESS_THAN', next) : undefined;
    case 7: return about(undefined, next);
    default: return undefined;
  }
}
