import { ok } from 'node:assert/strict';
import { analyse } from '../../../src/analysis/analyse';
import type { StanceMention } from '../../../src/analysis/mention';
import { testLexicon } from '../lexicon-fixture';
import * as before from './tables-before';
import * as after from './tables-after';
import * as last from './tables-last';

/** The first mention of a stance word in a text. */
function mention(text: string, word: string): StanceMention | undefined {
  return analyse(text, testLexicon()).mentions.find((m): m is StanceMention => m.kind === 'stance' && text.slice(m.start, m.end) === word);
}

const holder = (m?: StanceMention): string => (m ? (typeof m.holder === 'string' ? m.holder : m.holder.text) : 'no mention');

/** Share of right answers; what is wrong is told in the message. */
function accuracy<T extends readonly [string, string, unknown]>(rows: readonly T[], got: (m?: StanceMention) => unknown): { share: number; wrong: string } {
  const wrong = rows.filter(([text, word, want]) => got(mention(text, word)) !== want);
  return { share: 1 - wrong.length / rows.length, wrong: wrong.map(([text, word, want]) => `${text} [${word}] wanted ${want}, got ${got(mention(text, word))}`).join('\n') };
}

const check = (name: string, rows: readonly (readonly [string, string, unknown])[], got: (m?: StanceMention) => unknown): void => {
  it(`${name}: ${rows.length} sentences`, () => {
    const { share, wrong } = accuracy(rows, got);
    if (process.env.STANCE_TABLES) console.log(`${name}: ${(100 * share).toFixed(1)} %\n${wrong}`);
    ok(share >= 0.9, `${(100 * share).toFixed(1)} % right\n${wrong}`);
  });
};

describe('stance', () => {
  const isNegated = (m?: StanceMention): unknown => m?.negated;
  const target = (m?: StanceMention): unknown => (m ? (m.target?.text ?? null) : 'no mention');
  check('negation, written before the rules', before.NEGATION_BEFORE, isNegated);
  check('negation, written after the rules', after.NEGATION_AFTER, isNegated);
  check('negation, written last', last.NEGATION_LAST, isNegated);
  check('holder, written before the rules', before.HOLDER_BEFORE, holder);
  check('holder, written after the rules', after.HOLDER_AFTER, holder);
  check('holder, written last', last.HOLDER_LAST, holder);
  check('target, written before the rules', before.TARGET_BEFORE, target);
  check('target, written after the rules', after.TARGET_AFTER, target);
  check('target, written last', last.TARGET_LAST, target);
});
