import type { Entry } from '../glossary/entry';
import type { CaseRule, Phrase } from '../lexicon/phrase';

/** Class of the date layer's phrases that name a day or an event; the second integer is a row of `dates.events`. */
export const EVENT_CLASS = 1;

/** Third integer: an event is a date only where the words before it make it one; a day always is. */
export const EventKind = { Day: 0, Event: 1 } as const;

/** A named day or event as the resolver needs it. */
export interface EventRow {
  /** Glossary entry; empty where the reader's glossary retires it. */
  readonly id: string;
  /** EDTF of an event. */
  readonly date?: string;
  /** For a day of every year, how it is reckoned (`feasts.ts`). */
  readonly yearly?: string;
  /** ISO dates, one a year. */
  readonly days?: readonly string[];
}

export const eventRow = ({ id, date, recurs, days }: Entry): EventRow => ({ id, ...(date && { date }), ...(recurs && { yearly: recurs }), ...(days && { days }) });

export const eventKind = (type: Entry['type'] | undefined): number => (type === 'day' ? EventKind.Day : EventKind.Event);

/** The phrases of an entry's names in the date layer. */
export function eventPhrases(entry: Entry, row: number, source: string): Phrase[] {
  const labels = [entry.label, ...(entry.aliases ?? [])].map((a) => (typeof a === 'string' ? { text: a } : a));
  return labels.map((l): Phrase => ({
    layer: 'date', text: l.text, values: [EVENT_CLASS, row, eventKind(entry.type)], source,
    case: ('case' in l ? (l.case as CaseRule | undefined) : undefined) ?? caseFor(l.text),
  }));
}

/** Names with a small first letter ("annexation of Crimea") are also written with a capital. */
const caseFor = (text: string): CaseRule => (/^\p{Ll}/u.test(text) ? 'any' : 'headline');
