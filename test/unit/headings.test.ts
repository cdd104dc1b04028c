import assert from 'node:assert/strict';
import { initialState, structureOf } from '../../src/text/structure';

describe('section headings without marks', () => {
  const paragraph = 'The strait has seen this before, and the older captains who cross it each week remember how it ended. '.repeat(2);

  /** Roles of the paragraphs of an article whose body has begun. */
  function roles(...texts: string[]): string[] {
    let state = initialState(false);
    return ['A headline', paragraph, ...texts].map((text, i, all) => {
      const structure = structureOf(`${text}\n\n`, state, all[i + 1] ?? '');
      state = structure.state;
      return structure.level ? `${structure.role} ${structure.level}` : structure.role;
    }).slice(2);
  }

  it('are short lines before a real paragraph', () => {
    assert.deepEqual(roles('What the law says, and does not', paragraph, 'Why now?', paragraph), ['heading 2', 'body', 'heading 2', 'body']);
  });

  it('are no sentences, no list items, no labels and no last words', () => {
    for (const words of ['Nobody forgot.', '• Japan and Iran', '1. Japan', 'and so on', 'The ministry said:', '“We waited,”']) {
      assert.deepEqual(roles(words, paragraph), ['body', 'body'], words);
    }
    assert.deepEqual(roles('What comes next'), ['body']);
    assert.deepEqual(roles('One short line', 'and another short one'), ['body', 'body']);
  });
});
