import { Kept } from '../analysis/kept';
import type { Anchor, DateMention } from '../analysis/mention';
import type { FoundDate } from './expression';
import { edtf, said } from './format';
import type { Point } from './point';

/** The mentions that resolved expressions become, all of one shape. */

export type Draft = { -readonly [K in keyof DateMention]: DateMention[K] };

const mention = (
  { start, end, rule }: FoundDate, confidence: number, type: DateMention['type'], value: string, written: string, granularity: DateMention['granularity'], anchor: Anchor,
  mod?: DateMention['mod'], interval?: DateMention['interval'], other?: string, entry?: string, quantifier?: string, frequency?: string,
): Draft => ({ kind: 'date', start, end, rule, confidence, type, value, mod, edtf: written, granularity, interval, anchor, other, frequency, quantifier, entry });

/** A mention of a point on the calendar. */
export function pointMention(f: FoundDate, point: Point, anchor: Anchor, mod: DateMention['mod'], open: 'start' | 'end' | undefined, other?: Point, entry?: string): Draft {
  const s = said(point);
  return mention(f, 1, s.type, s.value, edtf(point, mod === 'APPROX', open), s.granularity, anchor, mod, s.interval, other && said(other).value, entry);
}

/** An event with dates of its own. */
export const eventMention = (f: FoundDate, value: string, written: string, granularity: DateMention['granularity'], interval: DateMention['interval'], entry: string): Draft =>
  mention(f, 1, 'DATE', value, written, granularity, 'explicit', undefined, interval, undefined, entry);

export const vagueMention = (f: FoundDate, value: string, anchor: Anchor): Draft => mention(f, 1, 'DATE', value, '', 'vague', anchor);

/** An age is a duration in TIMEX3, but to a reader of dates it is noise. */
export const durationMention = (f: FoundDate, value: string, mod: DateMention['mod']): Draft =>
  mention(f, f.rule === 'duration/age' ? 0.4 : 1, 'DURATION', value, '', unitOf(value), 'explicit', mod);

export const setMention = (f: FoundDate, value: string, quantifier?: string, frequency?: string): Draft =>
  mention(f, 1, 'SET', value, '', unitOf(value), 'explicit', undefined, undefined, undefined, undefined, quantifier, frequency);

const GRAINS: Readonly<Record<string, DateMention['granularity']>> = {
  S: 'second', H: 'hour', D: 'day', W: 'week', M: 'month', Q: 'quarter', Y: 'year', DE: 'decade', CE: 'century', ML: 'millennium', WE: 'weekend',
};

const units = new Kept<string, DateMention['granularity']>(1024);

/** The unit of a TIMEX3 duration or set. */
const unitOf = (value: string): DateMention['granularity'] => units.get(value) ?? units.keep(value, readUnit(value));

function readUnit(value: string): DateMention['granularity'] {
  const m = /^P(T?)[\d.X]+([A-Z]+)/.exec(value);
  if (!m) return /-XXT/.test(value) ? 'daypart' : /-W/.test(value) ? (value.endsWith('WE') ? 'weekend' : 'day') : /-\d\d$/.test(value) ? 'month' : 'season';
  return m[1] && m[2] === 'M' ? 'minute' : GRAINS[m[2]] ?? 'vague';
}
