import type { Lexicon } from '../lexicon/lexicon';
import { STANCE_TABLE, Value, lemmaOf, type StanceTable } from './entry';
import { Form } from './inflect';
import * as Record from './record';

const SAYING = Record.categories('reporting', 'distancing', 'endorsing');
const VERB_FORMS = Record.forms(Form.Base, Form.ThirdPerson, Form.Past);
/** A phrase, not a verb, that names a speaker: "according to", "in the words of". */
const ACCORDING = /^(according|in)[^\p{L}\p{N}]+[\p{L}\p{N}]/u;

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
    const { At } = Record;
    const read = (value(Value.Form) << At.Form) | (value(Value.Category) << At.Category) | (value(Value.Strength) << At.Strength)
      | (value(Value.Polarity) << At.Polarity) | (value(Value.Guard) << At.Guard) | (value(Value.Subject) === 1 ? At.Subject : 0) | (entry > 0 ? At.Marked : 0);
    const namesSpeaker = ACCORDING.test(this.#lemmas[entry] ?? '');
    const reports = namesSpeaker || (Record.hasForm(read, VERB_FORMS) && (Record.is(read, SAYING) || Record.subject(read)));
    this.#packed[2 * phrase + 1] = entry;
    return (this.#packed[2 * phrase] = read | (reports ? At.Reports : 0) | (namesSpeaker ? At.NamesSpeaker : 0) | At.Read);
  }
}
