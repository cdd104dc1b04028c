import assert from 'node:assert/strict';
import { Kept } from '../../src/analysis/kept';

describe('what is kept by its key', () => {
  it('is given back, and begins anew when it is full', () => {
    const kept = new Kept<string, number>(2);
    assert.equal(kept.keep('a', 1), 1);
    kept.keep('b', 2);
    assert.equal(kept.get('a'), 1);
    assert.equal(kept.keep('c', 3), 3);
    assert.deepEqual([...kept], [['c', 3]]);
  });
});
