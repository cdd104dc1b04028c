import { join } from 'node:path';
import { eventPhrases, eventRow, type EventRow } from '../../dates/events';
import { COUNTED, FUTURE, K, LASTING, MODAL, NUMBERED, PAST, WORDS } from '../../dates/words';
import { readParts } from '../../glossary/compile/sources';
import type { Entry } from '../../glossary/entry';
import { Cue } from '../cues';
import type { CueWord, Phrase } from '../phrase';
import type { Contribution } from './contribution';

const SOURCE = 'src/dates/words.ts';

const BITS: Readonly<Record<number, number>> = {
  [K.Month]: Cue.Month, [K.Weekday]: Cue.Weekday, [K.Unit]: Cue.TimeUnit, [K.Number]: Cue.NumberWord,
};

/** The vocabulary of time as evidence words, and the named days and events as phrases. */
export function dates(): Contribution {
  const cue = (word: string, bits: number): CueWord => ({ word, bits: bits | Cue.TimeWord, source: SOURCE });
  const rows: EventRow[] = [];
  const phrases: Phrase[] = [];
  for (const { part, at } of readParts(join('src', 'glossary', 'sources'), [])) {
    const entry = part as Entry;
    if (entry.type === 'day' || entry.type === 'event') phrases.push(...eventPhrases(entry, rows.push(eventRow(entry)) - 1, at));
  }
  return {
    phrases,
    cues: [
      // Triggers come first, so that one comparison tells them from most other words.
      ...[...WORDS].sort((a, b) => a.cls - b.cls).map((w) => cue(w.word, BITS[w.cls] ?? 0)),
      ...COUNTED.map((w) => cue(w, Cue.Countable)),
      ...NUMBERED.map((w) => cue(w, Cue.Numbered)),
      ...[...FUTURE, ...MODAL, ...PAST, ...LASTING].map((w) => cue(w, 0)),
    ],
    tables: { 'dates.events': rows },
  };
}
