import * as vscode from 'vscode';
import type { Mention } from '../analysis/mention';
import { rangeOf } from './documents';
import { entryOf } from './entities';
import type { Node } from './entityNodes';
import { entryPage, idOfPage, idsOnPage, pageUri, PAGE_SCHEME, type Page, type PlaceInText } from './entryPage';
import { Command, LANGUAGES } from './ids';
import { narrowest } from './navigationModel';
import type { Services } from './services';

/** Go to Definition, links in cards and the search open an entry's whole page as a read-only document. */
export function entryPages(_context: vscode.ExtensionContext, services: Services): vscode.Disposable {
  const pages = new Map<string, Page>(), changed = new vscode.EventEmitter<vscode.Uri>();
  // The text whose places a page lists may have changed since it was written.
  const refresh = (uri: vscode.Uri): void => { if (pages.has(uri.toString())) changed.fire(uri); };
  const write = async (uri: vscode.Uri): Promise<string> => {
    const page = await makePage(uri, services);
    pages.set(uri.toString(), page);
    return page.text;
  };
  return vscode.Disposable.from(
    changed,
    vscode.workspace.registerTextDocumentContentProvider(PAGE_SCHEME, { provideTextDocumentContent: write, onDidChange: changed.event }),
    services.glossary.onDidChange(() => { for (const uri of pages.keys()) changed.fire(vscode.Uri.parse(uri)); }),
    vscode.window.onDidChangeActiveTextEditor((editor) => editor && refresh(editor.document.uri)),
    vscode.workspace.onDidCloseTextDocument(({ uri }) => { pages.delete(uri.toString()); }),
    vscode.languages.registerDocumentLinkProvider({ scheme: PAGE_SCHEME }, {
      provideDocumentLinks: (document) => linksOf(document, pages.get(document.uri.toString())),
    }),
    vscode.languages.registerDefinitionProvider([...LANGUAGES], {
      async provideDefinition(document, position) {
        const links = await definition(document, position, services);
        for (const { targetUri } of links) refresh(targetUri);
        return links;
      },
    }),
    vscode.commands.registerCommand(Command.openEntry, (what?: unknown) => openEntry(idOf(what, services), services)),
  );
}

/** A card's link gives the id, the tree a row; from the palette it is the mention under the cursor. */
function idOf(what: unknown, { navigation }: Services): string | undefined {
  if (typeof what === 'string') return what;
  const row = what as Partial<Node> | undefined, editor = vscode.window.activeTextEditor;
  const mention = row?.type === 'entity' ? row.entity?.mentions[0] : editor && withEntry(navigation.at(editor.document, editor.selection.active));
  return mention && entryOf(mention);
}

const withEntry = (mentions: readonly Mention[]): Mention | undefined => narrowest(mentions.filter((m) => entryOf(m)));

/** Shows an entry's page as a preview in the active group, as Go to Definition does. */
export async function openEntry(id: string | undefined, services: Services): Promise<void> {
  const entry = id === undefined ? undefined : await services.glossary.entry(id);
  if (!entry) return void vscode.window.showInformationMessage(vscode.l10n.t('The glossary has no entry for this.'));
  const from = vscode.window.activeTextEditor?.document.uri;
  const document = await vscode.workspace.openTextDocument(pageUri(entry.id, entry.label, from?.scheme === PAGE_SCHEME ? undefined : from));
  await vscode.window.showTextDocument(document, { preview: true });
}

async function definition(document: vscode.TextDocument, position: vscode.Position, services: Services): Promise<vscode.LocationLink[]> {
  const mention = withEntry(services.navigation.at(document, position));
  const id = mention && entryOf(mention), entry = id === undefined ? undefined : await services.glossary.entry(id);
  if (!mention || !entry) return [];
  const top = new vscode.Range(0, 0, 0, 0);
  return [{ originSelectionRange: rangeOf(document, mention), targetUri: pageUri(entry.id, entry.label, document.uri), targetRange: top }];
}

async function makePage(uri: vscode.Uri, services: Services): Promise<Page> {
  const entry = await services.glossary.entry(idOfPage(uri));
  if (!entry) return { text: vscode.l10n.t('The glossary has no entry for this.'), links: [] };
  return entryPage(entry, { labels: await services.glossary.labels(idsOnPage(entry)), source: sourceOf(uri, entry.id, services) });
}

/** Where the document that the page was opened from speaks of the entry, while that document is open. */
function sourceOf(page: vscode.Uri, id: string, { documents }: Services) {
  const document = page.query ? vscode.workspace.textDocuments.find((d) => d.uri.toString() === page.query) : undefined;
  const analysis = document && documents.analysis(document);
  if (!document || !analysis) return undefined;
  const places = analysis.mentions().filter((m) => entryOf(m) === id).map((m) => placeOf(document, m));
  return { name: document.uri.path.slice(document.uri.path.lastIndexOf('/') + 1), uri: document.uri, places };
}

/** Characters of the line's words on each side of the mention. */
const AROUND = 40;

function placeOf(document: vscode.TextDocument, m: Mention): PlaceInText {
  const { start, end } = rangeOf(document, m), text = document.lineAt(start.line).text;
  const from = Math.max(0, start.character - AROUND), to = Math.min(text.length, (end.line === start.line ? end.character : text.length) + AROUND);
  const words = `${from > 0 ? '…' : ''}${text.slice(from, to).trim()}${to < text.length ? '…' : ''}`;
  return { line: start.line, column: start.character, words };
}

function linksOf(document: vscode.TextDocument, page?: Page): vscode.DocumentLink[] {
  return (page?.links ?? []).map(({ start, end, target }) =>
    new vscode.DocumentLink(new vscode.Range(document.positionAt(start), document.positionAt(end)), vscode.Uri.parse(target, true)));
}
