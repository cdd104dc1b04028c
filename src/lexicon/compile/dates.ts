import type { Contribution } from './contribution';

/** The dates that the automaton knows. */
export function dates(): Contribution {
  return { phrases: [], cues: [], tables: {} };
}
