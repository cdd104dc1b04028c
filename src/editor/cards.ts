import * as vscode from 'vscode';
import type { Mention } from '../analysis/mention';
import { SECTIONS, type Background, type CardSubject } from './cardSections';
import { rangeOf } from './documents';
import { entityKey, entryOf } from './entities';
import { idsOnCard } from './entryCard';
import { Command, LANGUAGES, type CommandId } from './ids';
import type { Services } from './services';

/** Links in cards may run these commands and no others. */
const CARD_COMMANDS: readonly CommandId[] = [
  Command.nextOfEntity, Command.previousOfEntity, Command.findMentions, Command.setPublicationDate, Command.openEntry,
];

/** A card for each mention under the pointer, the narrowest first. */
export function cards(_context: vscode.ExtensionContext, services: Services): vscode.Disposable {
  return vscode.languages.registerHoverProvider([...LANGUAGES], {
    async provideHover(document, position) {
      const mentions = [...services.navigation.at(document, position)].sort((a, b) => a.end - a.start - (b.end - b.start));
      if (!mentions.length) return undefined;
      const backgrounds = await Promise.all(mentions.map((mention) => background(mention, services)));
      const subjects = mentions.map((mention, i): CardSubject => ({ mention, document, services, background: backgrounds[i], all: services.navigation.ofEntity(document, entityKey(mention)) }));
      // The text may have changed meanwhile.
      const shown = subjects.filter(({ mention, all }) => all.some((m) => m.start === mention.start));
      return shown.length ? new vscode.Hover(shown.map(card), rangeOf(document, shown[0].mention)) : undefined;
    },
  });
}

/** What the glossary says; a card without it is better than none when the glossary cannot be read. */
async function background(mention: Mention, { glossary, log }: Services): Promise<Background | undefined> {
  const id = entryOf(mention);
  if (!id) return undefined;
  try {
    const entry = await glossary.entry(id);
    return entry && { entry, labels: await glossary.shortLabels(idsOnCard(entry)) };
  } catch (error) {
    log.error(`glossary: ${String(error)}`);
    return undefined;
  }
}

function card(subject: CardSubject): vscode.MarkdownString {
  const sections = [...SECTIONS[subject.mention.kind], ...SECTIONS.every].map((section) => section(subject)).filter((text) => text);
  const text = new vscode.MarkdownString(sections.join('\n\n'), true);
  text.isTrusted = { enabledCommands: CARD_COMMANDS };
  text.supportHtml = true;
  return text;
}
