import { STANCE_CATEGORIES, type Named, type StanceMention } from '../analysis/mention';
import { GUARD_NAMES } from './guards';
import * as Record from './record';
import type { TargetRule } from './target';

export const UNNAMED = 'unnamed speaker';

/** What all mentions of a phrase share. */
export interface Sense {
  readonly category: StanceMention['category'];
  readonly strength: StanceMention['strength'];
  readonly lemma: string;
  readonly polarity: StanceMention['polarity'];
  /** The polarity when negated. */
  readonly opposite: StanceMention['polarity'];
  readonly rule: string;
  readonly confidence: number;
}

/** The name that a word is about, and the rule that found it. */
export interface Target {
  readonly named: Named;
  readonly rule: TargetRule;
}

const POLARITIES = ['negative', 'neutral', 'positive'] as const;

export function senseOf(record: number, lemma: string): Sense {
  const polarity = Record.polarity(record), guard = Record.guard(record), category = STANCE_CATEGORIES[Record.category(record)];
  return {
    category, strength: Record.strength(record), lemma, polarity: POLARITIES[1 + polarity], opposite: POLARITIES[1 - polarity],
    rule: `stance/${guard > 0 ? GUARD_NAMES[guard - 1] : category}`, confidence: guard > 0 ? 0.8 : 0.9,
  };
}

/**
 * The one place where mentions are made, so that all have the same shape. The rule is that of the word and, where there
 * is a target, that which found it: `stance/verb`, `stance/negative+modified`.
 */
export function mention(start: number, end: number, sense: Sense, negated: boolean, holder: StanceMention['holder'], target: Target | undefined): StanceMention {
  return {
    kind: 'stance', start, end, category: sense.category, strength: sense.strength, negated, lemma: sense.lemma,
    polarity: negated ? sense.opposite : sense.polarity,
    holder, target: target?.named, rule: target ? `${sense.rule}+${target.rule}` : sense.rule, confidence: sense.confidence,
  };
}
