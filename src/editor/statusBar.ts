import * as vscode from 'vscode';
import type { Mention } from '../analysis/mention';
import type { AnalysedDocument } from '../analysis/document';
import { Command } from './ids';
import type { Services } from './services';
import type { TestApi } from './testApi';
import { barText, describe, spoken, type FileState } from './statusText';

const DELAY = 200;

/** Counts and state of the active file at the bottom of the window; a click turns annotation on or off. */
export function statusBar(_context: vscode.ExtensionContext, services: Services): vscode.Disposable {
  const bar = new StatusBar(services);
  if (services.testing) services.testing.status = () => bar.state();
  return vscode.Disposable.from(bar, vscode.commands.registerCommand(Command.analyseLargeFile, async () => {
    const uri = vscode.window.activeTextEditor?.document.uri;
    if (uri) await services.memory.set(uri, { large: true });
  }));
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
    this.#date.text = `$(calendar) ${vscode.l10n.t('Set publication date')}`;
    this.#date.tooltip = vscode.l10n.t('The text does not say when it was published, so dates such as "last week" stay open. Click to set the day for this file.');
    this.#subscriptions = [
      this.#item,
      this.#date,
      services.documents.onDidChange(() => this.#soon()),
      services.visibility.onDidChange(() => this.#soon()),
      vscode.window.onDidChangeActiveTextEditor(() => this.#update()),
    ];
    this.#update();
  }

  /** What is on screen now, for tests. */
  state(): ReturnType<NonNullable<TestApi['status']>> {
    this.#update();
    const tooltip = this.#item.tooltip as vscode.MarkdownString | undefined;
    return { text: this.#item.text, tooltip: tooltip?.value ?? '', label: this.#item.accessibilityInformation?.label ?? '', visible: this.#visible, date: this.#dateVisible };
  }

  #soon(): void {
    this.#timer ??= setTimeout(() => this.#update(), DELAY);
  }

  #update(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const document = vscode.window.activeTextEditor?.document;
    const state = document && this.#stateOf(document);
    this.#visible = !!state && state.verdict.why !== 'language' && state.verdict.why !== 'not a file';
    this.#dateVisible = !!state?.analysis && waitsForDate(state.analysis);
    if (state) this.#show(state);
    this.#item[this.#visible ? 'show' : 'hide']();
    this.#date[this.#dateVisible ? 'show' : 'hide']();
  }

  #stateOf(document: vscode.TextDocument): FileState {
    const verdict = this.services.scope.judge(document);
    return {
      verdict,
      analysis: verdict.annotated ? this.services.documents.analysis(document) : undefined,
      tooLarge: verdict.annotated && this.services.documents.overCap(document),
      hidden: this.services.visibility.hidden,
      publishedByReader: this.services.memory.get(document.uri).published,
    };
  }

  #show(state: FileState): void {
    this.#item.command = state.tooLarge ? Command.analyseLargeFile : Command.toggleFile;
    this.#item.text = barText(state);
    this.#item.tooltip = describe(state);
    this.#item.accessibilityInformation = { label: spoken(state) };
  }

  dispose(): void {
    clearTimeout(this.#timer);
    vscode.Disposable.from(...this.#subscriptions).dispose();
  }
}

/** Some relative date cannot be resolved because nobody knows when the text was published. */
function waitsForDate(analysis: AnalysedDocument): boolean {
  const open = (m: Mention): boolean => m.kind === 'date' && m.anchor === 'none' && m.value.includes('X');
  return !analysis.facts.publication && analysis.counts.date > 0 && !!analysis.next(-1, open);
}
