import * as vscode from 'vscode';
import type { Kind, Mention } from '../analysis/mention';
import { rangeOf } from './documents';
import { entryOf, type Entity } from './entities';
import { Command } from './ids';
import { entityLabel } from './labels';
import { KIND_ICON, kindCount, kindName } from './names';

/** Rows of the entity tree. Ids stay the same over edits, so that the tree keeps what is open and selected. */
export type Node =
  | { readonly type: 'kind'; readonly kind: Kind; readonly entities: readonly Entity[] }
  | { readonly type: 'entity'; readonly entity: Entity }
  | { readonly type: 'mention'; readonly entity: Entity; readonly index: number }
  | { readonly type: 'more'; readonly entity: Entity };

/** Mention rows of one entity; a list of thousands helps nobody, and the keys reach all. */
export const ROW_LIMIT = 500;

/** Words of the line shown on each side of a mention. */
const BEFORE = 24;
const AFTER = 60;

export function idOf(node: Node): string {
  switch (node.type) {
    case 'kind': return node.kind;
    case 'entity': return node.entity.key;
    case 'mention': return `${node.entity.key}#${node.index}`;
    case 'more': return `${node.entity.key}#more`;
  }
}

export function itemOf(node: Node, document: vscode.TextDocument): vscode.TreeItem {
  const item = rowOf(node, document);
  item.id = idOf(node);
  item.contextValue = node.type === 'entity' && entryOf(node.entity.mentions[0]) ? 'entity.withEntry' : node.type;
  return item;
}

function rowOf(node: Node, document: vscode.TextDocument): vscode.TreeItem {
  switch (node.type) {
    case 'kind': return kindItem(node.kind, node.entities);
    case 'entity': return entityItem(node.entity, document);
    case 'mention': return mentionItem(node, document);
    case 'more': return moreItem(document, node.entity.key, ROW_LIMIT, node.entity.mentions.length - ROW_LIMIT);
  }
}

function kindItem(kind: Kind, entities: readonly Entity[]): vscode.TreeItem {
  const item = new vscode.TreeItem(kindName(kind), vscode.TreeItemCollapsibleState.Expanded);
  const mentions = entities.reduce((sum, e) => sum + e.mentions.length, 0);
  item.iconPath = new vscode.ThemeIcon(KIND_ICON[kind]);
  item.description = String(mentions);
  item.accessibilityInformation = { label: `${kindName(kind)}: ${kindCount(kind, mentions)}` };
  return item;
}

function entityItem({ mentions }: Entity, document: vscode.TextDocument): vscode.TreeItem {
  const label = entityLabel(mentions[0], wordsOf(mentions[0], document));
  const item = new vscode.TreeItem(label, vscode.TreeItemCollapsibleState.Collapsed);
  item.description = String(mentions.length);
  item.accessibilityInformation = { label: mentions.length === 1 ? vscode.l10n.t('{0}, 1 mention', label) : vscode.l10n.t('{0}, {1} mentions', label, mentions.length) };
  return item;
}

function mentionItem({ entity, index }: Node & { type: 'mention' }, document: vscode.TextDocument): vscode.TreeItem {
  const m = entity.mentions[index], range = rangeOf(document, m), line = range.start.line + 1;
  const item = new vscode.TreeItem(snippet(document.lineAt(range.start.line).text, range));
  item.description = String(line);
  item.tooltip = vscode.l10n.t('Line {0}', line);
  item.command = { command: Command.reveal, title: vscode.l10n.t('Reveal Mention'), arguments: [document.uri, entity.key, index] };
  item.accessibilityInformation = { label: vscode.l10n.t('Line {0}: {1}', line, (item.label as vscode.TreeItemLabel).label) };
  return item;
}

/** What stands in place of the mentions beyond the limit, and leads to the first of them. */
export function moreItem(document: vscode.TextDocument, key: string, index: number, left: number): vscode.TreeItem {
  const item = new vscode.TreeItem(vscode.l10n.t('{0} more: show the first of them', left));
  item.command = { command: Command.reveal, title: vscode.l10n.t('Reveal Mention'), arguments: [document.uri, key, index] };
  item.accessibilityInformation = { label: item.label as string };
  return item;
}

/** The words around a mention in its line, the mention itself set off. */
export function snippet(line: string, range: vscode.Range): vscode.TreeItemLabel {
  const start = range.start.character, end = range.isSingleLine ? range.end.character : line.length;
  const from = start <= BEFORE ? 0 : line.indexOf(' ', start - BEFORE) + 1 || start;
  const before = (from > 0 ? '… ' : '') + line.slice(Math.min(from, start), start).replace(/^\s+/, '');
  const after = line.slice(end, end + AFTER);
  return { label: before + line.slice(start, end) + after + (line.length > end + AFTER ? '…' : ''), highlights: [[before.length, before.length + end - start]] };
}

export function wordsOf(m: Mention, document: vscode.TextDocument): string {
  return document.getText(rangeOf(document, m)).replace(/\s+/g, ' ');
}
