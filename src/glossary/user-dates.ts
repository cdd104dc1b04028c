import { isDay, monthLength } from '../dates/calendar';
import type { Fault, Path } from './schema-errors';

/** Fields that hold a date (EDTF). */
const FIELDS = ['date', 'inception', 'end', 'asOf'] as const;

/** Dates of an item that have the form of EDTF and are none: a day that the calendar lacks, an interval that ends before it begins. */
export function dateFaults(item: unknown, path: Path): Fault[] {
  return FIELDS.flatMap((field) => {
    const text = (item as Readonly<Record<string, unknown>> | null)?.[field], message = typeof text === 'string' ? wrong(text) : undefined;
    return message ? [{ path: [...path, field], message: `${path[0]}.${field}: ${message}` }] : [];
  });
}

function wrong(text: string): string | undefined {
  const parts = text.split('/').map((part) => /^(-?\d{4})(?:-(\d\d))?(?:-(\d\d))?[?~%]?$/.exec(part));
  for (const part of parts) if (part?.[3] && !isDay(Number(part[2]), Number(part[3]), Number(part[1]))) return `the calendar has no ${part[1]}-${part[2]}-${part[3]}`;
  const [from, to] = parts;
  return from && to && first(from) > last(to) ? `${text} ends before it begins` : undefined;
}

/** First and last day as numbers that sort. */
const first = ([, year, month, day]: RegExpExecArray): number => order(Number(year), Number(month ?? 1), Number(day ?? 1));
const last = ([, year, month, day]: RegExpExecArray): number => order(Number(year), Number(month ?? 12), Number(day ?? monthLength(Number(year), Number(month ?? 12))));
const order = (year: number, month: number, day: number): number => (year * 12 + month) * 31 + day;
