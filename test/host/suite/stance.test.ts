import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { TestApi } from '../../../src/editor/testApi';
import { closeAll, extension, marked, mentions, openText, selected, setting, until, workspaceUri } from './support';

interface Row { readonly label: string; readonly item: vscode.TreeItem; readonly rows: readonly Row[] }

const TEXT = `Norway praised Chile. Chile was reckless, the minister said.
However, the regime in Belarus may well fall. Chile is brave.
`;

describe('stance', () => {
  let api: TestApi;
  before(async () => { api = await extension(); });
  afterEach(closeAll);

  function read(nodes: readonly unknown[] = api.stance!.roots()): Row[] {
    return nodes.map((node) => {
      const item = api.stance!.item(node);
      return { item, label: typeof item.label === 'string' ? item.label : item.label!.label, rows: read(api.stance!.children(node)) };
    });
  }

  it('has a view of whom the words are about and what they do, with bars', async () => {
    await openText(TEXT);
    await until(() => read().length === 2, 'two groups');
    const [targets, categories] = read();
    assert.deepEqual(targets.rows.map((r) => r.label).sort(), ['Belarus', 'Chile']);
    const chile = targets.rows.find((r) => r.label === 'Chile')!;
    assert.match(String(chile.item.description), /^▲+ ▼+ · author 1, attributed 2$/);
    assert.equal(chile.rows.length, 3);
    assert.ok(categories.rows.some((r) => /^■+ 1 · \d+\.\d per 1,000 words$/.test(String(r.item.description))));
  });

  it('lists some hundred mentions of a category at most, with a way to the others', async () => {
    const editor = await openText('Chile was reckless.\n\n'.repeat(600));
    await until(() => read().length === 2, 'two groups', 20_000);
    for (const { rows } of read().map((group) => group.rows[0])) {
      assert.equal(rows.length, 501);
      assert.equal(rows[500].label, '100 more: show the first of them');
      await vscode.commands.executeCommand(rows[500].item.command!.command, ...rows[500].item.command!.arguments!);
      assert.equal(editor.selection.start.line, 1000);
    }
  });

  it('jumps from a leaf to its mention', async () => {
    const editor = await openText(TEXT);
    await until(() => read().length === 2, 'two groups');
    const leaf = read()[0].rows.find((r) => r.label === 'Chile')!.rows[1];
    assert.match(leaf.label, /Chile was reckless/);
    await vscode.commands.executeCommand(leaf.item.command!.command, ...leaf.item.command!.arguments!);
    assert.equal(selected(editor), 'reckless');
  });

  it('keeps reporting and concession quiet, until the reader asks', async () => {
    const editor = await openText(TEXT);
    await until(() => marked(api, editor, 'stance').length > 3, 'stance words are marked');
    assert.deepEqual(marked(api, editor, 'stance'), ['praised', 'reckless', 'regime', 'may well', 'brave']);
    await setting('stance.categories', ['reporting', 'hedge']);
    await until(() => marked(api, editor, 'stance').length === 2, 'two categories');
    assert.deepEqual(marked(api, editor, 'stance'), ['said', 'may well']);
    await setting('stance.categories', undefined);
  });

  it('has a shape for praise, blame, doubt and labels', async () => {
    const editor = await openText(TEXT);
    await until(() => marked(api, editor, 'stance').length > 3, 'stance words are marked');
    assert.deepEqual(marked(api, editor, 'stance.positive'), ['praised', 'brave']);
    assert.deepEqual(marked(api, editor, 'stance.negative'), ['reckless']);
    assert.deepEqual(marked(api, editor, 'stance.loaded'), ['regime']);
    assert.deepEqual(marked(api, editor, 'stance.doubt'), ['may well']);
  });

  it('tells on the card of a loaded word what to write instead, and why', async () => {
    const editor = await openText(TEXT);
    await until(() => marked(api, editor, 'stance').length > 3, 'stance words are marked');
    const at = editor.document.positionAt(TEXT.indexOf('regime') + 2);
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', editor.document.uri, at);
    const text = hovers.flatMap((h) => h.contents.map((c) => (c as vscode.MarkdownString).value)).join('\n');
    assert.match(text, /Neutral: \*government; administration; authorities\*/);
    assert.match(text, /Whose: the author · toward: Belarus/);
  });

  it('knows the words of the workspace, and tells a mistake on its line', async () => {
    const uri = workspaceUri('.dateline/lexicon.yaml');
    const save = (text: string) => vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
    const editor = await openText(TEXT);
    const words = (): string[] => mentions(api, editor).filter((m) => m.kind === 'stance').map((m) => editor.document.getText().slice(m.start, m.end));
    try {
      await save('add:\n  - { word: Norway praised, as: hedge }\n  - { word: fall, as: nonsense }\nremove: [brave, flibbert]\n');
      await until(() => !words().includes('brave'), 'a word is taken away');
      await until(() => vscode.languages.getDiagnostics(uri).length === 2, 'diagnostics appear');
      const problems = vscode.languages.getDiagnostics(uri).map((d) => [vscode.DiagnosticSeverity[d.severity], d.range.start.line]);
      assert.deepEqual(problems, [['Error', 2], ['Warning', 3]]);
      await save('remove: [*brave*]\n');
      await until(() => vscode.languages.getDiagnostics(uri).length === 1, 'a star that YAML reads otherwise is told');
    } finally {
      await vscode.workspace.fs.delete(uri);
    }
    await until(() => words().includes('brave'), 'the word is back');
  });
});
