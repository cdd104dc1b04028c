import type * as vscode from 'vscode';
import type { Lexicon } from '../lexicon/lexicon';
import { withOwn, type OwnLexicon, type OwnWords } from '../lexicon/own';
import type { Documents } from './documents';

/** Makes one kind of the user's words from the bundled lexicon. */
export type MakeWords = (bundled: Lexicon) => OwnWords;

/** The bundled lexicon and all that the user's files add to it; a change of either reaches every open document. */
export class OwnLexicons {
  #bundled?: Lexicon;
  readonly #makers = new Map<string, MakeWords>();

  constructor(private readonly documents: Documents, private readonly log: vscode.LogOutputChannel) {}

  /** JSON of the bundled lexicon; undefined before it is loaded. */
  table<T>(name: string): T | undefined {
    return this.#bundled?.table<T>(name);
  }

  start(bundled: Lexicon): void {
    this.#bundled = bundled;
    this.#apply();
  }

  /** Puts the user's words of one kind in place of those before; undefined takes them away. */
  set(kind: string, make: MakeWords | undefined): void {
    if (!make && !this.#makers.has(kind)) return;
    if (make) this.#makers.set(kind, make);
    else this.#makers.delete(kind);
    this.#apply();
  }

  #apply(): void {
    if (!this.#bundled) return;
    const { lexicon, problems } = this.#with(this.#bundled);
    for (const problem of problems) this.log.warn(problem);
    this.documents.start(lexicon);
  }

  /** Whatever the user's words are, the bundled ones work. */
  #with(bundled: Lexicon): OwnLexicon {
    try {
      return withOwn(bundled, [...this.#makers.values()].map((make) => make(bundled)));
    } catch (error) {
      this.log.error(`Words of your own are left out: ${String(error)}`);
      return { lexicon: bundled, problems: [] };
    }
  }
}
