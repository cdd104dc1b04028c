import * as vscode from 'vscode';
import { AnalysedDocument } from '../analysis/document';
import type { Mention } from '../analysis/mention';
import type { Lexicon } from '../lexicon/lexicon';
import type { FileMemory } from './fileMemory';
import type { FileScope } from './fileScope';
import { SECTION, Setting } from './ids';
import type { Edit } from './spans';

/** Milliseconds of work in one slice of a large file, and the rest between two slices. */
const SLICE = 10;
const REST = 4;
/** Files this many times over the limit are analysed only on request. */
const HARD_CAP = 10;

/** A document's analysis is new, changed or gone. */
export interface DocumentChange {
  readonly document: vscode.TextDocument;
  /** What was typed, when that is all that happened. */
  readonly edits: readonly Edit[];
}

/** One analysis per document version: keeps those of annotated documents up to date and tells the surfaces. */
export class Documents implements vscode.Disposable {
  readonly #open = new Map<vscode.TextDocument, AnalysedDocument>();
  readonly #changed = new vscode.EventEmitter<DocumentChange>();
  readonly #subscriptions: vscode.Disposable[];
  readonly #timers = new Map<vscode.TextDocument, ReturnType<typeof setTimeout>>();
  #lexicon?: Lexicon;
  readonly onDidChange = this.#changed.event;
  #begin!: () => void;
  /** Settles when documents can be analysed: for answers that VS Code keeps until the text changes. */
  readonly ready = new Promise<void>((resolve) => (this.#begin = resolve));

  constructor(private readonly scope: FileScope, private readonly memory: FileMemory, private readonly log: vscode.LogOutputChannel) {
    this.#subscriptions = [
      this.#changed,
      vscode.workspace.onDidChangeTextDocument((e) => this.#edited(e)),
      // A change of language closes and opens the same document.
      vscode.workspace.onDidOpenTextDocument((document) => this.#changed.fire({ document, edits: [] })),
      vscode.workspace.onDidCloseTextDocument((document) => this.#forget(document)),
      scope.onDidChange(() => this.#refreshAll()),
      vscode.workspace.onDidChangeConfiguration((e) => {
        if (e.affectsConfiguration(`${SECTION}.${Setting.fileSize}`)) this.#reopenAll();
      }),
    ];
  }

  /** Begins to analyse, and begins anew when the lexicon changes. */
  start(lexicon: Lexicon): void {
    this.#lexicon = lexicon;
    this.#begin();
    this.#reopenAll();
  }

  /** The analysis of an annotated document, made when first asked for. */
  analysis(document: vscode.TextDocument): AnalysedDocument | undefined {
    const open = this.#open.get(document);
    if (open || !this.#lexicon || document.isClosed || !this.scope.judge(document).annotated || this.overCap(document)) return open;
    const made = new AnalysedDocument(document.getText(), this.#lexicon, {
      published: this.memory.get(document.uri).published,
      fileName: document.uri.path,
      languageId: document.languageId,
      sliceOver: limit(),
      onError: ({ rule, error, where }) => this.log.error(`${rule}: ${error} (${where})`),
    });
    this.#open.set(document, made);
    this.#work(document, made);
    return made;
  }

  /** Settles when a document is analysed to its end; at once where it is not analysed at all. */
  whole(document: vscode.TextDocument, token: vscode.CancellationToken): Promise<void> {
    const done = (): boolean => (this.analysis(document)?.progress ?? 1) >= 1;
    return new Promise((resolve) => {
      if (done()) return resolve();
      const listeners = [this.onDidChange((change) => change.document === document && done() && settle()), token.onCancellationRequested(() => settle())];
      const settle = (): void => {
        vscode.Disposable.from(...listeners).dispose();
        resolve();
      };
    });
  }

  /** So large that it is analysed only when the reader asks. */
  overCap(document: vscode.TextDocument): boolean {
    return !this.memory.get(document.uri).large && sizeOf(document) > limit() * HARD_CAP;
  }

  #edited({ document, contentChanges }: vscode.TextDocumentChangeEvent): void {
    const open = this.#open.get(document);
    if (!open || !contentChanges.length) return;
    open.edit(contentChanges.map((c) => ({ start: c.rangeOffset, end: c.rangeOffset + c.rangeLength, text: c.text })), document.version);
    if (open.length !== sizeOf(document)) return this.#reopen(document);
    this.#work(document, open);
    this.#changed.fire({ document, edits: contentChanges.map((c) => ({ start: c.rangeOffset, length: c.rangeLength, inserted: c.text.length })) });
  }

  /** Goes through a large file in slices between which the editor breathes, what is on screen first. */
  #work(document: vscode.TextDocument, open: AnalysedDocument): void {
    if (open.progress >= 1 || this.#timers.has(document)) return;
    this.#timers.set(document, setTimeout(() => {
      this.#timers.delete(document);
      if (this.#open.get(document) !== open) return;
      const until = performance.now() + SLICE;
      open.work(() => performance.now() >= until, visibleOffsets(document));
      this.#changed.fire({ document, edits: [] });
      this.#work(document, open);
    }, REST));
  }

  #refreshAll(): void {
    for (const [document, open] of this.#open) {
      if (!this.scope.judge(document).annotated) this.#forget(document);
      else open.publish(this.memory.get(document.uri).published);
    }
    this.#tellAll();
  }

  #reopenAll(): void {
    for (const document of this.#open.keys()) this.#forget(document);
    this.#tellAll();
  }

  #reopen(document: vscode.TextDocument): void {
    this.#forget(document);
    this.#changed.fire({ document, edits: [] });
  }

  #tellAll(): void {
    for (const document of new Set(vscode.window.visibleTextEditors.map((e) => e.document))) this.#changed.fire({ document, edits: [] });
  }

  #forget(document: vscode.TextDocument): void {
    clearTimeout(this.#timers.get(document));
    this.#timers.delete(document);
    this.#open.delete(document);
  }

  dispose(): void {
    for (const document of this.#open.keys()) this.#forget(document);
    vscode.Disposable.from(...this.#subscriptions).dispose();
  }
}

/** The setting is in megabytes; a UTF-16 unit counts as a byte, which is near the size of English text on disk. */
function limit(): number {
  return Math.max(0.1, Number(vscode.workspace.getConfiguration(SECTION).get(Setting.fileSize)) || 1) * 1_000_000;
}

function sizeOf(document: vscode.TextDocument): number {
  return document.offsetAt(new vscode.Position(document.lineCount, 0));
}

function visibleOffsets(document: vscode.TextDocument): readonly [number, number] | undefined {
  const ranges = vscode.window.visibleTextEditors.find((e) => e.document === document)?.visibleRanges;
  return ranges?.length ? [document.offsetAt(ranges[0].start), document.offsetAt(ranges[ranges.length - 1].end)] : undefined;
}

/** Where a mention stands in its document, as the editor counts. */
export function rangeOf(document: vscode.TextDocument, m: Pick<Mention, 'start' | 'end'>): vscode.Range {
  return new vscode.Range(document.positionAt(m.start), document.positionAt(m.end));
}
