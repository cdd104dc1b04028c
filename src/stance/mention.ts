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

/**
 * The rule that a category or a guard gives, and how sure it is: first the categories, then the guards. The last is no
 * rule: what once had something else than a number for its confidence does not keep a number of its own, and all mentions
 * share the few that there are.
 */
const RULES: readonly { readonly name: string; readonly confidence: number }[] = [
  ...STANCE_CATEGORIES.map((category) => rule(category, 0.9)), ...GUARD_NAMES.map((guard) => rule(guard, 0.8)), rule('', undefined),
];
const NO_RULE = (GUARD_NAMES.length + 1) << Record.At.Guard;

function rule(name: string, confidence: number | undefined): (typeof RULES)[number] {
  return { name: `stance/${name}`, confidence: confidence as number };
}

/**
 * The one place where mentions are made, so that all have the same shape. The rule is the guard or the category and, where
 * there is a target, what found it: `stance/verb`, `stance/negative+modified`.
 */
export function mention(start: number, end: number, record: number, lemma: string, negated: boolean, holder: StanceMention['holder'], target: Target | undefined): StanceMention {
  const polarity = Record.polarity(record), guard = Record.guard(record), category = Record.category(record);
  const { name, confidence } = RULES[guard > 0 ? STANCE_CATEGORIES.length + guard - 1 : category];
  return {
    kind: 'stance', start, end, category: STANCE_CATEGORIES[category], strength: Record.strength(record), negated, lemma,
    polarity: POLARITIES[negated ? 1 - polarity : 1 + polarity],
    holder, target: target?.named, rule: target ? `${name}+${target.rule}` : name, confidence,
  };
}
mention(0, 0, NO_RULE, '', false, 'author', undefined);
