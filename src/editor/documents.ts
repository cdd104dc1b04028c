import * as vscode from 'vscode';
import { analyse, type Analysis } from '../analysis/analyse';
import { KINDS, type Kind, type Mention } from '../analysis/mention';
import type { Lexicon } from '../lexicon/lexicon';
import type { FileMemory } from './fileMemory';
import type { FileScope } from './fileScope';
import type { Edit } from './spans';

/** One analysis per document version: every surface reads this and none analyses by itself. */
export class DocumentAnalysis {
  #analysis: Analysis;

  constructor(readonly document: vscode.TextDocument, private readonly lexicon: Lexicon, readonly published: string | undefined) {
    this.#analysis = this.#analyse();
  }

  get facts(): Analysis['facts'] {
    return this.#analysis.facts;
  }

  get counts(): Readonly<Record<Kind, number>> {
    const counts = { country: 0, date: 0, stance: 0, term: 0 };
    for (const m of this.mentions()) counts[m.kind]++;
    return counts;
  }

  /** Mentions that touch a range of offsets, in text order. */
  mentions(kinds: ReadonlySet<Kind> = ALL, from = 0, to = Infinity): readonly Mention[] {
    return this.#analysis.mentions.filter((m) => m.end >= from && m.start <= to && kinds.has(m.kind) && m.confidence >= 0.5);
  }

  /** Mentions at an offset, their ends included. */
  at(offset: number): readonly Mention[] {
    return this.mentions(ALL, offset, offset);
  }

  range(m: Mention): vscode.Range {
    return new vscode.Range(this.document.positionAt(m.start), this.document.positionAt(m.end));
  }

  update(): void {
    this.#analysis = this.#analyse();
  }

  #analyse(): Analysis {
    const { fileName, languageId } = this.document;
    return analyse(this.document.getText(), this.lexicon, { published: this.published, fileName, languageId });
  }
}

const ALL: ReadonlySet<Kind> = new Set(KINDS);

/** A document's analysis is new, changed or gone. */
export interface DocumentChange {
  readonly document: vscode.TextDocument;
  /** What was typed, when that is all that happened. */
  readonly edits: readonly Edit[];
}

/** Keeps the analyses of annotated documents up to date and tells the surfaces. */
export class Documents implements vscode.Disposable {
  readonly #open = new Map<vscode.TextDocument, DocumentAnalysis>();
  readonly #changed = new vscode.EventEmitter<DocumentChange>();
  readonly #subscriptions: vscode.Disposable[];
  #lexicon?: Lexicon;
  readonly onDidChange = this.#changed.event;

  constructor(private readonly scope: FileScope, private readonly memory: FileMemory) {
    this.#subscriptions = [
      this.#changed,
      vscode.workspace.onDidChangeTextDocument((e) => this.#edited(e)),
      vscode.workspace.onDidCloseTextDocument((document) => this.#open.delete(document)),
      scope.onDidChange(() => this.#refreshAll()),
    ];
  }

  start(lexicon: Lexicon): void {
    this.#lexicon = lexicon;
    this.#refreshAll();
  }

  /** The analysis of an annotated document, made when first asked for. */
  analysis(document: vscode.TextDocument): DocumentAnalysis | undefined {
    const open = this.#open.get(document);
    if (open || !this.#lexicon || document.isClosed || !this.scope.judge(document).annotated) return open;
    const made = new DocumentAnalysis(document, this.#lexicon, this.memory.get(document.uri).published);
    this.#open.set(document, made);
    return made;
  }

  #edited({ document, contentChanges }: vscode.TextDocumentChangeEvent): void {
    const open = this.#open.get(document);
    if (!open || !contentChanges.length) return;
    open.update();
    const edits = contentChanges.map((c): Edit => ({ start: c.rangeOffset, length: c.rangeLength, inserted: c.text.length }));
    this.#changed.fire({ document, edits });
  }

  #refreshAll(): void {
    const documents = new Set([...this.#open.keys(), ...vscode.window.visibleTextEditors.map((e) => e.document)]);
    for (const document of documents) {
      const open = this.#open.get(document);
      if (open && (!this.scope.judge(document).annotated || open.published !== this.memory.get(document.uri).published)) this.#open.delete(document);
      this.#changed.fire({ document, edits: [] });
    }
  }

  dispose(): void {
    vscode.Disposable.from(...this.#subscriptions).dispose();
    this.#open.clear();
  }
}
