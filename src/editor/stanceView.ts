import * as vscode from 'vscode';
import type { StanceMention } from '../analysis/mention';
import { countWords } from '../stance/profile';
import { View } from './ids';
import type { Services } from './services';
import { SideView } from './sideView';
import { stanceChildren, stanceItem, stanceTree, type StanceNode } from './stanceNodes';

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
  readonly #side: SideView;

  constructor(private readonly services: Services) {
    this.#view = vscode.window.createTreeView<StanceNode>(View.stance, { treeDataProvider: this, showCollapseAll: true });
    this.#side = new SideView(services.documents, this.#view, () => this.#changed.fire());
  }

  getTreeItem(node: StanceNode): vscode.TreeItem {
    return stanceItem(node, this.#side.rowsOf!);
  }

  getChildren(node?: StanceNode): StanceNode[] {
    return node ? [...stanceChildren(node)] : this.#roots();
  }

  #roots(): StanceNode[] {
    return this.#side.rows((document) => {
      const mentions = (this.services.documents.analysis(document)?.mentions('stance') ?? []) as StanceMention[];
      if (!mentions.length) return [];
      const text = document.getText();
      return stanceTree(mentions, countWords(text, 0, text.length));
    });
  }

  dispose(): void {
    vscode.Disposable.from(this.#changed, this.#view, this.#side).dispose();
  }
}
