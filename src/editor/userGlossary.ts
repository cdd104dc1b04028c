import * as vscode from 'vscode';
import { combine, readUserGlossary, unknownIds } from '../glossary/user';
import { ownNames } from '../glossary/user-phrases';
import { SECTION, Setting } from './ids';
import type { Services } from './services';
import { diagnose } from './userFaults';
import { UserFiles, type UserFileText } from './userFiles';

/** Where the user's own glossary is, in each workspace folder. */
export const OWN_GLOSSARY = '.dateline/glossary.yaml';

/** Reads the user's glossaries, tells what is wrong in them, and puts the rest over the bundled one. */
export function userGlossary(_context: vscode.ExtensionContext, services: Services): vscode.Disposable {
  const diagnostics = vscode.languages.createDiagnosticCollection('dateline-glossary');
  const files = new UserFiles(paths, (found) => void use(found, diagnostics, services), services.log);
  const settings = vscode.workspace.onDidChangeConfiguration((e) => {
    if (e.affectsConfiguration(`${SECTION}.${Setting.glossaryFiles}`)) void files.watch();
  });
  const first = files.watch();
  if (services.testing) services.testing.userFiles = first;
  return vscode.Disposable.from(diagnostics, files, settings);
}

/** The usual file first, so that those of the setting may override it. */
function paths(): readonly string[] {
  const listed: unknown = vscode.workspace.getConfiguration(SECTION).get(Setting.glossaryFiles);
  const more = Array.isArray(listed) ? listed.filter((path) => typeof path === 'string' && inside(path)) : [];
  return [...new Set([OWN_GLOSSARY, ...more])];
}

/** Nothing outside the workspace is read. */
const inside = (path: string): boolean => path.trim() !== '' && !path.startsWith('/') && !path.split(/[/\\]/).includes('..');

async function use(found: readonly UserFileText[], diagnostics: vscode.DiagnosticCollection, services: Services): Promise<void> {
  if (!found.length && !services.glossary.hasOverlay) return;
  const read = found.map((file) => ({ ...file, content: readUserGlossary(file.text, file.name) }));
  const own = combine(read.map(({ content }) => content));
  const glossary = await services.glossary.overlay(found.length ? own : undefined);
  services.words.set('glossary', found.length ? (bundled) => ownNames(bundled, own, (id) => glossary.bundledType(id)) : undefined);
  diagnostics.clear();
  for (const { uri, text, content } of read) {
    const errors = diagnose(text, content.faults, vscode.DiagnosticSeverity.Error);
    const warnings = diagnose(text, unknownIds(content, (id) => glossary.bundledType(id) !== undefined || own.entries.has(id)), vscode.DiagnosticSeverity.Warning);
    diagnostics.set(uri, [...errors, ...warnings]);
  }
}
