import * as vscode from 'vscode';
import { isIsoDay } from '../dates/calendar';
import { Command } from './ids';
import type { Services } from './services';

/** Asks for the day on which the active file was published and remembers it for this file. */
export function publicationDate(_context: vscode.ExtensionContext, services: Services): vscode.Disposable {
  return vscode.commands.registerCommand(Command.setPublicationDate, async (given?: unknown) => {
    const document = vscode.window.activeTextEditor?.document;
    const analysis = document && services.documents.analysis(document);
    if (!analysis) return void vscode.window.showInformationMessage(vscode.l10n.t('Open an annotated file to set its publication date.'));
    const answer = typeof given === 'string' && isIsoDay(given) ? given : await ask(analysis.facts.publication);
    if (answer !== undefined) await services.memory.set(document.uri, { published: answer || undefined });
  });
}

function ask(value: string | undefined): Thenable<string | undefined> {
  return vscode.window.showInputBox({
    title: vscode.l10n.t('Publication date'),
    prompt: vscode.l10n.t('The day on which this text was published, as YYYY-MM-DD. Relative dates such as "last week" are counted from it. Leave it empty to go by the text alone.'),
    placeHolder: vscode.l10n.t('YYYY-MM-DD'),
    value,
    validateInput: (text) => (!text || isIsoDay(text) ? undefined : vscode.l10n.t('Write a day of the calendar as year, month and day: 2025-12-21.')),
  });
}
