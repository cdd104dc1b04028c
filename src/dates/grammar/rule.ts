import type { Parse } from '../expression';
import type { Reader } from '../reader';
import { K } from '../words';

/**
 * One construction of the grammar. Its examples are whole expressions, in brackets where they need the words around
 * them; a test reads each.
 */
export interface Rule {
  readonly name: string;
  /** Classes (`K`) of the words that can begin it. */
  readonly starts: readonly number[];
  /** Classes of the word after that; any where left out. */
  readonly then?: readonly number[];
  /** The same where the first word is a determiner and other first words have no such bounds. */
  readonly afterThe?: readonly number[];
  /** The same for single classes of the first word. */
  readonly after?: Readonly<Record<number, readonly number[]>>;
  readonly examples: readonly string[];
  /** Reads the construction from word `i` on, or gives nothing. */
  readonly read: (r: Reader, i: number) => Parse | undefined;
}

/** A construction that goes on from a reading: "[Tuesday] morning", "[July 20] at 7 p.m.". */
export interface Extension {
  readonly name: string;
  /** Classes of the words that it can go on with. */
  readonly goesOn: readonly number[];
  readonly examples: readonly string[];
  readonly extend: (r: Reader, p: Parse) => Parse | undefined;
}

/** Classes are below this. */
export const CLASSES = 64;

/** Rules by the classes of the two words at which they may begin. */
export type RuleTable = readonly (readonly Rule[])[];

export const ruleTable = (rules: readonly Rule[]): RuleTable =>
  Array.from({ length: CLASSES * CLASSES }, (_, pair) => rules.filter((r) => begins(r, Math.floor(pair / CLASSES), pair % CLASSES)));

function begins(rule: Rule, first: number, second: number): boolean {
  if (!rule.starts.includes(first)) return false;
  const then = (first === K.Det ? rule.afterThe : undefined) ?? rule.after?.[first] ?? rule.then;
  return then === undefined || then.includes(second);
}

export const rulesAt = (table: RuleTable, r: Reader, i: number): readonly Rule[] => table[r.cls(i) * CLASSES + r.cls(i + 1)];

export const endOf = (r: Reader, p: Parse): number => p.end ?? r.end(p.last - 1);

/** The longer of two readings; the first where they are equal. */
export const longer = (r: Reader, a: Parse | undefined, b: Parse | undefined): Parse | undefined =>
  a === undefined || (b !== undefined && endOf(r, b) > endOf(r, a)) ? b : a;
