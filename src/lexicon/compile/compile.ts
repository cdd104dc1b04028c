import type { AutomatonData } from '../build';
import { cues } from './cues';
import { dates } from './dates';
import { names } from './names';
import { stance } from './stance';

/** Everything that goes into the lexicon. */
export interface LexiconData extends AutomatonData {
  /** JSON that recognisers need beside the phrases, by name. */
  readonly tables: Readonly<Record<string, unknown>>;
}

/** Reads every source; throws an error that lists what is wrong and where. */
export function compile(): LexiconData {
  // The words of time come first: a word's number then tells whether it is one.
  const parts = [dates(), cues(), names(), stance()];
  const tables: Record<string, unknown> = {};
  for (const part of parts) {
    for (const name of Object.keys(part.tables)) if (name in tables) throw new Error(`Two sources give a table "${name}" to the lexicon: rename one.`);
    Object.assign(tables, part.tables);
  }
  return { phrases: parts.flatMap((p) => p.phrases), cues: parts.flatMap((p) => p.cues), tables };
}
