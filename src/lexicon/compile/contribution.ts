import type { CueWord, Phrase } from '../phrase';

/** What one source gives to the automaton at build time. */
export interface Contribution {
  readonly phrases: readonly Phrase[];
  readonly cues: readonly CueWord[];
  /** JSON the recogniser needs at run time, by name; names must not clash. */
  readonly tables: Readonly<Record<string, unknown>>;
}
