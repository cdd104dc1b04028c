import type { Lexicon } from '../lexicon/lexicon';
import type { Hits, Tokens } from '../lexicon/tokens';
import type { Layer } from '../lexicon/phrase';
import type { MentionList } from './mentionList';

/** What part of an article a paragraph is. */
export const ROLES = ['headline', 'standfirst', 'byline', 'dateline', 'caption', 'heading', 'body', 'related', 'author'] as const;
export type Role = (typeof ROLES)[number];

/** One paragraph as the recognisers see it. Valid during `find` only; offsets are into `text`. */
export interface Paragraph {
  readonly text: string;
  readonly role: Role;
  readonly tokens: Tokens;
  readonly hits: Readonly<Record<Layer, Hits>>;
  /** True where a sentence begins at this token; computed when first asked. */
  sentenceStart(token: number): boolean;
  /** Quotations as far as this paragraph shows them, in text order; computed when first asked. */
  quotations(): readonly Quotation[];
  /** True where most words of the line are in capitals or title case, so that case is no evidence. */
  readonly caseless: boolean;
}

/** The words between two quotation marks, marks excluded. */
export interface Quotation {
  readonly start: number;
  readonly end: number;
  /** No closing mark in this paragraph: by custom the next paragraph opens with a mark again. */
  readonly runsOn: boolean;
}

/** A candidate with offsets relative to its paragraph. Immutable: it is cached until the paragraph changes. */
export interface Found {
  readonly start: number;
  readonly end: number;
}

/** Places in the ranking of countries from here on are all the same. */
export const LEADING = 5;

/** What is known of the document as a whole. */
export interface DocumentFacts {
  /** Publication date as YYYY-MM-DD, never from the clock. */
  readonly publication?: string;
  /**
   * Country codes by how often they are named without doubt, most frequent first; among them, with a colon, what a
   * recogniser noted for itself (`person:jordan`, `place:us-georgia`).
   */
  readonly dominant: readonly string[];
  /**
   * The place of a code in `dominant`, `Infinity` where it has none. What a recogniser makes of it may depend on the order
   * of the codes it asks for, on whether they have a place, and on a place below `LEADING`, but on nothing else: then a
   * paragraph is resolved again only where one of these has changed. Whoever reads `dominant` itself is always asked again.
   */
  rank(code: string): number;
}

/**
 * One kind of recognition, in two steps, so that an edit costs the paragraph it touches:
 * `find` reads one paragraph and is cached; `resolve` runs over the candidates in document order and carries a
 * small immutable state from paragraph to paragraph. After an edit the engine resolves from the touched paragraph
 * on and stops at the first paragraph whose incoming state is as it was.
 */
export interface Recogniser<F extends Found = Found, S = unknown> {
  readonly name: 'names' | 'dates' | 'stance';
  find(paragraph: Paragraph, lexicon: Lexicon, earlier: EarlierFound): readonly F[];
  /** State before the first paragraph. */
  begin(facts: DocumentFacts): S;
  /**
   * Turns one paragraph's candidates into mentions, with offsets into the paragraph still: the engine adds the
   * paragraph's place when somebody asks. Pushes to `out` and changes nothing else.
   * @param earlier mentions of this paragraph from the recognisers before this one, in text order; read them now only
   * @returns the state after this paragraph, a new object or `state` itself
   */
  resolve(found: readonly F[], state: S, facts: DocumentFacts, earlier: MentionList, out: MentionList): S;
  same(a: S, b: S): boolean;
  /** Adds this paragraph's evidence for `DocumentFacts.dominant`. */
  weigh?(found: readonly F[], add: (code: string, weight: number) => void): void;
}

/** Candidates that the recognisers before this one found in the same paragraph. */
export type EarlierFound = Readonly<Partial<Record<'names' | 'dates' | 'stance', readonly Found[]>>>;
