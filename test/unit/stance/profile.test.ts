import { deepStrictEqual, strictEqual } from 'node:assert/strict';
import { AnalysedDocument } from '../../../src/analysis/document';
import { countWords, stanceProfile } from '../../../src/stance/profile';
import { testLexicon } from '../lexicon-fixture';

const profile = (text: string) => {
  const document = new AnalysedDocument(text, testLexicon(), { languageId: 'markdown' });
  return stanceProfile(text, document.mentions(), document.sections());
};

describe('stance profile', () => {
  it('counts by category and per 1,000 words', () => {
    const p = profile('Perhaps it will rain. The plan is reckless and perhaps cruel.');
    strictEqual(p.words, 11);
    deepStrictEqual([p.counts.hedge, p.counts.negative, p.counts.positive], [2, 2, 0]);
    strictEqual(p.per1000.hedge, 181.8);
  });

  it('tells by country who approves and who disapproves', () => {
    const p = profile('Russia was reckless. Poland said that Russia was brutal. Norway praised Russia. Russia is not wise.');
    deepStrictEqual(p.targets.map(({ entry, positive, negative }) => ({ entry, positive, negative })),
      [{ entry: 'RU', positive: { author: 0, attributed: 1 }, negative: { author: 2, attributed: 1 } }]);
  });

  it('counts each section without its subsections', () => {
    const p = profile('# Head\n\nIt is cruel.\n\n## Part\n\nIt is wise. It is perhaps wise.\n');
    deepStrictEqual(p.sections.map((s) => [s.title, s.words, s.counts.negative, s.counts.positive, s.counts.hedge]), [['Head', 4, 1, 0, 0], ['Part', 8, 0, 2, 1]]);
  });

  it('of an empty text is empty', () => {
    const p = profile('');
    deepStrictEqual([p.words, p.author, p.targets.length, p.sections.length], [0, 0, 0, 0]);
  });

  it('counts words', () => {
    const text = 'One — two, "three" 4.\n\nÉtat';
    strictEqual(countWords(text, 0, text.length), 5);
  });
});
