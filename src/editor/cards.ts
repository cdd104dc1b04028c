import * as vscode from 'vscode';
import { rangeOf } from './documents';
import { Command, LANGUAGES, type CommandId } from './ids';
import { SECTIONS, type CardSubject } from './cardSections';
import type { Services } from './services';

/** Links in cards may run these commands and no others. */
export const CARD_COMMANDS: readonly CommandId[] = [Command.nextOfEntity, Command.previousOfEntity, Command.findMentions, Command.setPublicationDate];

/** A card for each mention under the pointer, the narrowest first. */
export function cards(_context: vscode.ExtensionContext, services: Services): vscode.Disposable {
  return vscode.languages.registerHoverProvider([...LANGUAGES], {
    provideHover(document, position) {
      const mentions = [...services.navigation.at(document, position)].sort((a, b) => a.end - a.start - (b.end - b.start));
      if (!mentions.length) return undefined;
      return new vscode.Hover(mentions.map((mention) => card({ mention, document, services })), rangeOf(document, mentions[0]));
    },
  });
}

function card(subject: CardSubject): vscode.MarkdownString {
  const sections = [...SECTIONS[subject.mention.kind], ...SECTIONS.every].map((section) => section(subject)).filter((text) => text);
  const text = new vscode.MarkdownString(sections.join('\n\n'), true);
  text.isTrusted = { enabledCommands: CARD_COMMANDS };
  return text;
}
