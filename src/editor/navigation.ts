import * as vscode from 'vscode';
import type { Mention } from '../analysis/mention';
import type { Documents } from './documents';
import { entityKey } from './entities';
import { narrowest, next, previous, type Landing } from './navigationModel';
import type { Visibility } from './visibility';

export type Direction = 'next' | 'previous';

/** The one path for every jump: keys, tree clicks and links in cards. */
export class Navigation implements vscode.Disposable {
  #message?: vscode.Disposable;

  constructor(private readonly documents: Documents, private readonly visibility: Visibility) {}

  /** The mention under the cursor, the narrowest where kinds overlap. */
  current(editor: vscode.TextEditor): Mention | undefined {
    const { document, selection } = editor;
    const at = this.documents.analysis(document)?.at(document.offsetAt(selection.active)) ?? [];
    const exact = at.filter((m) => m.start === document.offsetAt(selection.start) && m.end === document.offsetAt(selection.end));
    return narrowest(exact.length ? exact : at);
  }

  /** Jumps to the next or previous mention of the kinds on screen. */
  step(editor: vscode.TextEditor, direction: Direction): void {
    const mentions = this.documents.analysis(editor.document)?.mentions(this.visibility.walked()) ?? [];
    this.#land(editor, mentions, direction, vscode.l10n.t('No mention in this file.'));
  }

  /** Jumps among the mentions of one entity: the one under the cursor unless a key says which. */
  stepInEntity(editor: vscode.TextEditor, direction: Direction, key?: string): void {
    const mention = this.current(editor), wanted = key ?? (mention && entityKey(mention));
    const all = wanted ? this.ofEntity(editor.document, wanted) : [];
    this.#land(editor, all, direction, vscode.l10n.t('The cursor is on no mention.'));
  }

  ofEntity(document: vscode.TextDocument, key: string): readonly Mention[] {
    return (this.documents.analysis(document)?.mentions() ?? []).filter((m) => entityKey(m) === key);
  }

  /** Shows a document and selects a mention in it. */
  async reveal(uri: vscode.Uri, m: Pick<Mention, 'start' | 'end'>): Promise<void> {
    const document = await vscode.workspace.openTextDocument(uri);
    const shown = vscode.window.visibleTextEditors.find((e) => e.document === document);
    this.select(await vscode.window.showTextDocument(document, { viewColumn: shown?.viewColumn }), m);
  }

  select(editor: vscode.TextEditor, m: Pick<Mention, 'start' | 'end'>): void {
    const range = new vscode.Range(editor.document.positionAt(m.start), editor.document.positionAt(m.end));
    editor.selection = new vscode.Selection(range.start, range.end);
    editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  }

  #land(editor: vscode.TextEditor, mentions: readonly Mention[], direction: Direction, none: string): void {
    const offset = editor.document.offsetAt(editor.selection.start);
    const landing: Landing | undefined = direction === 'next' ? next(mentions, offset) : previous(mentions, offset);
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
