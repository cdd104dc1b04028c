import { analyse } from '../../../src/analysis/analyse';
import type { CountryMention, TermMention } from '../../../src/analysis/mention';
import { testLexicon } from '../lexicon-fixture';

/** Countries of a text in order, each as `words=CODE` and, where the role is not `name`, `words=CODE role`. */
export function countries(text: string, published?: string): string[] {
  return mentions(text, published).map((m) => `${text.slice(m.start, m.end)}=${m.code}${m.role === 'name' ? '' : ` ${m.role}`}`);
}

export function mentions(text: string, published?: string): CountryMention[] {
  return analyse(text, testLexicon(), { published }).mentions.filter((m) => m.kind === 'country');
}

export function terms(text: string): string[] {
  return analyse(text, testLexicon()).mentions.filter((m): m is TermMention => m.kind === 'term').map((m) => `${text.slice(m.start, m.end)}=${m.entry}`);
}
