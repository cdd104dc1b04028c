/** Class of the date layer's phrases that name a day or an event; the second integer is the row, the third 1 for an event. */
export const EVENT_CLASS = 1;

/** A named day or event as the resolver needs it. */
export interface EventRow {
  /** Glossary entry. */
  readonly id: string;
  /** EDTF for an event with one date. */
  readonly date?: string;
  /** For a day of every year: `12-25`, `easter`, `easter-2`, `orthodox-easter`, `weekday:11:4:4` (fourth Thursday of November), or a table. */
  readonly yearly?: string;
  /** First day by year, for days of other calendars. */
  readonly years?: Readonly<Record<string, string>>;
  /** In days, for Ramadan and the like; a month is `P1M`. */
  readonly month?: boolean;
}
