import * as vscode from 'vscode';
import { KINDS, type Kind } from '../analysis/mention';
import { SECTION, Setting, type SettingId } from './ids';

export const KIND_SETTING: Readonly<Record<Kind, SettingId>> = {
  country: Setting.countries,
  date: Setting.dates,
  stance: Setting.stance,
  term: Setting.terms,
};

/** Which kinds are highlighted: by setting, and by the key that hides everything for a while. */
export class Visibility implements vscode.Disposable {
  #kinds = readKinds();
  #hidden = false;
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #subscription: vscode.Disposable;
  readonly onDidChange = this.#changed.event;

  constructor() {
    this.#subscription = vscode.workspace.onDidChangeConfiguration((e) => {
      if (!e.affectsConfiguration(`${SECTION}.highlight`)) return;
      this.#kinds = readKinds();
      this.#changed.fire();
    });
  }

  get hidden(): boolean {
    return this.#hidden;
  }

  shown(kind: Kind): boolean {
    return !this.#hidden && this.#kinds.has(kind);
  }

  /** Kinds that jumps stop at: those on screen, or all when the reader hid everything. */
  walked(): ReadonlySet<Kind> {
    return this.#hidden || !this.#kinds.size ? new Set(KINDS) : this.#kinds;
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

function readKinds(): ReadonlySet<Kind> {
  const configuration = vscode.workspace.getConfiguration(SECTION);
  return new Set(KINDS.filter((kind) => configuration.get<boolean>(KIND_SETTING[kind], true)));
}
