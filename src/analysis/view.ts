import { Cue } from '../lexicon/cues';
import type { Lexicon } from '../lexicon/lexicon';
import type { Layer } from '../lexicon/phrase';
import { Mark, Shape, type Hits, type Tokens } from '../lexicon/tokens';
import { nonProse } from '../text/nonProse';
import { findQuotations } from '../text/quotations';
import { isSentenceStart } from '../text/sentences';
import { NONE } from './block';
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

  /** Lays out paragraphs that follow each other, for `next`; all but the last must end between words. */
  open(text: string): void {
    this.lexicon.open(text);
  }

  /** Shows the next paragraph. @param markdown whether code, links and tags are markup in it */
  next(text: string, role: Role, markdown: boolean): this {
    this.text = text;
    this.role = role;
    this.tokens = this.lexicon.next(text);
    if (this.tokens.marks & Mark.Markup) this.lexicon.leaveOut(nonProse(text, markdown));
    this.hits = this.lexicon.matchAll(text);
    this.#quotations = undefined;
    this.#caseless = undefined;
    return this;
  }

  sentenceStart(token: number): boolean {
    return isSentenceStart(this.text, this.tokens, token, this.#cues);
  }

  quotations(): readonly Quotation[] {
    return (this.#quotations ??= this.tokens.marks & Mark.Quote ? findQuotations(this.text, this.tokens) : NONE);
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
