import * as vscode from 'vscode';
import { entityKey, groupEntities } from './entities';
import { idOf, itemOf, ROW_LIMIT, type Node } from './entityNodes';
import { Command, View } from './ids';
import type { Services } from './services';
import { SideView } from './sideView';

const SYNC = 150;

/** The side view: kinds, their entities with counts, and each mention with its line, for the active document. */
export function entityTree(_context: vscode.ExtensionContext, services: Services): vscode.Disposable {
  const tree = new EntityTree(services);
  if (services.testing) services.testing.tree = { roots: () => tree.getChildren(), children: (node) => tree.getChildren(node as Node), item: (node) => tree.getTreeItem(node as Node) };
  return tree;
}

class EntityTree implements vscode.TreeDataProvider<Node>, vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<void>();
  readonly onDidChangeTreeData = this.#changed.event;
  readonly #view: vscode.TreeView<Node>;
  readonly #side: SideView;
  readonly #subscriptions: vscode.Disposable[];
  /** Nodes by id, so that the view can be asked to reveal one. */
  #nodes = new Map<string, Node>();
  readonly #expanded = new Set<string>();
  /** Kinds stand open unless the reader closes them. */
  readonly #closed = new Set<string>();
  #syncTimer?: ReturnType<typeof setTimeout>;

  constructor(private readonly services: Services) {
    this.#view = vscode.window.createTreeView<Node>(View.entities, { treeDataProvider: this, showCollapseAll: true });
    this.#side = new SideView(services.documents, this.#view, () => this.#changed.fire());
    this.#subscriptions = [
      this.#changed,
      this.#view,
      this.#side,
      this.#view.onDidExpandElement(({ element }) => this.#opened(element, true)),
      this.#view.onDidCollapseElement(({ element }) => this.#opened(element, false)),
      vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => this.#syncSoon(textEditor)),
      vscode.commands.registerCommand(Command.showEntities, () => vscode.commands.executeCommand(`${View.entities}.focus`)),
    ];
  }

  getTreeItem(node: Node): vscode.TreeItem {
    return itemOf(node, this.#side.rowsOf!);
  }

  getChildren(node?: Node): Node[] {
    const children = node ? childrenOf(node) : this.#roots();
    for (const child of children) this.#nodes.set(idOf(child), child);
    return children;
  }

  getParent(node: Node): Node | undefined {
    if (node.type === 'kind') return undefined;
    return this.#nodes.get(node.type === 'entity' ? node.entity.kind : node.entity.key);
  }

  #roots(): Node[] {
    this.#nodes = new Map();
    return this.#side.rows((document) =>
      [...groupEntities(this.services.documents.analysis(document)?.mentions() ?? [])].map(([kind, entities]) => ({ type: 'kind', kind, entities })));
  }

  #opened(node: Node, open: boolean): void {
    const [set, holds] = node.type === 'kind' ? [this.#closed, !open] : [this.#expanded, open];
    if (holds) set.add(idOf(node));
    else set.delete(idOf(node));
  }

  #syncSoon(editor: vscode.TextEditor): void {
    clearTimeout(this.#syncTimer);
    if (this.#view.visible) this.#syncTimer = setTimeout(() => this.#sync(editor), SYNC);
  }

  /** Selects the row of the mention under the cursor, without opening what the reader closed or taking the focus. */
  #sync(editor: vscode.TextEditor): void {
    if (editor.document !== this.#side.rowsOf || this.#side.stale || !this.#view.visible) return;
    const mention = this.services.navigation.current(editor);
    const entity = mention && this.#nodes.get(entityKey(mention));
    if (entity?.type !== 'entity' || this.#closed.has(entity.entity.kind)) return;
    const index = entity.entity.mentions.findIndex((m) => m.start === mention!.start);
    const row: Node = this.#expanded.has(idOf(entity)) && index >= 0 && index < ROW_LIMIT ? { type: 'mention', entity: entity.entity, index } : entity;
    this.#view.reveal(row, { select: true, focus: false, expand: false }).then(undefined, (error) => this.services.log.debug(String(error)));
  }

  dispose(): void {
    clearTimeout(this.#syncTimer);
    vscode.Disposable.from(...this.#subscriptions).dispose();
  }
}

function childrenOf(node: Node): Node[] {
  if (node.type === 'kind') return node.entities.map((entity) => ({ type: 'entity', entity }));
  if (node.type !== 'entity') return [];
  const { entity } = node, rows: Node[] = entity.mentions.slice(0, ROW_LIMIT).map((_, index) => ({ type: 'mention', entity, index }));
  return entity.mentions.length > ROW_LIMIT ? [...rows, { type: 'more', entity }] : rows;
}
