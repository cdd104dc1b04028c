import assert from 'node:assert/strict';
import { Command } from '../../../src/editor/ids';
import { asCode, commandLink, escapeMarkdown } from '../../../src/editor/markdown';

describe('text in cards', () => {
  it('shows what the document says and does nothing', () => {
    const escaped = escapeMarkdown('[x](command:evil) <img src=x> **b** `c` $(zap) https://e.org #1 a\n\n# b');
    assert.doesNotMatch(escaped.replace(/&#?\w+;/g, ''), /(^|[^\\])[[\]()*`<>#]/);
    assert.ok(!escaped.includes('$('));
    assert.ok(!escaped.includes('\n'));
    assert.ok(!escaped.includes('https://'));
  });

  it('can be code, whatever ticks it has', () => {
    assert.equal(asCode('a'), '` a `');
    assert.equal(asCode('a``b'), '``` a``b ```');
    assert.equal(asCode(''), '');
  });

  it('links to a command with its arguments', () => {
    assert.equal(commandLink('Next', Command.nextMention), '[Next](command:dateline.nextMention)');
    assert.equal(commandLink('Next', Command.nextOfEntity, 'date:(x)', 3), `[Next](command:dateline.nextMentionOfEntity?${encodeURIComponent('["date:(x)",3]').replace(/[()]/g, (c) => (c === '(' ? '%28' : '%29'))})`);
  });
});
