import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { ContextKey } from '../../../src/editor/ids';
import type { TestApi } from '../../../src/editor/testApi';
import { closeAll, extension, marked, mentions, openFile, openSample, openText, setting, until } from './support';

describe('the status bar', () => {
  let api: TestApi;
  before(async () => { api = await extension(); });
  afterEach(closeAll);

  it('counts what was found', async () => {
    const editor = await openText();
    await until(() => !!api.analysis!(editor.document)?.length, 'analysed');
    const n = (kind: string): number => mentions(api, editor).filter((m) => m.kind === kind).length;
    assert.equal(api.status!().text, `$(globe) ${n('country')}  $(calendar) ${n('date')}  $(comment) ${n('stance')}`);
    assert.match(api.status!().tooltip, /4 country mentions/);
  });

  it('takes the publication date from the text and asks for none', async () => {
    await openSample();
    await until(() => api.status!().tooltip.includes('2025-12-21'), 'the date of the front matter');
    assert.equal(api.status!().date, false);
  });

  it('asks for the publication date where a relative date waits for it, and keeps it per file', async () => {
    const editor = await openFile('undated.md', 'Japan voted last week.\n');
    await until(() => api.status!().date, 'the second item is shown');
    await vscode.commands.executeCommand('dateline.setPublicationDate', '2025-12-21');
    await until(() => !api.status!().date, 'it goes');
    assert.match(api.status!().tooltip, /2025-12-21, as you set it/);
    const value = mentions(api, editor).find((m) => m.kind === 'date');
    assert.ok(value?.kind === 'date' && value.value.startsWith('2025-'), JSON.stringify(value));
  });

  it('waits for a word over the hard cap, and says how far it is over the limit', async () => {
    await setting('limits.fileSize', 0.1);
    const editor = await openText('Japan and Iran met.\n\n'.repeat(60_000));
    await until(() => api.status!().text.includes('large file'), 'it says so');
    await until(() => api.context!()[ContextKey.tooLarge] === true, 'the palette offers to analyse it');
    assert.equal(api.analysis!(editor.document), undefined);
    assert.match(api.status!().label, /large file, click to analyse/);
    await vscode.commands.executeCommand('dateline.analyseLargeFile');
    await until(() => marked(api, editor, 'country').length > 0, 'analysed when asked');
    await until(() => api.analysis!(editor.document)?.length === 120_000, 'all of it', 15_000);
    await setting('limits.fileSize', undefined);
  });

  it('goes through a file over the limit in slices, and says how far it is', async () => {
    await setting('limits.fileSize', 0.1);
    const seen = new Set<string>();
    const watch = setInterval(() => seen.add(api.status!().text), 1);
    try {
      const editor = await openText('Japan and Iran met on Monday.\n\n'.repeat(30_000));
      await until(() => api.analysis!(editor.document)?.length === 90_000, 'all of it', 15_000);
      await until(() => !api.status!().text.includes('%'), 'and no more is said of it');
    } finally {
      clearInterval(watch);
      await setting('limits.fileSize', undefined);
    }
    const told = [...seen].filter((text) => /^\$\(loading~spin\) \d{1,2}% /.test(text));
    assert.ok(told.length > 0, [...seen].join('\n'));
  });
});
