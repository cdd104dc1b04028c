import { analyse } from '../../src/analysis/analyse';
import type { DateMention } from '../../src/analysis/mention';
import type { Recogniser } from '../../src/analysis/recogniser';
import { dates } from '../../src/dates/recogniser';
import { testLexicon } from './lexicon-fixture';

export type Found = DateMention & { readonly text: string };

/** The dates of a text; published on Sunday, 21 December 2025 unless said otherwise. */
export function datesOf(text: string, published: string | undefined = '2025-12-21', minConfidence?: number): Found[] {
  const { mentions } = analyse(text, testLexicon(), { published, recognisers: [dates as Recogniser], minConfidence });
  return mentions.flatMap((m) => (m.kind === 'date' ? [{ ...m, text: text.slice(m.start, m.end) }] : []));
}

/** `words = value` of each date, with ` (MOD)` where it has one. */
export const read = (text: string, published?: string): string[] =>
  datesOf(text, published).map((m) => `${m.text} = ${m.value}${m.mod ? ` (${m.mod})` : ''}`);
