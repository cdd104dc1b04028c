import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { Kind, Mention } from '../../../src/analysis/mention';
import type { StyleId } from '../../../src/editor/decorationStyles';
import type { TestApi } from '../../../src/editor/testApi';

export const SAMPLE = 'a-collision-in-the-strait.editorial';

/** Two mentions of Japan, two of Iran, a date and a stance word; no sentence of it is anybody's. */
export const TEXT = 'Talks in the capital\n\nJapan and Iran met on 20 December 2025.\n\nIran must answer before Japan votes.\n';

/** The extension, active, with its lexicon loaded. */
export async function extension(): Promise<TestApi> {
  const found = vscode.extensions.getExtension<TestApi>('dateline.dateline');
  assert.ok(found, 'VS Code knows the extension');
  const api = await found.activate();
  assert.ok(api, 'outside production the extension returns what tests ask');
  await api.ready;
  return api;
}

export function workspaceUri(name: string): vscode.Uri {
  return vscode.Uri.joinPath(vscode.workspace.workspaceFolders![0].uri, name);
}

export async function openSample(): Promise<vscode.TextEditor> {
  return vscode.window.showTextDocument(await vscode.workspace.openTextDocument(workspaceUri(SAMPLE)), { preview: false });
}

/** An unsaved document with a text of ours. */
export async function openText(content = TEXT, language = 'editorial'): Promise<vscode.TextEditor> {
  const document = await newDocument(content, language);
  await vscode.window.showTextDocument(document, { preview: false });
  // On a busy machine VS Code may hand out the editor that was there before.
  await until(() => vscode.window.activeTextEditor?.document === document, 'the new document is shown');
  return vscode.window.activeTextEditor!;
}

/** On a busy machine VS Code may give a new document the name of one that is just going, and with it the text: then the next one is ours. */
async function newDocument(content: string, language: string): Promise<vscode.TextDocument> {
  for (let tries = 0; ; tries++) {
    const document = await vscode.workspace.openTextDocument({ content, language });
    if (document.getText() === content) return document;
    assert.ok(tries < 10, `a new document has the text that it was given: ${document.uri.toString()} has ${document.getText().length} units`);
    await sleep(50);
  }
}

/** Writes a file into the workspace and opens it. */
export async function openFile(name: string, content = TEXT): Promise<vscode.TextEditor> {
  const uri = workspaceUri(name);
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(content));
  return vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri), { preview: false });
}

export async function closeAll(): Promise<void> {
  while (vscode.window.activeTextEditor?.document.isDirty) await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  // The next new document gets the name of one that is gone, and the text of one that is still going.
  const going = (): boolean => vscode.workspace.textDocuments.some((d) => d.isUntitled);
  for (const end = Date.now() + 5000; going() && Date.now() < end; ) await sleep(20);
}

/** Waits until a condition holds: surfaces follow the document a moment later. */
export async function until(condition: () => boolean | Promise<boolean>, what: string, ms = 8000): Promise<void> {
  for (const end = Date.now() + ms; ; await sleep(20)) {
    if (await condition()) return;
    assert.ok(Date.now() < end, `${what}: not within ${ms} ms`);
  }
}

export const sleep = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

/** The editor that shows a document now: VS Code may replace the object when it lays its editors out anew. */
function shown(editor: vscode.TextEditor): vscode.TextEditor {
  const { visibleTextEditors } = vscode.window;
  return visibleTextEditors.includes(editor) ? editor : (visibleTextEditors.find((e) => e.document === editor.document) ?? editor);
}

/** The words that are marked in an editor, by style, or by kind where a kind has several styles. */
export function marked(api: TestApi, editor: vscode.TextEditor, style: StyleId | Kind): string[] {
  const styles = api.decorations!(shown(editor)), text = editor.document.getText();
  const spans = Object.entries(styles).filter(([id]) => id === style || id.startsWith(`${style}.`)).flatMap(([, s]) => Array.from({ length: s.length / 2 }, (_, i) => [s[2 * i], s[2 * i + 1]]));
  return spans.sort((a, b) => a[0] - b[0]).map(([start, end]) => text.slice(start, end));
}

export function mentions(api: TestApi, editor: vscode.TextEditor): readonly Mention[] {
  const found = api.analysis!(editor.document);
  assert.ok(found, 'the document is analysed');
  return found;
}

/** Sets a setting of ours for the user, and gives the way back. */
export async function setting(id: string, value: unknown): Promise<void> {
  await vscode.workspace.getConfiguration('dateline').update(id, value, vscode.ConfigurationTarget.Global);
}

export function selected(editor: vscode.TextEditor): string {
  return editor.document.getText(editor.selection);
}
