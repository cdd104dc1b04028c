/**
 * What the compiler of names and the recogniser agree on: the small integers of a phrase in the name layer, and the
 * table that they point into.
 */

/** First integer of a phrase: what the words are. */
export const What = { Name: 1, Demonym: 2, Capital: 3, Metonym: 4, Prefix: 5, Term: 6, Longer: 7 } as const;

/**
 * Places of the integers. All but `What` are indices into the table's lists; 0 is none. A longer name has its evidence in
 * the place of the entry, a term has it in the place of the life time, which only states have.
 */
export const Field = { What: 0, Entry: 1, Guard: 2, Others: 3, Life: 4, TermEvidence: 4, Inner: 5, Term: 6, Flags: 7 } as const;

/** The phrase names all its states at once ("the two Koreas"). */
export const FAMILY = 1;
/** The term is a person. */
export const PERSON = 2;

export interface NameTable {
  /** Entry ids; those of countries are their codes. */
  readonly entries: readonly string[];
  /** Names of the guards. */
  readonly guards: readonly string[];
  /** Codes that an ambiguous word could name, the usual one first. */
  readonly others: readonly (readonly string[])[];
  /** First and last day, month or year (EDTF) of a name's or a state's life time; empty where open. */
  readonly lives: readonly (readonly [string, string])[];
  /** Countries named inside a term ("Russian Foreign Ministry", "Russia's invasion of Ukraine"). */
  readonly inners: readonly (readonly Inner[])[];
  /** What a longer name or a term tells of the document ("New Jersey", "South Caucasus"). */
  readonly evidence: readonly string[];
}

export interface Inner {
  readonly code: string;
  readonly role: 'name' | 'demonym';
  /** First word, how many, and how many characters after the last of them ("U.S."). */
  readonly from: number;
  readonly words: number;
  readonly tail: number;
}
