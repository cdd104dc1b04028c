import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, openFile, until, workspaceUri } from './support';

const page = (): vscode.TextDocument | undefined => vscode.window.activeTextEditor?.document;

describe('glossary pages', () => {
  before(() => vscode.extensions.getExtension('dateline.dateline')!.activate());
  afterEach(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));

  it('opens an entry as a read-only page with all that the entry says', async () => {
    await vscode.commands.executeCommand('dateline.openEntry', 'KZ');
    const document = page();
    assert.equal(document?.uri.scheme, 'dateline-glossary');
    const text = document!.getText();
    assert.match(text, /^# .*Kazakhstan/);
    for (const part of ['KZ, KAZ, 398', 'Astana', 'Collective Security Treaty Organization', '## Sources', '## Borders']) assert.ok(text.includes(part), `${part} is on the page`);
  });

  it('links the page to the pages of related entries', async () => {
    await vscode.commands.executeCommand('dateline.openEntry', 'KZ');
    const links = await vscode.commands.executeCommand<vscode.DocumentLink[]>('vscode.executeLinkProvider', page()!.uri);
    const china = links.find((l) => page()!.getText(l.range) === 'China');
    assert.equal(china?.target?.scheme, 'dateline-glossary');
    assert.match(china!.target!.path, /^\/CN\//);
    const target = await vscode.workspace.openTextDocument(china!.target!);
    assert.match(target.getText(), /^# .*China/);
  });

  it('follows the glossary of the user, and the text that it lists places of', async () => {
    const own = workspaceUri('.dateline/glossary.yaml'), text = (): string => page()?.getText() ?? '';
    const editor = await openFile('kazakhstan.md', 'Kazakhstan voted.\n\nNothing else.\n');
    await vscode.commands.executeCommand('dateline.openEntry', 'KZ');
    await until(() => text().includes('line 1'), 'the place is on the page');
    try {
      await vscode.workspace.fs.writeFile(own, new TextEncoder().encode('notes:\n  KZ: Ask Dana first.\nentries:\n  - { id: a/b, label: Slashed, type: place }\n'));
      await until(() => text().includes('Ask Dana first.'), 'the own note is on the open page');
      await vscode.commands.executeCommand('dateline.openEntry', 'a/b');
      await until(() => text().startsWith('# Slashed'), 'an id may have a slash');
      await (await vscode.window.showTextDocument(editor.document)).edit((edit) => edit.insert(new vscode.Position(0, 0), 'A line before.\n\n'));
      await vscode.commands.executeCommand('dateline.openEntry', 'KZ');
      await until(() => text().includes('line 3') && !text().includes('line 1:'), 'the place has moved');
    } finally {
      await vscode.workspace.fs.delete(own);
      await until(() => !text().includes('Ask Dana'), 'the own note is gone with its file');
      await closeAll();
      await vscode.workspace.fs.delete(editor.document.uri);
    }
  });

  it('says so when there is no such entry', async () => {
    await vscode.commands.executeCommand('dateline.openEntry', 'no-such-entry');
    assert.equal(page(), undefined);
  });
});
