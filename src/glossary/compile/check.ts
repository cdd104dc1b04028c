import type { Entry } from '../entry';

const REQUIRED = ['type', 'label', 'note', 'asOf', 'sources'] as const;

/** What must hold of every entry beyond the schema; `at` says where its first part is written. */
export function check(entries: readonly Entry[], at: (id: string) => string): string[] {
  const known = new Map(entries.map((e) => [e.id, e]));
  const problems: string[] = [];
  for (const entry of entries) {
    const tell = (message: string) => problems.push(`${at(entry.id)}: ${entry.id}: ${message}`);
    for (const field of REQUIRED) {
      if (entry[field] === undefined) tell(`should have "${field}"`);
    }
    for (const [field, id] of references(entry)) {
      if (!known.has(id)) tell(`${field} names "${id}", which is no entry`);
    }
    for (const id of entry.borders ?? []) {
      if (known.has(id) && !known.get(id)!.borders?.includes(entry.id)) tell(`borders ${id}, but ${id} does not border ${entry.id}`);
    }
    for (const office of entry.offices ?? []) {
      if (office.to && office.from && office.to < office.from) tell(`left an office (${office.to}) before taking it (${office.from})`);
    }
    if (entry.inception && entry.end && /^\d/.test(entry.inception) && entry.end < entry.inception) tell('ends before it begins');
    if (entry.related?.includes(entry.id)) tell('is related to itself');
  }
  return problems;
}

function references(entry: Entry): [string, string][] {
  return [
    ...(entry.related ?? []).map((id): [string, string] => ['related', id]),
    ...(entry.of ?? []).map((id): [string, string] => ['of', id]),
    ...(entry.borders ?? []).map((id): [string, string] => ['borders', id]),
    ...(entry.memberships ?? []).map((m): [string, string] => ['memberships', m.of]),
    ...(entry.offices ?? []).map((o): [string, string] => ['offices', o.of]),
    ...(entry.members ?? []).map((m): [string, string] => ['members', typeof m === 'string' ? m : m.id]),
  ];
}
