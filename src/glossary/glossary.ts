import { foldGap, foldWord } from '../lexicon/fold';
import type { Entry, EntryType, Label } from './entry';

/** The small file that is read with the extension: columns, one row an entry, sorted by id. */
export interface GlossaryIndex {
  readonly types: readonly EntryType[];
  readonly ids: readonly string[];
  readonly labels: readonly string[];
  /** Index into `types`. */
  readonly type: readonly number[];
  /** ISO codes of those that have them, two letters first: "JP JPN 392". */
  readonly codes: Readonly<Record<string, string>>;
  /** Length of each card's text in `glossary-cards.bin`, in bytes, in the same order. */
  readonly bytes: readonly number[];
}

/** What lists show of an entry. */
export interface Summary {
  readonly id: string;
  readonly type: EntryType;
  readonly label: string;
  /** Flag as two regional indicator letters; empty where there is none. */
  readonly flag: string;
}

export interface SearchHit extends Summary {
  /** The name or code that matched. */
  readonly matched: string;
}

interface Searchable {
  readonly row: number;
  readonly text: string;
  readonly folded: string;
}

/**
 * The bundled glossary: summaries at once, whole entries after `load` got the bytes of `glossary-cards.bin`. Pure:
 * whoever makes it reads the files.
 */
export class Glossary {
  readonly #index: GlossaryIndex;
  readonly #rows = new Map<string, number>();
  readonly #offsets: number[] = [0];
  readonly #entries = new Map<number, Entry>();
  #cards?: Uint8Array;
  #names?: Searchable[];

  constructor(index: GlossaryIndex) {
    this.#index = index;
    index.ids.forEach((id, row) => {
      this.#rows.set(id, row);
      this.#offsets.push(this.#offsets[row] + index.bytes[row]);
    });
  }

  get size(): number {
    return this.#index.ids.length;
  }

  has(id: string): boolean {
    return this.#rows.has(id);
  }

  summary(id: string): Summary | undefined {
    const row = this.#rows.get(id);
    return row === undefined ? undefined : this.#summary(row);
  }

  summaries(): Summary[] {
    return this.#index.ids.map((_, row) => this.#summary(row));
  }

  get loaded(): boolean {
    return this.#cards !== undefined;
  }

  /** Gives it the bytes of `glossary-cards.bin`. */
  load(cards: Uint8Array): void {
    if (cards.length !== this.#offsets[this.size]) throw new Error('glossary-cards.bin does not belong to this glossary-index.json');
    this.#cards = cards;
  }

  /** The whole entry. @throws before `load` */
  entry(id: string): Entry | undefined {
    const row = this.#rows.get(id);
    return row === undefined ? undefined : this.#entry(row);
  }

  /**
   * Entries that a label, alias, demonym, capital, code or id matches, best first: whole name, then beginning of
   * the name, then beginning of a word in it, then anywhere; labels before other names. @throws before `load`
   */
  search(query: string, limit = 50): SearchHit[] {
    const wanted = foldText(query.trim());
    if (!wanted) return [];
    const best = new Map<number, { rank: number; text: string }>();
    for (const name of (this.#names ??= this.#allNames())) {
      const rank = rankOf(name.folded, wanted) + (name.text === this.#index.labels[name.row] ? 0 : 0.5);
      if (rank < NO_MATCH && rank < (best.get(name.row)?.rank ?? NO_MATCH)) best.set(name.row, { rank, text: name.text });
    }
    const label = (row: number) => this.#index.labels[row];
    return [...best]
      .sort(([r, a], [s, b]) => a.rank - b.rank || a.text.length - b.text.length || (label(r) < label(s) ? -1 : 1))
      .slice(0, limit)
      .map(([row, { text }]) => ({ ...this.#summary(row), matched: text }));
  }

  #summary(row: number): Summary {
    const { ids, types, type, labels, codes } = this.#index;
    return { id: ids[row], type: types[type[row]], label: labels[row], flag: flagOf(codes[ids[row]] ?? '') };
  }

  #entry(row: number): Entry {
    if (!this.#cards) throw new Error('The glossary\'s cards are not loaded yet');
    let entry = this.#entries.get(row);
    if (!entry) {
      const text = new TextDecoder().decode(this.#cards.subarray(this.#offsets[row], this.#offsets[row + 1]));
      this.#entries.set(row, (entry = JSON.parse(text) as Entry));
    }
    return entry;
  }

  #allNames(): Searchable[] {
    return this.#index.ids.flatMap((id, row) => {
      const names = new Set([...namesOf(this.#entry(row)), ...(this.#index.codes[id]?.split(' ') ?? []), id]);
      return [...names].map((text) => ({ row, text, folded: foldText(text) }));
    });
  }
}

/** Every name of an entry in any language, its label first. */
export function namesOf(entry: Entry): string[] {
  const plain = (names?: readonly (string | Label)[]) => (names ?? []).map((n) => (typeof n === 'string' ? n : n.text));
  return [
    entry.label,
    ...(entry.official ? [entry.official] : []),
    ...plain(entry.aliases),
    ...plain(entry.former),
    ...plain(entry.demonyms),
    ...(entry.capitals ?? []).flatMap((c) => [c.text, ...plain(c.aliases)]),
    ...plain(entry.metonyms),
    ...Object.values(entry.labels ?? {}),
  ];
}

function foldText(text: string): string {
  return foldGap(foldWord(text));
}

const NO_MATCH = 9;

function rankOf(name: string, wanted: string): number {
  const at = name.indexOf(wanted);
  if (at < 0) return NO_MATCH;
  if (at === 0) return name.length === wanted.length ? 0 : 1;
  return name[at - 1] === ' ' ? 2 : 3;
}

/** Flag emoji of ISO codes "JP JPN 392": regional indicators of the first two letters. */
function flagOf(codes: string): string {
  return /^[A-Z]{2}\b/.test(codes) ? String.fromCodePoint(...[...codes.slice(0, 2)].map((c) => 0x1f1a5 + c.charCodeAt(0))) : '';
}
