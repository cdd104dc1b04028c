import * as vscode from 'vscode';
import { Command } from './ids';
import type { Navigation } from './navigation';
import type { Direction } from './navigationModel';
import type { Services } from './services';

/** The commands behind the keys, and those that cards and trees link to. */
export function jumps(_context: vscode.ExtensionContext, { navigation }: Services): vscode.Disposable {
  const step = (direction: Direction) => () => onEditor((editor) => navigation.step(editor, direction));
  const stepInEntity = (direction: Direction) => (key?: unknown, from?: unknown) =>
    onEditor((editor) => navigation.stepInEntity(editor, direction, typeof key === 'string' ? key : undefined, typeof from === 'number' ? from : undefined));
  return vscode.Disposable.from(
    vscode.commands.registerCommand(Command.nextMention, step('next')),
    vscode.commands.registerCommand(Command.previousMention, step('previous')),
    vscode.commands.registerCommand(Command.nextOfEntity, stepInEntity('next')),
    vscode.commands.registerCommand(Command.previousOfEntity, stepInEntity('previous')),
    vscode.commands.registerCommand(Command.findMentions, (key?: unknown, index?: unknown) => onEditor((editor) => findMentions(navigation, editor, key, index))),
    vscode.commands.registerCommand(Command.reveal, (uri: unknown, key: unknown, index: unknown) => {
      if (uri instanceof vscode.Uri && typeof key === 'string' && typeof index === 'number') return navigation.reveal(uri, key, index);
    }),
  );
}

/** The editor's own list of references, for the mention under the cursor or the one that a card speaks of. */
async function findMentions(navigation: Navigation, editor: vscode.TextEditor, key: unknown, index: unknown): Promise<void> {
  const mention = typeof key === 'string' && typeof index === 'number' ? navigation.ofEntity(editor.document, key)[index] : undefined;
  if (mention) navigation.select(editor, mention);
  await vscode.commands.executeCommand('editor.action.goToReferences');
}

function onEditor<T>(act: (editor: vscode.TextEditor) => T): T | undefined {
  const editor = vscode.window.activeTextEditor;
  return editor && act(editor);
}
