import type { Parse } from '../expression';
import type { Reader } from '../reader';
import { K } from '../words';

/**
 * One construction of the grammar. Its examples are whole expressions, in brackets where they need the words around
 * them; a test reads each.
 */
export interface Rule {
  readonly name: string;
  /** Classes (`Reader.sort`) of its first word, each with those of the word after that; any where left out. */
  readonly begins: readonly Beginning[];
  readonly examples: readonly string[];
  /** Reads the construction from word `i` on, or gives nothing. */
  readonly read: (r: Reader, i: number) => Parse | undefined;
}

export type Beginning = readonly [first: readonly K[], second?: readonly K[]];

/** All determiners. */
export const DETS = [K.The, K.A, K.This, K.Poss, K.Each, K.Det];

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
  Array.from({ length: CLASSES * CLASSES }, (_, pair) => rules.filter((r) => r.begins.some(([first, second]) =>
    first.includes(Math.floor(pair / CLASSES)) && (second === undefined || second.includes(pair % CLASSES)))));

export const rulesAt = (table: RuleTable, r: Reader, i: number): readonly Rule[] => table[r.sort(i) * CLASSES + r.sort(i + 1)];

export const endOf = (r: Reader, p: Parse): number => p.end ?? r.end(p.last - 1);

/** The longer of two readings; the first where they are equal. */
export const longer = (r: Reader, a: Parse | undefined, b: Parse | undefined): Parse | undefined =>
  a === undefined || (b !== undefined && endOf(r, b) > endOf(r, a)) ? b : a;
