import type { Anchor, DateMention, Granularity } from '../analysis/mention';

type Open<T> = T | undefined;

/**
 * A point or period on the calendar: astronomical years, and as fine as the fields go. Open parts are undefined, and
 * always there: all points have one shape.
 */
export interface Point {
  readonly year: Open<number>;
  readonly month: Open<number>;
  readonly day: Open<number>;
  readonly weekday: Open<number>;
  readonly decade: Open<number>;
  readonly century: Open<number>;
  readonly bc: boolean;
  readonly fiscal: boolean;
  readonly season: Open<number>;
  readonly quarter: Open<number>;
  readonly half: Open<number>;
  /** ISO week: `year` is the week's year. */
  readonly week: Open<number>;
  readonly weekend: boolean;
  readonly part: Open<string>;
  readonly hour: Open<number>;
  readonly minute: Open<number>;
  readonly second: Open<number>;
  readonly zone: Open<string>;
  /** An hour that only the text's clock knows. */
  readonly openHour: boolean;
  /** Day-grained though the day is open. */
  readonly grain: Open<Granularity>;
  /** What is written of it, made when first asked (`format.ts`). */
  said: Open<Said>;
}

/** A point in the notations that a mention gives. */
export interface Said {
  readonly type: 'DATE' | 'TIME';
  readonly value: string;
  /** Without `~` and open ends. */
  readonly edtf: string;
  readonly granularity: Granularity;
  readonly interval: DateMention['interval'];
  /** What a mention says that was reckoned from here. */
  readonly anchor: Anchor;
}

/** A point that is still being filled in. */
export type Draft = { -readonly [K in keyof Point]: Point[K] };

export const draft = (year?: number, month?: number, day?: number): Draft => ({
  year, month, day, weekday: undefined, decade: undefined, century: undefined, bc: false, fiscal: false, season: undefined, quarter: undefined, half: undefined,
  week: undefined, weekend: false, part: undefined, hour: undefined, minute: undefined, second: undefined, zone: undefined, openHour: false, grain: undefined, said: undefined,
});

export const copyOf = (p: Point): Draft => ({
  year: p.year, month: p.month, day: p.day, weekday: p.weekday, decade: p.decade, century: p.century, bc: p.bc, fiscal: p.fiscal, season: p.season, quarter: p.quarter, half: p.half,
  week: p.week, weekend: p.weekend, part: p.part, hour: p.hour, minute: p.minute, second: p.second, zone: p.zone, openHour: p.openHour, grain: p.grain, said: undefined,
});

/** Points by year, month and day: an article speaks of the same few again and again, and their strings cost most. */
const known = new Map<number, Point>();
const KNOWN = 4096, FAR = 0x8000;

/** A year, a month of a year, or a day. */
export function dated(year: number, month?: number, day?: number): Point {
  if (!(Math.abs(year) < FAR)) return draft(year, month, day);
  const key = ((year + FAR) * 13 + (month ?? 0)) * 32 + (day ?? 0);
  let point = known.get(key);
  if (point === undefined) {
    if (known.size === KNOWN) known.clear();
    known.set(key, (point = draft(year, month, day)));
  }
  return point;
}
