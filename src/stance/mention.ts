import { STANCE_CATEGORIES, type Named, type StanceMention } from '../analysis/mention';
import { GUARD_NAMES } from './guards';
import type { Holder } from './holder';
import * as Record from './record';
import type { TargetRule } from './target';

export const UNNAMED = 'unnamed speaker';

/** The name that a word is about, and the rule that found it. */
export interface Target {
  readonly named: Named;
  readonly rule: TargetRule;
}

/** The holder that nothing beyond its paragraph's words can change; undefined where something may. */
export function certain(holder: Holder): StanceMention['holder'] | undefined {
  if (holder === 'author') return holder;
  if (holder === 'unnamed') return UNNAMED;
  return typeof holder === 'object' && !holder.open ? holder.named : undefined;
}

/** The one place where mentions are made, so that all have the same shape. */
export function mention(start: number, end: number, record: number, negated: boolean, lemma: string, holder: StanceMention['holder'], target: Target | undefined): StanceMention {
  const polarity = negated ? -Record.polarity(record) : Record.polarity(record), guard = Record.guard(record), category = Record.category(record);
  return {
    kind: 'stance', start, end, category: STANCE_CATEGORIES[category], strength: Record.strength(record), negated, lemma,
    polarity: polarity > 0 ? 'positive' : polarity < 0 ? 'negative' : 'neutral',
    holder, target: target?.named, rule: ruleName(guard, category, target?.rule), confidence: guard > 0 ? 0.8 : 0.9,
  };
}

const CATEGORY_RULES = STANCE_CATEGORIES.map((category) => `stance/${category}`);
const GUARD_RULES = GUARD_NAMES.map((guard) => `stance/${guard}`);

/** `stance/verb`, `stance/negative+modified`: the guard or category, and the rule that found the target. */
function ruleName(guard: number, category: number, target: TargetRule | undefined): string {
  const found = guard > 0 ? GUARD_RULES[guard - 1] : CATEGORY_RULES[category];
  return target ? `${found}+${target}` : found;
}
