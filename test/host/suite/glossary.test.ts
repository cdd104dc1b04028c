import assert from 'node:assert/strict';
import * as vscode from 'vscode';

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

  it('says so when there is no such entry', async () => {
    await vscode.commands.executeCommand('dateline.openEntry', 'no-such-entry');
    assert.equal(page(), undefined);
  });
});
