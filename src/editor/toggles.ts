import * as vscode from 'vscode';
import type { Kind } from '../analysis/mention';
import { Command, type CommandId } from './ids';
import type { Services } from './services';

const KIND_COMMANDS: readonly (readonly [CommandId, Kind])[] = [
  [Command.toggleCountries, 'country'],
  [Command.toggleDates, 'date'],
  [Command.toggleStance, 'stance'],
  [Command.toggleTerms, 'term'],
];

/** What turns highlights on and off: a kind, everything for a while, or a whole file for good. */
export function toggles(_context: vscode.ExtensionContext, services: Services): vscode.Disposable {
  const { commands } = vscode;
  return vscode.Disposable.from(
    ...KIND_COMMANDS.map(([id, kind]) => commands.registerCommand(id, () => services.visibility.toggle(kind))),
    commands.registerCommand(Command.toggleHighlights, () => services.visibility.toggleAll()),
    commands.registerCommand(Command.toggleFile, () => toggleFile(services)),
    commands.registerCommand(Command.openSettings, (query?: unknown) =>
      commands.executeCommand('workbench.action.openSettings', typeof query === 'string' ? query : 'dateline')),
    commands.registerCommand(Command.showLog, () => services.log.show()),
  );
}

async function toggleFile({ memory, scope }: Services): Promise<void> {
  const document = vscode.window.activeTextEditor?.document;
  if (!document) return void vscode.window.showInformationMessage(vscode.l10n.t('Open a file to turn its annotation on or off.'));
  const verdict = scope.judge(document);
  if (verdict.why === 'language') {
    const message = vscode.l10n.t('Dateline reads editorials, Markdown and plain text. Change the language of this file to annotate it.');
    const change = vscode.l10n.t('Change Language');
    if ((await vscode.window.showInformationMessage(message, change)) === change) await vscode.commands.executeCommand('workbench.action.editor.changeLanguageMode');
    return;
  }
  await memory.set(document.uri, { annotate: !verdict.annotated });
}
