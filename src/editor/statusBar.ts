import * as vscode from 'vscode';
import { KINDS, type Mention } from '../analysis/mention';
import type { DocumentAnalysis } from './documents';
import type { Verdict } from './fileScope';
import { Command, LANGUAGES, SECTION, Setting, type CommandId } from './ids';
import { KIND_ICON, kindCount } from './names';
import type { Services } from './services';

const DELAY = 200;

/** Counts and state of the active file at the bottom of the window; a click turns annotation on or off. */
export function statusBar(_context: vscode.ExtensionContext, services: Services): vscode.Disposable {
  const bar = new StatusBar(services);
  if (services.testing) services.testing.status = () => bar.state();
  return bar;
}

class StatusBar implements vscode.Disposable {
  readonly #item = vscode.window.createStatusBarItem('dateline.status', vscode.StatusBarAlignment.Right, 101);
  readonly #date = vscode.window.createStatusBarItem('dateline.date', vscode.StatusBarAlignment.Right, 100.5);
  readonly #subscriptions: vscode.Disposable[];
  #visible = false;
  #dateVisible = false;
  #timer?: ReturnType<typeof setTimeout>;

  constructor(private readonly services: Services) {
    this.#item.name = vscode.l10n.t('Dateline: Mentions');
    this.#date.name = vscode.l10n.t('Dateline: Publication Date');
    this.#date.command = Command.setPublicationDate;
    this.#subscriptions = [
      this.#item,
      this.#date,
      services.documents.onDidChange(() => this.#soon()),
      services.visibility.onDidChange(() => this.#soon()),
      vscode.window.onDidChangeActiveTextEditor(() => this.#update()),
      vscode.workspace.onDidOpenTextDocument(() => this.#soon()),
    ];
    this.#update();
  }

  state(): { text: string; tooltip: string; visible: boolean; date: boolean } {
    this.#update();
    return { text: this.#item.text, tooltip: (this.#item.tooltip as vscode.MarkdownString | undefined)?.value ?? '', visible: this.#visible, date: this.#dateVisible };
  }

  #soon(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#update(), DELAY);
  }

  #update(): void {
    const document = vscode.window.activeTextEditor?.document;
    const verdict = document && this.services.scope.judge(document);
    this.#visible = !!verdict && verdict.why !== 'language' && verdict.why !== 'not a file';
    const analysis = document && verdict?.annotated ? this.services.documents.analysis(document) : undefined;
    this.#dateVisible = !!analysis && !analysis.facts.publication && analysis.mentions(new Set(['date'])).some(isOpen);
    if (verdict) this.#show(verdict, analysis);
    if (this.#dateVisible) this.#showDate();
    this.#item[this.#visible ? 'show' : 'hide']();
    this.#date[this.#dateVisible ? 'show' : 'hide']();
  }

  #show(verdict: Verdict, analysis: DocumentAnalysis | undefined): void {
    const { hidden } = this.services.visibility;
    this.#item.command = Command.toggleFile;
    this.#item.text = verdict.annotated ? countsText(analysis, hidden) : '$(circle-slash) Dateline';
    this.#item.tooltip = tooltip(verdict, analysis, hidden);
    this.#item.accessibilityInformation = { label: spoken(verdict, analysis) };
  }

  #showDate(): void {
    this.#date.text = `$(calendar) ${vscode.l10n.t('Set publication date')}`;
    this.#date.tooltip = vscode.l10n.t('The text does not say when it was published, so dates such as "last week" stay open. Click to set the day for this file.');
  }

  dispose(): void {
    clearTimeout(this.#timer);
    vscode.Disposable.from(...this.#subscriptions).dispose();
  }
}

/** A relative date that waits for a publication date. */
const isOpen = (m: Mention): boolean => m.kind === 'date' && m.anchor === 'none';

function countsText(analysis: DocumentAnalysis | undefined, hidden: boolean): string {
  if (!analysis) return '$(loading~spin) Dateline';
  const { counts } = analysis;
  const parts = KINDS.filter((kind) => kind !== 'term').map((kind) => `$(${KIND_ICON[kind]}) ${counts[kind]}`);
  return `${hidden ? '$(eye-closed) ' : ''}${parts.join('  ')}`;
}

function tooltip(verdict: Verdict, analysis: DocumentAnalysis | undefined, hidden: boolean): vscode.MarkdownString {
  const text = new vscode.MarkdownString('', true);
  text.isTrusted = { enabledCommands: [Command.toggleFile, Command.setPublicationDate, Command.openSettings, Command.toggleHighlights, Command.showEntities] };
  text.appendMarkdown(`**Dateline** — ${reason(verdict)}\n\n`);
  if (analysis) {
    for (const kind of KINDS) text.appendMarkdown(`$(${KIND_ICON[kind]}) ${kindCount(kind, analysis.counts[kind])}  \n`);
    text.appendMarkdown(`\n${publicationLine(analysis)}\n\n`);
  }
  if (hidden) text.appendMarkdown(`${link(vscode.l10n.t('Show highlights'), Command.toggleHighlights)} · `);
  if (verdict.annotated) text.appendMarkdown(`${link(vscode.l10n.t('Entities'), Command.showEntities)} · `);
  const toggle = verdict.annotated ? vscode.l10n.t('Turn off for this file') : vscode.l10n.t('Turn on for this file');
  text.appendMarkdown(`${link(toggle, Command.toggleFile)} · ${link(vscode.l10n.t('Settings'), Command.openSettings, settingOf(verdict))}`);
  return text;
}

function publicationLine(analysis: DocumentAnalysis): string {
  const { publication } = analysis.facts;
  if (!publication) return link(vscode.l10n.t('Set the publication date: the text does not give one'), Command.setPublicationDate);
  const known = analysis.published ? vscode.l10n.t('Published {0}, as you said.', publication) : vscode.l10n.t('Published {0}, as the text says.', publication);
  return `${known} ${link(vscode.l10n.t('Change'), Command.setPublicationDate)}`;
}

function link(label: string, command: CommandId, argument?: string): string {
  return `[${label}](command:${command}${argument ? `?${encodeURIComponent(JSON.stringify([argument]))}` : ''})`;
}

const settingOf = (verdict: Verdict): string => `${SECTION}.${verdict.why === 'excluded' ? Setting.exclude : verdict.why === 'not included' ? Setting.include : ''}`;

/** Why the file is annotated, or why not. Globs come from the user's settings and are shown as code. */
function reason(verdict: Verdict): string {
  const glob = verdict.glob === undefined ? '' : `\`\` ${verdict.glob.replace(/`/g, "'")} \`\``;
  switch (verdict.why) {
    case 'editorial': return vscode.l10n.t('annotated: the language is Editorial.');
    case 'included': return vscode.l10n.t('annotated: {0} in the include list.', glob);
    case 'turned on': return vscode.l10n.t('annotated: you turned it on for this file.');
    case 'turned off': return vscode.l10n.t('not annotated: you turned it off for this file.');
    case 'excluded': return vscode.l10n.t('not annotated: {0} in the exclude list.', glob);
    case 'not included': return vscode.l10n.t('not annotated: nothing in the include list names this file.');
    case 'not a file': return vscode.l10n.t('not annotated: this is no file.');
    case 'language': return vscode.l10n.t('not annotated: only {0} files are.', LANGUAGES.join(', '));
  }
}

/** The same for screen readers, without icons. */
function spoken(verdict: Verdict, analysis: DocumentAnalysis | undefined): string {
  const counts = analysis ? KINDS.map((kind) => kindCount(kind, analysis.counts[kind])).join(', ') : '';
  return `Dateline: ${counts || reason(verdict)}`;
}
