import * as vscode from 'vscode';
import type { Entry } from '../glossary/entry';
import { Glossary, type GlossaryIndex, type SearchHit } from '../glossary/glossary';
import type { UserGlossary } from '../glossary/user';
import { textOf } from './entryText';

/** The glossary as the surfaces see it: the bundled one, read when a first card is asked for. */
export class GlossaryStore implements vscode.Disposable {
  #bundled?: Promise<Glossary>;
  #overlaid = false;
  readonly #changed = new vscode.EventEmitter<void>();
  /** The user's glossary is another. */
  readonly onDidChange = this.#changed.event;

  constructor(private readonly extension: vscode.Uri) {}

  get hasOverlay(): boolean {
    return this.#overlaid;
  }

  /** Puts the user's glossary over the bundled one; undefined takes it away. */
  async overlay(own: UserGlossary | undefined): Promise<Glossary> {
    this.#overlaid = own !== undefined;
    const glossary = await this.#load();
    glossary.overlay(own);
    this.#changed.fire();
    return glossary;
  }

  /** The whole entry; undefined when no glossary has the id. */
  async entry(id: string): Promise<Entry | undefined> {
    return (await this.#load()).entry(id);
  }

  /** Names of entries, for lists of members and links. Ids that no glossary has are left out. */
  async labels(ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const glossary = await this.#load();
    return new Map(ids.flatMap((id) => { const label = glossary.summary(id)?.label; return label ? [[id, label]] : []; }));
  }

  /** The shortest that readers know each entry by: "SCO". */
  async shortLabels(ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const glossary = await this.#load();
    return new Map(ids.flatMap((id) => { const entry = glossary.entry(id); return entry ? [[id, shortLabel(entry)]] : []; }));
  }

  /** Entries by any label, alias or code, best first; all of them, by name, for an empty query. */
  async search(query: string): Promise<SearchHit[]> {
    const glossary = await this.#load();
    if (query.trim()) return glossary.search(query);
    return glossary.summaries().map((s) => ({ ...s, matched: s.label })).sort((a, b) => a.label.localeCompare(b.label));
  }

  #load(): Promise<Glossary> {
    return (this.#bundled ??= this.#read().catch((error: unknown) => {
      this.#bundled = undefined;
      throw error;
    }));
  }

  async #read(): Promise<Glossary> {
    const file = (name: string) => vscode.workspace.fs.readFile(vscode.Uri.joinPath(this.extension, 'dist', name));
    const [index, cards] = await Promise.all([file('glossary-index.json'), file('glossary-cards.bin')]);
    const glossary = new Glossary(JSON.parse(new TextDecoder().decode(index)) as GlossaryIndex);
    glossary.load(cards);
    return glossary;
  }

  dispose(): void {
    this.#changed.dispose();
  }
}

const ABBREVIATION = /^\p{Lu}[\p{L}\d+-]{1,6}$/u;

/** An abbreviation in capitals where the entry has one, else its label. */
function shortLabel({ label, type, aliases = [] }: Entry): string {
  if (type !== 'organisation' || ABBREVIATION.test(label)) return label;
  const names = aliases.filter((a) => typeof a === 'string' || !a.lang).map(textOf);
  return names.find((name) => ABBREVIATION.test(name) && name === name.toUpperCase()) ?? label;
}
