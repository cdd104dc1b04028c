import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { addEntry } from '../../../src/editor/addToGlossary';
import type { TestApi } from '../../../src/editor/testApi';
import { closeAll, extension, marked, TEXT, until } from './support';

/** A file system of the kind that remote repositories use: a scheme of its own, no disk. */
class InMemory implements vscode.FileSystemProvider {
  readonly #changed = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
  readonly onDidChangeFile = this.#changed.event;
  readonly #bytes = new TextEncoder().encode(TEXT);

  watch(): vscode.Disposable { return new vscode.Disposable(() => {}); }
  stat(): vscode.FileStat { return { type: vscode.FileType.File, ctime: 0, mtime: 0, size: this.#bytes.length }; }
  readFile(): Uint8Array { return this.#bytes; }
  readDirectory(): [string, vscode.FileType][] { return []; }
  createDirectory(): void { throw vscode.FileSystemError.NoPermissions(); }
  writeFile(): void { throw vscode.FileSystemError.NoPermissions(); }
  delete(): void { throw vscode.FileSystemError.NoPermissions(); }
  rename(): void { throw vscode.FileSystemError.NoPermissions(); }
}

/** One that has a file but does not say so: a server that is slow, a disk that was taken away. */
class Silent extends InMemory {
  written = 0;
  override stat(): vscode.FileStat { throw vscode.FileSystemError.Unavailable(); }
  override writeFile(): void { this.written++; }
}

describe('workspaces of every kind', () => {
  let api: TestApi, provider: vscode.Disposable;
  before(async () => {
    api = await extension();
    provider = vscode.workspace.registerFileSystemProvider('datelinemem', new InMemory(), { isReadonly: true });
  });
  after(async () => {
    await closeAll();
    provider.dispose();
  });

  it('a virtual file is annotated, by language and by glob', async () => {
    for (const name of ['a.editorial', 'essay.md']) {
      const editor = await vscode.window.showTextDocument(vscode.Uri.parse(`datelinemem:/texts/${name}`), { preview: false });
      await until(() => marked(api, editor, 'country').length === 4, `${name} is annotated`);
    }
  });

  it('one that does not answer keeps its glossary', async () => {
    const silent = new Silent(), registered = vscode.workspace.registerFileSystemProvider('datelinesilent', silent);
    try {
      await assert.rejects(addEntry(vscode.Uri.parse('datelinesilent:/.dateline/glossary.yaml'), { label: 'Aral Compact', type: 'treaty' }));
      assert.equal(silent.written, 0);
    } finally {
      registered.dispose();
    }
  });

  it('an untrusted one is supported in full', () => {
    const { capabilities } = vscode.extensions.getExtension('dateline.dateline')!.packageJSON;
    assert.equal(capabilities.untrustedWorkspaces.supported, true);
  });

  it('without one, a sample opens read-only and annotated', async () => {
    await vscode.commands.executeCommand('dateline.openSample', 'a-collision-in-the-strait.editorial');
    const editor = vscode.window.activeTextEditor!;
    assert.equal(editor.document.languageId, 'editorial');
    assert.equal(editor.document.uri.scheme, 'dateline-sample');
    await until(() => marked(api, editor, 'country').length > 3, 'annotated');
  });
});
