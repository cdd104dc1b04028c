import { Cue } from '../lexicon/cues';
import type { Lexicon } from '../lexicon/lexicon';
import type { Layer } from '../lexicon/phrase';
import { Shape, type Hits, type Tokens } from '../lexicon/tokens';
import { findQuotations } from '../text/quotations';
import { isSentenceStart } from '../text/sentences';
import type { Paragraph, Quotation, Role } from './recogniser';

/** Words that stay small in a title. */
const SMALL = Cue.Determiner | Cue.Preposition | Cue.Conjunction | Cue.Auxiliary | Cue.Pronoun;

/** What recognisers see of a paragraph: one object, filled anew for each. */
export class ParagraphView implements Paragraph {
  text = '';
  role: Role = 'body';
  tokens!: Tokens;
  hits!: Readonly<Record<Layer, Hits>>;
  #quotations: readonly Quotation[] | undefined;
  #caseless: boolean | undefined;
  readonly #cues: (word: number) => number;

  constructor(readonly lexicon: Lexicon) {
    this.#cues = (word) => lexicon.cues(word);
  }

  show(text: string, role: Role, skip: readonly (readonly [number, number])[]): this {
    this.text = text;
    this.role = role;
    this.tokens = this.lexicon.tokenise(text, skip);
    this.hits = this.lexicon.matchAll(text, this.tokens);
    this.#quotations = undefined;
    this.#caseless = undefined;
    return this;
  }

  sentenceStart(token: number): boolean {
    return isSentenceStart(this.text, this.tokens, token, this.#cues);
  }

  quotations(): readonly Quotation[] {
    return (this.#quotations ??= findQuotations(this.text));
  }

  get caseless(): boolean {
    return (this.#caseless ??= isCaseless(this.tokens, this.#cues));
  }
}

/** At least four words that count, and hardly one of them in small letters. */
function isCaseless(t: Tokens, cues: (word: number) => number): boolean {
  let small = 0, capital = 0, upper = 0;
  for (let i = 0; i < t.count; i++) {
    // Too many small words for what is left to outweigh them.
    if (4 * small > upper + capital + t.count - i) return false;
    const shape = t.shape[i];
    if (shape === Shape.Upper && t.end[i] - t.start[i] > 1) upper++;
    else if (shape === Shape.Capital || shape === Shape.Mixed) capital++;
    else if (shape === Shape.Lower && t.end[i] - t.start[i] > 1 && !(cues(t.word[i]) & SMALL)) small++;
  }
  if (upper >= 3 && upper >= 4 * (small + capital)) return true;
  return upper + capital >= 4 && upper + capital >= 5 * small;
}
