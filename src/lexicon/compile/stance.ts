import type { Contribution } from './contribution';

/** The stance that the automaton knows. */
export function stance(): Contribution {
  return { phrases: [], cues: [], tables: {} };
}
