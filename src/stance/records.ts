import { STANCE_CATEGORIES, type StanceCategory } from '../analysis/mention';
import type { Lexicon } from '../lexicon/lexicon';
import { STANCE_TABLE, Value, lemmaOf, type StanceTable } from './entry';
import type { Form } from './inflect';

/** Bit set of categories, for `Record.is`. */
export const categories = (...names: readonly StanceCategory[]): number => names.reduce((bits, name) => bits | (1 << STANCE_CATEGORIES.indexOf(name)), 0);
/** Bit set of forms, for `Record.hasForm`. */
export const forms = (...all: readonly Form[]): number => all.reduce<number>((bits, form) => bits | (1 << form), 0);

const MARKED = 1 << 23, READ = 1 << 24;

/** Reads what a phrase carries from the one integer that `PhraseRecords` packs it into. */
export const Record = {
  form: (r: number): Form => (r & 15) as Form,
  category: (r: number): number => (r >> 4) & 15,
  strength: (r: number): 1 | 2 | 3 => ((r >> 8) & 3) as 1 | 2 | 3,
  /** As written, before negation. */
  polarity: (r: number): -1 | 0 | 1 => (((r >> 10) & 3) - 1) as -1 | 0 | 1,
  /** The verb's subject takes the stance. */
  subject: (r: number): boolean => (r & (1 << 12)) !== 0,
  guard: (r: number): number => (r >> 13) & 0x3ff,
  /** False for a term of art, which marks nothing. */
  marked: (r: number): boolean => (r & MARKED) !== 0,
  is: (r: number, set: number): boolean => ((set >> ((r >> 4) & 15)) & 1) !== 0,
  hasForm: (r: number, set: number): boolean => ((set >> (r & 15)) & 1) !== 0,
} as const;

/** The phrases of a lexicon as the rules read them, each packed when it is first met. */
export class PhraseRecords {
  readonly #lexicon: Lexicon;
  readonly #packed: Int32Array;
  readonly #lemmas: readonly string[];

  constructor(lexicon: Lexicon) {
    this.#lexicon = lexicon;
    this.#packed = new Int32Array(lexicon.phraseCount);
    this.#lemmas = lexicon.table<StanceTable>(STANCE_TABLE).words.map(lemmaOf);
  }

  of(phrase: number): number { return this.#packed[phrase] || this.#pack(phrase); }

  /** The head word; undefined for an entry that its table does not have. */
  lemma(phrase: number): string | undefined { return this.#lemmas[this.#lexicon.value(phrase, Value.Entry)]; }

  #pack(phrase: number): number {
    const value = (v: number): number => this.#lexicon.value(phrase, v);
    return (this.#packed[phrase] = value(Value.Form) | (value(Value.Category) << 4) | (value(Value.Strength) << 8) | (value(Value.Polarity) << 10)
      | (value(Value.Subject) << 12) | (value(Value.Guard) << 13) | (value(Value.Entry) > 0 ? MARKED : 0) | READ);
  }
}
