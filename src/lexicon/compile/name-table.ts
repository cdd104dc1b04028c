import { FAMILY, PERSON, What, type Inner, type NameTable } from '../../countries/table';
import { foldPhrase, type Name } from './names';

type Lists = { -readonly [K in keyof NameTable]: NameTable[K][number][] };

/** Gathers the lists that the integers of the phrases point into; place 0 of each list is "none". */
export class NameTableBuilder {
  readonly #lists: Lists = { entries: [''], guards: [''], others: [[]], lives: [['', '']], inners: [[]], evidence: [''] };
  readonly #places = new Map<string, number>();

  get table(): NameTable {
    return this.#lists;
  }

  /** The integers of a phrase, in the order of `Field`. */
  values(name: Name, inners: readonly Inner[]): number[] {
    const second = name.what === What.Longer ? this.#place('evidence', name.evidence) : this.#place('entries', name.entry);
    return [
      name.what, second, this.#place('guards', name.guard), this.#place('others', name.others),
      name.what === What.Term ? this.#place('evidence', name.evidence) : this.#place('lives', name.life),
      this.#place('inners', inners.length > 0 ? inners : undefined), this.#place('entries', name.term), (name.family ? FAMILY : 0) | (name.person ? PERSON : 0),
    ];
  }

  #place<K extends keyof NameTable>(list: K, value: NameTable[K][number] | undefined): number {
    if (!value) return 0;
    const key = `${list} ${JSON.stringify(value)}`;
    let place = this.#places.get(key);
    if (place === undefined) this.#places.set(key, (place = (this.#lists[list] as unknown[]).push(value) - 1));
    return place;
  }
}

/**
 * The countries that a term names at its head, joined to another there, or after "of": a reader gains from seeing
 * Russia in "Russian Foreign Ministry", both in "Iran–Iraq War" and in "Russia's invasion of Ukraine", and Canada in
 * "Parliament of Canada". None where a longer name hides them ("Indian Ocean Rim Association"), and of places only what
 * rules or joins them ("Indian-administered Kashmir", "China-Pakistan Economic Corridor").
 */
export function innersOf(text: string, isPlace: boolean, names: ReadonlyMap<string, Name>): readonly Inner[] {
  const reader = new TermReader(text, names);
  const head = reader.longest(0), joined = head !== undefined && reader.hyphenAfter(head);
  if (head?.code === '' || (isPlace && !joined)) return [];
  const second = joined ? reader.longest(head.words) : undefined, last = isPlace ? undefined : reader.afterOf();
  return [head, second, last].filter((inner): inner is Inner => inner !== undefined && inner.code !== '');
}

/** The names inside a term, by its words. */
class TermReader {
  readonly #words: readonly RegExpExecArray[];
  readonly #ends: readonly number[];

  constructor(readonly text: string, readonly names: ReadonlyMap<string, Name>) {
    this.#words = [...text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)];
    this.#ends = this.#words.map((m) => m.index + m[0].length);
  }

  /** The longest name that begins at a word and leaves something of the term behind it. */
  longest(from: number): Inner | undefined {
    for (let to = this.#words.length - 1; to > from; to--) {
      const inner = this.#named(from, to);
      if (inner) return inner;
    }
    return undefined;
  }

  hyphenAfter({ from, words, tail }: Inner): boolean {
    return /^[-–]$/.test(this.text.slice(this.#ends[from + words - 1] + tail, this.#words[from + words].index));
  }

  /** A state's name that ends the term after "of" or "of the". */
  afterOf(): Inner | undefined {
    const words = this.#words, of = words.findLastIndex((m) => m[0] === 'of');
    const from = words[of + 1]?.[0] === 'the' ? of + 2 : of + 1;
    if (of < 1 || from >= words.length || this.names.get(foldPhrase(this.text.slice(words[from].index)))?.guard === 'america') return undefined;
    const inner = this.#named(from, words.length);
    return inner?.role === 'name' ? inner : undefined;
  }

  /** A name that these words are; without a code where it is not that of one country. */
  #named(from: number, to: number): Inner | undefined {
    const { text, names } = this, start = this.#words[from].index, end = this.#ends[to - 1];
    const tail = text[end] === '.' && names.has(foldPhrase(text.slice(start, end + 1))) ? 1 : 0;
    const name = names.get(foldPhrase(text.slice(start, end + tail)));
    if (!name) return undefined;
    const known = (name.what === What.Name || name.what === What.Demonym) && !name.others;
    return { code: known ? name.entry : '', role: name.what === What.Name ? 'name' : 'demonym', from, words: to - from, tail };
  }
}
