import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';

const configuration = JSON.parse(readFileSync('syntaxes/language-configuration.json', 'utf8')) as {
  wordPattern: { pattern: string; flags: string };
  comments: { blockComment: string[] };
  brackets: [string, string][];
  autoClosingPairs: { open: string; close: string }[];
  surroundingPairs: [string, string][];
  onEnterRules: { beforeText: string; action: { appendText: string } }[];
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

describe('what Editorial closes by itself', () => {
  const closed = (pairs: readonly (readonly [string, string])[]): string[] => pairs.map(([open, close]) => open + close);

  it('is brackets, and quotation marks of every kind', () => {
    assert.deepEqual(closed(configuration.brackets), ['()', '[]', '{}']);
    for (const pairs of [configuration.autoClosingPairs.map(({ open, close }) => [open, close] as const), configuration.surroundingPairs]) {
      for (const pair of ['()', '[]', '{}', '“”', '‘’', '«»', '„“', '""']) assert.ok(closed(pairs).includes(pair), pair);
    }
    assert.deepEqual(configuration.comments.blockComment, ['<!--', '-->']);
  });

  it('is never an apostrophe', () => {
    assert.ok(!configuration.autoClosingPairs.some(({ open }) => open === "'" || open === '’'));
  });

  it('goes on with a list on the next line', () => {
    const next = (line: string) => configuration.onEnterRules.find(({ beforeText }) => new RegExp(beforeText).test(line))?.action.appendText;
    assert.deepEqual([next('• One'), next('- One'), next('One'), next('- ')], ['• ', '- ', undefined, undefined]);
  });
});
