import * as vscode from 'vscode';
import type { UserFault } from '../glossary/user';
import { locate } from '../glossary/user-faults';

/** Faults in a file of the user's, each on its line; a place that runs over a line's end is shown to the end of its first line. */
export function diagnose(text: string, faults: readonly UserFault[], severity: vscode.DiagnosticSeverity): vscode.Diagnostic[] {
  return locate(text, faults).map(({ line, column, start, end, message }) => {
    const diagnostic = new vscode.Diagnostic(new vscode.Range(line, column, line, column + end - start), message, severity);
    diagnostic.source = 'Dateline';
    return diagnostic;
  });
}
