import * as vscode from 'vscode';
import { KINDS, STANCE_CATEGORIES, type Kind, type Mention, type StanceCategory } from '../analysis/mention';
import { SECTION, Setting, type SettingId } from './ids';

const KIND_SETTING: Readonly<Record<Kind, SettingId>> = {
  country: Setting.countries,
  date: Setting.dates,
  stance: Setting.stance,
  term: Setting.terms,
};

/** Which kinds are highlighted: by setting, and by the key that hides everything for a while. */
export class Visibility implements vscode.Disposable {
  #kinds = readKinds();
  #categories = readCategories();
  #hidden = false;
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #subscription: vscode.Disposable;
  readonly onDidChange = this.#changed.event;

  constructor() {
    this.#subscription = vscode.workspace.onDidChangeConfiguration((e) => {
      if (!e.affectsConfiguration(`${SECTION}.highlight`) && !e.affectsConfiguration(`${SECTION}.${Setting.stanceCategories}`)) return;
      this.#kinds = readKinds();
      this.#categories = readCategories();
      this.#changed.fire();
    });
  }

  get hidden(): boolean {
    return this.#hidden;
  }

  shown(kind: Kind): boolean {
    return !this.#hidden && this.#kinds.has(kind);
  }

  /** Whether this mention is marked: its kind, and of a stance word its category. */
  shows(m: Mention): boolean {
    return this.shown(m.kind) && this.#wanted(m);
  }

  /** Which mentions jumps stop at: those on screen, or those of all kinds when the reader hid everything. */
  walked(): (m: Mention) => boolean {
    const kinds = this.#hidden || !this.#kinds.size ? new Set(KINDS) : this.#kinds;
    return (m) => kinds.has(m.kind) && this.#wanted(m);
  }

  #wanted(m: Mention): boolean {
    return m.kind !== 'stance' || this.#categories.has(m.category);
  }

  toggleAll(): boolean {
    this.#hidden = !this.#hidden;
    this.#changed.fire();
    return this.#hidden;
  }

  /** Writes the setting where it is set already, for the user when it is set nowhere. */
  async toggle(kind: Kind): Promise<void> {
    const configuration = vscode.workspace.getConfiguration(SECTION);
    const where = configuration.inspect<boolean>(KIND_SETTING[kind])?.workspaceValue;
    await configuration.update(KIND_SETTING[kind], !this.#kinds.has(kind),
      where === undefined ? vscode.ConfigurationTarget.Global : vscode.ConfigurationTarget.Workspace);
  }

  dispose(): void {
    this.#subscription.dispose();
    this.#changed.dispose();
  }
}

/** What the setting says, without what is no category; what the manifest says where it is no list. */
function readCategories(): ReadonlySet<StanceCategory> {
  const configuration = vscode.workspace.getConfiguration(SECTION), listed: unknown = configuration.get(Setting.stanceCategories);
  const wanted = Array.isArray(listed) ? listed : (configuration.inspect<unknown[]>(Setting.stanceCategories)?.defaultValue ?? []);
  return new Set(STANCE_CATEGORIES.filter((c) => wanted.includes(c)));
}

function readKinds(): ReadonlySet<Kind> {
  const configuration = vscode.workspace.getConfiguration(SECTION);
  return new Set(KINDS.filter((kind) => configuration.get<boolean>(KIND_SETTING[kind], true)));
}
