import * as vscode from 'vscode';
import type { DateMention } from '../analysis/mention';
import type { CardSubject } from './cardSections';
import { daysBetween, weekday } from './days';
import { wordsOf } from './entityNodes';
import { Command } from './ids';
import { asCode, commandLink, escapeMarkdown } from './markdown';

type Section = (m: DateMention, subject: CardSubject) => string | undefined;

/** What a date's card says: which day, how far from publication, its notations, how it was reckoned. */
export const DATE_SECTIONS: readonly Section[] = [bothCalendars, when, notation, reckoned];

/** An era year and the Gregorian year that it is. */
function bothCalendars(m: DateMention, { document }: CardSubject): string | undefined {
  return m.rule === 'date/era-year' ? vscode.l10n.t('{0} is {1} in the Gregorian calendar.', escapeMarkdown(wordsOf(m, document)), asCode(m.value)) : undefined;
}

function when(m: DateMention, { document, services }: CardSubject): string | undefined {
  const day = /^\d{4}-\d\d-\d\d/.exec(m.value)?.[0];
  const publication = services.documents.analysis(document)?.facts.publication;
  const parts = [day && weekday(day, vscode.env.language), m.interval && publication && distance(m.interval, publication)];
  return parts.filter(Boolean).join(' · ') || undefined;
}

/** "10 months before publication": in the largest unit that still tells two apart. */
function distance([from, to]: readonly [string, string], publication: string): string | undefined {
  const days = daysBetween(publication, from), length = daysBetween(from, to);
  if (days === undefined || length === undefined) return undefined;
  if (days <= 0 && days + length > 0) return length === 1 ? vscode.l10n.t('the day of publication') : vscode.l10n.t('holds the day of publication');
  const away = days > 0 ? days : -(days + length - 1);
  return days > 0 ? vscode.l10n.t('{0} after publication', amount(away)) : vscode.l10n.t('{0} before publication', amount(away));
}

/** Mean lengths of the Gregorian calendar, in days. */
const MONTH = 30.436875, YEAR = 365.2425;

function amount(days: number): string {
  if (days < 14) return days === 1 ? vscode.l10n.t('1 day') : vscode.l10n.t('{0} days', days);
  if (days < 2 * MONTH) return vscode.l10n.t('{0} weeks', Math.round(days / 7));
  if (days < 2 * YEAR) return vscode.l10n.t('{0} months', Math.round(days / MONTH));
  return vscode.l10n.t('{0} years', Math.round(days / YEAR));
}

function notation({ type, value, mod, edtf, frequency, quantifier }: DateMention): string {
  const parts = [`${typeText(type)} ${asCode(value)}`];
  if (mod) parts.push(modText(mod));
  if (frequency ?? quantifier) parts.push(asCode([frequency, quantifier].filter(Boolean).join(' ')));
  if (edtf && edtf !== value) parts.push(`EDTF ${asCode(edtf)}`);
  return parts.join(' · ');
}

function typeText(type: DateMention['type']): string {
  switch (type) {
    case 'DATE': return vscode.l10n.t('Date');
    case 'TIME': return vscode.l10n.t('Time');
    case 'DURATION': return vscode.l10n.t('Duration');
    case 'SET': return vscode.l10n.t('Repeated');
  }
}

function modText(mod: NonNullable<DateMention['mod']>): string {
  switch (mod) {
    case 'APPROX': return vscode.l10n.t('about');
    case 'START': return vscode.l10n.t('its beginning');
    case 'MID': return vscode.l10n.t('its middle');
    case 'END': return vscode.l10n.t('its end');
    case 'LESS_THAN': return vscode.l10n.t('less than');
    case 'MORE_THAN': return vscode.l10n.t('more than');
    case 'EQUAL_OR_LESS': return vscode.l10n.t('at most');
    case 'EQUAL_OR_MORE': return vscode.l10n.t('at least');
    case 'BEFORE': return vscode.l10n.t('before');
    case 'AFTER': return vscode.l10n.t('after');
    case 'ON_OR_BEFORE': return vscode.l10n.t('on or before');
    case 'ON_OR_AFTER': return vscode.l10n.t('on or after');
  }
}

function reckoned({ anchor, other, value }: DateMention, { services, document }: CardSubject): string | undefined {
  const lines: string[] = [];
  if (typeof anchor === 'object') lines.push(vscode.l10n.t('Counted from {0}, named earlier.', asCode(anchor.earlier)));
  if (anchor === 'publication') lines.push(vscode.l10n.t('Counted from the publication date, {0}.', asCode(services.documents.analysis(document)?.facts.publication ?? '?')));
  if (anchor === 'none' && value.includes('X')) lines.push(`${vscode.l10n.t('Open: the publication date is not known.')} ${commandLink(vscode.l10n.t('Set it'), Command.setPublicationDate)}`);
  if (other) lines.push(vscode.l10n.t('Could also be read as {0}.', asCode(other)));
  return lines.join('  \n') || undefined;
}
