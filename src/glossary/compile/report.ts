import { parseArgs } from 'node:util';
import type { Entry, EntryType } from '../entry';
import { compileEntries } from './compile';

/** What the glossary covers and what it lacks. */
export interface Report {
  readonly byType: Readonly<Partial<Record<EntryType, number>>>;
  readonly withoutSource: number;
  /** Ids of the entries that lack what their type should have. */
  readonly missing: Readonly<Record<string, readonly string[]>>;
  /** The oldest date for which a note holds; empty where there is no entry. */
  readonly oldestAsOf: string;
}

/** What an entry should have beyond the required fields, by name. */
const EXPECTED: Readonly<Record<string, { readonly of: readonly EntryType[]; readonly has: (e: Entry) => boolean }>> = {
  capital: { of: ['country'], has: (e) => !!e.capitals?.length },
  demonym: { of: ['country'], has: (e) => !!e.demonyms?.length },
  population: { of: ['country'], has: (e) => !!e.facts?.population },
  currency: { of: ['country'], has: (e) => !!e.facts?.currency },
  region: { of: ['country'], has: (e) => !!e.region },
  wikidata: { of: ['country'], has: (e) => !!e.identifiers?.wikidata },
  office: { of: ['person'], has: (e) => !!e.offices?.length },
  officeSince: { of: ['person'], has: (e) => !e.offices?.some((o) => !o.from) },
  date: { of: ['event', 'treaty'], has: (e) => !!(e.date ?? e.inception) },
  related: { of: ['concept', 'doctrine', 'place'], has: (e) => !!(e.related?.length || e.of?.length) },
};

export function reportOf(entries: readonly Entry[]): Report {
  const byType: Partial<Record<EntryType, number>> = {};
  for (const { type } of entries) byType[type] = (byType[type] ?? 0) + 1;
  const lacking = Object.entries(EXPECTED).map(([name, { of, has }]) => [name, entries.filter((e) => of.includes(e.type) && !has(e)).map((e) => e.id)] as const);
  return {
    byType,
    withoutSource: entries.filter((e) => !e.sources?.length).length,
    missing: Object.fromEntries(lacking.filter(([, ids]) => ids.length)),
    oldestAsOf: entries.map((e) => e.asOf).sort()[0] ?? '',
  };
}

/** The report as a table for people. */
export function tableOf(report: Report): string {
  const rows = Object.entries(report.byType).sort(([, a], [, b]) => b - a);
  const total = rows.reduce((sum, [, n]) => sum + n, 0);
  const line = (name: string, n: number | string) => `${name.padEnd(16)} ${String(n).padStart(6)}`;
  const missing = Object.entries(report.missing).map(([name, ids]) => `${line(name, ids.length)}  ${ids.slice(0, 8).join(' ')}${ids.length > 8 ? ' …' : ''}`);
  return [
    ...rows.map(([type, n]) => line(type, n)), line('all', total), '',
    line('without source', report.withoutSource), line('oldest as of', report.oldestAsOf), '',
    'Without what their type should have:', ...missing,
  ].join('\n');
}

if (process.argv[1]?.endsWith('report.ts')) {
  const { values } = parseArgs({ options: { json: { type: 'boolean' } } });
  const { entries, problems } = compileEntries();
  const report = reportOf(entries);
  console.log(values.json ? JSON.stringify(report) : tableOf(report));
  if (problems.length) console.error(problems.join('\n'));
  process.exitCode = problems.length ? 1 : 0;
}
