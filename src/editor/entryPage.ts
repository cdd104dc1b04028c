import * as vscode from 'vscode';
import type { Entry, Fact, Label } from '../glossary/entry';
import { capitalRole, codes, flag, memberRole, population, span, textOf, typeName } from './entryText';

/** One place of a document that speaks of the entry. */
export interface PlaceInText {
  readonly line: number;
  readonly column: number;
  /** The line's words around it. */
  readonly words: string;
}

export interface PageContext {
  readonly labels: ReadonlyMap<string, string>;
  /** The document from which the page was opened, and where it speaks of the entry. */
  readonly source?: { readonly name: string; readonly uri: vscode.Uri; readonly places: readonly PlaceInText[] };
}

/** A page and the ranges in it that lead elsewhere. */
export interface Page {
  readonly text: string;
  readonly links: readonly { readonly start: number; readonly end: number; readonly target: string }[];
}

/** Ids whose labels a page shows. */
export function idsOnPage(entry: Entry): string[] {
  const members = (entry.members ?? []).map((m) => (typeof m === 'string' ? m : m.id));
  return [...(entry.of ?? []), ...(entry.related ?? []), ...(entry.borders ?? []), ...members,
    ...(entry.memberships ?? []).map((m) => m.of), ...(entry.offices ?? []).map((o) => o.of)];
}

/** The whole entry as Markdown that reads well as plain text too; names of other entries are links to their pages. */
export function entryPage(entry: Entry, context: PageContext): Page {
  const page = new PageWriter(context.labels);
  page.line(`# ${[flag(entry), entry.label].filter(Boolean).join(' ')}`);
  page.line();
  page.line([entry.official, entry.status ?? typeName(entry.type), entry.region].filter(Boolean).join(' · '));
  if (entry.note) page.paragraph(entry.note);
  if (entry.neutral) page.paragraph(`${vscode.l10n.t('Neutral: {0}.', entry.neutral.instead)} ${entry.neutral.why}`);
  writeNames(page, entry);
  writeFacts(page, entry);
  writeRelations(page, entry);
  writePlaces(page, context);
  page.heading(vscode.l10n.t('Sources'));
  for (const s of entry.sources ?? []) page.item([s.title, s.date, s.url && `<${s.url}>`].filter(Boolean).join(', '));
  if (entry.asOf) page.paragraph(vscode.l10n.t('As of {0}.', entry.asOf));
  return page.done();
}

function writeNames(page: PageWriter, entry: Entry): void {
  const rows: [string, string][] = [
    [vscode.l10n.t('Also called'), list(entry.aliases)],
    [vscode.l10n.t('Formerly'), (entry.former ?? []).map(dated).join('; ')],
    [vscode.l10n.t('People and adjective'), list(entry.demonyms)],
    [vscode.l10n.t('Combining form'), (entry.combining ?? []).map((c) => `${c}-`).join(', ')],
    [vscode.l10n.t('Stands for its government'), list(entry.metonyms)],
    [vscode.l10n.t('In other languages'), Object.entries(entry.labels ?? {}).map(([lang, name]) => `${name} (${lang})`).join(', ')],
  ];
  page.table(vscode.l10n.t('Names'), rows);
}

function writeFacts(page: PageWriter, entry: Entry): void {
  const rows: [string, string][] = [
    [vscode.l10n.t('Codes'), codes(entry).join(', ')],
    ['Wikidata', entry.identifiers?.wikidata ?? ''],
    [vscode.l10n.t('Capital'), (entry.capitals ?? []).map((c) => [c.role === 'capital' ? c.text : `${c.text} (${capitalRole(c.role)})`, span(c.from, c.to), c.note].filter(Boolean).join(', ')).join('; ')],
    [vscode.l10n.t('Date'), entry.date ?? ''],
    [vscode.l10n.t('Since and until'), span(entry.inception, entry.end)],
    ...Object.entries(entry.facts ?? {}).map(([name, fact]): [string, string] => [factName(name), factText(name, fact)]),
  ];
  page.table(vscode.l10n.t('Facts'), rows);
}

