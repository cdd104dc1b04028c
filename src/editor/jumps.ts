import * as vscode from 'vscode';
import { Command } from './ids';
import type { Direction } from './navigationModel';
import type { Services } from './services';

/** The commands behind the keys, and those that cards and trees link to. */
export function jumps(_context: vscode.ExtensionContext, { navigation }: Services): vscode.Disposable {
  const step = (direction: Direction) => () => onEditor((editor) => navigation.step(editor, direction));
  const stepInEntity = (direction: Direction) => (key?: unknown) =>
    onEditor((editor) => navigation.stepInEntity(editor, direction, typeof key === 'string' ? key : undefined));
  return vscode.Disposable.from(
    vscode.commands.registerCommand(Command.nextMention, step('next')),
    vscode.commands.registerCommand(Command.previousMention, step('previous')),
    vscode.commands.registerCommand(Command.nextOfEntity, stepInEntity('next')),
    vscode.commands.registerCommand(Command.previousOfEntity, stepInEntity('previous')),
    vscode.commands.registerCommand(Command.findMentions, () => vscode.commands.executeCommand('references-view.findReferences')),
    vscode.commands.registerCommand(Command.reveal, (uri: unknown, start: unknown, end: unknown) => {
      if (uri instanceof vscode.Uri && typeof start === 'number' && typeof end === 'number') return navigation.reveal(uri, { start, end });
    }),
  );
}

function onEditor(act: (editor: vscode.TextEditor) => void): void {
  const editor = vscode.window.activeTextEditor;
  if (editor) act(editor);
}
