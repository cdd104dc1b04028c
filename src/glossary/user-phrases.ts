import { What, type NameTable } from '../countries/table';
import { EVENT_CLASS, eventKind, eventRow, type EventRow } from '../dates/events';
import type { Lexicon } from '../lexicon/lexicon';
import type { OwnWords } from '../lexicon/own';
import type { CaseRule, Layer, Phrase } from '../lexicon/phrase';
import { letters } from '../lexicon/build';
import { foldGap } from '../lexicon/fold';
import type { Entry, EntryType, Label } from './entry';
import type { UserGlossary } from './user';

const STATES: ReadonlySet<EntryType> = new Set(['country', 'territory', 'former-state']);
const DATED: ReadonlySet<EntryType> = new Set(['event', 'day']);

/**
 * The user's names as phrases, and the tables without what the user retired. Names of states are found as countries,
 * of events as dates, all others as terms. 10,000 names take about 100 ms with `withOwn`.
 * @param typeOf type of a bundled entry (`Glossary.summary`), undefined where there is none
 */
export function ownNames(bundled: Lexicon, own: UserGlossary, typeOf: (id: string) => EntryType | undefined): OwnWords {
  const builder = new Builder(bundled, own.retired, typeOf);
  for (const entry of own.entries.values()) if (!own.retired.has(entry.id)) builder.addEntry(entry);
  for (const [id, names] of own.aliases) if (!own.retired.has(id)) for (const name of names) builder.addAlias(id, name);
  return builder.done();
}

class Builder {
  readonly #phrases = new Map<string, Phrase>();
  readonly #names: NameTable;
  readonly #entries: string[];
  readonly #events: EventRow[];
  readonly #places = new Map<string, number>();

  constructor(bundled: Lexicon, retired: ReadonlySet<string>, private readonly typeOf: (id: string) => EntryType | undefined) {
    this.#names = bundled.table<NameTable>('names');
    this.#entries = this.#names.entries.map((id) => (retired.has(id) ? '' : id));
    this.#events = (bundled.table<readonly EventRow[] | undefined>('dates.events') ?? []).map((row) => (retired.has(row.id) ? { ...row, id: '' } : row));
    this.#entries.forEach((id, i) => this.#places.set(id, i));
  }

  addEntry(entry: Entry): void {
    const names = [entry.label, ...(entry.official ? [entry.official] : []), ...(entry.aliases ?? [])];
    if (DATED.has(entry.type)) {
      const row = this.#eventRow(entry);
      for (const name of names) this.#add('date', name, [EVENT_CLASS, row, eventKind(entry.type)]);
      return;
    }
    const state = STATES.has(entry.type);
    for (const name of names) this.#add('name', name, [state ? What.Name : What.Term, this.#place(entry.id)]);
    for (const name of entry.demonyms ?? []) this.#add('name', name, [state ? What.Demonym : What.Term, this.#place(entry.id)]);
  }

  addAlias(id: string, name: string | Label): void {
    const type = this.typeOf(id);
    const row = this.#events.findIndex((e) => e.id === id);
    if (row >= 0) this.#add('date', name, [EVENT_CLASS, row, eventKind(type)]);
    else if (type) this.#add('name', name, [STATES.has(type) ? What.Name : What.Term, this.#place(id)]);
  }

  done(): OwnWords {
    return { phrases: [...this.#phrases.values()], tables: { names: { ...this.#names, entries: this.#entries }, 'dates.events': this.#events } };
  }

  /** A date of the user's for a bundled event counts for all its names. */
  #eventRow(entry: Entry): number {
    const row = this.#events.findIndex((e) => e.id === entry.id);
    if (row < 0) return this.#events.push(eventRow(entry)) - 1;
    if (entry.date || entry.recurs || entry.days) this.#events[row] = eventRow(entry);
    return row;
  }

  #place(id: string): number {
    let place = this.#places.get(id);
    if (place === undefined) this.#places.set(id, (place = this.#entries.push(id) - 1));
    return place;
  }

  /** Of two equal names the first counts. */
  #add(layer: Layer, name: string | Label, values: readonly number[]): void {
    const label = typeof name === 'string' ? { text: name.trim() } : name;
    const rule = label.case ?? caseOf(label.text);
    const key = `${layer} ${rule} ${foldGap(rule === 'any' ? label.text.toLowerCase() : letters(label.text) + label.text.replace(/\p{L}+/gu, ' '))}`;
    if (!this.#phrases.has(key)) this.#phrases.set(key, { layer, text: label.text, case: rule, values, source: `own-${this.#phrases.size}` });
  }
}

/** Small letters alone are an ordinary expression, found in any case; else as written or in capitals. */
function caseOf(text: string): CaseRule {
  return text === text.toLowerCase() ? 'any' : 'headline';
}
