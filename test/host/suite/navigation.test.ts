import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { ContextKey } from '../../../src/editor/ids';
import type { TestApi } from '../../../src/editor/testApi';
import { closeAll, extension, mentions, openFile, openSample, openText, selected, setting, until } from './support';

describe('jumps', () => {
  let api: TestApi, editor: vscode.TextEditor;
  before(async () => { api = await extension(); });
  beforeEach(async () => {
    editor = await openText();
    await until(() => !!api.analysis!(editor.document)?.length, 'analysed');
  });
  afterEach(closeAll);

  const put = (line: number, character: number): void => { editor.selection = new vscode.Selection(line, character, line, character); };
  const jump = (id: string): Thenable<unknown> => vscode.commands.executeCommand(`dateline.${id}`);
  const starts = (): number[] => [...new Set(mentions(api, editor).map((m) => m.start))];

  it('go through all mentions forward, and round the end', async () => {
    put(0, 0);
    for (const start of [...starts(), starts()[0]]) {
      await jump('nextMention');
      assert.equal(editor.document.offsetAt(editor.selection.start), start);
    }
  });

  it('go through all mentions backward, and round the start', async () => {
    put(5, 0);
    for (const start of [...starts().reverse(), starts().at(-1)]) {
      await jump('previousMention');
      assert.equal(editor.document.offsetAt(editor.selection.start), start);
    }
  });

  it('stay with the entity under the cursor when asked, both ways', async () => {
    put(2, 2);
    await jump('nextMentionOfEntity');
    assert.deepEqual([selected(editor), editor.selection.start.line], ['Japan', 4]);
    await jump('nextMentionOfEntity');
    assert.deepEqual([selected(editor), editor.selection.start.line], ['Japan', 2]);
    await jump('previousMentionOfEntity');
    assert.deepEqual([selected(editor), editor.selection.start.line], ['Japan', 4]);
  });

  it('stay where they are when the cursor is on no mention', async () => {
    put(0, 0);
    await jump('nextMentionOfEntity');
    assert.ok(editor.selection.isEqual(new vscode.Selection(0, 0, 0, 0)));
  });

  it('pass over kinds that are switched off', async () => {
    await setting('highlight.countries', false);
    put(0, 0);
    await jump('nextMention');
    assert.doesNotMatch(selected(editor), /Japan|Iran/);
    await setting('highlight.countries', undefined);
  });

  it('are offered to the keys only where they can do something', async () => {
    put(2, 1);
    await until(() => api.context!()[ContextKey.onMention] === true, 'on a mention');
    assert.equal(api.context!()[ContextKey.annotated], true);
    put(0, 0);
    await until(() => api.context!()[ContextKey.onMention] === false, 'on no mention');
  });

  it('find all references within the file', async () => {
    const found = await vscode.commands.executeCommand<vscode.Location[]>('vscode.executeReferenceProvider', editor.document.uri, new vscode.Position(2, 11));
    assert.deepEqual(found.map((l) => [l.uri.toString(), l.range.start.line]), [[editor.document.uri.toString(), 2], [editor.document.uri.toString(), 4]]);
  });

  it('highlight the same entity under the cursor, whatever its words', async () => {
    const { document } = await openText('Japan votes. Nobody knows what the Japanese want.\n');
    const found = await vscode.commands.executeCommand<vscode.DocumentHighlight[]>('vscode.executeDocumentHighlights', document.uri, new vscode.Position(0, 1));
    assert.deepEqual(found.map((h) => document.getText(h.range)), ['Japan', 'Japanese']);
  });

  it('find the mentions of what a card speaks of, wherever the cursor is', async () => {
    put(0, 0);
    await vscode.commands.executeCommand('dateline.findMentions', 'country:JP', 1);
    await until(() => selected(editor) === 'Japan' && editor.selection.start.line === 4, 'the mention is selected');
  });

  it('pass over stance words that are quiet', async () => {
    editor = await openText('The minister said so. However, Japan votes.\n');
    await until(() => mentions(api, editor).length > 1, 'analysed');
    put(0, 0);
    await jump('nextMention');
    assert.equal(selected(editor), 'Japan');
  });
});

describe('the outline', () => {
  const symbols = (uri: vscode.Uri): Thenable<vscode.DocumentSymbol[] | undefined> => vscode.commands.executeCommand('vscode.executeDocumentSymbolProvider', uri);
  before(extension);
  afterEach(closeAll);

  it('has the sections of an editorial', async () => {
    const { document } = await openSample();
    const flat = (list: readonly vscode.DocumentSymbol[]): vscode.DocumentSymbol[] => list.flatMap((s) => [s, ...flat(s.children)]);
    const all = flat((await symbols(document.uri)) ?? []);
    const names = all.map((s) => s.name);
    for (const name of ['A collision nobody wanted, and the rules nobody enforces', 'A narrow place with a long memory', 'What Tokyo can do']) assert.ok(names.includes(name), `${name} in ${names.join(' | ')}`);
    for (const s of all) assert.ok(s.range.contains(s.selectionRange), s.name);
    const part = all.find((s) => s.name === 'What Tokyo can do')!;
    assert.ok(part.range.end.line > part.selectionRange.end.line + 1, 'a section holds its paragraphs');
  });

  it('has the headline of a plain text', async () => {
    const { document } = await openFile('outline.txt', 'Talks resume in Geneva\n\nDiplomats of Japan and of Iran met on Monday.\n');
    assert.deepEqual(((await symbols(document.uri)) ?? []).map((s) => s.name), ['Talks resume in Geneva']);
  });

  it('has all sections of a text so large that it is analysed step by step', async () => {
    await setting('limits.fileSize', 0.1);
    try {
      const editor = await openText(`# First\n\n${'Japan met Iran on 20 December 2025, and so on.\n\n'.repeat(5000)}## Last\n\nText.\n`);
      const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>('vscode.executeDocumentSymbolProvider', editor.document.uri);
      assert.deepEqual(symbols.map((s) => [s.name, s.children.map((c) => c.name)]), [['First', ['Last']]]);
    } finally {
      await setting('limits.fileSize', undefined);
    }
  });

  it("leaves Markdown to VS Code's own", async () => {
    const { document } = await openFile('outline.md', '# Title\n\nJapan.\n\n## Part\n\nIran.\n');
    const found = (await symbols(document.uri)) ?? [];
    assert.ok(found.length <= 1, 'each heading is listed once');
  });
});
