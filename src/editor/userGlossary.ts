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
  const files = new UserFiles(() => paths(services), (found) => use(found, diagnostics, services), services.log);
  const watch = (): Promise<void> => files.watch().then(() => tellMissing(files.found, services));
  const settings = vscode.workspace.onDidChangeConfiguration((e) => {
    if (!e.affectsConfiguration(`${SECTION}.${Setting.glossaryFiles}`)) return;
    services.problems.forget(Setting.glossaryFiles);
    void watch();
  });
  const first = watch();
  if (services.testing) services.testing.userFiles = first;
  return vscode.Disposable.from(diagnostics, files, settings);
}

/** The usual file first, so that those of the setting may override it. */
function paths({ problems }: Services): readonly string[] {
  const listed: unknown = vscode.workspace.getConfiguration(SECTION).get(Setting.glossaryFiles);
  if (!Array.isArray(listed)) problems.tell(Setting.glossaryFiles, vscode.l10n.t('It must be a list of paths, such as ["names/treaties.yaml"].'));
  const more: unknown[] = Array.isArray(listed) ? listed : [];
  for (const path of more) {
    if (!inside(path)) problems.tell(Setting.glossaryFiles, vscode.l10n.t('{0} is not read: write a path inside the workspace folder, such as "names/treaties.yaml".', JSON.stringify(path)));
  }
  return [...new Set([OWN_GLOSSARY, ...more.filter(inside)])];
}

/** Nothing outside the workspace is read. */
const inside = (path: unknown): path is string =>
  typeof path === 'string' && path.trim() !== '' && !/^([/\\~]|[A-Za-z]:)/.test(path) && !path.split(/[/\\]/).includes('..');

/** The workspace's own setting names files that should be there; the user's holds for every workspace. */
function tellMissing(found: readonly UserFileText[], { problems }: Services): void {
  const listed = vscode.workspace.getConfiguration(SECTION).inspect<unknown>(Setting.glossaryFiles)?.workspaceValue;
  const there = (path: string): boolean => (vscode.workspace.workspaceFolders ?? []).some((folder) => found.some(({ uri }) => uri.toString() === vscode.Uri.joinPath(folder.uri, path).toString()));
  for (const path of Array.isArray(listed) ? listed.filter(inside) : []) {
    if (!there(path)) problems.tell(Setting.glossaryFiles, vscode.l10n.t('There is no file "{0}" in the workspace.', path));
  }
}

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
