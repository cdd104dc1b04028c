import type { Lexicon } from './lexicon';
import type { Phrase } from './phrase';

/** What one kind of the user's files gives to the lexicon; the sources of its phrases are its own and unique. */
export interface OwnWords {
  readonly phrases: readonly Phrase[];
  /** In place of the bundled tables of the same name, with what the phrases point into. */
  readonly tables: Readonly<Record<string, unknown>>;
}

/** A lexicon with the user's words in it, and what could not be put there, in words. */
export interface OwnLexicon {
  readonly lexicon: Lexicon;
  readonly problems: readonly string[];
}

/**
 * Adds the user's words to the bundled lexicon; what the automaton refuses is left out and told.
 * @param bundled the lexicon as it was built: pass the same one each time
 */
export function withOwn(bundled: Lexicon, parts: readonly OwnWords[]): OwnLexicon {
  const problems: string[] = [];
  const tables: Record<string, unknown> = Object.assign({}, ...parts.map((p) => p.tables));
  let phrases = parts.flatMap((p) => p.phrases);
  for (;;) {
    if (phrases.length === 0 && Object.keys(tables).length === 0) return { lexicon: bundled, problems };
    try {
      return { lexicon: bundled.with(phrases, tables), problems };
    } catch (error) {
      const lines = (error as Error).message.split('\n');
      const refused = new Set(lines.map((line) => line.split(': ')[0]));
      const left = phrases.filter((p) => !refused.has(p.source));
      if (left.length === phrases.length) throw error;
      problems.push(...lines.map((line) => line.slice(line.indexOf(': ') + 2)));
      phrases = left;
    }
  }
}
