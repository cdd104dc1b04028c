import { Gap, type Reader } from '../reader';
import { DAY, Det, HOUR, K, MINUTE, MONTH, PLURAL, Part, Prep, SECOND, WEEK, YEAR, DECADE, CENTURY, MILLENNIUM, QUARTER, WEEKEND, FORTNIGHT, type Unit } from '../words';
import { Shape } from '../../lexicon/tokens';
import type { Mod } from '../expression';

export interface Amount {
  /** NaN for an open number: "a few", "several". */
  readonly n: number;
  readonly last: number;
  /** From "a", "an". */
  readonly article?: boolean;
  readonly vague?: boolean;
}

const soft = (r: Reader, i: number): boolean => r.joined(i);

/** A number in words or digits, a vague quantity, or an article: "24", "1,460", "2.5", "twenty-four", "a few", "half a". */
export function amount(r: Reader, i: number): Amount | undefined {
  const first = single(r, i);
  if (!first) return undefined;
  const half = andAHalf(r, first.last);
  if (half && !first.article) return { n: first.n + 0.5, last: half };
  // "two or three", "12 to 18", "10-15": the first is the value.
  if (!first.article && !first.vague) {
    const conj = r.is(first.last, K.Prep, Prep.Or) || r.is(first.last, K.Prep, Prep.To);
    const dash = r.cls(first.last) === K.Digits && (r.gap(first.last) === Gap.Hyphen || r.gap(first.last) === Gap.Dash);
    const next = conj ? single(r, first.last + 1) : dash ? single(r, first.last) : undefined;
    if (next && !next.article && !next.vague && next.n > first.n) return { n: first.n, last: next.last };
  }
  return first;
}

function single(r: Reader, i: number): Amount | undefined {
  switch (r.cls(i)) {
    case K.Digits: return digits(r, i);
    case K.Number: return quarters(r, i + 1, r.value(i)) ?? words(r, i);
    case K.Quantity: return quantity(r, i);
    case K.Det: {
      const v = r.value(i);
      if (v === Det.A) {
        if (r.gap(i + 1) !== Gap.Space) return { n: 1, last: i + 1, article: true };
        if (r.cls(i + 1) === K.Quantity) return quantity(r, i + 1);
        if (r.cls(i + 1) === K.Unit) return quarters(r, i + 1, 1) ?? { n: 1, last: i + 1, article: true };
        if (r.cls(i + 1) === K.Number && r.value(i + 1) >= 100) return words(r, i + 1, 1);
        return { n: 1, last: i + 1, article: true };
      }
      if (v === Det.Another) return amount(r, i + 1) ?? { n: 1, last: i + 1, article: true };
      if (v === Det.Some) {
        const inner = r.gap(i + 1) === Gap.Space ? single(r, i + 1) : undefined;
        return inner && !inner.article ? inner : { n: NaN, last: i + 1, vague: true };
      }
      return undefined;
    }
    default: return undefined;
  }
}

function digits(r: Reader, i: number): Amount | undefined {
  let n = r.digits(i), last = i + 1;
  while (r.gap(last) === Gap.Tight && r.length(last) === 3 && r.digits(last) >= 0) n = n * 1000 + r.digits(last++);
  if (r.gap(last) === Gap.Dot && r.digits(last) >= 0) { n = Number(`${n}.${r.word(last)}`); last++; }
  // "2 1/2"
  else if (r.gap(last + 1) === Gap.Slash && r.digits(last) === 1 && r.digits(last + 1) === 2 && soft(r, last)) { n += 0.5; last += 2; }
  if (soft(r, last) && r.cls(last) === K.Number && r.value(last) >= 1000) n *= scale(r.value(last++));
  return { n, last };
}

const scale = (value: number): number => (value === 1001 ? 1e6 : value === 1002 ? 1e9 : value);

