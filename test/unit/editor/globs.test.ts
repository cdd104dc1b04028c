import assert from 'node:assert/strict';
import { Globs } from '../../../src/editor/globs';

describe('globs of the settings', () => {
  it('match the path in the workspace folder, or the name where there is no slash', () => {
    const globs = new Globs(['*.md', 'drafts/**', 'a/{b,c}/*.txt']);
    assert.equal(globs.match('essay.md'), '*.md');
    assert.equal(globs.match('deep/down/essay.md'), '*.md');
    assert.equal(globs.match('drafts/2025/x.rst'), 'drafts/**');
    assert.equal(globs.match('a/c/x.txt'), 'a/{b,c}/*.txt');
    assert.equal(globs.match('a/d/x.txt'), undefined);
    assert.equal(globs.match('other/drafts/x.rst'), undefined);
  });

  it('take no notice of letter case, and see dot files', () => {
    assert.ok(new Globs(['README*']).match('docs/Readme.md'));
    assert.ok(new Globs(['*.md']).match('.notes/a.MD'));
  });

  it('are literal about a leading # and !', () => {
    assert.ok(new Globs(['#1.md']).match('#1.md'));
    assert.equal(new Globs(['!*.md']).match('a.txt'), undefined);
  });

  it('keep bad ones apart, and the others work', () => {
    const globs = new Globs(['[a', '', 7, '{a,b', 'a}', 'folder\\', '*.md', '[}]', 'a\\[b', 'x'.repeat(70_000)]);
    assert.deepEqual(globs.bad.map((b) => b.problem), ['bracket', 'empty', 'not text', 'bracket', 'bracket', 'escape', 'pattern']);
    assert.ok(globs.match('x.md'));
    assert.ok(globs.match('a[b'));
  });

  it('do not hang on a hostile pattern', () => {
    const globs = new Globs([`${'*a'.repeat(40)}*b`, `${'**/'.repeat(60)}x`]);
    assert.equal(globs.match('a'.repeat(5000)), undefined);
  });
});
