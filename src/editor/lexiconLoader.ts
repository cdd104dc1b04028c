import * as vscode from 'vscode';
import { Lexicon } from '../lexicon/lexicon';

/** Reads the compiled lexicon from the extension's own folder, wherever that is: a disk, a server, a web address. */
export async function loadLexicon(extension: vscode.Uri): Promise<Lexicon> {
  const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(extension, 'dist', 'lexicon.bin'));
  return new Lexicon(bytes);
}
