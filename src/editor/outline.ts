import * as vscode from 'vscode';
import type { Section } from '../analysis/document';
import type { Services } from './services';

/** The article's sections for Outline, breadcrumbs and Go to Symbol. Markdown has its own in VS Code. */
export function outline(_context: vscode.ExtensionContext, services: Services): vscode.Disposable {
  return vscode.languages.registerDocumentSymbolProvider(['editorial', 'plaintext'], {
    async provideDocumentSymbols(document, token) {
      await services.documents.ready;
      await services.documents.whole(document, token);
      return (services.documents.analysis(document)?.sections() ?? []).map((section) => symbolOf(section, document));
    },
  }, { label: 'Dateline' });
}

function symbolOf(section: Section, document: vscode.TextDocument): vscode.DocumentSymbol {
  const at = (offset: number): vscode.Position => document.positionAt(offset);
  const symbol = new vscode.DocumentSymbol(section.title.trim() || '…', '', vscode.SymbolKind.String,
    new vscode.Range(at(section.start), at(section.end)), new vscode.Range(at(section.start), at(section.headingEnd)));
  symbol.children = section.children.map((child) => symbolOf(child, document));
  return symbol;
}
