import assert from 'node:assert/strict';
import { listedWords } from '../../../src/countries/find';
import { anyOf, listsIn, wordList } from '../../../src/countries/word-list';
import { testLexicon } from '../lexicon-fixture';

describe('lists of words that rules ask for', () => {
  const lexicon = testLexicon();
  const waters = wordList('sea ocean', 'strait'), small = wordList('the of');
  const either = anyOf(waters, small);
  const lists = listsIn(lexicon);
  const has = (word: string, list: number): boolean => lists.has(lexicon.wordId(word), list);

  it('are bits of a word of the vocabulary', () => {
    for (const word of ['sea', 'ocean', 'strait']) assert.deepEqual([has(word, waters), has(word, small), has(word, either)], [true, false, true], word);
    for (const word of ['the', 'of']) assert.deepEqual([has(word, waters), has(word, small), has(word, either)], [false, true, true], word);
    for (const word of ['china', 'and']) assert.deepEqual([has(word, waters), has(word, small), has(word, either)], [false, false, false], word);
  });

  it('have no word that the vocabulary lacks', () => {
    assert.equal(lists.has(0, either), false);
  });

  it('give every word once to the vocabulary', () => {
    const words = listedWords();
    assert.equal(new Set(words).size, words.length);
    for (const word of ['sea', 'of', 'breast']) assert.ok(words.includes(word), word);
  });
});
