import { FAMILY, What, type Inner, type NameTable } from '../../countries/table';
import { foldPhrase, type Name } from './names';

type Lists = { -readonly [K in keyof NameTable]: NameTable[K][number][] };

/** Gathers the lists that the integers of the phrases point into; place 0 of each list is "none". */
export class NameTableBuilder {
  readonly #lists: Lists = { entries: [''], guards: [''], others: [[]], lives: [['', '']], inners: [{ code: '', role: 'name', words: 0, tail: 0 }], evidence: [''] };
  readonly #places = new Map<string, number>();

  get table(): NameTable {
    return this.#lists;
  }

  /** The integers of a phrase, in the order of `Field`. */
  values(name: Name, inner: Inner | undefined): number[] {
    const second = name.what === What.Longer ? this.#place('evidence', name.evidence) : this.#place('entries', name.entry);
    return [
      name.what, second, this.#place('guards', name.guard), this.#place('others', name.others), this.#place('lives', name.life),
      this.#place('inners', inner), this.#place('entries', name.term), name.family ? FAMILY : 0,
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
 * The country that the first words of a term name: a reader gains from seeing Russia in "Russian Foreign Ministry".
 * None where the first words are a longer name that hides it ("Indian Ocean Rim Association").
 */
export function innerOf(text: string, names: ReadonlyMap<string, Name>): Inner | undefined {
  const ends = [...text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)].map((m) => m.index + m[0].length);
  for (let words = ends.length - 1; words > 0; words--) {
    for (const tail of [1, 0]) {
      const end = ends[words - 1] + tail;
      if (tail && text[end - 1] !== '.') continue;
      const name = names.get(foldPhrase(text.slice(0, end)));
      if (!name) continue;
      if ((name.what !== What.Name && name.what !== What.Demonym) || name.others) return undefined;
      return { code: name.entry, role: name.what === What.Name ? 'name' : 'demonym', words, tail };
    }
  }
  return undefined;
}
