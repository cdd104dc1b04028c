import * as vscode from 'vscode';
import { entityKey, groupEntities } from './entities';
import { idOf, itemOf, ROW_LIMIT, type Node } from './entityNodes';
import { Command, View } from './ids';
import type { Services } from './services';

const REFRESH = 300;
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
  readonly #subscriptions: vscode.Disposable[];
  /** Nodes by id, so that the view can be asked to reveal one. */
  #nodes = new Map<string, Node>();
  readonly #expanded = new Set<string>();
  /** Kinds stand open unless the reader closes them. */
  readonly #closed = new Set<string>();
  #document?: vscode.TextDocument;
  /** The document that the rows speak of: a moment behind the active one. */
  #rowsOf?: vscode.TextDocument;
  #stale = true;
  #refreshTimer?: ReturnType<typeof setTimeout>;
  #syncTimer?: ReturnType<typeof setTimeout>;

  constructor(private readonly services: Services) {
    this.#view = vscode.window.createTreeView<Node>(View.entities, { treeDataProvider: this, showCollapseAll: true });
    this.#subscriptions = [
      this.#changed,
      this.#view,
      this.#view.onDidExpandElement(({ element }) => this.#opened(element, true)),
      this.#view.onDidCollapseElement(({ element }) => this.#opened(element, false)),
      this.#view.onDidChangeVisibility(({ visible }) => visible && this.#stale && this.#refresh()),
      services.documents.onDidChange(({ document }) => document === this.#document && this.#refreshSoon()),
      vscode.window.onDidChangeActiveTextEditor(() => this.#follow()),
      vscode.workspace.onDidCloseTextDocument((document) => document === this.#document && this.#follow()),
      vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => this.#syncSoon(textEditor)),
      vscode.commands.registerCommand(Command.showEntities, () => vscode.commands.executeCommand(`${View.entities}.focus`)),
    ];
    this.#follow();
  }

  getTreeItem(node: Node): vscode.TreeItem {
    return itemOf(node, this.#rowsOf!);
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
    this.#stale = false;
    this.#rowsOf = this.#document;
    const analysis = this.#document && this.services.documents.analysis(this.#document);
    return analysis ? [...groupEntities(analysis.mentions())].map(([kind, entities]) => ({ type: 'kind', kind, entities })) : [];
  }

  #opened(node: Node, open: boolean): void {
    const marked = node.type === 'kind' ? this.#closed : this.#expanded;
    if (open === (node.type !== 'kind')) marked.add(idOf(node));
    else marked.delete(idOf(node));
  }

  /** The view speaks of the active text editor; while a panel or the view itself has the focus, of the last one. */
  #follow(): void {
    const active = vscode.window.activeTextEditor?.document;
    const document = active ?? (this.#document?.isClosed || !vscode.window.visibleTextEditors.length ? undefined : this.#document);
    if (document === this.#document) return;
    this.#document = document;
    this.#refresh();
  }

  #refreshSoon(): void {
    this.#stale = true;
    if (this.#view.visible) this.#refreshTimer ??= setTimeout(() => this.#refresh(), REFRESH);
  }

  #refresh(): void {
    clearTimeout(this.#refreshTimer);
    this.#refreshTimer = undefined;
    this.#stale = true;
    if (this.#view.visible) this.#changed.fire();
  }

  #syncSoon(editor: vscode.TextEditor): void {
    clearTimeout(this.#syncTimer);
    if (this.#view.visible) this.#syncTimer = setTimeout(() => this.#sync(editor), SYNC);
  }

  /** Selects the row of the mention under the cursor, without opening what the reader closed or taking the focus. */
  #sync(editor: vscode.TextEditor): void {
    if (editor.document !== this.#document || this.#stale || !this.#view.visible) return;
    const mention = this.services.navigation.current(editor);
    const entity = mention && this.#nodes.get(entityKey(mention));
    if (entity?.type !== 'entity' || this.#closed.has(entity.entity.kind)) return;
    const index = entity.entity.mentions.findIndex((m) => m.start === mention!.start);
    const row: Node = this.#expanded.has(idOf(entity)) && index >= 0 && index < ROW_LIMIT ? { type: 'mention', entity: entity.entity, index } : entity;
    this.#view.reveal(row, { select: true, focus: false, expand: false }).then(undefined, (error) => this.services.log.debug(String(error)));
  }

  dispose(): void {
    clearTimeout(this.#refreshTimer);
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
