import { deepStrictEqual, ok, strictEqual } from 'node:assert/strict';
import fc from 'fast-check';
import { AnalysedDocument } from '../../src/analysis/document';
import { KINDS, type Mention } from '../../src/analysis/mention';
import { anyText, applied, changesFor, edit, prose } from './arbitrary-text';
import { testLexicon } from './lexicon-fixture';
import { times } from './runs';

/** Analyses with all recognisers; a recogniser that throws fails the test. */
function open(text: string, published?: string): AnalysedDocument {
  return new AnalysedDocument(text, testLexicon(), { languageId: 'markdown', published, onError: (f) => { throw new Error(JSON.stringify(f)); } });
}

const splitsPair = (text: string, at: number) => at > 0 && at < text.length && /[\ud800-\udbff]/.test(text[at - 1]) && /[\udc00-\udfff]/.test(text[at]);

function check(text: string, mentions: readonly Mention[]): void {
  const last: Partial<Record<Mention['kind'], Mention>> = {};
  mentions.forEach((m, i) => {
    const what = () => `${m.kind} ${m.rule} ${m.start}-${m.end} in ${JSON.stringify(text.slice(Math.max(0, m.start - 40), m.end + 40))}`;
    ok(Number.isInteger(m.start) && m.start >= 0 && m.start < m.end && m.end <= text.length, what());
    ok(i === 0 || mentions[i - 1].start <= m.start, `order: ${what()}`);
    ok(!splitsPair(text, m.start) && !splitsPair(text, m.end), `inside a pair of surrogates: ${what()}`);
    const before = last[m.kind];
    ok(!before || before.end <= m.start, `overlaps ${before?.rule} ${before?.start}-${before?.end}: ${what()}`);
    ok(m.confidence >= 0 && m.confidence <= 1 && m.rule !== '', what());
    last[m.kind] = m;
  });
}

describe('any text', () => {
  it('is analysed without a throw, with spans in order, in bounds and apart', () => {
    fc.assert(fc.property(anyText, fc.option(fc.constant('2025-12-21'), { nil: undefined }), (text, published) => {
      check(text, open(text, published).mentions());
    }), { numRuns: times * 10_000 });
  });

  it('gives the same result twice', () => {
    fc.assert(fc.property(anyText, (text) => deepStrictEqual(open(text).mentions(), open(text).mentions())), { numRuns: times * 500 });
  });

  it('gives after any edits what a fresh analysis gives', () => {
    fc.assert(fc.property(prose(80), fc.array(edit, { minLength: 1, maxLength: 5 }), (text, edits) => {
      const d = open(text);
      for (const e of edits) {
        const changes = changesFor(e, text.length);
        text = applied(text, changes);
        d.edit(changes, 1);
        while (!d.work(() => false));
      }
      const fresh = open(text);
      deepStrictEqual(d.mentions(), fresh.mentions());
      deepStrictEqual([d.facts.publication, d.facts.dominant, d.counts], [fresh.facts.publication, fresh.facts.dominant, fresh.counts]);
    }), { numRuns: times * 1000 });
  });

  const million = 1_000_000;
  const extremes: Record<string, string> = {
    'a word of a megabyte': 'a'.repeat(million), 'one long line': 'Japan said on Dec. 20 that it regrets. '.repeat(5_000), 'a million open quotes': '“'.repeat(million),
    'a million straight quotes': '"'.repeat(million), 'a million digits': '1'.repeat(million), 'a million line ends': '\r\n'.repeat(million / 2), 'a million high surrogates': '\ud800'.repeat(million),
    'a megabyte of CJK': '日本'.repeat(million / 2), 'a megabyte of combining marks': 'e' + '\u0301'.repeat(million), 'a megabyte of emoji': '🇨🇳'.repeat(million / 4), 'a million brackets': ']('.repeat(million / 2),
    'a megabyte of numbers': '12 '.repeat(million / 3), 'a megabyte of months': 'May '.repeat(million / 4), 'a megabyte of countries': 'Chad '.repeat(million / 5), 'a megabyte of capitals': 'US U.S. '.repeat(million / 8),
    'a megabyte of not': 'not '.repeat(million / 4), 'a megabyte of zeros': '\0'.repeat(million), 'a megabyte of hyphens': '1-2-'.repeat(million / 4), 'a megabyte of the': 'the '.repeat(million / 4),
  };
  for (const [name, text] of Object.entries(extremes)) {
    it(`may be ${name}`, () => {
      const d = open(text);
      check(text, d.mentions());
      strictEqual(d.progress, 1);
      strictEqual(KINDS.reduce((n, k) => n + d.counts[k], 0), d.mentions().length);
    });
  }
});
