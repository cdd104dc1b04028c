import type { Parse } from '../expression';
import { Gap, type Reader } from '../reader';
import { DAY, DAYPARTS, Det, HOUR, K, Noun, PLURAL, Prep, Rel, WEEKEND, type Unit } from '../words';
import { amount, duration, ordinal, unit } from './numbers';
import { relative } from './relative';
import type { Rule } from './rule';

const PRESENT = 1, PAST = 2, FUTURE = 3;
const REF = ['', 'PRESENT_REF', 'PAST_REF', 'FUTURE_REF'] as const;
const vague = (last: number, which: 1 | 2 | 3, start?: number): Parse => ({ last, start, rule: 'vague/word', expression: { kind: 'vague', value: REF[which] as 'PRESENT_REF' } });

/** "now", "currently", "recently", "the past", "the near future", "soon" after "will", "then" after "since". */
function vagueWord(r: Reader, i: number): Parse | undefined {
  const v = r.value(i);
  const the = r.is(i - 1, K.Det, Det.The) && r.gap(i) === Gap.Space;
  switch (v) {
    case PRESENT: case PAST: return vague(i + 1, v);
    case 4: return r.gap(i + 1) === Gap.Space && r.cls(i + 1) === K.None ? vague(i + 1, PAST) : undefined;
    case 5: return r.gap(i + 1) === Gap.Space && r.cls(i + 1) === K.None && !r.is(i - 1, K.Prep, Prep.As) ? vague(i + 1, PRESENT) : undefined;
    case 6: return the || r.gap(i + 1) === Gap.Space ? vague(i + 1, FUTURE, the ? r.start(i - 1) : undefined) : undefined;
    case 7: return the && r.cls(i - 2) === K.Prep && (closed(r, i + 1) || (r.is(i - 2, K.Prep, Prep.In) && r.cls(i + 1) === K.None)) ? vague(i + 1, PAST, r.start(i - 1)) : undefined;
    case 8: return present(r, i, the);
    case 9: return then(r, i);
    case 10: return soon(r, i);
    case 11: return r.gap(i + 1) === Gap.Space && r.is(i + 1, K.Unit, DAY) || r.gap(i + 1) === Gap.Hyphen && r.is(i + 1, K.Unit, DAY) ? vague(i + 2, PRESENT) : undefined;
    default: return undefined;
  }
}

const closed = (r: Reader, i: number): boolean => r.gap(i) !== Gap.Space && r.gap(i) !== Gap.Hyphen || r.cls(i) === K.Prep || r.cls(i) === K.Det;

function present(r: Reader, i: number, the: boolean): Parse | undefined {
  if (r.joined(i + 1) && r.is(i + 1, K.Unit, DAY)) return vague(i + 2, PRESENT, the ? r.start(i - 1) : undefined);
  if (r.is(i - 1, K.Prep, Prep.At) || r.is(i - 1, K.Prep, Prep.To) && closed(r, i + 1)) return vague(i + 1, PRESENT);
  return the && closed(r, i + 1) && r.cls(i - 2) === K.Prep ? vague(i + 1, PRESENT, r.start(i - 1)) : undefined;
}

/** "since then", "until then", "by then", "then-president". */
function then(r: Reader, i: number): Parse | undefined {
  if (r.gap(i + 1) === Gap.Hyphen && r.cls(i + 1) === K.None) return vague(i + 1, PAST);
  if (r.cls(i - 1) !== K.Prep || ![Prep.Since, Prep.Until, Prep.By, Prep.From].includes(r.value(i - 1) as 9)) return undefined;
  return { last: i + 1, rule: 'vague/then', expression: { kind: 'reference', otherwise: 'PAST_REF' } };
}

/** "soon" with "will" shortly before it, not "soon after". */
function soon(r: Reader, i: number): Parse | undefined {
  if (r.cls(i + 1) === K.Prep || r.is(i - 1, K.Prep, Prep.As)) return undefined;
  for (let k = i - 1; k >= 0 && k > i - 5 && r.gap(k + 1) === Gap.Space; k--) if (r.future(k)) return vague(i + 1, FUTURE);
  return undefined;
}

