import { compile } from '../../src/lexicon/compile/compile';
import { Lexicon } from '../../src/lexicon/lexicon';

let lexicon: Lexicon | undefined;

/** The lexicon of all our sources, compiled in memory once for all tests of a run. */
export function testLexicon(): Lexicon {
  return (lexicon ??= new Lexicon(compile()));
}
