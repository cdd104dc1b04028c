import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { addEntry } from '../../../src/editor/addToGlossary';
import type { TestApi } from '../../../src/editor/testApi';
import { closeAll, extension, mentions, openText, setting, sleep, until, workspaceUri } from './support';

const TEXT = 'The Aral Compact bound Kazakhstan after the Sandstone Summit.\n';
const GOOD = `# names that our desk uses
entries:
  - label: Aral Compact
    type: treaty
    note: A treaty that we made up for a test.
events:
  - label: Sandstone Summit
    date: 2024-05
`;

describe("the user's own glossary", () => {
  const uri = () => workspaceUri('.dateline/glossary.yaml');
  const save = (text: string) => vscode.workspace.fs.writeFile(uri(), new TextEncoder().encode(text));
  let api: TestApi;
  before(async () => { api = await extension(); await api.userFiles; });
  afterEach(async () => {
    await vscode.workspace.fs.delete(uri()).then(undefined, () => {});
    await closeAll();
  });

  const found = (editor: vscode.TextEditor): string[] =>
    mentions(api, editor).map((m) => `${m.kind} ${editor.document.getText().slice(m.start, m.end)}`);

  it('is read when it is saved, into every open document, and forgotten when it goes', async () => {
    const editor = await openText(TEXT);
    assert.ok(!found(editor).includes('term Aral Compact'));
    await save(GOOD);
    await until(() => found(editor).includes('term Aral Compact'), 'the new name is found');
    const event = mentions(api, editor).find((m) => m.kind === 'date');
    assert.equal(event?.kind === 'date' && event.value, '2024-05');
    const [card] = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', editor.document.uri, new vscode.Position(0, 6));
    assert.match((card.contents[0] as vscode.MarkdownString).value, /made up for a test/);
    await vscode.workspace.fs.delete(uri());
    await until(() => !found(editor).includes('term Aral Compact'), 'the name is gone with the file');
  });

  it('tells a mistake on its line, and uses the rest', async () => {
    const editor = await openText(TEXT);
    await save(GOOD.replace('type: treaty', 'type: treatise') + 'notes:\n  KZ: A note of our own.\n');
    await until(() => vscode.languages.getDiagnostics(uri()).length > 0, 'a diagnostic appears');
    const [problem] = vscode.languages.getDiagnostics(uri());
    assert.equal(problem.range.start.line, 3);
    assert.match(problem.message, /treaty/);
    await until(() => found(editor).includes('date the Sandstone Summit') || found(editor).includes('date Sandstone Summit'), 'the event is found all the same');
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', editor.document.uri, new vscode.Position(0, 25));
    assert.ok(hovers.some((h) => h.contents.some((c) => (c as vscode.MarkdownString).value.includes('A note of our own'))));
  });

  it('takes its diagnostics back when the mistake is gone', async () => {
    await save(GOOD.replace('type: treaty', 'type: treatise'));
    await until(() => vscode.languages.getDiagnostics(uri()).length > 0, 'a diagnostic appears');
    await vscode.workspace.fs.delete(uri());
    await until(() => vscode.languages.getDiagnostics(uri()).length === 0, 'it goes');
  });

  it('is shown as text, whatever Markdown it has', async () => {
    const editor = await openText(TEXT);
    await save("entries:\n  - label: '**Aral** Compact'\n    aliases: [Aral Compact]\n    type: treaty\n    note: '<img src=x> [here](command:workbench.action.quit) `zap`'\n");
    await until(() => found(editor).includes('term Aral Compact'), 'the new name is found');
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', editor.document.uri, new vscode.Position(0, 6));
    const card = hovers.flatMap((h) => h.contents.map((c) => (c as vscode.MarkdownString).value)).join('\n');
    assert.match(card, /workbench/);
    for (const live of ['<img', '](command:workbench', '`zap`', '**Aral**']) assert.ok(!card.includes(live), card);
  });

  it('may have more files, of the workspace alone', async () => {
    const more = workspaceUri('names/more.yaml'), outside = vscode.Uri.joinPath(workspaceUri('.'), '../outside.yaml');
    const write = (at: vscode.Uri, text: string) => vscode.workspace.fs.writeFile(at, new TextEncoder().encode(text));
    const editor = await openText(TEXT);
    try {
      await write(outside, 'retire: [KZ]\n');
      await write(more, GOOD);
      await setting('glossary.files', ['../outside.yaml', 'names/more.yaml']);
      await until(() => found(editor).includes('term Aral Compact'), 'the new name is found');
      assert.ok(found(editor).includes('country Kazakhstan'), 'what is outside is not read');
    } finally {
      await setting('glossary.files', undefined);
      for (const at of [more, outside]) await vscode.workspace.fs.delete(at);
    }
    await until(() => !found(editor).includes('term Aral Compact'), 'the name is gone with the setting');
  });

  it('tells of files in the setting that cannot be read', async () => {
    const told = (): string => api.reports!().filter((r) => r.startsWith('dateline.glossary.files')).join('\n');
    const set = (value: unknown) => vscode.workspace.getConfiguration('dateline').update('glossary.files', value, vscode.ConfigurationTarget.Workspace);
    try {
      await set(['../outside.yaml', '/etc/names.yaml', 'names/nowhere.yaml']);
      await until(() => /"\.\.\/outside\.yaml" is not read.*\n.*"\/etc\/names\.yaml" is not read.*\n.*no file "names\/nowhere\.yaml"/.test(told()), 'each is told');
      await set('names/nowhere.yaml');
      await until(() => /list of paths/.test(told()) && !/is not read/.test(told()), 'a setting that is no list');
    } finally {
      await set(undefined);
    }
    await until(() => told() === '', 'nothing is wrong any more');
  });

  it('is added to through the editor, each name once', async () => {
    const text = async () => new TextDecoder().decode(await vscode.workspace.fs.readFile(uri()));
    await addEntry(uri(), { label: 'Aral Compact', type: 'treaty', note: 'Ours.' });
    assert.equal(await text(), 'entries:\n  - label: Aral Compact\n    type: treaty\n    note: Ours.\n');
    const before = await text();
    await assert.rejects(addEntry(uri(), { label: 'Aral compact', type: 'place' }), /already/);
    assert.equal(await text(), before);
    const document = await vscode.workspace.openTextDocument(uri()), edit = new vscode.WorkspaceEdit();
    edit.insert(uri(), new vscode.Position(0, 0), '# not saved yet\n');
    await vscode.workspace.applyEdit(edit);
    assert.ok(document.isDirty);
    await addEntry(uri(), { label: 'Sandstone Summit', type: 'event', date: '2024-05' });
    assert.equal(await text(), `# not saved yet\n${before}events:\n  - label: Sandstone Summit\n    date: 2024-05\n`);
  });

  it('takes only what can be a name', async () => {
    const editor = await openText(`${'A very long sentence. '.repeat(20)}\n— …\n`);
    for (const line of [0, 1]) {
      editor.selection = new vscode.Selection(line, 0, line, editor.document.lineAt(line).text.length);
      const asked = vscode.commands.executeCommand('dateline.addToGlossary').then(() => 'told');
      assert.equal(await Promise.race([asked, sleep(3000)]), 'told', `line ${line + 1}: asks for a type`);
      await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
    }
  });

  it('retires entries', async () => {
    const editor = await openText(TEXT);
    assert.ok(found(editor).includes('country Kazakhstan'));
    await save('retire: [KZ]\n');
    await until(() => !found(editor).includes('country Kazakhstan'), 'the retired name is no longer marked');
  });
});
