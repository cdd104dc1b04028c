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

/** Remembers choices per file over sessions; choices about unsaved documents last as long as the window. */
export class FileMemory implements vscode.Disposable {
  readonly #saved: Map<string, FileChoices>;
  readonly #unsaved = new Map<string, FileChoices>();
  readonly #changed = new vscode.EventEmitter<vscode.Uri>();
  readonly #subscriptions: vscode.Disposable[];
  readonly onDidChange = this.#changed.event;

  constructor(private readonly memento: vscode.Memento) {
    this.#saved = new Map(memento.get<[string, FileChoices][]>(KEY, []));
    this.#subscriptions = [
      this.#changed,
      vscode.workspace.onDidRenameFiles((event) => event.files.forEach((f) => this.#rename(f.oldUri, f.newUri))),
      // The next new document may get the same name; a change of language closes and opens one that stays.
      vscode.workspace.onDidCloseTextDocument((document) => void setTimeout(() => document.isClosed && this.#unsaved.delete(document.uri.toString()))),
    ];
  }

  get(uri: vscode.Uri): FileChoices {
    return this.#store(uri).get(uri.toString()) ?? {};
  }

  async set(uri: vscode.Uri, choices: FileChoices): Promise<void> {
    const store = this.#store(uri), key = uri.toString();
    const merged = { ...store.get(key), ...choices };
    store.delete(key);
    if (Object.values(merged).some((value) => value !== undefined)) store.set(key, merged);
    this.#changed.fire(uri);
    if (store === this.#saved) await this.#write();
  }

  /** The oldest choices go first, so that the store stays small. */
  async #write(): Promise<void> {
    for (const key of this.#saved.keys()) {
      if (this.#saved.size <= LIMIT) break;
      this.#saved.delete(key);
    }
    await this.memento.update(KEY, [...this.#saved]);
  }

  #rename(from: vscode.Uri, to: vscode.Uri): void {
    const choices = this.#saved.get(from.toString());
    if (!choices) return;
    this.#saved.delete(from.toString());
    void this.set(to, choices);
  }

  #store(uri: vscode.Uri): Map<string, FileChoices> {
    return uri.scheme === 'untitled' ? this.#unsaved : this.#saved;
  }

  dispose(): void {
    vscode.Disposable.from(...this.#subscriptions).dispose();
  }
}
