import * as vscode from 'vscode';

/** What the reader decided about one file. */
export interface FileChoices {
  readonly annotate?: boolean;
  /** YYYY-MM-DD */
  readonly published?: string;
  /** Analyse it although it is over the hard cap. */
  readonly large?: boolean;
}

const KEY = 'files';
const LIMIT = 1000;

/**
 * Remembers choices per file over sessions and windows. Choices about unsaved documents last as long as these, and go
 * with them into the file that they are saved as.
 */
export class FileMemory implements vscode.Disposable {
  #saved: Map<string, FileChoices>;
  readonly #unsaved = new Map<string, FileChoices>();
  readonly #changed = new vscode.EventEmitter<vscode.Uri>();
  readonly #subscriptions: vscode.Disposable[];
  readonly onDidChange = this.#changed.event;

  constructor(private readonly memento: vscode.Memento) {
    this.#saved = this.#read();
    this.#subscriptions = [
      this.#changed,
      vscode.workspace.onDidRenameFiles((event) => event.files.forEach((f) => void this.#rename(f.oldUri, f.newUri))),
      vscode.workspace.onDidSaveTextDocument((document) => void this.#adopt(document)),
      // The next new document may get the same name; a change of language closes and opens one that stays.
      vscode.workspace.onDidCloseTextDocument((document) => void setTimeout(() => document.isClosed && this.#unsaved.delete(document.uri.toString()))),
    ];
  }

  get(uri: vscode.Uri): FileChoices {
    return (uri.scheme === 'untitled' ? this.#unsaved : this.#saved).get(uri.toString()) ?? {};
  }

  async set(uri: vscode.Uri, choices: FileChoices): Promise<void> {
    if (uri.scheme === 'untitled') {
      put(this.#unsaved, uri.toString(), choices);
      this.#changed.fire(uri);
    } else await this.#change([uri], (saved) => put(saved, uri.toString(), choices));
  }

  /** Changes what is saved now: another window may have written since we read. The oldest choices go first, so that the store stays small. */
  async #change(uris: readonly vscode.Uri[], change: (saved: Map<string, FileChoices>) => void): Promise<void> {
    this.#saved = this.#read();
    change(this.#saved);
    for (const key of this.#saved.keys()) {
      if (this.#saved.size <= LIMIT) break;
      this.#saved.delete(key);
    }
    const written = this.memento.update(KEY, [...this.#saved]);
    for (const uri of uris) this.#changed.fire(uri);
    await written;
  }

  #read(): Map<string, FileChoices> {
    return new Map(this.memento.get<[string, FileChoices][]>(KEY, []));
  }

  /** A file, or all files below a folder. */
  async #rename(from: vscode.Uri, to: vscode.Uri): Promise<void> {
    const old = from.toString();
    const below = (key: string): boolean => key === old || key.startsWith(`${old}/`);
    if (![...this.#saved.keys()].some(below)) return;
    await this.#change([to], (saved) => {
      for (const [key, choices] of [...saved]) if (below(key) && saved.delete(key)) saved.set(to.toString() + key.slice(old.length), choices);
    });
  }

  /** When a new document is saved, VS Code writes the file while the document is still there, and does not say that the two belong together. */
  async #adopt(file: vscode.TextDocument): Promise<void> {
    if (!this.#unsaved.size || file.isUntitled || Object.keys(this.get(file.uri)).length) return;
    const text = words(file), origin = vscode.workspace.textDocuments.find((d) => d.isUntitled && this.#unsaved.has(d.uri.toString()) && words(d) === text);
    if (text && origin) await this.set(file.uri, this.get(origin.uri));
  }

  dispose(): void {
    vscode.Disposable.from(...this.#subscriptions).dispose();
  }
}

/** The newest choice stands last. */
function put(store: Map<string, FileChoices>, key: string, choices: FileChoices): void {
  const merged = { ...store.get(key), ...choices };
  store.delete(key);
  if (Object.values(merged).some((value) => value !== undefined)) store.set(key, merged);
}

/** A save may tidy the white space up. */
function words(document: vscode.TextDocument): string {
  return document.getText().replace(/\s+/g, ' ').trim();
}
