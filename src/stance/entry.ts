import { STANCE_CATEGORIES, type StanceCategory } from '../analysis/mention';
import type { Phrase } from '../lexicon/phrase';
import { FORM_CLASSES, inflect, spellings, type FormClass } from './inflect';

/** One line of `lexicon.yaml`, or of the user's own `.dateline/lexicon.yaml`. */
export interface StanceEntry {
  readonly word: string;
  readonly forms: FormClass | readonly FormClass[];
  readonly as: StanceCategory;
  readonly also?: StanceCategory;
  readonly strength: 1 | 2 | 3;
  /** The verb's subject takes the stance. */
  readonly by?: 'subject';
  readonly guard?: string;
  readonly polarity?: 'positive' | 'negative' | 'neutral';
  readonly instead?: string;
  readonly why?: string;
}

/** JSON Schema of one entry; `guards` are the names that an entry may ask for. */
export function entrySchema(guards: readonly string[]): object {
  const form = { enum: [...FORM_CLASSES] };
  return {
    type: 'object',
    additionalProperties: false,
    required: ['word', 'forms', 'as', 'strength'],
    properties: {
      word: { type: 'string', minLength: 2, description: 'The word or phrase; a star marks the word that inflects.' },
      forms: { oneOf: [form, { type: 'array', items: form, minItems: 1 }] },
      as: { enum: [...STANCE_CATEGORIES] },
      also: { enum: [...STANCE_CATEGORIES] },
      strength: { enum: [1, 2, 3] },
      by: { const: 'subject' },
      guard: { enum: [...guards] },
      polarity: { enum: ['positive', 'negative', 'neutral'] },
      instead: { type: 'string', minLength: 1 },
      why: { type: 'string', minLength: 1 },
    },
    if: { properties: { as: { const: 'loaded' } } },
    then: { required: ['polarity', 'instead', 'why'] },
  };
}

/** All entries by number; number 0 is a term of art, which marks nothing. */
export interface StanceTable {
  /** As written, with its star. */
  readonly words: readonly string[];
  /** Bit set of indices into `FORM_CLASSES`. */
  readonly forms: readonly number[];
}

/** What each phrase carries, by place in its `values`. */
export const Value = { Entry: 0, Form: 1, Category: 2, Strength: 3, /** 0 negative, 1 neutral, 2 positive */ Polarity: 4, Guard: 5, /** 1 when the verb's subject takes the stance */ Subject: 6 } as const;

/** For loaded words, by lemma: what to write instead, and why the word slants. */
export type StanceAdvice = Readonly<Record<string, { readonly instead: string; readonly why: string }>>;

export const STANCE_TABLE = 'stance';
export const STANCE_ADVICE = 'stance-advice';

/** Polarity of an entry as written, before negation. */
export function polarityOf(entry: Pick<StanceEntry, 'as' | 'polarity'>): -1 | 0 | 1 {
  if (entry.polarity) return entry.polarity === 'positive' ? 1 : entry.polarity === 'negative' ? -1 : 0;
  return entry.as === 'positive' ? 1 : entry.as === 'negative' || entry.as === 'loaded' ? -1 : 0;
}

/** The head word as a reader sees it. */
export const lemmaOf = (word: string): string => word.replace('*', '');

/**
 * The phrases of one entry, each spelling of each form.
 * @param number the entry's number in the `StanceTable`
 * @param guard index into the names of guards, 0 for none
 */
export function phrasesOf(entry: StanceEntry, number: number, guard: number, source: string): Phrase[] {
  const category = STANCE_CATEGORIES.indexOf(entry.as);
  const phrases: Phrase[] = [];
  for (const forms of [entry.forms].flat()) {
    for (const { text, form } of inflect(entry.word, forms)) {
      const values = [number, form, category, entry.strength, polarityOf(entry) + 1, guard, entry.by ? 1 : 0];
      for (const spelling of spellings(text)) phrases.push({ layer: 'stance', text: spelling, case: 'any', values, source });
    }
  }
  return phrases;
}

/** A term of art: it wins over shorter stance phrases and marks nothing. */
export const termPhrase = (text: string, source: string): Phrase[] =>
  spellings(text).map((spelling) => ({ layer: 'stance', text: spelling, case: 'any', values: [0], source }));
