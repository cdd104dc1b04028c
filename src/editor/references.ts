import * as vscode from 'vscode';
import { rangeOf } from './documents';
import { entityKey } from './entities';
import { LANGUAGES } from './ids';
import { narrowest } from './navigationModel';
import type { Services } from './services';

/** Find All References and the highlights of the same entity, both within the file. */
export function references(_context: vscode.ExtensionContext, services: Services): vscode.Disposable {
  const ranges = (document: vscode.TextDocument, position: vscode.Position): vscode.Range[] => {
    const mention = narrowest(services.navigation.at(document, position));
    return mention ? services.navigation.ofEntity(document, entityKey(mention)).map((m) => rangeOf(document, m)) : [];
  };
  return vscode.Disposable.from(
    vscode.languages.registerReferenceProvider([...LANGUAGES], {
      provideReferences: (document, position) => ranges(document, position).map((range) => new vscode.Location(document.uri, range)),
    }),
    vscode.languages.registerDocumentHighlightProvider([...LANGUAGES], {
      provideDocumentHighlights: (document, position) => {
        const found = ranges(document, position);
        return found.length ? found.map((range) => new vscode.DocumentHighlight(range, vscode.DocumentHighlightKind.Read)) : undefined;
      },
    }),
  );
}
