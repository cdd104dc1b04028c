import * as vscode from 'vscode';
import type { FileMemory } from './fileMemory';
import { Globs, type BadGlob } from './globs';
import { LANGUAGES, SECTION, Setting, type SettingId } from './ids';
import type { SettingProblems } from './settingProblems';

/** Why a file is annotated, or why not. */
export type Verdict =
  | { readonly annotated: true; readonly why: 'editorial' | 'included' | 'turned on'; readonly glob?: string }
  | { readonly annotated: false; readonly why: 'language' | 'not a file' | 'turned off' | 'not included' | 'excluded'; readonly glob?: string };

interface Lists {
  readonly include: Globs;
  readonly exclude: Globs;
}

/** Decides which documents are annotated: by language, by the glob lists of the settings, and by the reader's word. */
export class FileScope implements vscode.Disposable {
  #lists = new Map<string, Lists>();
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #subscriptions: vscode.Disposable[];
  readonly onDidChange = this.#changed.event;

  constructor(private readonly memory: FileMemory, private readonly problems: SettingProblems) {
    this.#subscriptions = [
      this.#changed,
      memory.onDidChange(() => this.#changed.fire()),
      vscode.workspace.onDidChangeConfiguration((e) => {
        if (!e.affectsConfiguration(`${SECTION}.files`)) return;
        this.#lists = new Map();
        problems.forget(Setting.include, Setting.exclude);
        this.#changed.fire();
      }),
    ];
  }

  judge(document: vscode.TextDocument): Verdict {
    if (!(LANGUAGES as readonly string[]).includes(document.languageId)) return { annotated: false, why: 'language' };
    const chosen = this.memory.get(document.uri).annotate;
    if (chosen !== undefined) return chosen ? { annotated: true, why: 'turned on' } : { annotated: false, why: 'turned off' };
    if (document.languageId === 'editorial') return { annotated: true, why: 'editorial' };
    if (!isFile(document.uri)) return { annotated: false, why: 'not a file' };
    return this.#judgeByGlobs(document.uri);
  }

  #judgeByGlobs(uri: vscode.Uri): Verdict {
    const folder = vscode.workspace.getWorkspaceFolder(uri);
    const lists = this.#listsFor(folder);
    const path = folder ? uri.path.slice(folder.uri.path.replace(/\/$/, '').length + 1) : uri.path.replace(/^\/+/, '');
    const excluded = lists.exclude.match(path);
    if (excluded !== undefined) return { annotated: false, why: 'excluded', glob: excluded };
    const included = lists.include.match(path);
    return included === undefined ? { annotated: false, why: 'not included' } : { annotated: true, why: 'included', glob: included };
  }

  #listsFor(folder: vscode.WorkspaceFolder | undefined): Lists {
    const key = folder?.uri.toString() ?? '';
    let lists = this.#lists.get(key);
    if (!lists) this.#lists.set(key, (lists = { include: this.#read(Setting.include, folder), exclude: this.#read(Setting.exclude, folder) }));
    return lists;
  }

  #read(setting: SettingId, folder: vscode.WorkspaceFolder | undefined): Globs {
    const configuration = vscode.workspace.getConfiguration(SECTION, folder?.uri);
    const value = configuration.get<unknown>(setting);
    if (Array.isArray(value)) {
      const globs = new Globs(value);
      globs.bad.forEach((bad) => this.problems.tell(setting, vscode.l10n.t('{0} is not a usable glob: {1} It is ignored; the others work.', `"${bad.glob}"`, explain(bad))));
      return globs;
    }
    this.problems.tell(setting, vscode.l10n.t('It must be a list of globs, such as ["**/*.md"]. The default is used.'));
    return new Globs(configuration.inspect<unknown[]>(setting)?.defaultValue ?? []);
  }

  dispose(): void {
    vscode.Disposable.from(...this.#subscriptions).dispose();
  }
}

/** Output panels, comment boxes and the like are no files, though some have a language of ours. */
function isFile(uri: vscode.Uri): boolean {
  return uri.scheme === 'untitled' || vscode.workspace.fs.isWritableFileSystem(uri.scheme) !== undefined;
}

function explain(bad: BadGlob): string {
  switch (bad.problem) {
    case 'not text': return vscode.l10n.t('a glob must be text in quotation marks.');
    case 'empty': return vscode.l10n.t('it is empty.');
    case 'bracket': return vscode.l10n.t('a bracket or brace is not closed.');
    case 'escape': return vscode.l10n.t('it ends in a backslash; write folders with "/".');
    case 'pattern': return vscode.l10n.t('the pattern cannot be read.');
  }
}
