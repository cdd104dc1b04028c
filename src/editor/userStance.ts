import * as vscode from 'vscode';
import { ownStance, readUserStance, unknownWords } from '../stance/user';
import type { Lexicon } from '../lexicon/lexicon';
import type { OwnWords } from '../lexicon/own';
import type { Services } from './services';
import { diagnose } from './userFaults';
import { UserFiles, type UserFileText } from './userFiles';

/** Where the user's own stance words are, in each workspace folder. */
const OWN_LEXICON = '.dateline/lexicon.yaml';

/** Reads the user's stance words, tells what is wrong in them, and puts the rest over the bundled ones. */
export function userStance(_context: vscode.ExtensionContext, services: Services): vscode.Disposable {
  const diagnostics = vscode.languages.createDiagnosticCollection('dateline-lexicon');
  const files = new UserFiles(() => [OWN_LEXICON], (found) => use(found, diagnostics, services), services.log);
  void files.watch();
  return vscode.Disposable.from(diagnostics, files);
}

function use(found: readonly UserFileText[], diagnostics: vscode.DiagnosticCollection, services: Services): void {
  diagnostics.clear();
  const read = found.map((file) => ({ ...file, own: readUserStance(file.text) }));
  for (const { uri, text, own } of read) diagnostics.set(uri, diagnose(text, own.faults, vscode.DiagnosticSeverity.Error));
  const make = (bundled: Lexicon): OwnWords => {
    for (const { uri, text, own } of read) {
      diagnostics.set(uri, [...diagnose(text, own.faults, vscode.DiagnosticSeverity.Error), ...diagnose(text, unknownWords(own, bundled), vscode.DiagnosticSeverity.Warning)]);
    }
    return ownStance(bundled, read.map(({ own }) => own));
  };
  services.words.set('stance', found.length ? make : undefined);
}
