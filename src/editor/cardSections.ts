import * as vscode from 'vscode';
import type { CountryMention, CountryRole, DateMention, Kind, Mention, Named, StanceMention } from '../analysis/mention';
import { entityKey } from './entities';
import { wordsOf } from './entityNodes';
import { Command } from './ids';
import { entityLabel } from './labels';
import { asCode, commandLink, escapeMarkdown } from './markdown';
import { KIND_ICON } from './names';
import type { Services } from './services';

export interface CardSubject {
  readonly mention: Mention;
  readonly document: vscode.TextDocument;
  readonly services: Services;
}

/** A part of a card as Markdown, with everything from the document escaped; undefined leaves it out. */
export type CardSection = (subject: CardSubject) => string | undefined;

/** What cards are made of, by kind; `every` stands below each. A new section is one function and one line here. */
export const SECTIONS: Readonly<Record<Kind | 'every', readonly CardSection[]>> = {
  country: [title, only('country', countryLine)],
  date: [title, only('date', dateLine), only('date', anchorLine)],
  stance: [title, only('stance', stanceLine), only('stance', holderLine)],
  term: [title],
  every: [inThisText, rule],
};

/** Narrows a section to its kind. */
function only<K extends Kind>(kind: K, section: (m: Extract<Mention, { kind: K }>, subject: CardSubject) => string | undefined): CardSection {
  return (subject) => (subject.mention.kind === kind ? section(subject.mention as Extract<Mention, { kind: K }>, subject) : undefined);
}

function title({ mention, document }: CardSubject): string {
  return `$(${KIND_ICON[mention.kind]}) **${escapeMarkdown(entityLabel(mention, wordsOf(mention, document)))}**`;
}

function countryLine({ role, code, alternatives }: CountryMention): string {
  const line = `${roleName(role)} · ${asCode(code)}`;
  return alternatives?.length ? `${line}\n\n${vscode.l10n.t('The words alone could also mean: {0}', alternatives.map(asCode).join(', '))}` : line;
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

function dateLine({ value, edtf, mod }: DateMention): string {
  const parts = [`TIMEX3 ${asCode(value)}`];
  if (mod) parts.push(asCode(mod));
  if (edtf && edtf !== value) parts.push(`EDTF ${asCode(edtf)}`);
  return parts.join(' · ');
}

function anchorLine({ anchor, other }: DateMention, { services, document }: CardSubject): string | undefined {
  const lines: string[] = [];
  if (typeof anchor === 'object') lines.push(vscode.l10n.t('Counted from {0}, named earlier.', asCode(anchor.earlier)));
  if (anchor === 'publication') lines.push(vscode.l10n.t('Counted from the publication date, {0}.', asCode(services.documents.analysis(document)?.facts.publication ?? '?')));
  if (anchor === 'none') lines.push(`${vscode.l10n.t('Open: the publication date is not known.')} ${commandLink(vscode.l10n.t('Set it'), Command.setPublicationDate)}`);
  if (other) lines.push(vscode.l10n.t('Could also be read as {0}.', asCode(other)));
  return lines.join('  \n') || undefined;
}

function stanceLine({ polarity, strength, negated }: StanceMention): string {
  const parts = [polarity === 'positive' ? vscode.l10n.t('positive') : polarity === 'negative' ? vscode.l10n.t('negative') : vscode.l10n.t('neutral')];
  parts.push(vscode.l10n.t('strength {0} of 3', strength));
  if (negated) parts.push(vscode.l10n.t('negated'));
  return parts.join(' · ');
}

function holderLine({ holder, target }: StanceMention): string {
  const who = holder === 'author' ? vscode.l10n.t('the author') : holder === 'unnamed speaker' ? vscode.l10n.t('a speaker who is not named') : named(holder);
  return target ? vscode.l10n.t('Whose: {0} · toward: {1}', who, named(target)) : vscode.l10n.t('Whose: {0}', who);
}

const named = ({ text }: Named): string => escapeMarkdown(text);

/** How often the entity is mentioned, and the ways to the other mentions. */
function inThisText({ mention, document, services }: CardSubject): string {
  const key = entityKey(mention), all = services.navigation.ofEntity(document, key);
  const index = all.findIndex((m) => m.start === mention.start);
  if (all.length < 2) return vscode.l10n.t('The only mention in this text');
  const links = [
    commandLink(vscode.l10n.t('Previous'), Command.previousOfEntity, key, mention.start),
    commandLink(vscode.l10n.t('Next'), Command.nextOfEntity, key, mention.start),
    commandLink(vscode.l10n.t('All mentions'), Command.findMentions, key, index),
  ];
  return `${vscode.l10n.t('{0} of {1} in this text', index + 1, all.length)} · ${links.join(' · ')}`;
}

/** A reader can always see why something is marked. */
function rule({ mention }: CardSubject): string {
  return vscode.l10n.t('Found by {0}', asCode(mention.rule));
}
