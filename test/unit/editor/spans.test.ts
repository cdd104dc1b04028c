import assert from 'node:assert/strict';
import fc from 'fast-check';
import { distinctLines, equalSpans, shiftSpans, typedAt, type Edit } from '../../../src/editor/spans';

describe('spans that the editor moves by itself', () => {
  it('shift after an edit before them, and stay before an edit after them', () => {
    assert.deepEqual(shiftSpans([2, 5, 10, 12], [{ start: 6, length: 1, inserted: 4 }]), [2, 5, 13, 15]);
  });

  it('do not grow at their edges', () => {
    assert.deepEqual(shiftSpans([2, 5], [{ start: 5, length: 0, inserted: 1 }]), [2, 5]);
    assert.deepEqual(shiftSpans([2, 5], [{ start: 2, length: 0, inserted: 1 }]), [3, 6]);
  });

  it('are given up when an edit touches their inside', () => {
    assert.equal(shiftSpans([2, 5], [{ start: 3, length: 0, inserted: 1 }]), undefined);
    assert.equal(shiftSpans([2, 5], [{ start: 4, length: 3, inserted: 0 }]), undefined);
  });

  it('follow several edits at once, in any order', () => {
    const edits: Edit[] = [{ start: 0, length: 0, inserted: 2 }, { start: 8, length: 1, inserted: 0 }];
    assert.deepEqual(shiftSpans([2, 5, 10, 12], edits), [4, 7, 11, 13]);
    assert.deepEqual(shiftSpans([2, 5, 10, 12], [...edits].reverse()), [4, 7, 11, 13]);
  });

  it('keep their words', () => {
    const edit = fc.tuple(fc.nat(60), fc.nat(5), fc.string({ maxLength: 5 }));
    fc.assert(fc.property(fc.string({ minLength: 20, maxLength: 80 }), edit, (text, [at, cut, put]) => {
      const start = Math.min(at, text.length), length = Math.min(cut, text.length - start);
      const after = text.slice(0, start) + put + text.slice(start + length);
      const spans = [1, 4, 9, 12, 15, 19], moved = shiftSpans(spans, [{ start, length, inserted: put.length }]);
      for (let i = 0; moved && i < spans.length; i += 2) assert.equal(after.slice(moved[i], moved[i + 1]), text.slice(spans[i], spans[i + 1]));
    }));
  });

  it('are equal by value', () => {
    assert.ok(equalSpans([1, 2], [1, 2]));
    assert.ok(!equalSpans([1, 2], [1, 3]));
    assert.ok(!equalSpans([1, 2], [1, 2, 3, 4]));
  });
});

describe('where somebody is typing', () => {
  it('is after a typed letter and at a deleted one, for every cursor', () => {
    assert.deepEqual(typedAt([{ start: 4, length: 0, inserted: 1 }]), [5]);
    assert.deepEqual(typedAt([{ start: 4, length: 1, inserted: 0 }]), [4]);
    assert.deepEqual(typedAt([{ start: 9, length: 0, inserted: 1 }, { start: 4, length: 0, inserted: 1 }]), [5, 11]);
  });

  it('is nowhere after a paste, a replacement or nothing', () => {
    assert.deepEqual(typedAt([{ start: 4, length: 0, inserted: 9 }]), []);
    assert.deepEqual(typedAt([{ start: 4, length: 1, inserted: 1 }]), []);
    assert.deepEqual(typedAt([]), []);
  });
});

describe('lines of the overview ruler', () => {
  it('are merged', () => assert.deepEqual(distinctLines([1, 1, 2, 9, 9], 10), [1, 2, 9]));
  it('are thinned evenly over a limit', () => assert.deepEqual(distinctLines(Array.from({ length: 10 }, (_, i) => i), 5), [0, 2, 4, 6, 8]));
});
