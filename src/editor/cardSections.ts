import * as vscode from 'vscode';
import type { CountryMention, CountryRole, Kind, Mention } from '../analysis/mention';
import { RULE_TEXT } from '../countries/rule-text';
import type { Entry } from '../glossary/entry';
import { DATE_SECTIONS } from './dateCard';
import { entityKey, entryOf } from './entities';
import { entryCard, provenance } from './entryCard';
import { wordsOf } from './entityNodes';
import { Command } from './ids';
import { countryLabel, entityLabel } from './labels';
import { asCode, commandLink, escapeMarkdown } from './markdown';
import { KIND_ICON, translated } from './names';
import type { Services } from './services';
import { STANCE_SECTIONS, tone } from './stanceCard';

/** A mention's glossary entry, and the labels of the entries that it names. */
export interface Background {
  readonly entry: Entry;
  readonly labels: ReadonlyMap<string, string>;
}

export interface CardSubject {
  readonly mention: Mention;
  readonly document: vscode.TextDocument;
  readonly services: Services;
  readonly background?: Background;
  /** All mentions of the same entity in the document, this one among them. */
  readonly all: readonly Mention[];
}

/** A part of a card as Markdown, with everything from the document escaped; undefined leaves it out. */
export type CardSection = (subject: CardSubject) => string | undefined;

/** What cards are made of, by kind; `every` stands below each. A new section is one function and one line here. */
export const SECTIONS: Readonly<Record<Kind | 'every', readonly CardSection[]>> = {
  country: [titleWithoutEntry, entrySection, only('country', otherReadings)],
  date: [title, ...DATE_SECTIONS.map((section) => only('date', section)), entrySection],
  stance: [title, ...STANCE_SECTIONS.map((section) => only('stance', section))],
  term: [titleWithoutEntry, entrySection],
  every: [inThisText, links, fineprint],
};

/** Narrows a section to its kind. */
function only<K extends Kind>(kind: K, section: (m: Extract<Mention, { kind: K }>, subject: CardSubject) => string | undefined): CardSection {
  return (subject) => (subject.mention.kind === kind ? section(subject.mention as Extract<Mention, { kind: K }>, subject) : undefined);
}

function title({ mention, document }: CardSubject): string {
  return `$(${KIND_ICON[mention.kind]}) **${escapeMarkdown(entityLabel(mention, wordsOf(mention, document)))}**`;
}

/** An entry's own first line says more than the bare name. */
function titleWithoutEntry(subject: CardSubject): string | undefined {
  return subject.background ? undefined : title(subject);
}

function entrySection({ background }: CardSubject): string | undefined {
  return background && entryCard(background.entry, background.labels);
}

function otherReadings({ alternatives }: CountryMention): string | undefined {
  return alternatives?.length ? vscode.l10n.t('The words alone could also mean: {0}', alternatives.map((code) => escapeMarkdown(countryLabel(code) ?? code)).join(', ')) : undefined;
}

function roleName(role: CountryRole): string {
  switch (role) {
    case 'name': return vscode.l10n.t('Country');
    case 'demonym': return vscode.l10n.t('Demonym: its people or what is theirs');
    case 'capital': return vscode.l10n.t('Capital, often for the government');
    case 'metonym': return vscode.l10n.t('Seat that stands for the government');
    case 'former': return vscode.l10n.t('Former name or state');
    case 'prefix': return vscode.l10n.t('Combining form');
  }
}

/** In which role, how often the entity is mentioned, where first, and the tone toward it. */
function inThisText({ mention, document, services, all }: CardSubject): string {
  const index = all.findIndex((m) => m.start === mention.start);
  const line = document.positionAt(all[0].start).line + 1;
  const count = all.length < 2 ? vscode.l10n.t('the only mention in this text') : vscode.l10n.t('{0} of {1} in this text, first in line {2}', index + 1, all.length, line);
  const role = mention.kind === 'country' ? `*${roleName(mention.role)}*` : '';
  return [role, count, tone(mention, document, services)].filter(Boolean).join(' · ');
}

function links({ mention, background, all }: CardSubject): string | undefined {
  const key = entityKey(mention), index = all.findIndex((m) => m.start === mention.start);
  const made = background ? [commandLink(vscode.l10n.t('Full entry'), Command.openEntry, entryOf(mention))] : [];
  if (all.length > 1) {
    made.push(
      commandLink(vscode.l10n.t('Previous'), Command.previousOfEntity, key, mention.start),
      commandLink(vscode.l10n.t('Next'), Command.nextOfEntity, key, mention.start),
      commandLink(vscode.l10n.t('All mentions'), Command.findMentions, key, index),
    );
  }
  return made.join(' · ') || undefined;
}

/** Where the background comes from, and the rule: a reader can always see why something is marked. */
function fineprint({ mention, background }: CardSubject): string {
  const why = RULE_TEXT[mention.rule];
  const parts = [background && provenance(background.entry), why && escapeMarkdown(translated(why)), vscode.l10n.t('Found by {0}', asCode(mention.rule))];
  return `<small>${parts.filter(Boolean).join(' ')}</small>`;
}
