import type { Lexicon } from '../lexicon/lexicon';
import { STANCE_TABLE, Value, lemmaOf, type StanceTable } from './entry';
import { Form } from './inflect';
import * as Record from './record';

const SAYING = Record.categories('reporting', 'distancing', 'endorsing');
const VERB_FORMS = Record.forms(Form.Base, Form.ThirdPerson, Form.Past);
/** A phrase, not a verb, that names a speaker: "according to", "in the words of". */
const ACCORDING = /^(according|in)[^\p{L}\p{N}]+[\p{L}\p{N}]/u;
/** Verbs of a state's condition: "Ukraine suffered" is no blame. */
const CONDITION = /^(suffer|struggl|languish|mourn|lack|worr|despair|deserv|enjoy|stagnat|deteriorat|prosper|thriv)/i;

/** The phrases of a lexicon as the rules read them, each packed when it is first met. */
export class Phrases {
  readonly #lexicon: Lexicon;
  /** By phrase: its record, 0 until it is met, and its entry. */
  readonly #packed: Int32Array;
  /** By entry. */
  readonly #lemmas: readonly string[];

  constructor(lexicon: Lexicon) {
    this.#lexicon = lexicon;
    this.#packed = new Int32Array(2 * lexicon.phraseCount);
    this.#lemmas = lexicon.table<StanceTable>(STANCE_TABLE).words.map(lemmaOf);
  }

  /** To be read with `Record`. */
  record(phrase: number): number { return this.#packed[2 * phrase] || this.#pack(phrase); }

  /** The head word of a phrase whose record was read. */
  lemma(phrase: number): string { return this.#lemmas[this.#packed[2 * phrase + 1]]; }

  #pack(phrase: number): number {
    const value = (v: number): number => this.#lexicon.value(phrase, v), entry = value(Value.Entry), lemma = this.#lemmas[entry] ?? '';
    const { At } = Record;
    let record = (value(Value.Form) << At.Form) | (value(Value.Category) << At.Category) | (value(Value.Strength) << At.Strength)
      | (value(Value.Polarity) << At.Polarity) | (value(Value.Guard) << At.Guard) | At.Read;
    if (value(Value.Subject) === 1) record |= At.Subject;
    if (entry > 0) record |= At.Marked;
    if (CONDITION.test(lemma)) record |= At.Condition;
    if (ACCORDING.test(lemma)) record |= At.NamesSpeaker | At.Reports;
    else if (Record.hasForm(record, VERB_FORMS) && (Record.is(record, SAYING) || Record.subject(record))) record |= At.Reports;
    this.#packed[2 * phrase + 1] = entry;
    return (this.#packed[2 * phrase] = record);
  }
}
