import * as vscode from 'vscode';
import type { AnalysedDocument } from '../analysis/document';
import { KINDS } from '../analysis/mention';
import type { Verdict } from './fileScope';
import { Command, LANGUAGES, SECTION, Setting } from './ids';
import { asCode, commandLink } from './markdown';
import { KIND_ICON, kindCount } from './names';

/** All that the status bar speaks of. */
export interface FileState {
  readonly verdict: Verdict;
  readonly analysis?: AnalysedDocument;
  /** Over the hard cap: waits for the reader's word. */
  readonly tooLarge: boolean;
  readonly hidden: boolean;
  readonly publishedByReader?: string;
}

export function barText({ verdict, analysis, tooLarge, hidden }: FileState): string {
  if (tooLarge) return `$(warning) ${vscode.l10n.t('Dateline: large file, click to analyse')}`;
  if (!verdict.annotated) return '$(circle-slash) Dateline';
  if (!analysis) return '$(loading~spin) Dateline';
  const counts = KINDS.filter((kind) => kind !== 'term').map((kind) => `$(${KIND_ICON[kind]}) ${analysis.counts[kind]}`).join('  ');
  const progress = analysis.progress < 1 ? `$(loading~spin) ${Math.floor(analysis.progress * 100)}%  ` : '';
  return `${progress}${hidden ? '$(eye-closed) ' : ''}${counts}`;
}

/** The tooltip: why, how many, the publication date, and what can be done. */
export function describe(state: FileState): vscode.MarkdownString {
  const text = new vscode.MarkdownString('', true);
  text.isTrusted = { enabledCommands: [Command.toggleFile, Command.setPublicationDate, Command.openSettings, Command.toggleHighlights, Command.showEntities, Command.analyseLargeFile] };
  text.appendMarkdown([`**Dateline**: ${reason(state.verdict)}`, ...sizeLines(state), ...countLines(state), actions(state)].join('\n\n'));
  return text;
}

function countLines({ analysis, publishedByReader }: FileState): string[] {
  if (!analysis) return [];
  const counts = KINDS.map((kind) => `$(${KIND_ICON[kind]}) ${kindCount(kind, analysis.counts[kind])}`).join('  \n');
  return [counts, publicationLine(analysis.facts.publication, !!publishedByReader)];
}

function sizeLines({ analysis, tooLarge }: FileState): string[] {
  const limit = commandLink(vscode.l10n.t('Change the limit'), Command.openSettings, `${SECTION}.${Setting.fileSize}`);
  if (tooLarge) return [`${vscode.l10n.t('The file is far over the size limit, so it is analysed only when you ask for it.')} ${commandLink(vscode.l10n.t('Analyse'), Command.analyseLargeFile)} · ${limit}`];
  if (!analysis || analysis.progress >= 1) return [];
  return [`${vscode.l10n.t('A large file: {0}% is analysed, the visible part first.', Math.floor(analysis.progress * 100))} ${limit}`];
}

function publicationLine(publication: string | undefined, byReader: boolean): string {
  if (!publication) return commandLink(vscode.l10n.t('Set the publication date: the text does not give one'), Command.setPublicationDate);
  const known = byReader ? vscode.l10n.t('Published {0}, as you set it.', publication) : vscode.l10n.t('Published {0}, as the text says.', publication);
  return `${known} ${commandLink(vscode.l10n.t('Change'), Command.setPublicationDate)}`;
}

function actions({ verdict, hidden }: FileState): string {
  const links = [commandLink(verdict.annotated ? vscode.l10n.t('Turn off for this file') : vscode.l10n.t('Turn on for this file'), Command.toggleFile)];
  if (verdict.annotated) {
    links.unshift(commandLink(vscode.l10n.t('Entities'), Command.showEntities));
    links.push(commandLink(hidden ? vscode.l10n.t('Show highlights') : vscode.l10n.t('Hide highlights'), Command.toggleHighlights));
  }
  return [...links, commandLink(vscode.l10n.t('Settings'), Command.openSettings, settingOf(verdict))].join(' · ');
}

function settingOf({ why }: Verdict): string {
  return why === 'excluded' ? `${SECTION}.${Setting.exclude}` : why === 'not included' ? `${SECTION}.${Setting.include}` : `${SECTION}.`;
}

/** Why the file is annotated, or why not. Globs come from the user's settings, so they are shown as code. */
function reason({ why, glob }: Verdict): string {
  switch (why) {
    case 'editorial': return vscode.l10n.t('annotated, for its language is Editorial.');
    case 'included': return vscode.l10n.t('annotated, for {0} is in the include list.', asCode(glob ?? ''));
    case 'turned on': return vscode.l10n.t('annotated, for you turned it on for this file.');
    case 'turned off': return vscode.l10n.t('not annotated, for you turned it off for this file.');
    case 'excluded': return vscode.l10n.t('not annotated, for {0} is in the exclude list.', asCode(glob ?? ''));
    case 'not included': return vscode.l10n.t('not annotated, for nothing in the include list names this file.');
    case 'not a file': return vscode.l10n.t('not annotated, for this is no file.');
    case 'language': return vscode.l10n.t('not annotated: only files of these languages are: {0}.', LANGUAGES.join(', '));
  }
}

/** The same for screen readers, without icons. */
export function spoken({ verdict, analysis, tooLarge }: FileState): string {
  if (tooLarge) return vscode.l10n.t('Dateline: large file, click to analyse');
  return `Dateline: ${analysis ? KINDS.map((kind) => kindCount(kind, analysis.counts[kind])).join(', ') : reason(verdict)}`;
}
