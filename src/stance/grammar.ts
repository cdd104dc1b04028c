import { Cue } from '../lexicon/cues';
import type { Lexicon } from '../lexicon/lexicon';
import type { Paragraph } from '../analysis/recogniser';
import { Shape, type Hits, type Tokens } from '../lexicon/tokens';

/**
 * Closed word lists that the rules ask for by role; the build puts them into the vocabulary. A word may have more
 * than one role.
 */
export const GRAMMAR = {
  /** Negates what follows in its clause. */
  Not: 'not no never neither nor hardly scarcely barely nobody none nothing nowhere cannot without non',
  /** Verbs whose complement did not happen. */
  Failing: 'fail fails failed failing refuse refuses refused refusing decline declines declined declining deny denies denied denying cease ceases ceased',
  Copula: 'is are was were be been being am remain remains remained seem seems seemed appear appears appeared become becomes became becoming look looks looked feel feels felt sound sounds sounded prove proves proved proven grow grows grew grown stay stays stayed called calls call considers considered deemed deems isn aren wasn weren',
  Be: 'is are was were be been being am isn aren wasn weren',
  Do: 'do does did don doesn didn',
  Subject: 'i we you he she it they who people',
  First: 'i we',
  Third: 'he she it they',
  Relative: 'who which that',
  Content: 'that how why what whether if',
  ToWord: 'to',
  Break: 'but because although though while whereas if unless when where which who whom whose since until so yet as',
  And: 'and or nor',
  Adverbs: 'also long since duly still already again even ever just soon often always never publicly privately repeatedly later earlier reportedly openly recently yesterday today now then quickly immediately once both all not very so too quite rather more most less increasingly deeply highly extremely clearly plainly simply far much hardly barely scarcely only',
  Possessive: 'my your his her its our their',
} as const;
export type RoleName = keyof typeof GRAMMAR;
const NAMES = Object.keys(GRAMMAR) as RoleName[];
export const Role = Object.fromEntries(NAMES.map((n, i) => [n, 1 << i])) as Readonly<Record<RoleName, number>>;

const rolesOf = new WeakMap<Lexicon, ReadonlyMap<number, number>>();

function roles(lexicon: Lexicon): ReadonlyMap<number, number> {
  let known = rolesOf.get(lexicon);
  if (!known) {
    const made = new Map<number, number>();
    for (const name of NAMES) {
      for (const word of GRAMMAR[name].split(' ')) {
        const id = lexicon.wordId(word);
        if (id) made.set(id, (made.get(id) ?? 0) | Role[name]);
      }
    }
    rolesOf.set(lexicon, (known = made));
  }
  return known;
}

/** One paragraph with the questions that guards and rules ask about a token's neighbours. Valid during `find`. */
export class View {
  readonly text: string;
  readonly tokens: Tokens;
  readonly hits: Hits;
  readonly #roles: ReadonlyMap<number, number>;

  constructor(readonly paragraph: Paragraph, readonly lexicon: Lexicon) {
    this.text = paragraph.text;
    this.tokens = paragraph.tokens;
    this.hits = paragraph.hits.stance;
    this.#roles = roles(lexicon);
  }

  get count(): number { return this.tokens.count; }

  in(i: number): boolean { return i >= 0 && i < this.tokens.count; }

  /** The token in lower case; '' outside the paragraph. */
  lower(i: number): string {
    return this.in(i) ? this.text.slice(this.tokens.start[i], this.tokens.end[i]).toLowerCase() : '';
  }

  one(i: number, words: ReadonlySet<string>): boolean { return this.in(i) && words.has(this.lower(i)); }

  role(i: number, bits: number): boolean {
    return this.in(i) && ((this.#roles.get(this.tokens.word[i]) ?? 0) & bits) !== 0;
  }

  cue(i: number, bits: number): boolean {
    return this.in(i) && (this.lexicon.cues(this.tokens.word[i]) & bits) !== 0;
  }

  /** What stands between a token and the one before it. */
  gap(i: number): string {
    const from = i > 0 ? this.tokens.end[i - 1] : 0, to = i < this.count ? this.tokens.start[i] : this.text.length;
    return this.text.slice(from, to);
  }

  /** Nothing but spaces (or a hyphen) between this token and the one before. */
  joined(i: number): boolean {
    if (i <= 0 || i >= this.count) return false;
    for (let k = this.tokens.end[i - 1]; k < this.tokens.start[i]; k++) {
      const c = this.text.charCodeAt(k);
      if (c !== 32 && c !== 10 && c !== 13 && c !== 160 && c !== 45 && c !== 8208 && c !== 8209) return false;
    }
    return true;
  }

  hyphenBefore(i: number): boolean { return i > 0 && i < this.count && /^[-‐‑]$/.test(this.gap(i)); }

  /** Token i is the s of a genitive. */
  genitive(i: number): boolean {
    return this.in(i) && i > 0 && this.lower(i) === 's' && /^['’]$/.test(this.gap(i));
  }

  capital(i: number): boolean {
    const s = this.in(i) ? this.tokens.shape[i] : -1;
    return s === Shape.Capital || s === Shape.Upper || s === Shape.Mixed;
  }

  digits(i: number): boolean {
    const s = this.in(i) ? this.tokens.shape[i] : -1;
    return s === Shape.Digits || s === Shape.DigitsAndLetters;
  }

  number(i: number): boolean { return this.digits(i) || this.cue(i, Cue.NumberWord); }

  sentenceStart(i: number): boolean { return this.in(i) && this.paragraph.sentenceStart(i); }

  /** First and one-past-last token of the sentence that holds a token. */
  sentence(i: number): [number, number] {
    let from = i, to = i + 1;
    while (from > 0 && !this.sentenceStart(from)) from--;
    while (to < this.count && !this.sentenceStart(to)) to++;
    return [from, to];
  }

  /** A word of grammar, so no adjective and no noun. */
  functional(i: number): boolean {
    return this.cue(i, Cue.Determiner | Cue.Preposition | Cue.Pronoun | Cue.Auxiliary | Cue.Modal | Cue.Conjunction | Cue.Negation) || this.role(i, Role.ToWord | Role.Break | Role.And);
  }

  adverb(i: number): boolean {
    return this.role(i, Role.Adverbs) || this.cue(i, Cue.Adverb) || (this.in(i) && this.tokens.shape[i] === Shape.Lower && this.lower(i).endsWith('ly'));
  }

  /** A lower-case word of content right after the token before it. */
  content(i: number): boolean {
    return this.joined(i) && !this.functional(i) && !this.digits(i) && (this.tokens.shape[i] === Shape.Lower || this.paragraph.caseless);
  }

  value(hit: number, v: number): number { return this.lexicon.value(this.hits.phrase[hit], v); }
}
