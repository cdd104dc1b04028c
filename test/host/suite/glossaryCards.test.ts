import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, extension, openText, until } from './support';

const TEXT = `---
published: 2025-12-21
---
Kazakhstan and the EU spoke of the Strait of Hormuz on 20 December 2025.

Kazakhstan said it again two days later. The <b>[Kazakh](command:workbench.action.quit)</b> side agreed.

In Reiwa 7 nothing changed.

The Budapest Memorandum came after the Cold War and the Soviet Union. The State Duma, António Guterres and Greenland spoke of a debt trap.
It was reckless of Kazakhstan.
`;

describe('glossary cards', () => {
  let document: vscode.TextDocument;

  before(async () => {
    await extension();
    document = (await openText(TEXT)).document;
  });
  after(closeAll);

  const placeOf = (words: string): vscode.Position => document.positionAt(TEXT.indexOf(words) + 1);

  async function cardsAt(words: string): Promise<vscode.MarkdownString[]> {
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', document.uri, placeOf(words));
    return hovers.flatMap((h) => h.contents as vscode.MarkdownString[]);
  }

  it('a country: identity, background, facts, memberships, where else in the text', async () => {
    const [{ value }] = await cardsAt('Kazakhstan');
    for (const part of ['**Kazakhstan**', 'Republic of Kazakhstan', 'UN member state', 'Capital Astana', '` KAZ `', '` CSTO `', '1 of 4 in this text', 'As of', 'Source']) {
      assert.ok(value.includes(part), `${part} is on the card:\n${value}`);
    }
  });

  for (const [type, words, label] of [
    ['organisation', 'EU', 'European Union'], ['place', 'Strait of Hormuz', 'Strait of Hormuz'], ['treaty', 'Budapest Memorandum', 'Budapest Memorandum'],
    ['institution', 'State Duma', 'State Duma'], ['person', 'António Guterres', 'António Guterres'], ['event', 'Cold War', 'Cold War'],
    ['former state', 'Soviet Union', 'Soviet Union'], ['territory', 'Greenland', 'Greenland'],
  ]) {
    it(`of the type ${type}: what it is, background, as of when and from where`, async () => {
      const card = (await cardsAt(words)).map((c) => c.value).join('\n');
      for (const part of [`**${label}**`, 'As of', 'Source']) assert.ok(card.includes(part), `${part} is on the card:\n${card}`);
    });
  }

  it('a loaded term: what to write instead, and why', async () => {
    const card = (await cardsAt('debt trap')).map((c) => c.value).join('\n');
    assert.match(card, /Neutral: \*/);
  });

  it('a stance word: category in plain words, strength, holder, target', async () => {
    const card = (await cardsAt('reckless')).map((c) => c.value).join('\n');
    for (const part of ['Disapproves.', 'strength', 'the author']) assert.ok(card.includes(part), `${part} is on the card:\n${card}`);
  });

  it('a date: weekday, distance from publication, value', async () => {
    const [{ value }] = await cardsAt('20 December 2025');
    for (const part of ['Saturday', '1 day before publication', '` 2025-12-20 `']) assert.ok(value.includes(part), `${part} is on the card:\n${value}`);
  });

  it('an era year: both calendars', async () => {
    const [{ value }] = await cardsAt('Reiwa 7');
    assert.match(value, /Reiwa 7 is ` 2025 ` in the Gregorian calendar/);
  });

  it('runs only its own few commands, and shows the text of documents as text', async () => {
    const cards = await cardsAt('Kazakh]');
    for (const card of cards) {
      assert.deepEqual(Object.keys(card.isTrusted as object), ['enabledCommands']);
      for (const command of (card.isTrusted as { enabledCommands: string[] }).enabledCommands) assert.match(command, /^dateline\./);
      assert.ok(!card.value.includes('workbench.action.quit'));
      assert.ok(!card.value.includes('<b>'));
    }
  });

  it('goes to the entry as the definition of a mention, with the places in this text', async () => {
    const [link] = await vscode.commands.executeCommand<vscode.LocationLink[]>('vscode.executeDefinitionProvider', document.uri, placeOf('Kazakhstan'));
    assert.match(link.targetUri.path, /^\/KZ\//);
    const page = await vscode.workspace.openTextDocument(link.targetUri);
    await until(() => page.getText().includes('line 4: '), 'the place in this text');
  });
});