/** "at the time", "at that time", "at the moment", "these days", "the time being", "to date", "in recent times". */
function idiom(r: Reader, i: number): Parse | undefined {
  const cls = r.cls(i);
  if (cls === K.Det) {
    const v = r.value(i);
    if (v === Det.These && r.is(i + 1, K.Unit, DAY | PLURAL)) return vague(i + 2, PRESENT);
    const time = r.is(i + 1, K.Time, Noun.Time) && r.gap(i + 1) === Gap.Space;
    const at = r.is(i - 1, K.Prep, Prep.At) || r.is(i - 1, K.Prep, Prep.By) || r.is(i - 1, K.Prep, Prep.During) || r.is(i - 1, K.Prep, Prep.Since) || r.is(i - 1, K.Prep, Prep.Until) || r.is(i - 1, K.Prep, Prep.From);
    if (time && v === Det.The && r.gap(i + 2) === Gap.Space && r.word(i + 2) === 'being') return vague(i + 3, PRESENT);
    if (time && v === Det.The && r.is(i - 1, K.Prep, Prep.At)) {
      if (r.is(i + 2, K.Prep, Prep.Of) && r.gap(i + 2) === Gap.Space) return undefined;
      return { last: i + 2, rule: 'vague/the-time', expression: { kind: 'vague', value: 'PAST_REF' } };
    }
    if (time && at && v === Det.That) return { last: i + 2, rule: 'vague/that-time', expression: { kind: 'reference', otherwise: 'PAST_REF' } };
    if (time && at && v === Det.This) return vague(i + 2, PRESENT);
    if (v === Det.The && r.is(i + 1, K.Time, Noun.Moment) && r.is(i - 1, K.Prep, Prep.At) && !r.is(i + 2, K.Prep, Prep.Of)) return vague(i + 2, PRESENT);
    if (v === Det.The && relative(r, i + 1) === Rel.Recent && r.is(i + 2, K.Vague, 7)) return vague(i + 3, PAST);
    if (v === Det.The && r.gap(i + 1) === Gap.Space && r.is(i + 1, K.Conj, 4) && r.gap(i + 2) === Gap.Space) {
      if (r.is(i + 2, K.Vague, 6)) return vague(i + 3, FUTURE);
      if (r.is(i + 2, K.Vague, 7)) return vague(i + 3, PAST);
    }
    return undefined;
  }
  if (cls === K.Time && r.value(i) === Noun.Date && r.is(i - 1, K.Prep, Prep.To) && r.gap(i + 1) !== Gap.Space) return vague(i + 1, PRESENT);
  return undefined;
}

/** "right now". */
const rightNow = (r: Reader, i: number): Parse | undefined =>
  r.is(i + 1, K.Vague, PRESENT) && r.gap(i + 1) === Gap.Space && r.value(i) === 2 ? vague(i + 2, PRESENT) : undefined;

/** "daily", "annually". */
function setAdverb(r: Reader, i: number): Parse | undefined {
  const v = r.value(i);
  const u = v & 31;
  // "The Daily Mail" is a name.
  if (r.capital(i) && r.gap(i + 1) === Gap.Space && r.capital(i + 1) && !r.caseless) return undefined;
  const value = (v & 32) !== 0 ? (u === DAY ? 'P1D' : 'P6M') : (v & PLURAL) !== 0 ? 'P2Y' : duration(1, u);
  return { last: i + 1, rule: 'set/adverb', expression: { kind: 'set', value } };
}

/** "every year", "each summer", "every two weeks", "every other day", "every Monday". */
function every(r: Reader, i: number): Parse | undefined {
  if (!r.is(i, K.Det, Det.Each) || r.gap(i + 1) !== Gap.Space) return undefined;
  const quantifier = r.word(i).toUpperCase();
  const make = (last: number, value: string): Parse => ({ last, rule: 'set/every', expression: { kind: 'set', value, quantifier } });
  let k = i + 1;
  let n = 1;
  if (r.is(k, K.Full, 2)) { n = 2; k++; } else if (r.is(k, K.Full, 1)) k++;
  const q = r.cls(k) === K.Unit ? undefined : ordinal(r, k) ?? amount(r, k);
  if (q && 'n' in q && r.gap(q.last) === Gap.Space && r.cls(q.last) === K.Unit) { n = q.n; k = q.last; }
  const u = unit(r, k);
  if (u) return make(u.last, u.unit === WEEKEND ? 'XXXX-WXX-WE' : duration(n, u.unit));
  return each(r, k, make);
}

const SEASONS = ['', 'SP', 'SU', 'FA', 'WI'] as const;

function each(r: Reader, k: number, make: (last: number, value: string) => Parse): Parse | undefined {
  const cls = r.cls(k);
  const v = r.value(k) & 15;
  if (cls === K.Weekday && r.capital(k)) {
    const part = r.gap(k + 1) === Gap.Space && r.cls(k + 1) === K.Daypart ? DAYPARTS[r.value(k + 1) & 15] : '';
    return make(part ? k + 2 : k + 1, `XXXX-WXX-${v}${part ? `T${part}` : ''}`);
  }
  if (cls === K.Month && r.capital(k)) return make(k + 1, `XXXX-${String(v).padStart(2, '0')}`);
  if (cls === K.Season) return make(k + 1, `XXXX-${SEASONS[v]}`);
  if (cls === K.Daypart && v < 7) return make(k + 1, `XXXX-XX-XXT${DAYPARTS[v]}`);
  return undefined;
}