function words(r: Reader, i: number, seed = 0): Amount {
  let total = 0, part = seed, last = i;
  for (let k = i; k < r.count && r.cls(k) === K.Number && (k === i || soft(r, k)); k++) {
    const v = r.value(k);
    if (v >= 1000) { total += Math.max(part, 1) * scale(v); part = 0; }
    else if (v === 100) part = Math.max(part, 1) * 100;
    else if (part % 100 === 0 || (part % 10 === 0 && v < 10 && part % 100 >= 20)) part += v;
    else break;
    last = k + 1;
    if (v >= 100 && r.is(k + 1, K.Prep, Prep.And) && r.cls(k + 2) === K.Number && soft(r, k + 1)) { k++; }
  }
  return { n: total + part, last };
}

function quantity(r: Reader, i: number): Amount | undefined {
  const v = r.value(i);
  const of = r.is(i + 1, K.Prep, Prep.Of) && soft(r, i + 1) ? i + 2 : i + 1;
  switch (v) {
    case 1: return { n: NaN, last: i + 1, vague: true };
    case 2: return { n: 2, last: of };
    case 3: return { n: 12, last: i + 1 };
    case 4: return { n: 0.5, last: r.is(i + 1, K.Det, Det.A) ? i + 2 : i + 1 };
    case 5: return of === i + 2 ? { n: NaN, last: of, vague: true } : undefined;
    default: return undefined;
  }
}

/** "a quarter of a century", "three quarters of an hour": from "quarter" up to the unit. */
function quarters(r: Reader, i: number, n: number): Amount | undefined {
  if (r.cls(i) !== K.Unit || (r.value(i) & 31) !== QUARTER || (n !== 1 && n !== 3)) return undefined;
  const parts = r.is(i + 1, K.Prep, Prep.Of) && r.is(i + 2, K.Det, Det.A) && r.cls(i + 3) === K.Unit && soft(r, i + 1) && soft(r, i + 2);
  return parts ? { n: n / 4, last: i + 3 } : undefined;
}

/** "and a half", with any gaps. */
export function andAHalf(r: Reader, i: number): number | undefined {
  if (!r.is(i, K.Prep, Prep.And) || !soft(r, i)) return undefined;
  const half = r.is(i + 1, K.Det, Det.A) ? i + 2 : i + 1;
  return r.is(half, K.Quantity, 4) ? half + 1 : undefined;
}

/** A day of the month or another ordinal: "20", "20th", "twentieth", "twenty-first". */
export interface Ordinal { readonly n: number; readonly last: number; readonly plain?: boolean }

export function ordinal(r: Reader, i: number): Ordinal | undefined {
  const cls = r.cls(i);
  if (cls === K.Ordinal) return { n: r.value(i), last: i + 1 };
  if (r.is(i, K.Unit, SECOND)) return { n: 2, last: i + 1 };
  if (cls === K.Number && (r.value(i) === 20 || r.value(i) === 30) && r.gap(i + 1) === Gap.Hyphen) {
    const unit = r.is(i + 1, K.Unit, SECOND) ? 2 : r.cls(i + 1) === K.Ordinal ? r.value(i + 1) : 0;
    return unit > 0 && unit < 10 ? { n: r.value(i) + unit, last: i + 2 } : undefined;
  }
  if (cls !== K.Mixed || r.shape(i) !== Shape.DigitsAndLetters) return undefined;
  const end = r.end(i);
  const n = r.leading(i, end - 2);
  if (n < 1 || n > 9999 || r.length(i) < 3) return undefined;
  const suffix = r.text.slice(end - 2, end).toLowerCase();
  const right = n % 100 >= 11 && n % 100 <= 13 ? 'th' : n % 10 === 1 ? 'st' : n % 10 === 2 ? 'nd' : n % 10 === 3 ? 'rd' : 'th';
  return suffix === right ? { n, last: i + 1 } : undefined;
}

