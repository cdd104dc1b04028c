import * as vscode from 'vscode';
import type { DateMention, Mention } from '../analysis/mention';
import { categoryName } from './names';

/** What the interface calls the entity of a mention. `words` are the mention's own. */
export function entityLabel(m: Mention, words: string): string {
  switch (m.kind) {
    case 'country': return countryLabel(m.code) ?? words;
    case 'date': return dateLabel(m, words);
    case 'stance': return categoryName(m.category);
    case 'term': return words;
  }
}

let regions: Intl.DisplayNames | undefined;

/** The name of a state in the reader's language, where the platform knows one. */
export function countryLabel(code: string): string | undefined {
  if (!/^[A-Z]{2}$/.test(code)) return undefined;
  regions ??= new Intl.DisplayNames([vscode.env.language, 'en'], { type: 'region', fallback: 'none' });
  return regions.of(code);
}

/** A day or month in the reader's language; other values as the text has them. */
function dateLabel(m: DateMention, words: string): string {
  if (/^[1-9]\d{3}$/.test(m.value)) return m.mod ? words : m.value;
  const parts = m.mod ? null : /^(\d{4})-(\d\d)(?:-(\d\d))?$/.exec(m.value);
  if (!parts) return words;
  const date = new Date(Date.UTC(Number(parts[1]), Number(parts[2]) - 1, Number(parts[3] ?? 1)));
  date.setUTCFullYear(Number(parts[1]));
  const day = parts[3] ? { day: 'numeric' as const } : {};
  return new Intl.DateTimeFormat(vscode.env.language, { year: 'numeric', month: 'long', ...day, timeZone: 'UTC' }).format(date);
}
