/**
 * The analysis as a library: no editor and no Node API, the lexicon inside.
 *
 *     import { analyse } from 'dateline/dist/index.js';
 *     const { mentions, facts } = analyse('TOKYO, Dec. 20, 2025 — Japan regrets …');
 */
import binary from '../dist/lexicon.bin';
import { analyse as analyseWith, type Analysis } from './analysis/analyse';
import { AnalysedDocument, type AnalyseOptions, type DocumentOptions } from './analysis/document';
import { Lexicon } from './lexicon/lexicon';

let shared: Lexicon | undefined;
/** Opened when first needed. */
function lexicon(): Lexicon { return (shared ??= new Lexicon(binary)); }

/**
 * Finds the countries, dates, stance words and terms of a text.
 * @param text of any length; offsets in the result are UTF-16 code units into it, half-open
 */
export function analyse(text: string, options: AnalyseOptions = {}): Analysis {
  return analyseWith(text, lexicon(), options);
}

/** A text that will be edited: each edit costs the paragraphs that it touches. */
export function openDocument(text: string, options: DocumentOptions = {}): AnalysedDocument {
  return new AnalysedDocument(text, lexicon(), options);
}

export { stanceProfile, type StanceProfile } from './stance/profile';
export type { Analysis } from './analysis/analyse';
export type { AnalysedDocument, AnalyseOptions, DocumentOptions, Section, TextChange } from './analysis/document';
export type { DocumentFacts } from './analysis/recogniser';
export type * from './analysis/mention';
