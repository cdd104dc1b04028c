import type { Lexicon } from '../lexicon/lexicon';
import { pipelineFor, type AnalyseOptions } from './document';
import type { Mention } from './mention';
import type { DocumentFacts } from './recogniser';
import { Steps } from './steps';

export type { AnalyseOptions } from './document';

export interface Analysis {
  /** By start, then by end. */
  readonly mentions: readonly Mention[];
  readonly facts: DocumentFacts;
}

/**
 * Finds the countries, dates, stance words and terms of a text.
 * @param text of any length; offsets in the result are UTF-16 code units into it, half-open
 */
export function analyse(text: string, lexicon: Lexicon, options: AnalyseOptions = {}): Analysis {
  const mentions: Mention[] = [], steps = new Steps(text, pipelineFor(lexicon, options), options.published, options.fileName, mentions);
  steps.advance(() => false, Infinity);
  return { mentions, facts: steps.facts };
}
