import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { TestApi } from '../../../src/editor/testApi';
import { closeAll, extension, marked, mentions, openSample, openText, setting, sleep, TEXT, until } from './support';

describe('marks', () => {
  let api: TestApi;
  before(async () => { api = await extension(); });
  afterEach(closeAll);

  const countries = (editor: vscode.TextEditor): string[] => marked(api, editor, 'country');

  it('are on a sample when it opens', async () => {
    const editor = await openSample();
    await until(() => countries(editor).length > 3, 'countries are marked');
    assert.ok(marked(api, editor, 'date').length > 3);
    assert.ok(marked(api, editor, 'stance').length > 3);
  });

  it('are where the analysis says', async () => {
    const editor = await openText();
    await until(() => countries(editor).length === 4, 'four countries');
    assert.deepEqual(countries(editor), ['Japan', 'Iran', 'Iran', 'Japan']);
    const text = editor.document.getText();
    for (const kind of ['country', 'date', 'stance', 'term'] as const) {
      assert.deepEqual(marked(api, editor, kind), mentions(api, editor).filter((m) => m.kind === kind).map((m) => text.slice(m.start, m.end)), kind);
    }
  });

  it('follow an edit', async () => {
    const editor = await openText();
    await until(() => countries(editor).length === 4, 'four countries');
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), 'Brazil and Chile agree.\n'));
    await until(() => countries(editor).length === 6, 'six countries');
    assert.deepEqual(countries(editor), ['Brazil', 'Chile', 'Japan', 'Iran', 'Iran', 'Japan']);
    await editor.edit((edit) => edit.delete(new vscode.Range(0, 0, 3, 0)));
    await until(() => countries(editor).length === 4, 'four again');
    await editor.edit((edit) => edit.delete(new vscode.Range(0, 0, 1, 0)));
    await until(() => countries(editor).length === 2, 'two are left');
  });

  it('follow edits in several places at once', async () => {
    const editor = await openText();
    await until(() => countries(editor).length === 4, 'four countries');
    await editor.edit((edit) => {
      edit.replace(new vscode.Range(2, 0, 2, 5), 'Peru');
      edit.replace(new vscode.Range(4, 0, 4, 4), 'Kenya');
    });
    await until(() => countries(editor).join() === 'Peru,Iran,Kenya,Japan', 'the new names');
  });

  it('are in a second editor of the same document too, and stay in step', async () => {
    const first = await openText();
    const second = await vscode.window.showTextDocument(first.document, { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true });
    assert.notEqual(first, second);
    // VS Code may have replaced the objects: ask for those that are on screen now.
    const counts = (): string => vscode.window.visibleTextEditors.filter((e) => e.document === first.document).map((e) => countries(e).length).join();
    await until(() => counts() === '4,4', 'both are marked');
    await vscode.window.visibleTextEditors[0].edit((edit) => edit.insert(new vscode.Position(0, 0), 'Brazil.\n'));
    await until(() => counts() === '5,5', 'both follow');
  });

  it('leave the word alone that is being typed', async () => {
    const editor = await openText('In Japa\n');
    editor.selection = new vscode.Selection(0, 7, 0, 7);
    await vscode.commands.executeCommand('type', { text: 'n' });
    await until(() => mentions(api, editor).length === 1, 'Japan is found');
    assert.deepEqual(countries(editor), []);
    await until(() => countries(editor).length === 1, 'it is marked after a pause');
  });

  it('come as soon as the cursor leaves the word', async () => {
    const editor = await openText('In Japa\n');
    editor.selection = new vscode.Selection(0, 7, 0, 7);
    await vscode.commands.executeCommand('type', { text: 'n' });
    await vscode.commands.executeCommand('type', { text: ' ' });
    await until(() => countries(editor).length === 1, 'it is marked', 500);
  });

  for (const [kind, id, command] of [['country', 'countries', 'Countries'], ['date', 'dates', 'Dates'], ['stance', 'stance', 'Stance'], ['term', 'terms', 'Terms']] as const) {
    it(`of the kind ${kind} have a switch, as a setting and as a command`, async () => {
      const editor = await openText(`${TEXT}\nNATO was reckless.\n`);
      const kinds = (): string => (['country', 'date', 'stance', 'term'] as const).filter((k) => marked(api, editor, k).length > 0).join();
      await until(() => kinds() === 'country,date,stance,term', 'all are marked');
      try {
        await setting(`highlight.${id}`, false);
        await until(() => marked(api, editor, kind).length === 0, 'this kind is not');
        assert.equal(kinds().split(',').length, 3, 'the others still are');
        await vscode.commands.executeCommand(`dateline.toggle${command}`);
        await until(() => kinds() === 'country,date,stance,term', 'all are marked again');
      } finally {
        await setting(`highlight.${id}`, undefined);
      }
    });
  }

  it('can all be hidden and shown with one key', async () => {
    const editor = await openText();
    await until(() => countries(editor).length === 4, 'marked');
    await vscode.commands.executeCommand('dateline.toggleHighlights');
    await until(() => countries(editor).length + marked(api, editor, 'date').length === 0, 'hidden');
    assert.match(api.status!().text, /eye-closed/);
    await vscode.commands.executeCommand('dateline.toggleHighlights');
    await until(() => countries(editor).length === 4, 'shown');
  });

  it('cover what is visible of a long text and a screen around it, and follow the scrolling', async () => {
    const editor = await openText('Japan and Iran met.\n\n'.repeat(2000));
    await until(() => countries(editor).length > 20, 'marked');
    const start = api.decorations!(editor).country;
    assert.ok(start.length / 2 < 1000, `${start.length / 2} marks for one screen`);
    editor.revealRange(new vscode.Range(3000, 0, 3000, 0), vscode.TextEditorRevealType.AtTop);
    const offset = editor.document.offsetAt(new vscode.Position(3000, 0));
    await until(() => api.decorations!(editor).country.some((at) => at >= offset), 'the new screen is marked');
  });

  it('go when the language is changed to one that is not annotated', async () => {
    const editor = await openText();
    await until(() => countries(editor).length === 4, 'marked');
    await vscode.languages.setTextDocumentLanguage(editor.document, 'json');
    await sleep(300);
    const now = vscode.window.activeTextEditor!;
    assert.deepEqual(countries(now), []);
    assert.equal(api.analysis!(now.document), undefined);
  });
});
