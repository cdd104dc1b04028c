import { calendar, parse, taken, type Expression, type From, type Mod, type Parse } from '../expression';
import { MORNING, type Fields } from '../fields';
import { Gap, setOf, type Reader } from '../reader';
import { Det, Flag, K, Part, Prep, Rel, Unit } from '../words';
import { within } from './periods';
import { dayPoint } from './point';
import { daypartWord, relative, relativeUnit, shift } from './relative';
import { DETS, longer, type Rule } from './rule';

/** Parts of the day, and what they belong to. */

/** "Tuesday morning", "20 June afternoon". */
export function partAfter(r: Reader, p: Parse): Parse | undefined {
  const part = daypartWord(r, p.last);
  if (part === undefined || p.also !== undefined || r.gap(p.last) !== Gap.Space || !isDay(p.expression)) return undefined;
  const e = within(p.expression, part);
  return e && parse(p.last + 1, 'time/date-part', e, undefined, p.start);
}

/** A single day that a time of day can belong to. */
export function isDay(e: Expression): boolean {
  switch (e.kind) {
    case 'calendar': return (e.fields.day !== undefined || e.fields.weekday !== undefined) && e.fields.hour === undefined && e.fields.part === undefined;
    case 'seek': return e.fields.weekday !== undefined && e.fields.part === undefined;
    case 'shift': return e.unit === Unit.Day && e.fields?.part === undefined && e.fields?.hour === undefined;
    default: return false;
  }
}

const OF_ON = setOf(Prep.Of, Prep.On), BEFORE_PART = setOf(Prep.In, Prep.During, Prep.By, Prep.Until, Prep.Throughout, Prep.Through, Prep.Before);

/** A part of the day with what it belongs to: "this morning", "the night of 20 June", "last night". */
export function daypart(r: Reader, i: number): Parse | undefined {
  let k = i;
  let det = 0;
  if (r.cls(k) === K.Det) { det = r.value(k); k++; }
  const rel = relative(r, k);
  if (rel !== 0 && (k === i || r.gap(k) === Gap.Space)) k++;
  const early = r.is(k, K.Part, Part.Early) ? 'START' : r.is(k, K.Part, Part.Late) ? 'END' : undefined;
  if (early !== undefined && (k === i || r.gap(k) === Gap.Space)) k++;
  const part = daypartWord(r, k);
  if (part === undefined || (k > i && !r.joined(k))) return undefined;
  const last = r.is(k + 1, K.Unit, Unit.Hour | Flag.Plural) && r.joined(k + 1) && r.word(k + 1) === 'hours' ? k + 2 : k + 1;
  return partOfDate(r, last, part, early) ?? partOfDay(r, i, k, last, det, rel, part, early);
}

/** "[the night] of 20 June". */
function partOfDate(r: Reader, last: number, part: Fields, mod: Mod | undefined): Parse | undefined {
  if (!r.prep(last, OF_ON) || r.gap(last) !== Gap.Space || r.gap(last + 1) !== Gap.Space) return undefined;
  const target = longer(r, dayPoint(r, last + 1), relativeUnit(r, last + 1));
  if (target === undefined || (target.expression.kind === 'shift' && target.expression.unit !== Unit.Day)) return undefined;
  const e = within(target.expression, part, mod);
  return e && taken(target, 'time/part-of-date', e);
}

/** "last night", "this morning", "the following evening", "at noon": from word `i`, with the part at `k`, to `last`. */
function partOfDay(r: Reader, i: number, k: number, last: number, det: number, rel: number, part: Fields, mod: Mod | undefined): Parse | undefined {
  const day = (by: number, from: From, rule = 'time/relative-part'): Parse => shift(last, rule, Unit.Day, by, from, part, mod);
  if (rel === Rel.Last) return day(-1, 'publication');
  if (rel === Rel.Next || rel === Rel.Following) return det !== 0 || rel === Rel.Next ? day(1, 'reference') : undefined;
  if (rel === Rel.Previous) return day(-1, 'reference');
  if (rel === Rel.Same || det === Det.That) return day(0, 'reference');
  if (rel !== 0) return undefined;
  if (det === Det.This) return day(0, 'publication', 'time/this-part');
  if (det === Det.The && (r.prep(i - 1, BEFORE_PART) || r.cls(i - 1) === K.Part)) return day(0, 'either', 'time/the-part');
  if (k > i || r.cls(i - 1) !== K.Prep) return undefined;
  const at = r.is(i - 1, K.Prep, Prep.At) ? part.part === 'NI' || part.part === 'MO' : bounds(r, i, last, part);
  return at || (part.hour !== undefined && (!r.is(i - 1, K.Prep, Prep.Of) || r.is(i - 2, K.Prep, Prep.As))) ? parse(last, 'time/part', calendar(part)) : undefined;
}

/** "until [dawn]", "by [evening]", but not "by night", "after morning prayers". */
const bounds = (r: Reader, i: number, last: number, part: Fields): boolean =>
  (part.part === 'MO' || part.part === 'EV') && r.prep(i - 1, BOUNDS) && (!r.nounAt(last) || r.past(last));
const BOUNDS = setOf(Prep.Until, Prep.By, Prep.Before, Prep.Since);

export function theDaypart(r: Reader, i: number): Parse | undefined {
  const part = r.is(i, K.Det, Det.The) ? daypartWord(r, i + 1) : undefined;
  return part && shift(i + 2, 'time/the-part', Unit.Day, 0, 'either', part);
}

/** "the early hours of Monday", "the early hours of the morning". */
function earlyHours(r: Reader, i: number): Parse | undefined {
  const k = r.is(i, K.Det, Det.The) ? i + 1 : i;
  if (!r.is(k, K.Part, Part.Early) || !r.is(k + 1, K.Unit, Unit.Hour | Flag.Plural) || !r.joined(k + 1) || r.word(k + 1) !== 'hours') return undefined;
  if (!r.is(k + 2, K.Prep, Prep.Of)) return k > i ? shift(k + 2, 'time/early-hours', Unit.Day, 0, 'either', MORNING) : undefined;
  const day = dayPoint(r, k + 3);
  const target = longer(r, longer(r, longer(r, day, day && partAfter(r, day)), daypart(r, k + 3)), theDaypart(r, k + 3));
  const e = target && within(target.expression, MORNING);
  return target && e && taken(target, 'time/early-hours', e);
}

export const DAYPART_RULES: readonly Rule[] = [
  { name: 'time/part', begins: [[[K.Daypart]], [[K.Rel], [K.Daypart, K.Part]], [[K.Part], [K.Daypart]], [DETS, [K.Daypart, K.Rel, K.Part, K.Vague]]], examples: ['this morning', 'the night of 20 June 1791', 'last night'], read: daypart },
  { name: 'time/early-hours', begins: [[[K.Part], [K.Unit]], [[K.The], [K.Part]]], examples: ['the early hours of Monday'], read: earlyHours },
];
