import assert from 'node:assert/strict';
import * as vscode from 'vscode';

describe('the extension', () => {
  it('is active when a sample editorial is open', async () => {
    const [folder] = vscode.workspace.workspaceFolders ?? [];
    assert.ok(folder, 'the samples are open as a folder');
    const [sample] = await vscode.workspace.findFiles('*.editorial');
    assert.ok(sample, 'the folder has an editorial');
    const document = await vscode.workspace.openTextDocument(sample);
    assert.equal(document.languageId, 'editorial');
    const extension = vscode.extensions.getExtension('dateline.dateline');
    assert.ok(extension, 'VS Code knows the extension');
    await extension.activate();
    assert.ok(extension.isActive);
  });
});
