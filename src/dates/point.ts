import { Kept } from '../analysis/kept';
import type { Anchor, DateMention, Granularity } from '../analysis/mention';

type Open<T> = T | undefined;

/** Parts of a time, as written and on the calendar. Open ones are undefined, and always there: all such objects have one shape. */
export interface Parts {
  readonly year: Open<number>;
  readonly month: Open<number>;
  readonly day: Open<number>;
  readonly weekday: Open<number>;
  /** First year: 1990 for the 1990s. */
  readonly decade: Open<number>;
  /** 19 for the 19th century. */
  readonly century: Open<number>;
  readonly bc: boolean;
  readonly fiscal: boolean;
  /** 1 spring to 4 winter. */
  readonly season: Open<number>;
  readonly quarter: Open<number>;
  readonly half: Open<number>;
  /** TIMEX3 code of a part of the day. */
  readonly part: Open<string>;
  readonly hour: Open<number>;
  readonly minute: Open<number>;
  readonly second: Open<number>;
  /** Offset as TIMEX3 writes it: `Z`. */
  readonly zone: Open<string>;
}

/** A point or period on the calendar: astronomical years, and as fine as the fields go. */
export interface Point extends Parts {
  /** ISO week: `year` is the week's year. */
  readonly week: Open<number>;
  readonly weekend: boolean;
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

const FAR = 0x8000;

/** What is made of a year, month and day, made once: an article speaks of the same few again and again. */
export function remembered<T>(make: (year: Open<number>, month: Open<number>, day: Open<number>) => T): (year: Open<number>, month?: number, day?: number) => T {
  const known = new Kept<number, T>(4096);
  return (year, month, day) => {
    if (year !== undefined && !(Math.abs(year) < FAR)) return make(year, month, day);
    const key = (((year ?? FAR) + FAR) * 13 + (month ?? 0)) * 32 + (day ?? 0);
    return known.get(key) ?? known.keep(key, make(year, month, day));
  };
}

/** A year, a month of a year, or a day; its strings cost most. */
export const dated: (year: number, month?: number, day?: number) => Point = remembered(draft);
