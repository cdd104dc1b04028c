import * as vscode from 'vscode';
import { FEATURES } from './editor/features';
import { loadLexicon } from './editor/lexiconLoader';
import { createServices, type Services } from './editor/services';
import type { TestApi } from './editor/testApi';

/** Makes the services, then runs the features. Outside production it returns what tests ask. */
export function activate(context: vscode.ExtensionContext): TestApi | undefined {
  const started = performance.now();
  const testing: TestApi | undefined = context.extensionMode === vscode.ExtensionMode.Production ? undefined : { activationMs: 0, ready: Promise.resolve() };
  const services = createServices(context, testing);
  for (const feature of FEATURES) {
    const disposable = feature(context, services);
    if (disposable) context.subscriptions.push(disposable);
  }
  const ready = start(context, services);
  const activationMs = performance.now() - started;
  services.log.debug(`activate() took ${activationMs.toFixed(1)} ms`);
  return testing && Object.assign(testing, { activationMs, ready });
}

/** Loads the lexicon after activation, so that opening a file never waits for it. */
async function start(context: vscode.ExtensionContext, services: Services): Promise<void> {
  try {
    services.words.start(await loadLexicon(context.extensionUri));
  } catch (error) {
    services.log.error(String(error));
    void vscode.window.showErrorMessage(vscode.l10n.t('Dateline could not read its word lists: {0}. Reinstalling the extension should help.', String(error)));
  }
}
