import { STANCE_CATEGORIES, type Named, type StanceMention } from '../analysis/mention';
import { GUARD_NAMES } from './guards';
import * as Record from './record';
import type { TargetRule } from './target';

export const UNNAMED = 'unnamed speaker';

/** The name that a word is about, and the rule that found it. */
export interface Target {
  readonly named: Named;
  readonly rule: TargetRule;
}

const POLARITIES = ['negative', 'neutral', 'positive'] as const;
/** By category, then by guard: `stance/negative`, `stance/verb`. */
const RULES = [...STANCE_CATEGORIES, ...GUARD_NAMES].map((name) => `stance/${name}`), FIRST_GUARD = STANCE_CATEGORIES.length;

/**
 * The one place where mentions are made, so that all have the same shape. The rule is the guard or the category and, where
 * there is a target, what found it: `stance/verb`, `stance/negative+modified`.
 */
export function mention(start: number, end: number, record: number, lemma: string, negated: boolean, holder: StanceMention['holder'], target: Target | undefined): StanceMention {
  const polarity = Record.polarity(record), guard = Record.guard(record), category = Record.category(record);
  const rule = RULES[guard > 0 ? FIRST_GUARD + guard - 1 : category];
  return {
    kind: 'stance', start, end, category: STANCE_CATEGORIES[category], strength: Record.strength(record), negated, lemma,
    polarity: POLARITIES[negated ? 1 - polarity : 1 + polarity],
    holder, target: target?.named, rule: target ? `${rule}+${target.rule}` : rule, confidence: guard > 0 ? 0.8 : 0.9,
  };
}
