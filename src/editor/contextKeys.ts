import * as vscode from 'vscode';
import { ContextKey, type ContextKeyId } from './ids';
import type { Services } from './services';

/** Keeps the `when` clauses of keys and menus informed. */
export function contextKeys(_context: vscode.ExtensionContext, services: Services): vscode.Disposable {
  const values = new Map<ContextKeyId, boolean>();
  if (services.testing) services.testing.context = () => Object.fromEntries(values);
  const set = (key: ContextKeyId, value: boolean): void => {
    if (values.get(key) === value) return;
    values.set(key, value);
    void vscode.commands.executeCommand('setContext', key, value);
  };
  const update = (): void => {
    const editor = vscode.window.activeTextEditor;
    const annotated = !!editor && services.scope.judge(editor.document).annotated;
    set(ContextKey.annotated, annotated);
    set(ContextKey.tooLarge, annotated && services.documents.overCap(editor.document));
    set(ContextKey.onMention, annotated && !!services.navigation.current(editor));
  };
  update();
  return vscode.Disposable.from(
    services.documents.onDidChange(update),
    vscode.window.onDidChangeActiveTextEditor(update),
    vscode.window.onDidChangeTextEditorSelection(update),
  );
}
