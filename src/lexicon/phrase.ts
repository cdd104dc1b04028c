/**
 * What the sources give to the phrase automaton, and what the automaton gives back.
 *
 * Phrases live in layers. Inside a layer the longest match wins and matches do not overlap, so "South China Sea"
 * hides "China"; layers do not see each other, so "Chinese debt trap" is a name and a stance phrase.
 */
export const LAYERS = ['name', 'stance', 'date'] as const;
export type Layer = (typeof LAYERS)[number];

/**
 * How the case of the text must agree with the phrase as written, besides folding, from the narrowest to the widest in `CASE_RULES`:
 * - `any`: not at all;
 * - `exact`: letter by letter ("US", never "us");
 * - `headline`: as written, or all in capitals ("Turkey", "TURKEY", never "turkey").
 */
export const CASE_RULES = ['exact', 'headline', 'any'] as const;
export type CaseRule = (typeof CASE_RULES)[number];

export interface Phrase {
  readonly layer: Layer;
  /** As written. Diacritics, kinds of apostrophe, hyphen and space are folded, so variants need not be listed. */
  readonly text: string;
  readonly case: CaseRule;
  /** Small integers that the layer's recogniser reads; at most 8, each from 0 to 65535. */
  readonly values: readonly number[];
  /** Where it was written, for messages: `countries.yaml:120`. */
  readonly source: string;
}

/**
 * Evidence words: a bit set for each word form, for rules over neighbours. The bits are named in `cues.ts`; what
 * several sources say of one word is OR-ed together. A word is one run of letters, marks or digits, folded.
 */
export interface CueWord {
  readonly word: string;
  readonly bits: number;
  readonly source: string;
}
