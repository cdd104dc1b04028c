import { foldGap, foldWord } from '../lexicon/fold';
import type { Entry, EntryType, Label } from './entry';
import type { UserGlossary } from './user';

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
  readonly id: string;
  readonly text: string;
  readonly folded: string;
  readonly label: boolean;
  readonly state: boolean;
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
  #own?: UserGlossary;

  constructor(index: GlossaryIndex) {
    this.#index = index;
    index.ids.forEach((id, row) => {
      this.#rows.set(id, row);
      this.#offsets.push(this.#offsets[row] + index.bytes[row]);
    });
  }

  /** Puts the user's glossary over the bundled one, in place of what was put there before. */
  overlay(own: UserGlossary | undefined): void {
    this.#own = own;
    this.#names = undefined;
  }

  /** Whether the user wrote the entry, or changed its note or names. */
  isOwn(id: string): boolean {
    return !!this.#own && (this.#own.entries.has(id) || this.#own.notes.has(id) || this.#own.aliases.has(id));
  }

  /** Whether there is such an entry; entries that the user retired are not. */
  has(id: string): boolean {
    return !this.#own?.retired.has(id) && (this.#rows.has(id) || !!this.#own?.entries.has(id));
  }

  /** Type of a bundled entry, whatever the user did to it. */
  bundledType(id: string): EntryType | undefined {
    const row = this.#rows.get(id);
    return row === undefined ? undefined : this.#index.types[this.#index.type[row]];
  }

  summary(id: string): Summary | undefined {
    if (!this.has(id)) return undefined;
    const row = this.#rows.get(id);
    const { label, type } = this.#own?.entries.get(id) ?? {};
    const bundled = row === undefined ? undefined : this.#summary(row);
    return { id, type: type ?? bundled!.type, label: label ?? bundled!.label, flag: bundled?.flag ?? '' };
  }

  summaries(): Summary[] {
    return this.#ids().map((id) => this.summary(id)!);
  }

  /** Gives it the bytes of `glossary-cards.bin`. */
  load(cards: Uint8Array): void {
    if (cards.length !== this.#offsets[this.#index.ids.length]) throw new Error('glossary-cards.bin does not belong to this glossary-index.json');
    this.#cards = cards;
  }

  /** The whole entry. @throws before `load` */
  entry(id: string): Entry | undefined {
    if (!this.has(id)) return undefined;
    const row = this.#rows.get(id);
    const bundled = row === undefined ? undefined : this.#entry(row);
    return this.isOwn(id) ? overlaid(bundled, id, this.#own!) : bundled;
  }

  /**
   * Entries that a label, alias, demonym, capital, code or id matches, best first: whole name, then whole words in it,
   * then beginnings of words, then anywhere; labels before other names, states before what is named after them.
   * @throws before `load`
   */
  search(query: string, limit = 50): SearchHit[] {
    const wanted = foldText(query.trim());
    if (!wanted) return [];
    const best = new Map<string, { rank: number; text: string }>();
    for (const name of (this.#names ??= this.#allNames())) {
      const found = rankOf(name.folded, wanted);
      if (found === NO_MATCH) continue;
      const rank = found + (name.label ? 0 : 0.5) - (name.state ? 0.25 : 0);
      if (rank < (best.get(name.id)?.rank ?? NO_MATCH)) best.set(name.id, { rank, text: name.text });
    }
    return [...best]
      .sort(([r, a], [s, b]) => a.rank - b.rank || a.text.length - b.text.length || (r < s ? -1 : 1))
      .slice(0, limit)
      .map(([id, { text }]) => ({ ...this.summary(id)!, matched: text }));
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

  #ids(): string[] {
    const own = [...(this.#own?.entries.keys() ?? [])].filter((id) => !this.#rows.has(id));
    return [...this.#index.ids, ...own].filter((id) => this.has(id));
  }

  #allNames(): Searchable[] {
    return this.#ids().flatMap((id) => {
      const entry = this.entry(id)!;
      const names = new Set([...namesOf(entry), ...(this.#index.codes[id]?.split(' ') ?? []), id]);
      return [...names].map((text) => ({ id, text, folded: foldText(text), label: text === entry.label, state: entry.type === 'country' }));
    });
  }
}

/** A bundled entry with what the user says of it, or the user's alone. Whose words the note has is named first, and has its own date or none. */
function overlaid(bundled: Entry | undefined, id: string, own: UserGlossary): Entry {
  const mine = own.entries.get(id), note = own.notes.get(id);
  const names = [...(bundled?.aliases ?? []), ...(mine?.aliases ?? []), ...(own.aliases.get(id) ?? [])];
  const sources = [...(note ? [{ title: note.file }] : []), ...(mine?.sources ?? []), ...(bundled?.sources ?? [])];
  return {
    ...bundled, ...mine, ...(names.length && { aliases: names }),
    note: note?.text ?? (mine?.note || bundled?.note) ?? '',
    asOf: mine?.asOf || (note || mine?.note ? '' : (bundled?.asOf ?? '')),
    sources: sources.filter(({ title }, i) => sources.findIndex((s) => s.title === title) === i),
  } as Entry;
}

/** Every name of an entry in any language, its label first. */
function namesOf(entry: Entry): string[] {
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

/** Whole name, whole words at its beginning, whole words later, beginning of the name, of a later word, anywhere. */
function rankOf(name: string, wanted: string): number {
  let best = NO_MATCH;
  for (let at = name.indexOf(wanted); at >= 0 && best > 1; at = name.indexOf(wanted, at + 1)) {
    const starts = at === 0 || !LETTER.test(name[at - 1]);
    const ends = at + wanted.length === name.length || !LETTER.test(name[at + wanted.length]);
    const rank = starts && ends ? (at > 0 ? 2 : name.length === wanted.length ? 0 : 1) : starts ? (at > 0 ? 4 : 3) : 5;
    best = Math.min(best, rank);
  }
  return best;
}

const LETTER = /[\p{L}\p{N}]/u;

/** Flag emoji of ISO codes "JP JPN 392": regional indicators of the first two letters. */
export function flagOf(codes: string): string {
  return /^[A-Z]{2}\b/.test(codes) ? String.fromCodePoint(...[...codes.slice(0, 2)].map((c) => 0x1f1a5 + c.charCodeAt(0))) : '';
}
