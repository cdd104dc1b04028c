import { Automaton, type AutomatonArrays } from './automaton';
import { buildAutomaton } from './build';
import { foldWord } from './fold';
import { WordKey } from './vocabulary';
import { Matcher } from './matcher';
import type { Layer, Phrase } from './phrase';
import { Scanner } from './scanner';
import { Sections } from './sections';
import type { Hits, Tokens } from './tokens';

/** The compiled phrases and evidence words, and the user's own phrases beside them. */
export class Lexicon {
  readonly #sections: Sections;
  readonly #base: Automaton;
  readonly #own: Automaton | undefined;
  readonly #scanner: Scanner;
  readonly #matcher: Matcher;
  readonly #key = new WordKey();
  readonly #tables = new Map<string, unknown>();

  /**
   * @param binary what the build wrote to `dist/lexicon.bin`, read in place, so it must not change; or a lexicon that was made from it
   * @throws Error when it is something else
   */
  constructor(binary: ArrayBuffer | Uint8Array | Lexicon, own: readonly Phrase[] = [], tables: Readonly<Record<string, unknown>> = {}) {
    for (const [name, table] of Object.entries(tables)) this.#tables.set(name, table);
    this.#sections = binary instanceof Lexicon ? binary.#sections : new Sections(binary);
    this.#base = binary instanceof Lexicon ? binary.#base : new Automaton(this.#sections);
    if (own.length) {
      const { sections } = buildAutomaton({ phrases: own, cues: [] }, this.#base.words, this.#base.wordCount);
      this.#own = new Automaton(inMemory(sections), this.#base.wordCount);
    }
    this.#scanner = new Scanner(this.#sections.u8('classes'), this.#sections.u16('folds'), (this.#own ?? this.#base).words);
    this.#matcher = new Matcher(this.#scanner.words, this.#base, this.#own);
  }

  /**
   * The same lexicon with the user's phrases, whose numbers follow on the bundled ones; of equally long matches theirs win.
   * @param tables in place of those of the same name, with what the user's phrases point into
   * @throws Error with a line for each phrase that cannot be found
   */
  with(own: readonly Phrase[], tables: Readonly<Record<string, unknown>> = {}): Lexicon {
    return new Lexicon(this, own, tables);
  }

  /** Numbers of phrases are below this. */
  get phraseCount(): number { return this.#base.phraseCount + (this.#own?.phraseCount ?? 0); }

  /** The highest number of a word, the user's included. */
  get wordCount(): number { return this.#base.wordCount + (this.#own?.wordCount ?? 0); }

  /** Memory of the tables, in bytes. */
  get byteLength(): number {
    const a = this.#base;
    const views = [a.childStart, a.endStart, a.rootChild, a.valueStart];
    return this.#sections.byteLength + views.reduce((n, v) => n + v.byteLength, 0);
  }

  /** The `i`-th small integer of a phrase, 0 where it has fewer. */
  value(phrase: number, i: number): number {
    const from = this.#base.phraseCount;
    return phrase < from ? this.#base.value(phrase, i) : this.#own!.value(phrase - from, i);
  }

  /** Evidence bits (`Cue`) of a word of the vocabulary; 0 for word 0. */
  cues(word: number): number {
    return word <= this.#base.wordCount ? this.#base.bits[word] : 0;
  }

  /** The vocabulary number of a folded word, 0 when it has none. For recognisers' constants, not for hot loops. */
  wordId(folded: string): number {
    return (this.#own ?? this.#base).words.find(this.#key.ofString(foldWord(folded)));
  }

  /** JSON that a source put beside the phrases; decoded when first asked. */
  table<T>(name: string): T {
    if (!this.#tables.has(name)) this.#tables.set(name, this.#sections.json(`table:${name}`));
    return this.#tables.get(name) as T;
  }

  /**
   * Lays out a run of paragraphs to be cut into words one after the other, which is quicker than one by one.
   * All but the last must end between words.
   */
  open(text: string): void {
    this.#scanner.open(text);
  }

  /** Cuts the next paragraph of what was opened into words. The arrays are the lexicon's own: the next call overwrites them. */
  next(text: string): Tokens {
    return this.#scanner.next(text);
  }

  /** Leaves words out of those cut last. @param skip ranges that are no prose (code, URLs), sorted, half-open */
  leaveOut(skip: readonly (readonly [number, number])[]): void {
    this.#scanner.leaveOut(skip);
  }

  /** Cuts a paragraph by itself into words, without those that touch one of the ranges. */
  tokenise(text: string, skip: readonly (readonly [number, number])[] = []): Tokens {
    this.#scanner.open(text);
    const tokens = this.#scanner.next(text);
    this.#scanner.leaveOut(skip);
    return tokens;
  }

  /** Longest matches of every layer in the paragraph that was cut into words last, left to right, not overlapping. */
  matchAll(text: string): Readonly<Record<Layer, Hits>> {
    return this.#matcher.match(text);
  }
}

function inMemory(sections: Record<string, Uint8Array | Uint16Array | Int32Array>): AutomatonArrays {
  return {
    u8: (n) => sections[n] as Uint8Array, u16: (n) => sections[n] as Uint16Array, i32: (n) => sections[n] as Int32Array,
    json: <T>(n: string) => JSON.parse(new TextDecoder().decode(sections[n] as Uint8Array)) as T,
  };
}
