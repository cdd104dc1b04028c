import { deepStrictEqual } from 'node:assert/strict';
import { analyse } from '../../../src/analysis/analyse';
import { testLexicon } from '../lexicon-fixture';

/** The holders of a word's stance mentions in a text, in text order. */
const holders = (text: string, word: string): string[] =>
  analyse(text, testLexicon()).mentions.flatMap((m) => (m.kind === 'stance' && text.slice(m.start, m.end) === word ? [typeof m.holder === 'string' ? m.holder : m.holder.text] : []));

describe('the holder of a quoted word', () => {
  it('is the subject of "spoke of", and never the speaker of the sentence before', () => {
    const text = 'Tehran called the raid “an act of cowardice”. In Washington, a spokesman for the National Security Council spoke of “reckless aggression”.';
    deepStrictEqual(holders(text, 'act of cowardice'), ['Tehran']);
    deepStrictEqual(holders(text, 'reckless'), ['a spokesman for the National Security Council']);
  });

  it('is nobody of the sentence before where a few words stand in marks without a verb of saying', () => {
    deepStrictEqual(holders('Ankara called the vote “fair”. The road crosses a “brutal” stretch of desert.', 'brutal'), ['unnamed speaker']);
    deepStrictEqual(holders('Ankara called the vote “fair”. “Brutal” winters are common there.', 'Brutal'), ['unnamed speaker']);
  });

  it('is not made of the words around "so-called"', () => {
    deepStrictEqual(holders('The so-called “reckless experiment” ended in May.', 'reckless'), ['unnamed speaker']);
  });

  it('is the speaker before where the quotation goes on in sentences of its own', () => {
    deepStrictEqual(holders('“The vote was fair,” Ms Adeyemi said. “The delay was shameful.”', 'shameful'), ['Ms Adeyemi']);
    deepStrictEqual(holders('Ms Adeyemi called the vote “fair” and the delay “shameful”.', 'shameful'), ['Ms Adeyemi']);
  });
});