/** A day of the month, 1 to 31, plain or ordinal. */
export function day(r: Reader, i: number): Ordinal | undefined {
  if (r.cls(i) === K.Digits) {
    const n = r.digits(i);
    return n >= 1 && n <= 31 && r.length(i) <= 2 ? { n, last: i + 1, plain: true } : undefined;
  }
  const o = ordinal(r, i);
  return o && o.n <= 31 ? o : undefined;
}

export interface UnitWord { readonly unit: Unit; readonly plural: boolean; readonly last: number }

export function unit(r: Reader, i: number): UnitWord | undefined {
  if (r.cls(i) !== K.Unit) return undefined;
  const v = r.value(i);
  return { unit: v & 31, plural: (v & PLURAL) !== 0, last: i + 1 };
}

const LETTER: Readonly<Record<number, string>> = {
  [SECOND]: 'S', [MINUTE]: 'M', [HOUR]: 'H', [DAY]: 'D', [WEEK]: 'W', [MONTH]: 'M', [QUARTER]: 'Q', [YEAR]: 'Y', [DECADE]: 'DE', [CENTURY]: 'CE',
  [MILLENNIUM]: 'ML', [WEEKEND]: 'WE',
};

/** TIMEX3 duration of so many units; a fraction of a long unit is written in the next shorter one. */
export function duration(n: number, u: Unit): string {
  if (u === FORTNIGHT) return duration(n * 2, WEEK);
  if (n % 1 !== 0 && !Number.isNaN(n)) {
    if (u === DECADE) return duration(n * 10, YEAR);
    if (u === CENTURY) return duration(n * 100, YEAR);
    if (u === MILLENNIUM) return duration(n * 1000, YEAR);
    if (u === YEAR && n < 1) return duration(12 * n, MONTH);
    if (u === HOUR && n < 1) return duration(60 * n, MINUTE);
  }
  return `P${u <= HOUR ? 'T' : ''}${Number.isNaN(n) ? 'X' : String(n)}${LETTER[u]}`;
}

export interface Approximation { readonly mod?: Mod; readonly last: number }

/** Words that make a number approximate: "about", "nearly", "more than", "at least", "up to". */
export function approximation(r: Reader, i: number): Approximation | undefined {
  const cls = r.cls(i);
  if (cls === K.Approx) {
    const v = r.value(i) & 31;
    const than = r.is(i + 1, K.Conj, 1) && r.gap(i + 1) === Gap.Space;
    if (v === 3) return than || r.word(i).toLowerCase() === 'over' ? { mod: 'MORE_THAN', last: than ? i + 2 : i + 1 } : undefined;
    if (v === 4) return than || r.word(i).toLowerCase() === 'under' ? { mod: 'LESS_THAN', last: than ? i + 2 : i + 1 } : undefined;
    if (v === 2) return { mod: 'LESS_THAN', last: i + 1 };
    if (v === 1) return { mod: 'APPROX', last: i + 1 };
    if (v === 7) return { last: i + 1 };
    return undefined;
  }
  if (r.is(i, K.Prep, Prep.At) && r.cls(i + 1) === K.Approx) {
    const v = r.value(i + 1);
    return v === 5 ? { mod: 'EQUAL_OR_MORE', last: i + 2 } : v === 6 ? { mod: 'EQUAL_OR_LESS', last: i + 2 } : undefined;
  }
  if (r.is(i + 1, K.Prep, Prep.To) && r.gap(i + 1) === Gap.Space) {
    if (r.is(i, K.Part, Part.End) && r.word(i) === 'close') return { mod: 'APPROX', last: i + 2 };
    if (r.word(i).toLowerCase() === 'up') return { mod: 'EQUAL_OR_LESS', last: i + 2 };
  }
  if (r.is(i, K.Det, Det.Some) && (r.cls(i + 1) === K.Digits || r.cls(i + 1) === K.Number)) return { mod: 'APPROX', last: i + 1 };
  return undefined;
}

