import type { Contribution } from './contribution';

/** The cues that the automaton knows. */
export function cues(): Contribution {
  return { phrases: [], cues: [], tables: {} };
}
