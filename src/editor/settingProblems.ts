import * as vscode from 'vscode';
import { Command, SECTION, type SettingId } from './ids';

/** Tells what is wrong in the settings, each mistake once until the setting changes. */
export class SettingProblems {
  readonly #told = new Set<string>();

  constructor(private readonly log: vscode.LogOutputChannel) {}

  get all(): readonly string[] {
    return [...this.#told];
  }

  tell(setting: SettingId, problem: string): void {
    const message = `${SECTION}.${setting}: ${problem}`;
    if (this.#told.has(message)) return;
    this.#told.add(message);
    this.log.warn(message);
    const open = vscode.l10n.t('Open Setting');
    void vscode.window.showWarningMessage(message, open).then((answer) => {
      if (answer === open) void vscode.commands.executeCommand(Command.openSettings, `${SECTION}.${setting}`);
    });
  }

  /** The setting has changed: what is still wrong is told again. */
  forget(...settings: readonly SettingId[]): void {
    for (const message of this.#told) if (settings.some((setting) => message.startsWith(`${SECTION}.${setting}: `))) this.#told.delete(message);
  }
}
