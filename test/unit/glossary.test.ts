import assert from 'node:assert/strict';
import { Glossary } from '../../src/glossary/glossary';
import { compileEntries } from '../../src/glossary/compile/compile';
import { pack } from '../../src/glossary/compile/pack';

describe('glossary look-up', () => {
  const { entries } = compileEntries();
  const { index, cards } = pack(entries);
  const glossary = new Glossary(JSON.parse(JSON.stringify(index)));

  it('gives summaries from the index alone', () => {
    assert.deepEqual(glossary.summary('JP'), { id: 'JP', type: 'country', label: 'Japan', flag: '🇯🇵' });
    assert.equal(glossary.summary('no-such-entry'), undefined);
    assert.equal(glossary.summaries().length, entries.length);
    assert.throws(() => glossary.entry('JP'), /not loaded/);
  });

  it('refuses cards of another build', () => {
    assert.throws(() => new Glossary(index).load(cards.subarray(1)), /does not belong/);
  });

  it('gives every entry back as it was compiled', () => {
    glossary.load(cards);
    for (const entry of entries) assert.deepEqual(glossary.entry(entry.id), JSON.parse(JSON.stringify(entry)));
    assert.equal(glossary.entry('no-such-entry'), undefined);
  });

  it('finds entries by label, code, capital and name in another language, whatever the case and marks', () => {
    const first = (query: string) => glossary.search(query)[0]?.id;
    assert.equal(first('kazakhstan'), 'KZ');
    assert.equal(first('KAZ'), 'KZ');
    assert.equal(first('astana'), 'KZ');
    assert.equal(first('Côte d’ivoire'), 'CI');
    assert.equal(first('cote d\'ivoire'), 'CI');
    assert.equal(first('日本'), 'JP');
    assert.deepEqual(glossary.search('korea').slice(0, 2).map((h) => h.id).sort(), ['KP', 'KR']);
    assert.equal(first('european union'), 'european-union');
    assert.equal(glossary.summary('european-union')?.flag, '🇪🇺');
    assert.deepEqual(glossary.search('  '), []);
    assert.deepEqual(glossary.search('zzzzzz'), []);
    assert.equal(glossary.search('a', 7).length, 7);
  });
});
