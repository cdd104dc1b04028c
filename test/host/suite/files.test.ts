import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { FileMemory } from '../../../src/editor/fileMemory';
import type { TestApi } from '../../../src/editor/testApi';
import { closeAll, extension, marked, openFile, openText, setting, until, workspaceUri } from './support';

/** A store that keeps what is written to it, as JSON. */
function mementoOf(): vscode.Memento {
  const kept = new Map<string, unknown>();
  return {
    keys: () => [...kept.keys()],
    get: <T>(key: string, otherwise?: T) => (kept.has(key) ? JSON.parse(kept.get(key) as string) : otherwise) as T,
    update: async (key, value) => void kept.set(key, JSON.stringify(value)),
  };
}

describe('which files are annotated', () => {
  let api: TestApi;
  before(async () => { api = await extension(); });
  afterEach(async () => {
    await setting('files.include', undefined);
    await setting('files.exclude', undefined);
    await closeAll();
  });

  const annotated = (editor: vscode.TextEditor): boolean => marked(api, editor, 'country').length > 0;
  const tooltip = (): string => api.status!().tooltip;

  it('articles in Markdown and plain text are, and a new document that is not saved yet', async () => {
    for (const open of [() => openFile('essay.md'), () => openFile('drafts/essay.txt'), () => openText(undefined, 'plaintext')]) {
      const editor = await open();
      await until(() => annotated(editor), `${editor.document.uri.path} is annotated`);
    }
  });

  for (const name of ['README.md', 'docs/readme.txt', 'LICENSE.txt', 'CHANGELOG.md', 'requirements.txt', 'node_modules/x/essay.md', 'CMakeLists.txt']) {
    it(`${name} is not, and the status bar says why`, async () => {
      const editor = await openFile(name);
      assert.match(tooltip(), /not annotated.*exclude list/);
      assert.equal(api.analysis!(editor.document), undefined);
      assert.ok(!annotated(editor));
    });
  }

  it('the include list decides, at once', async () => {
    const editor = await openFile('essay.md');
    await until(() => annotated(editor), 'annotated');
    await setting('files.include', ['articles/**']);
    await until(() => !annotated(editor), 'no longer');
    assert.match(tooltip(), /nothing in the include list/);
    const other = await openFile('articles/2025/essay.md');
    await until(() => annotated(other), 'the other one is');
  });

  it('the exclude list decides over the include list', async () => {
    await setting('files.exclude', ['**/private/**']);
    const editor = await openFile('private/essay.md');
    assert.match(tooltip(), /private/);
    assert.ok(!annotated(editor));
  });

  it('a bad glob is ignored and the others work', async () => {
    await setting('files.include', ['[oops', 7, '*.md']);
    const editor = await openFile('essay.md');
    await until(() => annotated(editor), 'annotated');
    assert.ok(api.reports!().some((r) => r.startsWith('dateline.files.include:') && r.includes('[oops')), api.reports!().join('\n'));
  });

  it('a list that is no list is reported, and the default is used', async () => {
    await setting('files.include', '*.md');
    const editor = await openFile('essay.txt');
    await until(() => annotated(editor), 'annotated');
    assert.ok(api.reports!().some((r) => r.startsWith('dateline.files.include:') && r.includes('list')));
  });

  it('the command turns one file on or off, and that is remembered', async () => {
    const editor = await openFile('README.md');
    assert.ok(!annotated(editor));
    await vscode.commands.executeCommand('dateline.toggleFile');
    await until(() => annotated(editor), 'turned on');
    await closeAll();
    const again = await openFile('README.md');
    await until(() => annotated(again), 'still on');
    await vscode.commands.executeCommand('dateline.toggleFile');
    await until(() => !annotated(again), 'turned off');
    assert.match(tooltip(), /you turned it off/);
  });

  it('what was chosen for a file goes with it when it is renamed', async () => {
    await openFile('readme-old.md');
    await vscode.commands.executeCommand('dateline.toggleFile');
    const edit = new vscode.WorkspaceEdit();
    edit.renameFile(workspaceUri('readme-old.md'), workspaceUri('readme-new.md'), { overwrite: true });
    await vscode.workspace.applyEdit(edit);
    const editor = await vscode.window.showTextDocument(workspaceUri('readme-new.md'));
    await until(() => annotated(editor), 'still on');
  });

  it('what was chosen for a file goes with it when its folder is renamed', async () => {
    await openFile('old/readme.md');
    await vscode.commands.executeCommand('dateline.toggleFile');
    const edit = new vscode.WorkspaceEdit();
    edit.renameFile(workspaceUri('old'), workspaceUri('new'));
    try {
      assert.ok(await vscode.workspace.applyEdit(edit));
      const editor = await vscode.window.showTextDocument(workspaceUri('new/readme.md'));
      await until(() => annotated(editor), 'still on');
    } finally {
      await closeAll();
      await vscode.workspace.fs.delete(workspaceUri('new'), { recursive: true });
    }
  });

  it('what was chosen for a new document goes into the file that it is saved as', async () => {
    const at = workspaceUri('fresh.md'), unsaved = await vscode.workspace.openTextDocument(at.with({ scheme: 'untitled' }));
    const editor = await vscode.window.showTextDocument(unsaved);
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), 'Japan met Iran yesterday.'));
    await vscode.commands.executeCommand('dateline.setPublicationDate', '2025-01-02');
    try {
      assert.equal((await vscode.workspace.save(unsaved.uri))?.toString(), at.toString());
      const document = await vscode.workspace.openTextDocument(at);
      await until(() => api.analysis!(document)?.some((m) => m.kind === 'date' && m.value === '2025-01-01') === true, 'the file has the date');
    } finally {
      await closeAll();
      await vscode.workspace.fs.delete(at).then(undefined, () => {});
    }
  });

  it('what was chosen in one window is not lost when another writes', async () => {
    const memento = mementoOf(), [one, other] = [new FileMemory(memento), new FileMemory(memento)];
    await one.set(workspaceUri('one.md'), { published: '2025-12-21' });
    await other.set(workspaceUri('other.md'), { annotate: false });
    const next = new FileMemory(memento);
    assert.deepEqual([next.get(workspaceUri('one.md')), next.get(workspaceUri('other.md'))], [{ published: '2025-12-21' }, { annotate: false }]);
    vscode.Disposable.from(one, other, next).dispose();
  });

  it('what was chosen for a file is known in the next session', async () => {
    const memento = mementoOf(), uri = workspaceUri('essay.md'), first = new FileMemory(memento);
    await first.set(uri, { annotate: false });
    await first.set(uri, { published: '2025-12-21' });
    const next = new FileMemory(memento);
    assert.deepEqual(next.get(uri), { annotate: false, published: '2025-12-21' });
    vscode.Disposable.from(first, next).dispose();
  });

  it('an editorial can be turned off too', async () => {
    const editor = await openText();
    await until(() => annotated(editor), 'annotated');
    await vscode.commands.executeCommand('dateline.toggleFile');
    await until(() => !annotated(editor), 'off');
    await vscode.commands.executeCommand('dateline.toggleFile');
    await until(() => annotated(editor), 'on');
  });

  it('a choice about a document that was never saved goes with it', async () => {
    await openText();
    await vscode.commands.executeCommand('dateline.toggleFile');
    await closeAll();
    const next = await openText();
    await until(() => annotated(next), 'the next one is annotated');
  });

  it('other languages are not, whatever the lists say', async () => {
    const editor = await openFile('japan.json', '"Japan"');
    assert.equal(api.status!().visible, false);
    assert.ok(!annotated(editor));
  });
});
