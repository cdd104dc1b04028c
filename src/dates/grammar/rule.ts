import type { Parse } from '../expression';
import type { Reader } from '../reader';

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
  readonly examples: readonly string[];
  readonly extend: (r: Reader, p: Parse) => Parse | undefined;
}

export const endOf = (r: Reader, p: Parse): number => p.end ?? r.end(p.last - 1);

/** The longest of several readings; the first of equals. */
export function longest(r: Reader, ...parses: readonly (Parse | undefined)[]): Parse | undefined {
  let best: Parse | undefined;
  for (const p of parses) if (p && (!best || endOf(r, p) > endOf(r, best))) best = p;
  return best;
}
