import * as vscode from 'vscode';
import type { Kind, StanceCategory } from '../analysis/mention';

/** What the interface calls a kind, in the plural. */
export function kindName(kind: Kind): string {
  switch (kind) {
    case 'country': return vscode.l10n.t('Countries');
    case 'date': return vscode.l10n.t('Dates');
    case 'stance': return vscode.l10n.t('Stance words');
    case 'term': return vscode.l10n.t('Terms');
  }
}

/** A text that pure code keeps in English; the bundle for translators has these too. */
export function translated(text: string): string {
  const { t } = vscode.l10n;
  return t(text);
}

export const KIND_ICON: Readonly<Record<Kind, string>> = { country: 'globe', date: 'calendar', stance: 'comment', term: 'book' };

/** "3 countries", "1 date". */
export function kindCount(kind: Kind, n: number): string {
  switch (kind) {
    case 'country': return n === 1 ? vscode.l10n.t('1 country mention') : vscode.l10n.t('{0} country mentions', n);
    case 'date': return n === 1 ? vscode.l10n.t('1 date') : vscode.l10n.t('{0} dates', n);
    case 'stance': return n === 1 ? vscode.l10n.t('1 stance word') : vscode.l10n.t('{0} stance words', n);
    case 'term': return n === 1 ? vscode.l10n.t('1 term') : vscode.l10n.t('{0} terms', n);
  }
}

export function categoryName(category: StanceCategory): string {
  switch (category) {
    case 'hedge': return vscode.l10n.t('Hedges');
    case 'booster': return vscode.l10n.t('Boosters');
    case 'positive': return vscode.l10n.t('Positive judgements');
    case 'negative': return vscode.l10n.t('Negative judgements');
    case 'obligation': return vscode.l10n.t('Obligation');
    case 'reporting': return vscode.l10n.t('Neutral reporting');
    case 'distancing': return vscode.l10n.t('Distancing reports');
    case 'endorsing': return vscode.l10n.t('Endorsing reports');
    case 'intensifier': return vscode.l10n.t('Intensifiers');
    case 'concession': return vscode.l10n.t('Concessions');
    case 'loaded': return vscode.l10n.t('Loaded labels');
  }
}
