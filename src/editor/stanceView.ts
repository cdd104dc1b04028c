import * as vscode from 'vscode';
import type { StanceMention } from '../analysis/mention';
import { countWords } from '../stance/profile';
import { View } from './ids';
import type { Services } from './services';
import { stanceChildren, stanceItem, stanceTree, type StanceNode } from './stanceNodes';

const REFRESH = 400;

/** The second side view: toward whom the active document leans, and by what kinds of words. */
export function stanceView(_context: vscode.ExtensionContext, services: Services): vscode.Disposable {
  const view = new StanceView(services);
  if (services.testing) services.testing.stance = { roots: () => view.getChildren(), children: (node) => view.getChildren(node as StanceNode), item: (node) => view.getTreeItem(node as StanceNode) };
  return view;
}

class StanceView implements vscode.TreeDataProvider<StanceNode>, vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<void>();
  readonly onDidChangeTreeData = this.#changed.event;
  readonly #view: vscode.TreeView<StanceNode>;
  readonly #subscriptions: vscode.Disposable[];
  #document?: vscode.TextDocument;
  /** The document that the rows speak of: a moment behind the active one. */
  #rowsOf?: vscode.TextDocument;
  #timer?: ReturnType<typeof setTimeout>;

  constructor(private readonly services: Services) {
    this.#view = vscode.window.createTreeView<StanceNode>(View.stance, { treeDataProvider: this, showCollapseAll: true });
    this.#subscriptions = [
      this.#changed,
      this.#view,
      this.#view.onDidChangeVisibility(({ visible }) => visible && this.#changed.fire()),
      services.documents.onDidChange(({ document }) => document === this.#document && this.#refreshSoon()),
      vscode.window.onDidChangeActiveTextEditor(() => this.#follow()),
      vscode.workspace.onDidCloseTextDocument((document) => document === this.#document && this.#follow()),
    ];
    this.#follow();
  }

  getTreeItem(node: StanceNode): vscode.TreeItem {
    return stanceItem(node, this.#rowsOf!);
  }

  getChildren(node?: StanceNode): StanceNode[] {
    return node ? [...stanceChildren(node)] : this.#roots();
  }

  #roots(): StanceNode[] {
    const document = (this.#rowsOf = this.#document), analysis = document && this.services.documents.analysis(document);
    const mentions = (analysis?.mentions('stance') ?? []) as StanceMention[];
    if (!document || !mentions.length) return [];
    const text = document.getText();
    return stanceTree(mentions, countWords(text, 0, text.length));
  }

  /** Like the entity view: the active text editor, or the last one while something else has the focus. */
  #follow(): void {
    const active = vscode.window.activeTextEditor?.document;
    const document = active ?? (this.#document?.isClosed || !vscode.window.visibleTextEditors.length ? undefined : this.#document);
    if (document === this.#document) return;
    this.#document = document;
    this.#refreshSoon();
  }

  #refreshSoon(): void {
    if (!this.#view.visible) return;
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      this.#changed.fire();
    }, REFRESH);
  }

  dispose(): void {
    clearTimeout(this.#timer);
    vscode.Disposable.from(...this.#subscriptions).dispose();
  }
}
