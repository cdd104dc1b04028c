/** What the benchmark measures, bundled as it ships. */
export { analyse } from '../../src/analysis/analyse';
export { AnalysedDocument } from '../../src/analysis/document';
export { RECOGNISERS } from '../../src/analysis/recognisers';
export { Lexicon } from '../../src/lexicon/lexicon';
export { cutParagraphs } from '../../src/text/paragraphs';
