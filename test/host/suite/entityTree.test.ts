import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { entityKey } from '../../../src/editor/entities';
import type { TestApi } from '../../../src/editor/testApi';
import { closeAll, extension, mentions, openSample, openText, selected, until } from './support';

interface Row { readonly label: string; readonly item: vscode.TreeItem; readonly rows: readonly Row[] }

describe('the entity tree', () => {
  let api: TestApi;
  before(async () => { api = await extension(); });
  afterEach(closeAll);

  function read(nodes: readonly unknown[] = api.tree!.roots()): Row[] {
    return nodes.map((node) => {
      const item = api.tree!.item(node);
      return { item, label: typeof item.label === 'string' ? item.label : item.label!.label, rows: read(api.tree!.children(node)) };
    });
  }

  const count = (row: Row): number => Number(row.item.description);

  it('counts what the analysis found, no more and no less', async () => {
    const editor = await openSample();
    await until(() => read().length >= 3, 'there are kinds');
    const all = mentions(api, editor), kinds = read();
    assert.equal(kinds.reduce((sum, kind) => sum + count(kind), 0), all.length);
    for (const kind of kinds) {
      const mine = all.filter((m) => m.kind === kind.item.id);
      assert.equal(count(kind), mine.length, kind.label);
      assert.equal(kind.rows.length, new Set(mine.map(entityKey)).size, kind.label);
      for (const entity of kind.rows) assert.equal(entity.rows.length, count(entity), entity.label);
    }
  });

  it('names countries, and shows the words of the line with the mention set off', async () => {
    await openText();
    await until(() => read().some((k) => k.item.id === 'country'), 'countries are there');
    const iran = read().find((k) => k.item.id === 'country')!.rows.find((e) => e.label === 'Iran')!;
    assert.equal(iran.rows.length, 2);
    const label = iran.rows[1].item.label as vscode.TreeItemLabel;
    assert.equal(label.label, 'Iran must answer before Japan votes.');
    assert.deepEqual(label.highlights, [[0, 4]]);
  });

  it('selects the mention in the editor on a click', async () => {
    const editor = await openText();
    await until(() => read().length > 0, 'there are rows');
    const japan = read().find((k) => k.item.id === 'country')!.rows.find((e) => e.label === 'Japan')!;
    const { command, arguments: args = [] } = japan.rows[1].item.command!;
    await vscode.commands.executeCommand(command, ...args);
    assert.equal(selected(vscode.window.activeTextEditor!), 'Japan');
    assert.equal(editor.selection.start.line, 4);
  });

  it('finds the mention again after the text before it changed', async () => {
    const editor = await openText();
    await until(() => read().length > 0, 'there are rows');
    const { command, arguments: args = [] } = read().find((k) => k.item.id === 'country')!.rows[0].rows[0].item.command!;
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), 'Something new stands here.\n\n'));
    await vscode.commands.executeCommand(command, ...args);
    assert.match(selected(vscode.window.activeTextEditor!), /^(Japan|Iran)$/);
  });

  it('keeps its ids over an edit, and has a label for screen readers in every row', async () => {
    const editor = await openText();
    await until(() => read().length > 0, 'there are rows');
    const ids = (rows: readonly Row[]): string[] => rows.flatMap((r) => [r.item.id!, ...ids(r.rows)]);
    const before = ids(read());
    assert.equal(new Set(before).size, before.length, 'ids are unique');
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), 'A line without anything.\n'));
    assert.deepEqual(ids(read()), before);
    const silent = (rows: readonly Row[]): Row[] => rows.flatMap((r) => [...(r.item.accessibilityInformation?.label ? [] : [r]), ...silent(r.rows)]);
    assert.deepEqual(silent(read()), []);
  });

  it('opens the entry of a row', async () => {
    await openText();
    await until(() => read().length > 0, 'there are rows');
    const kind = api.tree!.roots().find((node) => api.tree!.item(node).id === 'country');
    const iran = api.tree!.children(kind).find((node) => api.tree!.item(node).label === 'Iran');
    await vscode.commands.executeCommand('dateline.openEntry', iran);
    assert.match(vscode.window.activeTextEditor!.document.uri.path, /^\/IR\//);
  });

  it('lists some hundred mentions of an entity at most, with a way to the others', async () => {
    const editor = await openText('Japan votes.\n\n'.repeat(700));
    const country = () => read().find((k) => k.item.id === 'country')?.rows[0];
    await until(() => !!country() && count(country()!) === 700, 'the rows of this text');
    const japan = country()!, last = japan.rows.at(-1)!;
    assert.equal(japan.rows.length, 501);
    assert.match(last.label, /^200 more/);
    await vscode.commands.executeCommand(last.item.command!.command, ...last.item.command!.arguments!);
    assert.equal(editor.selection.start.line, 1000);
  });

  it('still tells its rows when their document has just been closed', async () => {
    await openText();
    await until(() => read().length > 0 && api.stance!.roots().length > 0, 'there are rows');
    const [kind] = api.tree!.roots(), [stance] = api.stance!.roots();
    const rows = [kind, ...api.tree!.children(kind)], leaf = api.stance!.children(api.stance!.children(stance)[0])[0];
    await closeAll();
    for (const row of rows) assert.ok(api.tree!.item(row).label);
    assert.ok(api.stance!.item(leaf).label);
  });

  it('is empty when nothing annotated is open', async () => {
    await openText('{"Japan": 1}', 'json');
    await until(() => read().length === 0, 'no rows');
  });
});
