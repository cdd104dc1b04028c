import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';

const configuration = JSON.parse(readFileSync('syntaxes/language-configuration.json', 'utf8')) as {
  wordPattern: { pattern: string; flags: string };
};

describe('the word pattern of Editorial', () => {
  const words = (text: string) => text.match(new RegExp(configuration.wordPattern.pattern, `g${configuration.wordPattern.flags}`));

  it('keeps hyphens, apostrophes and the points of abbreviations inside a word', () => {
    assert.deepEqual(words('Iran’s al-Harthy, Côte d’Ivoire and the U.S. in mid-2019'), [
      'Iran’s', 'al-Harthy', 'Côte', 'd’Ivoire', 'and', 'the', 'U.S.', 'in', 'mid-2019',
    ]);
  });

  it('leaves quotes, dashes and full stops outside', () => {
    assert.deepEqual(words('“Sixty-four”—‘not’ 1984–88, 4.5 million. The 1990s.'), [
      'Sixty-four', 'not', '1984', '88', '4.5', 'million', 'The', '1990s',
    ]);
  });
});
