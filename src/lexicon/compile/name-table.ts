import { FAMILY, PERSON, What, type Inner, type NameTable } from '../../countries/table';
import { foldPhrase, type Name } from './names';

type Lists = { -readonly [K in keyof NameTable]: NameTable[K][number][] };

/** Gathers the lists that the integers of the phrases point into; place 0 of each list is "none". */
export class NameTableBuilder {
  readonly #lists: Lists = { entries: [''], guards: [''], others: [[]], lives: [['', '']], inners: [{ code: '', role: 'name', from: 0, words: 0, tail: 0 }], evidence: [''] };
  readonly #places = new Map<string, number>();

  get table(): NameTable {
    return this.#lists;
  }

  /** The integers of a phrase, in the order of `Field`. */
  values(name: Name, inner: Inner | undefined): number[] {
    const second = name.what === What.Longer ? this.#place('evidence', name.evidence) : this.#place('entries', name.entry);
    return [
      name.what, second, this.#place('guards', name.guard), this.#place('others', name.others),
      name.what === What.Term ? this.#place('evidence', name.evidence) : this.#place('lives', name.life),
      this.#place('inners', inner), this.#place('entries', name.term), (name.family ? FAMILY : 0) | (name.person ? PERSON : 0),
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
 * The country that a term names at its head or after "of": a reader gains from seeing Russia in "Russian Foreign
 * Ministry" and Canada in "Parliament of Canada". None where a longer name hides it ("Indian Ocean Rim Association"),
 * and of places only what rules them ("Indian-administered Kashmir").
 */
export function innerOf(text: string, isPlace: boolean, names: ReadonlyMap<string, Name>): Inner | undefined {
  const words = [...text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)];
  const ends = words.map((m) => m.index + m[0].length);
  const named = (from: number, to: number): Inner | undefined => {
    const tail = text[ends[to - 1]] === '.' && names.has(foldPhrase(text.slice(words[from].index, ends[to - 1] + 1))) ? 1 : 0;
    const name = names.get(foldPhrase(text.slice(words[from].index, ends[to - 1] + tail)));
    if (!name) return undefined;
    const known = (name.what === What.Name || name.what === What.Demonym) && !name.others;
    return { code: known ? name.entry : '', role: name.what === What.Name ? 'name' : 'demonym', from, words: to - from, tail };
  };
  for (let to = words.length - 1; to > 0; to--) {
    const inner = named(0, to);
    if (inner) return inner.code && (!isPlace || text[ends[to - 1]] === '-') ? inner : undefined;
  }
  if (isPlace) return undefined;
  const of = words.findLastIndex((m) => m[0] === 'of');
  const from = words[of + 1]?.[0] === 'the' ? of + 2 : of + 1;
  if (of < 1 || from >= words.length) return undefined;
  const inner = named(from, words.length);
  return inner?.code && inner.role === 'name' && names.get(foldPhrase(text.slice(words[from].index)))?.guard !== 'america' ? inner : undefined;
}