function writeRelations(page: PageWriter, entry: Entry): void {
  page.linked(vscode.l10n.t('Belongs to'), (entry.of ?? []).map((id) => ({ id })));
  page.linked(vscode.l10n.t('Offices'), (entry.offices ?? []).map((o) => ({ id: o.of, remark: [o.title, span(o.from, o.to), o.to ? '' : vscode.l10n.t('as of {0}', o.asOf)].filter(Boolean).join(', ') })));
  page.linked(vscode.l10n.t('Memberships'), (entry.memberships ?? []).map((m) => ({ id: m.of, remark: remark(m.role, m.from, m.to, m.note) })));
  page.linked(vscode.l10n.t('Members'), (entry.members ?? []).map((m) => (typeof m === 'string' ? { id: m } : { id: m.id, remark: remark(m.role, m.from, m.to, m.note) })));
  page.linked(vscode.l10n.t('Borders'), (entry.borders ?? []).map((id) => ({ id })));
  page.linked(vscode.l10n.t('See also'), (entry.related ?? []).map((id) => ({ id })));
}

function writePlaces(page: PageWriter, { source }: PageContext): void {
  if (!source?.places.length) return;
  page.heading(vscode.l10n.t('In {0}', source.name));
  for (const place of source.places) {
    const target = source.uri.with({ fragment: `L${place.line + 1},${place.column + 1}` });
    page.item('', [{ text: vscode.l10n.t('line {0}', place.line + 1), target: target.toString() }], `: ${place.words}`);
  }
}

const list = (names?: readonly (string | Label)[]): string => (names ?? []).map(textOf).join(', ');
const dated = (name: string | Label): string =>
  typeof name === 'string' ? name : [name.text, span(name.from, name.to), name.note].filter(Boolean).join(', ');
const remark = (role: Parameters<typeof memberRole>[0], from?: string, to?: string, note?: string): string =>
  [role === 'member' ? '' : memberRole(role), span(from, to), note].filter(Boolean).join(', ');

function factName(name: string): string {
  if (name === 'population') return vscode.l10n.t('Population');
  if (name === 'currency') return vscode.l10n.t('Currency');
  if (name === 'area') return vscode.l10n.t('Area');
  return name;
}

function factText(name: string, fact: Fact): string {
  const value = name === 'population' ? population(fact) : [fact.value, fact.unit, `(${fact.year})`].filter(Boolean).join(' ');
  return `${value}, ${fact.source}`;
}

/** Writes Markdown and remembers where links stand, since a text editor opens them from ranges. */
class PageWriter {
  #text = '';
  readonly #links: { start: number; end: number; target: string }[] = [];

  constructor(private readonly labels: ReadonlyMap<string, string>) {}

  line(text = ''): void {
    this.#text += `${text}\n`;
  }

  paragraph(text: string): void {
    this.#text += `\n${text}\n`;
  }

  heading(text: string): void {
    this.#text += `\n## ${text}\n\n`;
  }

  item(before: string, links: readonly { text: string; target: string }[] = [], after = ''): void {
    this.#text += `- ${before}`;
    links.forEach((link, i) => {
      if (i) this.#text += ', ';
      this.#links.push({ start: this.#text.length, end: this.#text.length + link.text.length, target: link.target });
      this.#text += link.text;
    });
    this.#text += `${after}\n`;
  }

  table(title: string, rows: readonly (readonly [string, string])[]): void {
    const filled = rows.filter(([, value]) => value);
    if (!filled.length) return;
    this.heading(title);
    for (const [name, value] of filled) this.item(`${name}: ${value}`);
  }

  /** A list of entries; those that no glossary has keep their id and lead nowhere. */
  linked(title: string, items: readonly { id: string; remark?: string }[]): void {
    if (!items.length) return;
    this.heading(title);
    for (const { id, remark: more } of items) {
      const label = this.labels.get(id);
      this.item(label ? '' : id, label ? [{ text: label, target: pageUri(id, label).toString() }] : [], more ? ` (${more})` : '');
    }
  }

  done(): Page {
    return { text: this.#text, links: this.#links };
  }
}

export const PAGE_SCHEME = 'dateline-glossary';

/** The address of an entry's page; `from` is the document whose mentions it lists. */
export function pageUri(id: string, label: string, from?: vscode.Uri): vscode.Uri {
  const name = label.replace(/[/\\?%*:|"<>]/g, '-');
  return vscode.Uri.from({ scheme: PAGE_SCHEME, path: `/${encodeURIComponent(id)}/${name}.md`, query: from ? from.toString() : '' });
}

/** The entry of a page's address. */
export function idOfPage(uri: vscode.Uri): string {
  return decodeURIComponent(uri.path.split('/')[1]);
}
