/**
 * Days between ISO dates for display, through `Date` in UTC: exact for the years that ISO dates of four digits name.
 */
function utc(iso: string): number | undefined {
  const parts = /^(\d{4})-(\d\d)-(\d\d)/.exec(iso);
  if (!parts) return undefined;
  const date = new Date(0);
  date.setUTCFullYear(Number(parts[1]), Number(parts[2]) - 1, Number(parts[3]));
  return date.getTime();
}

/** Whole days from one ISO date to another; undefined where a year is beyond four digits. */
export function daysBetween(from: string, to: string): number | undefined {
  const a = utc(from), b = utc(to);
  return a === undefined || b === undefined ? undefined : Math.round((b - a) / 86_400_000);
}

/** The day of the week in the reader's language. */
export function weekday(iso: string, language: string): string | undefined {
  const time = utc(iso);
  return time === undefined ? undefined : new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' }).format(time);
}
