import * as vscode from 'vscode';
import { STANCE_CATEGORIES, type StanceMention } from '../analysis/mention';
import { byTarget } from '../stance/profile';
import { rangeOf } from './documents';
import { entityKey } from './entities';
import { Command } from './ids';
import { categoryName } from './names';
import { countryLabel } from './labels';
import { moreItem, ROW_LIMIT, snippet } from './entityNodes';

/** Rows of the Stance view; ids stay the same over edits. */
export type StanceNode =
  | { readonly type: 'group'; readonly group: 'targets' | 'categories'; readonly children: readonly StanceNode[] }
  | { readonly type: 'target' | 'category'; readonly id: string; readonly mentions: readonly StanceMention[]; readonly of: Totals }
  | { readonly type: 'mention'; readonly id: string; readonly mention: StanceMention; readonly index: number }
  | { readonly type: 'more'; readonly id: string; readonly mention: StanceMention; readonly index: number; readonly left: number };

/** What bars and shares are measured against, and each mention's number among those of its category, as the jump command counts. */
interface Totals { readonly most: number; readonly words: number; readonly numbers: ReadonlyMap<StanceMention, number> }

const BAR = 8;

/** The tree of a document: whom its words are about, and what they do. */
export function stanceTree(mentions: readonly StanceMention[], words: number): StanceNode[] {
  const targets = [...byTarget(mentions)];
  const categories = STANCE_CATEGORIES.map((c) => [c, mentions.filter((m) => m.category === c)] as const).filter(([, list]) => list.length).sort((a, b) => b[1].length - a[1].length);
  const numbers = new Map(categories.flatMap(([, list]) => list.map((m, i): [StanceMention, number] => [m, i])));
  const nodes = (type: 'target' | 'category', groups: readonly (readonly [string, readonly StanceMention[]])[]): StanceNode[] => {
    const most = Math.max(1, ...groups.map(([, list]) => list.length));
    return groups.map(([key, list]) => ({ type, id: `${type}:${key}`, mentions: list, of: { most, words, numbers } }));
  };
  const groups: StanceNode[] = [
    { type: 'group', group: 'targets', children: nodes('target', targets) },
    { type: 'group', group: 'categories', children: nodes('category', categories) },
  ];
  return groups.filter((g) => g.type === 'group' && g.children.length > 0);
}

export function stanceChildren(node: StanceNode): readonly StanceNode[] {
  if (node.type === 'group') return node.children;
  if (node.type === 'mention' || node.type === 'more') return [];
  const { id, mentions, of: { numbers } } = node;
  const rows = mentions.slice(0, ROW_LIMIT).map((mention): StanceNode => ({ type: 'mention', id: `${id}#${mention.category}${numbers.get(mention)}`, mention, index: numbers.get(mention)! }));
  const next = mentions[ROW_LIMIT];
  return next ? [...rows, { type: 'more', id: `${id}#more`, mention: next, index: numbers.get(next)!, left: mentions.length - ROW_LIMIT }] : rows;
}

export function stanceItem(node: StanceNode, document: vscode.TextDocument): vscode.TreeItem {
  const item = itemOf(node, document);
  item.id = node.type === 'group' ? node.group : node.id;
  item.contextValue = `stance.${node.type}`;
  return item;
}

function itemOf(node: StanceNode, document: vscode.TextDocument): vscode.TreeItem {
  switch (node.type) {
    case 'group': return groupItem(node.group);
    case 'target': return targetItem(node.mentions, node.of);
    case 'category': return categoryItem(node.mentions, node.of);
    case 'mention': return mentionItem(node, document);
    case 'more': return moreItem(document, entityKey(node.mention), node.index, node.left);
  }
}

function groupItem(group: 'targets' | 'categories'): vscode.TreeItem {
  const item = new vscode.TreeItem(group === 'targets' ? vscode.l10n.t('Toward whom') : vscode.l10n.t('What the words do'), vscode.TreeItemCollapsibleState.Expanded);
  item.iconPath = new vscode.ThemeIcon(group === 'targets' ? 'globe' : 'comment');
  return item;
}

/** "▲▲▲ ▼": praise and blame, then how many of all are in the author's voice. */
function targetItem(mentions: readonly StanceMention[], { most }: Totals): vscode.TreeItem {
  const { text, entry } = mentions[0].target!;
  const positive = mentions.filter((m) => m.polarity === 'positive').length, negative = mentions.filter((m) => m.polarity === 'negative').length;
  const author = mentions.filter((m) => m.holder === 'author').length;
  const label = (entry && countryLabel(entry)) ?? text;
  const item = new vscode.TreeItem(label, vscode.TreeItemCollapsibleState.Collapsed);
  const bars = [bar('▲', positive, most), bar('▼', negative, most)].filter((b) => b).join(' ');
  item.description = vscode.l10n.t('{0} · author {1}, attributed {2}', bars, author, mentions.length - author);
  const told = vscode.l10n.t('{0}: {1} positive, {2} negative; {3} by the author, {4} attributed', label, positive, negative, author, mentions.length - author);
  item.tooltip = told;
  item.accessibilityInformation = { label: told };
  return item;
}

function categoryItem(mentions: readonly StanceMention[], { most, words }: Totals): vscode.TreeItem {
  const label = categoryName(mentions[0].category), share = words ? ((1000 * mentions.length) / words).toFixed(1) : '0';
  const item = new vscode.TreeItem(label, vscode.TreeItemCollapsibleState.Collapsed);
  item.description = vscode.l10n.t('{0} {1} · {2} per 1,000 words', bar('■', mentions.length, most), mentions.length, share);
  const told = vscode.l10n.t('{0}: {1}, {2} per 1,000 words', label, mentions.length, share);
  item.tooltip = told;
  item.accessibilityInformation = { label: told };
  return item;
}

/** A bar whose full length stands for the largest row. */
const bar = (sign: string, n: number, most: number): string => (n ? sign.repeat(Math.max(1, Math.round((BAR * n) / most))) : '');

function mentionItem({ mention, index }: StanceNode & { type: 'mention' }, document: vscode.TextDocument): vscode.TreeItem {
  const range = rangeOf(document, mention), line = range.start.line + 1;
  const item = new vscode.TreeItem(snippet(document.lineAt(range.start.line).text, range));
  item.description = vscode.l10n.t('{0} · line {1}', categoryName(mention.category), line);
  item.command = { command: Command.reveal, title: vscode.l10n.t('Reveal Mention'), arguments: [document.uri, entityKey(mention), index] };
  item.accessibilityInformation = { label: vscode.l10n.t('Line {0}: {1}', line, (item.label as vscode.TreeItemLabel).label) };
  return item;
}
