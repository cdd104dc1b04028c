import type { Role } from '../analysis/recogniser';

interface Part {
  readonly text: string;
  readonly role: Role;
}

/** Words that may hold the date on which a text was published. */
export interface DatePlace {
  readonly where: 'front matter' | 'date line' | 'dateline' | 'file name';
  readonly text: string;
}

const FIELDS = ['date', 'published', 'publishedat', 'publishdate', 'pubdate', 'datepublished', 'publicationdate', 'publication_date', 'publish_date', 'published_at', 'date_published', 'issued', 'created'];
/** The city and the date before the dash: "TOKYO, Dec. 20, 2025 (Reuters) —", "Geneva – 3 May 2024 –". */
const DATELINE = /^[*_\s]*[\p{Lu}][\p{L}.'’ -]{1,30}(?:[,/][^—–\n]{0,60}|\s*[—–-]\s*[^—–\n]{3,40})?(?:\s[—–-]+\s|—)/u;
/** A paragraph of its own: "(Dec. 21, 2025)", "(From The Morning Post, Dec. 21, 2025)". */
const PARENTHESES = /^[*_\s]*\(([^()\n]{6,80}\d{4})\)[*_\s]*$/u;
/** The same at the beginning of the text. */
const LEADING = /^[*_\s]*\(([^()\n]{6,40}\d{4})\)\s/u;

/** What a paragraph says of the date: as the line for it, before a dash, and in parentheses of their own. */
export interface Told {
  readonly line: string | undefined;
  readonly dateline: string | undefined;
  readonly alone: string | undefined;
}

export function told({ text, role }: Part): Told {
  const line = role === 'dateline' || role === 'byline' ? text.trim() : undefined;
  return { line, dateline: role === 'body' || role === 'caption' || role === 'standfirst' ? datelineOf(text.slice(0, 120)) : undefined, alone: text.length < 120 ? PARENTHESES.exec(text)?.[1] : undefined };
}

function datelineOf(start: string): string | undefined {
  const line = DATELINE.exec(start) ?? LEADING.exec(start);
  return line && /\d/.test(line[0]) ? line[0] : undefined;
}

/**
 * Where the publication date may stand, the most trustworthy place first. What the words mean is left to the reader
 * of dates; the clock is never asked.
 * @param head what the first paragraphs tell
 * @param tail and the last
 */
export function publicationPlaces(fields: Readonly<Record<string, unknown>>, head: readonly Told[], tail: readonly Told[], fileName: string | undefined): DatePlace[] {
  const places: DatePlace[] = [];
  for (const name of FIELDS) {
    const key = Object.keys(fields).find((k) => k.toLowerCase() === name);
    const value = key === undefined ? undefined : fields[key];
    if (typeof value === 'string') places.push({ where: 'front matter', text: value });
  }
  for (const { line } of head) if (line !== undefined) places.push({ where: 'date line', text: line });
  for (const { dateline } of head) if (dateline !== undefined) places.push({ where: 'dateline', text: dateline });
  for (const { alone } of [...head, ...tail]) if (alone !== undefined) places.push({ where: 'date line', text: alone });
  const day = fileName === undefined ? null : /(?<!\d)(\d{4})[-_./]?(\d\d)[-_./]?(\d\d)(?!\d)/.exec(fileName);
  if (day) places.push({ where: 'file name', text: `${day[1]}-${day[2]}-${day[3]}` });
  return places;
}
