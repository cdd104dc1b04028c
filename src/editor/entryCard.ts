import * as vscode from 'vscode';
import type { Entry, Office } from '../glossary/entry';
import { capitalsLine, codes, flag, memberRole, population, span, typeName } from './entryText';
import { asCode, escapeMarkdown } from './markdown';

/** More tags than this say nothing more at a glance. */
const TAGS = 8;

/** The line of identity says it already. */
const UN = 'united-nations';

/** What an entry tells in a hover, as Markdown: identity, background, facts, memberships. */
export function entryCard(entry: Entry, labels: ReadonlyMap<string, string>): string {
  const lines = [identity(entry, labels), escapeMarkdown(entry.note ?? ''), neutral(entry), facts(entry), tags(entry, labels)];
  return lines.filter((line) => line).join('\n\n');
}

/** Ids whose labels a card shows. */
export function idsOnCard(entry: Entry): string[] {
  return [...(entry.of ?? []), ...(entry.offices ?? []).map((o) => o.of), ...(entry.memberships ?? []).map((m) => m.of)];
}

function identity(entry: Entry, labels: ReadonlyMap<string, string>): string {
  const name = [flag(entry), `**${escapeMarkdown(entry.label)}**`].filter(Boolean).join(' ');
  const kind = [entry.status ?? typeName(entry.type), entry.region].filter((text): text is string => text !== undefined).map(escapeMarkdown);
  const official = entry.official && entry.official !== entry.label ? [escapeMarkdown(entry.official)] : [];
  const of = (entry.of ?? []).flatMap((id) => labels.get(id) ?? []);
  return [name, ...official, ...kind, ...(of.length ? [escapeMarkdown(of.join(', '))] : [])].join(' · ');
}

function neutral({ neutral: n }: Entry): string {
  return n ? vscode.l10n.t('Loaded: {0} Neutral: {1}', escapeMarkdown(n.why), `*${escapeMarkdown(n.instead)}*`) : '';
}

function facts(entry: Entry): string {
  const { capitals = [], facts: known = {}, date, inception, end, offices = [] } = entry;
  const parts: string[] = [];
  const capital = capitalsLine(capitals);
  if (capital) parts.push(vscode.l10n.t('Capital {0}', escapeMarkdown(capital)));
  if (known.population) parts.push(vscode.l10n.t('Population {0}', escapeMarkdown(population(known.population))));
  if (known.currency) parts.push(escapeMarkdown(String(known.currency.value)));
  if (codes(entry).length) parts.push(codes(entry).map(asCode).join(' '));
  if (date) parts.push(asCode(date));
  if (!capital && (inception || end)) parts.push(escapeMarkdown(span(inception, end)));
  return [...parts.slice(0, 5), ...offices.slice(0, 2).map(officeLine)].join(' · ');
}

const officeLine = ({ title, from, to, asOf }: Office): string =>
  [escapeMarkdown(title), escapeMarkdown(span(from, to)), to ? '' : vscode.l10n.t('as of {0}', escapeMarkdown(asOf))].filter(Boolean).join(', ');

function tags(entry: Entry, labels: ReadonlyMap<string, string>): string {
  const all = (entry.memberships ?? []).filter((m) => m.role !== 'former' && m.of !== UN && labels.has(m.of));
  const shown = all.slice(0, TAGS).map(({ of, role }) => asCode(role === 'member' ? labels.get(of)! : `${labels.get(of)} (${memberRole(role)})`));
  if (all.length > TAGS) shown.push(vscode.l10n.t('and {0} more', all.length - TAGS));
  return shown.join(' ');
}

/** "As of 2025-12. Source: …" */
export function provenance({ asOf, sources }: Entry): string {
  const titles = (sources ?? []).map((s) => escapeMarkdown(s.title)).slice(0, 2).join('; ');
  const when = asOf ? vscode.l10n.t('As of {0}.', escapeMarkdown(asOf)) : '';
  return [when, titles && vscode.l10n.t('Source: {0}.', titles)].filter(Boolean).join(' ');
}
