import assert from 'node:assert/strict';
import type { DateMention, Mention } from '../../../src/analysis/mention';
import { entityKey, groupEntities, kindOfKey } from '../../../src/editor/entities';
import { land, narrowest, type Walkable } from '../../../src/editor/navigationModel';

const base = { rule: 'test/rule', confidence: 1 };
const country = (start: number, code: string): Mention => ({ ...base, kind: 'country', start, end: start + 5, code, role: 'name', entry: code });
const date = (start: number, value: string, day?: string): DateMention =>
  ({ ...base, kind: 'date', start, end: start + 4, type: 'DATE', value, edtf: value, granularity: 'day', anchor: 'explicit', interval: day ? [day, day] : undefined });
const term = (start: number, end: number): Mention => ({ ...base, kind: 'term', start, end, entry: 'x' });

describe('entities', () => {
  it('gather the mentions of one thing, the most frequent first', () => {
    const groups = groupEntities([country(0, 'JP'), country(10, 'IR'), country(20, 'IR'), term(30, 40)]);
    assert.deepEqual([...groups.keys()], ['country', 'term']);
    assert.deepEqual(groups.get('country')!.map((e) => [e.key, e.mentions.length]), [['country:IR', 2], ['country:JP', 1]]);
  });

  it('of the kind date come in the order of time, open ones last', () => {
    const groups = groupEntities([date(0, 'XXXX'), date(5, '2025', '2025-01-01'), date(10, '-0044-03-15', '-0044-03-15'), date(15, '1999-12', '1999-12-01')]);
    assert.deepEqual(groups.get('date')!.map((e) => e.key), ['date:-0044-03-15', 'date:1999-12', 'date:2025', 'date:XXXX']);
  });

  it('have keys that name their kind', () => assert.equal(kindOfKey(entityKey(country(0, 'JP'))), 'country'));
});

describe('jumping', () => {
  const mentions = [country(5, 'JP'), country(15, 'IR'), country(25, 'JP')];
  const walk: Walkable = {
    length: 40,
    next: (offset, accept = () => true) => mentions.find((m) => m.start > offset && accept(m)),
    previous: (offset, accept = () => true) => mentions.findLast((m) => m.start < offset && accept(m)),
  };
  const japan = (m: Mention): boolean => entityKey(m) === 'country:JP';

  it('lands on the next and the previous mention', () => {
    assert.equal(land(walk, 5, 'next')?.mention.start, 15);
    assert.equal(land(walk, 25, 'previous')?.mention.start, 15);
  });

  it('stays in an entity when asked', () => assert.equal(land(walk, 5, 'next', japan)?.mention.start, 25));

  it('goes round both ends and says so', () => {
    assert.deepEqual(land(walk, 25, 'next'), { mention: mentions[0], wrapped: true });
    assert.deepEqual(land(walk, 5, 'previous'), { mention: mentions[2], wrapped: true });
  });

  it('lands nowhere when nothing is there', () => assert.equal(land(walk, 0, 'next', () => false), undefined));

  it('means the narrowest of overlapping mentions', () => {
    assert.equal(narrowest([term(0, 30), country(5, 'JP')])?.kind, 'country');
    assert.equal(narrowest([]), undefined);
  });
});
