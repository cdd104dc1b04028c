import type { Contribution } from './contribution';

/** The names that the automaton knows. */
export function names(): Contribution {
  return { phrases: [], cues: [], tables: {} };
}
