import * as vscode from 'vscode';
import { Documents } from './documents';
import { FileMemory } from './fileMemory';
import { FileScope } from './fileScope';
import { GlossaryStore } from './glossaryStore';
import { Navigation } from './navigation';
import { OwnLexicons } from './ownLexicons';
import { SettingProblems } from './settingProblems';
import type { TestApi } from './testApi';
import { Visibility } from './visibility';

/** What features share. No feature knows another. */
export interface Services {
  readonly log: vscode.LogOutputChannel;
  readonly problems: SettingProblems;
  readonly memory: FileMemory;
  readonly scope: FileScope;
  readonly documents: Documents;
  readonly visibility: Visibility;
  readonly navigation: Navigation;
  readonly glossary: GlossaryStore;
  readonly words: OwnLexicons;
  /** Outside production, features put here what tests ask them. */
  readonly testing?: TestApi;
}

/** A feature of the editor, in a file of its own and one line in `features.ts`. */
export type Feature = (context: vscode.ExtensionContext, services: Services) => vscode.Disposable | void;

export function createServices(context: vscode.ExtensionContext, testing?: TestApi): Services {
  const log = vscode.window.createOutputChannel('Dateline', { log: true });
  const memory = new FileMemory(context.globalState);
  const problems = new SettingProblems(log);
  const scope = new FileScope(memory, problems);
  const documents = new Documents(scope, memory, log);
  const visibility = new Visibility();
  const navigation = new Navigation(documents, visibility);
  const words = new OwnLexicons(documents, log);
  const glossary = new GlossaryStore(context.extensionUri);
  context.subscriptions.push(log, memory, scope, documents, visibility, navigation, glossary);
  if (testing) {
    testing.analysis = (document) => documents.analysis(document)?.mentions();
    testing.reports = () => problems.all;
  }
  return { log, problems, memory, scope, documents, visibility, navigation, glossary, words, testing };
}
