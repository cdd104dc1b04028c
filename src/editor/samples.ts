import * as vscode from 'vscode';
import { Command } from './ids';

const SCHEME = 'dateline-sample';

/** File names in `media/samples`: a web host cannot list a folder. */
export const SAMPLES = ['a-collision-in-the-strait.editorial', 'the-price-of-a-corridor.editorial', '2025-11-03-ballots-under-sanction.oped'] as const;

/** Shows our sample editorials as read-only documents, so that trying things out can spoil nothing. */
export function samples(context: vscode.ExtensionContext): vscode.Disposable {
  const read = async (uri: vscode.Uri): Promise<string> =>
    new TextDecoder().decode(await vscode.workspace.fs.readFile(vscode.Uri.joinPath(context.extensionUri, 'media', 'samples', uri.path.slice(1))));
  return vscode.Disposable.from(
    vscode.workspace.registerTextDocumentContentProvider(SCHEME, { provideTextDocumentContent: read }),
    vscode.commands.registerCommand(Command.openSample, (name?: unknown) => openSample(read, name)),
  );
}

async function openSample(read: (uri: vscode.Uri) => Promise<string>, name: unknown): Promise<void> {
  const chosen = SAMPLES.find((sample) => sample === name) ?? (await pick(read));
  if (!chosen) return;
  const document = await vscode.workspace.openTextDocument(uriOf(chosen));
  const editorial = document.languageId === 'editorial' ? document : await vscode.languages.setTextDocumentLanguage(document, 'editorial');
  await vscode.window.showTextDocument(editorial, { preview: false });
}

async function pick(read: (uri: vscode.Uri) => Promise<string>): Promise<string | undefined> {
  const items = await Promise.all(SAMPLES.map(async (name) => ({ label: headline(await read(uriOf(name))) ?? name, description: name, name })));
  return (await vscode.window.showQuickPick(items, { title: vscode.l10n.t('Open a sample editorial'), placeHolder: vscode.l10n.t('Three short texts of our own, to try everything on') }))?.name;
}

const uriOf = (name: string): vscode.Uri => vscode.Uri.from({ scheme: SCHEME, path: `/${name}` });

/** The first line of prose after the front matter. */
function headline(text: string): string | undefined {
  const body = text.replace(/^---\r?\n[\s\S]*?\r?\n---\r?\n/, '');
  return /^\s*(?:#\s*)?(\S.*)$/m.exec(body)?.[1];
}
