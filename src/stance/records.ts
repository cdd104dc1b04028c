import { STANCE_CATEGORIES, type StanceCategory } from '../analysis/mention';
import type { Lexicon } from '../lexicon/lexicon';
import { STANCE_TABLE, Value, lemmaOf, type StanceTable } from './entry';
import { Form } from './inflect';

/** Bit set of categories, for `Record.is`. */
export const categories = (...names: readonly StanceCategory[]): number => names.reduce((bits, name) => bits | (1 << STANCE_CATEGORIES.indexOf(name)), 0);
/** Bit set of forms, for `Record.hasForm`. */
export const forms = (...all: readonly Form[]): number => all.reduce<number>((bits, form) => bits | (1 << form), 0);

const SAYING = categories('reporting', 'distancing', 'endorsing');
const VERB_FORMS = forms(Form.Base, Form.ThirdPerson, Form.Past);
/** A phrase, not a verb, that names a speaker: "according to", "in the words of". */
const ACCORDING = /^(according|in)[^\p{L}\p{N}]+[\p{L}\p{N}]/u;

const SUBJECT = 1 << 12, GUARD = 13, MARKED = 1 << 23, REPORTS = 1 << 24, NAMES_SPEAKER = 1 << 25, READ = 1 << 26;

/** Reads what a phrase carries from the one integer that `PhraseRecords` packs it into. */
export const Record = {
  form: (r: number): Form => (r & 15) as Form,
  category: (r: number): number => (r >> 4) & 15,
  strength: (r: number): 1 | 2 | 3 => ((r >> 8) & 3) as 1 | 2 | 3,
  /** As written, before negation. */
  polarity: (r: number): -1 | 0 | 1 => (((r >> 10) & 3) - 1) as -1 | 0 | 1,
  /** The verb's subject takes the stance. */
  subject: (r: number): boolean => (r & SUBJECT) !== 0,
  guard: (r: number): number => (r >> GUARD) & 0x3ff,
  /** False for a term of art, which marks nothing. */
  marked: (r: number): boolean => (r & MARKED) !== 0,
  /** A verb whose subject says or thinks what follows, or a phrase that names a speaker. */
  reports: (r: number): boolean => (r & REPORTS) !== 0,
  /** A phrase before the name of a speaker. */
  namesSpeaker: (r: number): boolean => (r & NAMES_SPEAKER) !== 0,
  is: (r: number, set: number): boolean => ((set >> ((r >> 4) & 15)) & 1) !== 0,
  hasForm: (r: number, set: number): boolean => ((set >> (r & 15)) & 1) !== 0,
} as const;

/** The phrases of a lexicon as the rules read them, each packed when it is first met. */
export class PhraseRecords {
  readonly #lexicon: Lexicon;
  /** By phrase: its record and its entry. */
  readonly #packed: Int32Array;
  /** By entry. */
  readonly #lemmas: readonly string[];

  constructor(lexicon: Lexicon) {
    this.#lexicon = lexicon;
    this.#packed = new Int32Array(2 * lexicon.phraseCount);
    this.#lemmas = lexicon.table<StanceTable>(STANCE_TABLE).words.map(lemmaOf);
  }

  of(phrase: number): number { return this.#packed[2 * phrase] || this.#pack(phrase); }

  /** The head word of a phrase whose record was read. */
  lemma(phrase: number): string { return this.#lemmas[this.#packed[2 * phrase + 1]]; }

  #pack(phrase: number): number {
    const value = (v: number): number => this.#lexicon.value(phrase, v), entry = value(Value.Entry);
    const record = value(Value.Form) | (value(Value.Category) << 4) | (value(Value.Strength) << 8) | (value(Value.Polarity) << 10)
      | (value(Value.Subject) === 1 ? SUBJECT : 0) | (value(Value.Guard) << GUARD) | (entry > 0 ? MARKED : 0);
    const namesSpeaker = ACCORDING.test(this.#lemmas[entry] ?? '');
    const reports = namesSpeaker || (Record.hasForm(record, VERB_FORMS) && (Record.is(record, SAYING) || Record.subject(record)));
    this.#packed[2 * phrase + 1] = entry;
    return (this.#packed[2 * phrase] = record | (reports ? REPORTS : 0) | (namesSpeaker ? NAMES_SPEAKER : 0) | READ);
  }
}
