import type { LexiconData } from '../lexicon';
import { cues } from './cues';
import { dates } from './dates';
import { names } from './names';
import { stance } from './stance';

/** Reads every source and gives the data of the automaton; throws an error that lists what is wrong and where. */
export function compile(): LexiconData {
  const parts = [cues(), names(), dates(), stance()];
  const tables: Record<string, unknown> = {};
  for (const part of parts) Object.assign(tables, part.tables);
  return { phrases: parts.flatMap((p) => p.phrases), cues: parts.flatMap((p) => p.cues), tables };
}
