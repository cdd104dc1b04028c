import assert from 'node:assert/strict';
import { goldTexts, score } from '../gold/dates/gold';
import { datesOf } from './dates-fixture';

describe('dates of annotated news and editorials', () => {
  const pairs = goldTexts().map(({ id, published, text, dates }) => ({ id, gold: dates, found: datesOf(text, published) }));

  it('are found as they were annotated', () => {
    const { strict, relaxed, value } = score(pairs);
    const told = `strict ${strict.toFixed(1)}, relaxed ${relaxed.toFixed(1)}, value ${value.toFixed(1)}`;
    assert.ok(strict >= 97 && relaxed >= 98 && value >= 94, told);
  });

  it('are scored as TempEval-3 does', () => {
    const at = (start: number, end: number, value = '2025') => ({ start, end, value });
    assert.deepEqual(score([{ gold: [at(0, 4), at(6, 9)], found: [at(0, 4), at(6, 9)] }]), { strict: 100, relaxed: 100, value: 100 });
    assert.deepEqual(score([{ gold: [at(0, 4), at(6, 9)], found: [at(0, 3), at(6, 9, '2024')] }]), { strict: 50, relaxed: 100, value: 50 });
    assert.deepEqual(score([{ gold: [at(0, 4)], found: [at(5, 9)] }]).strict, 0);
  });
});
