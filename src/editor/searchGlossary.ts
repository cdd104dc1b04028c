import * as vscode from 'vscode';
import type { SearchHit } from '../glossary/glossary';
import { openEntry } from './entryPages';
import { typeName } from './entryText';
import { Command } from './ids';
import type { Services } from './services';

type Item = vscode.QuickPickItem & { readonly id: string };

/** A quick pick over the whole glossary, by any label, alias or code. */
export function searchGlossary(_context: vscode.ExtensionContext, services: Services): vscode.Disposable {
  return vscode.commands.registerCommand(Command.searchGlossary, () => search(services));
}

async function search(services: Services): Promise<void> {
  const pick = vscode.window.createQuickPick<Item>();
  pick.title = vscode.l10n.t('Search the glossary');
  pick.placeholder = vscode.l10n.t('A name, an abbreviation or a code');
  const show = async () => {
    const query = pick.value, items = (await services.glossary.search(query)).map(itemOf);
    if (query === pick.value) pick.items = items;
  };
  pick.onDidChangeValue(show);
  pick.onDidAccept(() => {
    const chosen = pick.activeItems[0];
    pick.hide();
    if (chosen) void openEntry(chosen.id, services);
  });
  pick.onDidHide(() => pick.dispose());
  pick.show();
  await show();
}

/** The picker sorts by how well labels match, so the label is the name or code that matched: the shortest such is best. */
function itemOf({ id, label, type, flag, matched }: SearchHit): Item {
  const name = matched === label ? [] : [label];
  return { id, label: matched, description: [[flag, ...name].filter(Boolean).join(' '), typeName(type)].filter(Boolean).join(' · '), alwaysShow: true };
}
