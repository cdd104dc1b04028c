import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { TestApi } from '../../../src/editor/testApi';
import { closeAll, extension, mentions, openText } from './support';

describe('cards', () => {
  let api: TestApi;
  before(async () => { api = await extension(); });
  afterEach(closeAll);

  /** The Markdown of our cards at a place. */
  async function hover(editor: vscode.TextEditor, at: vscode.Position): Promise<vscode.MarkdownString[]> {
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', editor.document.uri, at);
    return hovers.flatMap((h) => h.contents as vscode.MarkdownString[]).filter((c) => c.value.includes('Found by'));
  }

  it('are on every mention, and say which rule found it', async () => {
    const editor = await openText();
    const found = mentions(api, editor);
    assert.ok(found.length >= 6);
    for (const m of found) {
      const cards = await hover(editor, editor.document.positionAt(m.start));
      assert.ok(cards.some((c) => c.value.includes(m.rule)), `${m.kind} at ${m.start}`);
    }
  });

  it('name the country, count its mentions and link to the others', async () => {
    const editor = await openText();
    const [card] = await hover(editor, new vscode.Position(4, 1));
    assert.match(card.value, /Iran/);
    assert.match(card.value, /2 of 2/);
    assert.match(card.value, /command:dateline\.nextMentionOfEntity/);
  });

  it('name the other countries that the words could mean', async () => {
    const editor = await openText('The Congolese government answered.\n');
    const [card] = await hover(editor, new vscode.Position(0, 6));
    assert.match(card.value, /could also mean: [^`\n]*Congo \\- Brazzaville/);
  });

  it('are absent where nothing is marked', async () => {
    const editor = await openText();
    assert.deepEqual(await hover(editor, new vscode.Position(0, 1)), []);
  });

  it('trust a list of commands of ours and no others', async () => {
    const editor = await openText();
    const [card] = await hover(editor, new vscode.Position(4, 1));
    const trusted = card.isTrusted as { enabledCommands: string[] };
    assert.ok(trusted.enabledCommands.length > 0 && trusted.enabledCommands.every((id) => id.startsWith('dateline.')));
  });

  it('link to nothing but what they are trusted with', async () => {
    const editor = await openText('Japan voted last week. Japan waits.\n');
    const linked = new Set<string>();
    for (const at of [1, 13, 24]) {
      for (const { value, isTrusted } of await hover(editor, new vscode.Position(0, at))) {
        for (const [, id] of value.matchAll(/\(command:([\w.]+)/g)) {
          assert.ok((isTrusted as { enabledCommands: string[] }).enabledCommands.includes(id), `${id} is a dead link`);
          linked.add(id);
        }
      }
    }
    for (const id of ['openEntry', 'nextMentionOfEntity', 'previousMentionOfEntity', 'findMentions', 'setPublicationDate']) assert.ok(linked.has(`dateline.${id}`), id);
  });

  it('run their links for the mention they speak of, wherever the cursor is', async () => {
    const editor = await openText();
    const [card] = await hover(editor, new vscode.Position(2, 11));
    editor.selection = new vscode.Selection(0, 0, 0, 0);
    const args = /command:dateline\.nextMentionOfEntity\?([^)]+)\)/.exec(card.value)![1];
    await vscode.commands.executeCommand('dateline.nextMentionOfEntity', ...JSON.parse(decodeURIComponent(args)));
    assert.equal(editor.selection.start.line, 4);
  });
});
