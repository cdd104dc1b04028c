import type * as vscode from 'vscode';
import type { Mention } from '../analysis/mention';
import type { StyleId } from './decorationStyles';
import type { Spans } from './spans';

/** What tests inside the host may ask: the editor's API cannot read decorations, trees or status bars back. */
export interface TestApi {
  activationMs: number;
  /** Settles when the lexicon is loaded and visible documents are analysed. */
  ready: Promise<void>;
  /** Settles when the user's own files have been read for the first time. */
  userFiles?: Promise<void>;
  analysis?(document: vscode.TextDocument): readonly Mention[] | undefined;
  /** Problems with settings that the user was told of. */
  reports?(): readonly string[];
  decorations?(editor: vscode.TextEditor): Readonly<Record<StyleId, Spans>>;
  status?(): { readonly text: string; readonly tooltip: string; readonly label: string; readonly visible: boolean; readonly date: boolean };
  tree?: {
    roots(): readonly unknown[];
    children(node: unknown): readonly unknown[];
    item(node: unknown): vscode.TreeItem;
  };
  stance?: TestApi['tree'];
  context?(): Readonly<Record<string, unknown>>;
}
