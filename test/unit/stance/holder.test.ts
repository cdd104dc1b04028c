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

  it('is who continues, goes on, writes, tweets or posts behind the quotation', () => {
    const said: Readonly<Record<string, string>> = {
      '“It is a disaster,” Ms Adeyemi continued.': 'Ms Adeyemi',
      '“It is a disaster,” continued Ms Adeyemi.': 'Ms Adeyemi',
      '“It is a disaster,” Ms Adeyemi went on.': 'Ms Adeyemi',
      '“It is a disaster,” goes on Ms Adeyemi.': 'Ms Adeyemi',
      '“It is a disaster,” the embassy tweeted.': 'the embassy',
      '“Is it a disaster?” wrote the mayor.': 'the mayor',
      '"It is a disaster", the embassy posted on Monday.': 'the embassy',
      'Ms Adeyemi said it was late. “It is a disaster,” she continued.': 'Ms Adeyemi',
      'Ms Adeyemi left. “It is a disaster,” she continued.': 'unnamed speaker',
      '“It is a disaster,” Ms Adeyemi continued, “and the town knows it.”': 'Ms Adeyemi',
      '“It is a disaster,” Ms Adeyemi added.': 'Ms Adeyemi',
      '“It is a disaster,” noted the mayor.': 'the mayor',
    };
    for (const [text, holder] of Object.entries(said)) deepStrictEqual(holders(text, 'disaster'), [holder], text);
  });

  it('is, for a pronoun, who spoke last in the paragraph', () => {
    const said: Readonly<Record<string, string>> = {
      'Minister Halima Guyo said the law would change. She said, “It is a disaster.”': 'Minister Halima Guyo',
      'Minister Halima Guyo said the law would change. She warned that the delay was a disaster.': 'Minister Halima Guyo',
      'Halima Guyo said the law would change. “It is a disaster,” she said.': 'Halima Guyo',
      'Halima Guyo said it was late. Police said two men were held. She warned that the delay was a disaster.': 'Halima Guyo',
      'Halima Guyo said it was late. Officials warned of rain. They said the delay was a disaster.': 'Officials',
    };
    for (const [text, holder] of Object.entries(said)) deepStrictEqual(holders(text, 'disaster'), [holder], text);
  });

  it('is, for a pronoun, nobody who only is spoken of, and no group for one person', () => {
    deepStrictEqual(holders('Halima Guyo left. She said the delay was a disaster.', 'disaster'), ['unnamed speaker']);
    deepStrictEqual(holders('Police said two men were held. He warned that the delay was a disaster.', 'disaster'), ['unnamed speaker']);
    deepStrictEqual(holders('She said the delay was a disaster. Halima Guyo said it was late.', 'disaster'), ['unnamed speaker']);
  });

  it('is nobody whom the words do not name: a determiner, a number, "to"', () => {
    deepStrictEqual(holders('A suspected leak led to the fire.', 'suspected'), ['author']);
    deepStrictEqual(holders('There are plans to oppose the bill.', 'oppose'), ['author']);
    deepStrictEqual(holders('The groups oppose the bill.', 'oppose'), ['The groups']);
  });

  it('is the same for both halves of a quotation around the verb', () => {
    deepStrictEqual(holders('“It was late,” Ms Adeyemi continued, “and a disaster.”', 'disaster'), ['Ms Adeyemi']);
    deepStrictEqual(holders('“It was late,” the radio played on. “A disaster,” it was said.', 'disaster'), ['unnamed speaker']);
  });

  it('is not what continues, goes on or is written where the marks stand around a few words', () => {
    for (const text of [
      'After the “disaster,” the talks continued.', 'The “disaster” continued for a week.', 'He called it a “disaster”, and the protests went on.',
      'The “disaster” wrote itself into the memory of the town.', '“Disaster” talks continued for a week.', 'Months after the “disaster”, posted guards left.',
    ]) deepStrictEqual(holders(text, text.includes('Disaster') ? 'Disaster' : 'disaster').filter((h) => h !== 'unnamed speaker' && h !== 'He'), [], text);
  });
});
