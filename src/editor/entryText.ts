import * as vscode from 'vscode';
import type { Capital, Entry, EntryType, Fact, Label, Membership } from '../glossary/entry';
import { flagOf } from '../glossary/glossary';

/** What the interface calls an entry's type, in the singular. */
export function typeName(type: EntryType): string {
  switch (type) {
    case 'country': return vscode.l10n.t('country');
    case 'territory': return vscode.l10n.t('territory');
    case 'former-state': return vscode.l10n.t('former state');
    case 'organisation': return vscode.l10n.t('organisation');
    case 'place': return vscode.l10n.t('place');
    case 'treaty': return vscode.l10n.t('treaty');
    case 'doctrine': return vscode.l10n.t('doctrine');
    case 'concept': return vscode.l10n.t('concept');
    case 'institution': return vscode.l10n.t('institution');
    case 'person': return vscode.l10n.t('person');
    case 'event': return vscode.l10n.t('event');
    case 'day': return vscode.l10n.t('day');
  }
}

export function capitalRole(role: Capital['role']): string {
  switch (role) {
    case 'capital': return vscode.l10n.t('capital');
    case 'government': return vscode.l10n.t('seat of government');
    case 'legislative': return vscode.l10n.t('seat of parliament');
    case 'judicial': return vscode.l10n.t('seat of the courts');
    case 'royal': return vscode.l10n.t('royal seat');
    case 'de facto': return vscode.l10n.t('de facto');
    case 'claimed': return vscode.l10n.t('claimed');
    case 'planned': return vscode.l10n.t('planned');
    case 'former': return vscode.l10n.t('former');
  }
}

export function memberRole(role: Membership['role']): string {
  switch (role) {
    case 'member': return vscode.l10n.t('member');
    case 'observer': return vscode.l10n.t('observer');
    case 'partner': return vscode.l10n.t('partner');
    case 'associate': return vscode.l10n.t('associate');
    case 'candidate': return vscode.l10n.t('candidate');
    case 'guest': return vscode.l10n.t('guest');
    case 'suspended': return vscode.l10n.t('suspended');
    case 'former': return vscode.l10n.t('former member');
    case 'host': return vscode.l10n.t('host');
  }
}

export const textOf = (name: string | Label): string => (typeof name === 'string' ? name : name.text);

/** "Tokyo"; "Pretoria (seat of government), Cape Town (seat of parliament)"; former seats are left out. */
export function capitalsLine(capitals: readonly Capital[]): string {
  return capitals
    .filter((c) => c.role !== 'former')
    .map((c) => (c.role === 'capital' ? c.text : `${c.text} (${capitalRole(c.role)})`))
    .join(', ');
}

/** "123.2 million (2024)". */
export function population({ value, year }: Fact): string {
  const n = Number(value);
  const rounded = n >= 1e5 ? Number(n.toPrecision(4)) : n;
  const format = new Intl.NumberFormat(vscode.env.language, n >= 1e6 ? { notation: 'compact', compactDisplay: 'long', maximumFractionDigits: 1 } : {});
  return `${format.format(rounded)} (${year})`;
}

/** "from 2004-03-29", "2004-03-29 to 2020", empty when no date is known. */
export function span(from?: string, to?: string): string {
  if (from && to) return vscode.l10n.t('{0} to {1}', from, to);
  if (from) return vscode.l10n.t('from {0}', from);
  return to ? vscode.l10n.t('until {0}', to) : '';
}

/** ISO codes, two letters first. */
export function codes({ identifiers = {} }: Entry): string[] {
  return [identifiers.iso2, identifiers.iso3, identifiers.numeric].filter((code): code is string => code !== undefined);
}

/** A country's flag as two regional indicator letters. */
export function flag({ identifiers, type }: Entry): string {
  return type === 'former-state' ? '' : flagOf(identifiers?.iso2 ?? '');
}
