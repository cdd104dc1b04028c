import { binary, compileBinary } from '../../src/lexicon/compile/binary';
import { Lexicon } from '../../src/lexicon/lexicon';
import type { CueWord, Phrase } from '../../src/lexicon/phrase';

let lexicon: Lexicon | undefined;

/** The lexicon of all our sources, compiled in memory once for all tests of a run. */
export function testLexicon(): Lexicon {
  return (lexicon ??= new Lexicon(compileBinary().bytes));
}

/** A lexicon of a test's own phrases. */
export function lexiconOf(phrases: readonly Phrase[], cues: readonly CueWord[] = []): Lexicon {
  return new Lexicon(binary({ phrases, cues, tables: {} }).bytes);
}
