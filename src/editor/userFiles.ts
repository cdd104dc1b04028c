import * as vscode from 'vscode';

/** A file of the user's, as it is on disk now. */
export interface UserFileText {
  readonly uri: vscode.Uri;
  /** Path in its workspace folder, for messages. */
  readonly name: string;
  readonly text: string;
}

/** More than anybody writes by hand; beyond it a file is named in the log and left out. */
const MAX_BYTES = 20_000_000;
const PAUSE = 50;

/**
 * Reads files of the user's in all workspace folders, and again whenever one is saved, made or removed.
 * Files of the same kind are read together, in the order of the folders and of the paths.
 */
export class UserFiles implements vscode.Disposable {
  #watchers: vscode.Disposable[] = [];
  #timer?: ReturnType<typeof setTimeout>;
  #reading = 0;
  #last?: readonly UserFileText[];
  readonly #folders: vscode.Disposable;

  /**
   * @param paths workspace-relative paths to look for in each folder
   * @param onRead what to do with those that are there; empty when there are none
   */
  constructor(private readonly paths: () => readonly string[], private readonly onRead: (files: readonly UserFileText[]) => void | Promise<void>, private readonly log: vscode.LogOutputChannel) {
    this.#folders = vscode.workspace.onDidChangeWorkspaceFolders(() => this.watch());
  }

  /** Begins to watch, anew when the paths have changed, and reads. */
  watch(): Promise<void> {
    this.#unwatch();
    for (const folder of vscode.workspace.workspaceFolders ?? []) {
      for (const path of this.paths()) {
        const watcher = vscode.workspace.createFileSystemWatcher(new vscode.RelativePattern(folder, escapeGlob(path)));
        const again = () => this.#soon();
        this.#watchers.push(watcher, watcher.onDidChange(again), watcher.onDidCreate(again), watcher.onDidDelete(again));
      }
    }
    // Not every file system tells of changes; a save in the editor is always known.
    this.#watchers.push(vscode.workspace.onDidSaveTextDocument(({ uri }) => { if (this.#isOurs(uri)) void this.read(); }));
    return this.read();
  }

  /** The files that were there when they were last read. */
  get found(): readonly UserFileText[] {
    return this.#last ?? [];
  }

  /** Reads all files now. */
  async read(): Promise<void> {
    const turn = ++this.#reading;
    const found = await Promise.all(this.#uris().map((uri) => this.#readOne(uri)));
    if (turn !== this.#reading) return;
    const files = found.filter((file) => file !== undefined);
    if (this.#last && same(files, this.#last)) return;
    this.#last = files;
    try {
      await this.onRead(files);
    } catch (error) {
      this.log.error(`${this.paths().join(', ')}: ${String(error)}`);
    }
  }

  #uris(): vscode.Uri[] {
    return (vscode.workspace.workspaceFolders ?? []).flatMap(({ uri }) => this.paths().map((path) => vscode.Uri.joinPath(uri, path)));
  }

  #isOurs(uri: vscode.Uri): boolean {
    return this.#uris().some((own) => own.toString() === uri.toString());
  }

  async #readOne(uri: vscode.Uri): Promise<UserFileText | undefined> {
    try {
      const bytes = await vscode.workspace.fs.readFile(uri);
      if (bytes.length <= MAX_BYTES) return { uri, name: vscode.workspace.asRelativePath(uri), text: new TextDecoder().decode(bytes) };
      this.log.warn(vscode.l10n.t('{0} is larger than 20 MB and is not read.', vscode.workspace.asRelativePath(uri)));
    } catch (error) {
      if (!isNotFound(error)) this.log.warn(String(error));
    }
    return undefined;
  }

  /** Several files saved at once are read once. */
  #soon(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.read(), PAUSE);
  }

  #unwatch(): void {
    vscode.Disposable.from(...this.#watchers).dispose();
    this.#watchers = [];
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#unwatch();
    this.#folders.dispose();
  }
}

/** There is no such file, and not merely no answer. */
export function isNotFound(error: unknown): boolean {
  return error instanceof vscode.FileSystemError && error.code === 'FileNotFound';
}

/** A save in the editor is told twice, by the editor and by the file system. */
const same = (a: readonly UserFileText[], b: readonly UserFileText[]): boolean =>
  a.length === b.length && a.every((file, i) => file.text === b[i].text && file.uri.toString() === b[i].uri.toString());

/** A path from a setting is a path: its signs mean themselves. */
function escapeGlob(path: string): string {
  return path.replace(/[[\]{}*?]/g, '[$&]');
}
