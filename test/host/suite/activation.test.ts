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

  it('activates at once: aim at 10 ms by its own timer, never over 40 on an idle machine', async () => {
    const { activationMs } = await extension();
    console.log(`      activate(): ${activationMs.toFixed(1)} ms`);
    assert.ok(activationMs > 0);
    // One figure of one start: a busy machine may take the processor away meanwhile, so the bound here is wide.
    assert.ok(activationMs < 250, `${activationMs} ms`);
  });

  it('registers every command of its manifest', async () => {
    await extension();
    const known = new Set(await vscode.commands.getCommands(true));
    for (const id of Object.values(Command)) assert.ok(known.has(id), id);
  });

  it('takes no key from VS Code that its users need there', async () => {
    const defaults = await vscode.workspace.openTextDocument(vscode.Uri.parse('vscode://defaultsettings/keybindings.json'));
    const bindings = defaults.getText().match(/\{ "key": "[^}]*\}/g) ?? [];
    assert.ok(bindings.length > 500, `${bindings.length} bindings`);
    for (const { key } of vscode.extensions.getExtension('dateline.dateline')!.packageJSON.contributes.keybindings) {
      const taken = bindings.filter((b) => b.includes(`"key": "${key}"`) && !b.includes('"dateline.'));
      // F7 is "next highlight of the same symbol": ours does that for mentions, and keeps out of comparisons and of edits under review.
      const clashes = taken.filter((b) => !/wordHighlight|isInDiffEditor|accessibilityModeEnabled|inlineChatVisible|chatEdits.hasEditorModifications/.test(b));
      assert.deepEqual(clashes, [], `${key} is taken`);
    }
  });
});