/** "Mondays", "summers", "weekends", "mornings". */
function plural(r: Reader, i: number): Parse | undefined {
  const cls = r.cls(i);
  if ((r.value(i) & PLURAL) === 0) return undefined;
  const make = (last: number, value: string): Parse => ({ last, rule: 'set/plural', expression: { kind: 'set', value } });
  if (cls === K.Unit) return (r.value(i) & 31) === WEEKEND ? make(i + 1, 'XXXX-WXX-WE') : undefined;
  return cls === K.Daypart || cls === K.Weekday || cls === K.Season ? each(r, i, make) : undefined;
}

/** "twice a week", "three times a year", "per month", "once every two years". */
function frequency(r: Reader, i: number): Parse | undefined {
  if (r.cls(i) === K.Per) {
    const u = r.gap(i + 1) === Gap.Space ? unit(r, i + 1) : undefined;
    return u && !u.plural && u.unit >= HOUR ? { last: u.last, rule: 'set/per', expression: { kind: 'set', value: duration(1, u.unit) } } : undefined;
  }
  let k: number;
  let times: number;
  if (r.cls(i) === K.Times) { times = r.value(i); k = i + 1; }
  else {
    if (r.cls(i + 1) === K.Unit) return undefined;
    const q = amount(r, i);
    if (!q || q.article || !r.is(q.last, K.Noun, Noun.Times)) return undefined;
    times = q.n; k = q.last + 1;
  }
  const f = Number.isNaN(times) ? 'X' : String(times);
  const make = (last: number, u: Unit): Parse => ({ last, rule: 'set/frequency', expression: { kind: 'set', value: duration(1, u), frequency: f } });
  if (r.gap(k) !== Gap.Space && r.gap(k) !== Gap.Hyphen) return undefined;
  if (r.is(k, K.Det, Det.A) || r.cls(k) === K.Per) { const u = unit(r, k + 1); return u && !u.plural ? make(u.last, u.unit) : undefined; }
  if (r.cls(k) === K.SetAdverb) return make(k + 1, r.value(k) & 31);
  if (!r.is(k, K.Det, Det.Each)) return undefined;
  const e = every(r, k);
  return e?.expression.kind === 'set' ? { ...e, rule: 'set/frequency', expression: { ...e.expression, frequency: f } } : undefined;
}

/** "overnight". */
const overnight = (r: Reader, i: number): Parse | undefined =>
  r.is(i, K.Daypart, 4 | 128) && r.gap(i + 1) !== Gap.Hyphen
    ? { last: i + 1, rule: 'time/overnight', expression: { kind: 'shift', unit: DAY, by: 0, from: 'either', fields: { part: 'NI' } } } : undefined;

export const VAGUE_RULES: readonly Rule[] = [
  { name: 'vague/word', starts: [K.Vague], examples: ['now', 'currently', 'recently'], read: vagueWord },
  { name: 'vague/idiom', starts: [K.Det, K.Time], afterThe: [K.Time, K.Unit, K.Rel, K.Conj, K.Vague], examples: ['these days', 'the time being'], read: idiom },
  { name: 'vague/right-now', starts: [K.Conj], examples: ['right now'], read: rightNow },
  { name: 'set/adverb', starts: [K.SetAdverb], examples: ['daily', 'annually'], read: setAdverb },
  { name: 'set/every', starts: [K.Det], then: [K.Unit, K.Full, K.Ordinal, K.Number, K.Digits, K.Mixed, K.Quantity, K.Weekday, K.Month, K.Season, K.Daypart], examples: ['every year', 'each summer', 'every two weeks', 'every Monday'], read: every },
  { name: 'set/plural', starts: [K.Weekday, K.Season, K.Unit, K.Daypart], examples: ['Mondays', 'weekends'], read: plural },
  { name: 'set/frequency', starts: [K.Times, K.Number, K.Digits, K.Quantity, K.Per], then: [K.Noun, K.Det, K.Per, K.SetAdverb, K.Number, K.Unit, K.Prep], examples: ['twice a week', 'three times a year', 'per month'], read: frequency },
  { name: 'time/overnight', starts: [K.Daypart], examples: ['overnight'], read: overnight },
];
