import * as vscode from 'vscode';
import type { Documents } from './documents';

/** Milliseconds between two drawings while somebody types, and how many times as long as drawing takes: of a large text less often. */
const REST = 300;
const SHARE = 5;

/**
 * What a side view speaks of, and when it is drawn anew: the document of the active text editor; while a panel or the
 * view itself has the focus, of the last one.
 */
export class SideView implements vscode.Disposable {
  #document?: vscode.TextDocument;
  #rowsOf?: vscode.TextDocument;
  #stale = true;
  #cost = 0;
  #timer?: ReturnType<typeof setTimeout>;
  readonly #subscriptions: vscode.Disposable[];

  /** @param draw asks VS Code for the rows, which `rows` then makes */
  constructor(documents: Documents, private readonly view: vscode.TreeView<unknown>, private readonly draw: () => void) {
    this.#subscriptions = [
      view.onDidChangeVisibility(({ visible }) => visible && this.#stale && this.#drawNow()),
      documents.onDidChange(({ document }) => document === this.#document && this.#drawSoon()),
      vscode.window.onDidChangeActiveTextEditor(() => this.#follow()),
      vscode.workspace.onDidCloseTextDocument((document) => document === this.#document && this.#follow()),
    ];
    this.#follow();
  }

  /** The document that the rows speak of, a moment behind that of the active editor. */
  get rowsOf(): vscode.TextDocument | undefined { return this.#rowsOf; }

  /** Something has changed that the rows do not show yet. */
  get stale(): boolean { return this.#stale; }

  /** Makes the rows at the root, and notes how long that takes. */
  rows<T>(make: (document: vscode.TextDocument) => T[]): T[] {
    const started = performance.now();
    this.#stale = false;
    this.#rowsOf = this.#document;
    const rows = this.#rowsOf ? make(this.#rowsOf) : [];
    this.#cost = performance.now() - started;
    return rows;
  }

  #follow(): void {
    const active = vscode.window.activeTextEditor?.document;
    const document = active ?? (this.#document?.isClosed || !vscode.window.visibleTextEditors.length ? undefined : this.#document);
    if (document === this.#document) return;
    this.#document = document;
    this.#drawNow();
  }

  #drawSoon(): void {
    this.#stale = true;
    if (this.view.visible) this.#timer ??= setTimeout(() => this.#drawNow(), Math.max(REST, SHARE * this.#cost));
  }

  #drawNow(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#stale = true;
    if (this.view.visible) this.draw();
  }

  dispose(): void {
    clearTimeout(this.#timer);
    vscode.Disposable.from(...this.#subscriptions).dispose();
  }
}
