import * as vscode from 'vscode';
import type { EntryType } from '../glossary/entry';
import { idOf, readUserGlossary, type OwnEntry } from '../glossary/user';
import { addToGlossary as addition } from '../glossary/user-edit';
import { typeName } from './entryText';
import { Command } from './ids';
import type { Services } from './services';
import { isNotFound } from './userFiles';
import { OWN_GLOSSARY } from './userGlossary';

const TYPES: readonly EntryType[] = ['person', 'organisation', 'place', 'treaty', 'concept', 'institution', 'event', 'doctrine'];

/** "Add Selection to Glossary": asks for a type and a note, and adds the entry to the user's file. */
export function addToGlossary(_context: vscode.ExtensionContext, services: Services): vscode.Disposable {
  return vscode.commands.registerCommand(Command.addToGlossary, () => add(services));
}

async function add({ log }: Services): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  const label = editor && selectedWords(editor);
  const folder = editor && (vscode.workspace.getWorkspaceFolder(editor.document.uri) ?? vscode.workspace.workspaceFolders?.[0]);
  if (!label) return void vscode.window.showInformationMessage(vscode.l10n.t('Select the name that the glossary should know, then run this again.'));
  if (!folder) return void vscode.window.showInformationMessage(vscode.l10n.t('Your glossary lives in a folder: open one with File > Open Folder, then run this again.'));
  const entry = await ask(label);
  if (!entry) return;
  const uri = vscode.Uri.joinPath(folder.uri, OWN_GLOSSARY);
  try {
    await addEntry(uri, entry);
    const open = vscode.l10n.t('Open');
    const answer = await vscode.window.showInformationMessage(vscode.l10n.t('“{0}” is in your glossary now.', label), open);
    if (answer === open) await vscode.window.showTextDocument(uri);
  } catch (error) {
    log.error(`glossary: ${String(error)}`);
    void vscode.window.showErrorMessage(vscode.l10n.t('{0} was left as it is: {1}', OWN_GLOSSARY, error instanceof Error ? error.message : String(error)));
  }
}

/** Nobody's name is longer, but a selection may be. */
const LONGEST = 200;

/** The selection, or the word under the cursor, on one line; empty where that can be no name. */
function selectedWords({ document, selection }: vscode.TextEditor): string {
  const range = selection.isEmpty ? document.getWordRangeAtPosition(selection.active) : selection;
  const words = range ? document.getText(range).replace(/\s+/g, ' ').trim() : '';
  return words.length <= LONGEST && /[\p{L}\p{N}]/u.test(words) ? words : '';
}

/** Undefined when the user turned away. */
async function ask(label: string): Promise<OwnEntry | undefined> {
  const title = vscode.l10n.t('Add “{0}” to your glossary', label);
  const picked = await vscode.window.showQuickPick(TYPES.map((type) => ({ label: typeName(type), type })), { title, placeHolder: vscode.l10n.t('What is it?') });
  if (!picked) return undefined;
  const date = picked.type === 'event' ? await vscode.window.showInputBox({ title, prompt: vscode.l10n.t('When? A date such as 2024-05-01, 2024-05, 2024, or an interval 2022-02-24/2022-04-02.'), validateInput: (text) => faultOf({ label, type: 'event', date: text.trim() }) }) : '';
  if (date === undefined) return undefined;
  const note = await vscode.window.showInputBox({ title, prompt: vscode.l10n.t('A note for the card, in your own words. Empty for none.') });
  if (note === undefined) return undefined;
  return { label, type: picked.type, ...(date.trim() && { date: date.trim() }), ...(note.trim() && { note: note.trim() }) };
}

/** What would be wrong with an entry, if anything. */
function faultOf(entry: OwnEntry): string | undefined {
  return readUserGlossary(addition('', entry).text, OWN_GLOSSARY).faults[0]?.message;
}

/** Adds an entry to a glossary file, through the editor: where the file is open with unsaved changes nothing of it is lost. */
export async function addEntry(uri: vscode.Uri, entry: OwnEntry): Promise<void> {
  if (!(await exists(uri))) await vscode.workspace.fs.writeFile(uri, new Uint8Array());
  const document = await vscode.workspace.openTextDocument(uri), id = idOf(entry.label);
  if (readUserGlossary(document.getText(), OWN_GLOSSARY).entries.some((e) => e.id === id)) throw new Error(vscode.l10n.t('it has an entry “{0}” already', entry.label));
  const { start, end, text } = addition(document.getText(), entry);
  const edit = new vscode.WorkspaceEdit();
  edit.replace(uri, new vscode.Range(document.positionAt(start), document.positionAt(end)), text);
  if (!(await vscode.workspace.applyEdit(edit))) throw new Error(vscode.l10n.t('the editor refused the change'));
  if (!(await document.save())) throw new Error(vscode.l10n.t('the entry is in the editor, but the file could not be saved'));
}

/** A file system that merely does not answer is no reason to write an empty file. */
async function exists(uri: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(uri);
    return true;
  } catch (error) {
    if (isNotFound(error)) return false;
    throw error;
  }
}
