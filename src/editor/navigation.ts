import * as vscode from 'vscode';
import type { Mention } from '../analysis/mention';
import { rangeOf, type Documents } from './documents';
import { entityKey, kindOfKey } from './entities';
import { land, narrowest, type Direction } from './navigationModel';
import type { Visibility } from './visibility';

/** The one path for every jump: keys, tree clicks and links in cards. */
export class Navigation implements vscode.Disposable {
  #message?: vscode.Disposable;

  constructor(private readonly documents: Documents, private readonly visibility: Visibility) {}

  /** The mention that is selected or under the cursor, the narrowest where kinds overlap. */
  current({ document, selection }: vscode.TextEditor): Mention | undefined {
    const at = this.at(document, selection.active);
    return at.find((m) => rangeOf(document, m).isEqual(selection)) ?? narrowest(at);
  }

  at(document: vscode.TextDocument, position: vscode.Position): readonly Mention[] {
    return this.documents.analysis(document)?.at(document.offsetAt(position)) ?? [];
  }

  /** Jumps to the next or previous mention of the kinds on screen. */
  step(editor: vscode.TextEditor, direction: Direction): void {
    this.#land(editor, direction, this.visibility.walked(), vscode.l10n.t('No mention in this file.'));
  }

  /** Jumps among the mentions of one entity: that under the cursor unless a key says which. */
  stepInEntity(editor: vscode.TextEditor, direction: Direction, key?: string, from?: number): void {
    const mention = this.current(editor), wanted = key ?? (mention && entityKey(mention));
    this.#land(editor, direction, (m) => entityKey(m) === wanted, vscode.l10n.t('The cursor is on no mention.'), from);
  }

  /** All mentions of an entity, in text order. */
  ofEntity(document: vscode.TextDocument, key: string): readonly Mention[] {
    return (this.documents.analysis(document)?.mentions(kindOfKey(key)) ?? []).filter((m) => entityKey(m) === key);
  }

  /** Shows a document and selects one mention of an entity in it, by its number: the text may have moved since. */
  async reveal(uri: vscode.Uri, key: string, index: number): Promise<void> {
    const document = await vscode.workspace.openTextDocument(uri);
    const shown = vscode.window.visibleTextEditors.find((e) => e.document === document);
    const editor = await vscode.window.showTextDocument(document, { viewColumn: shown?.viewColumn });
    const mention = this.ofEntity(document, key)[index];
    if (mention) this.select(editor, mention);
  }

  select(editor: vscode.TextEditor, m: Pick<Mention, 'start' | 'end'>): void {
    const range = rangeOf(editor.document, m);
    editor.selection = new vscode.Selection(range.start, range.end);
    editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  }

  #land(editor: vscode.TextEditor, direction: Direction, accept: (m: Mention) => boolean, none: string, from = editor.document.offsetAt(editor.selection.start)): void {
    const analysis = this.documents.analysis(editor.document);
    const landing = analysis && land(analysis, from, direction, accept);
    if (!landing) return this.#say(none);
    this.select(editor, landing.mention);
    if (landing.wrapped) this.#say(direction === 'next' ? vscode.l10n.t('Continued from the start of the file.') : vscode.l10n.t('Continued from the end of the file.'));
  }

  #say(message: string): void {
    this.#message?.dispose();
    this.#message = vscode.window.setStatusBarMessage(message, 4000);
  }

  dispose(): void {
    this.#message?.dispose();
  }
}
