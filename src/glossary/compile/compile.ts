import { join } from 'node:path';
import type { Entry } from '../entry';
import { check } from './check';
import { countryParts } from './countries';
import { CLDR_GROUPS, memberships } from './memberships';
import { merge } from './merge';
import { readParts, readYaml, type Placed } from './sources';
import { applyPatches, readUpstream, type Upstream } from './upstream';

const FOLDER = join('src', 'glossary', 'sources');

/** Every source as one list of entries, sorted by id, with all that is wrong in them. */
export interface Compiled {
  readonly entries: readonly Entry[];
  /** `file:line: what is wrong and what would be right`. */
  readonly problems: readonly string[];
}

/** Reads packages, patches and curated files, and joins them. Nothing is thrown: the caller decides on problems. */
export function compileEntries(folder = FOLDER): Compiled {
  const problems: string[] = [];
  const upstream = readUpstream();
  applyPatches(upstream, readYaml(folder, 'patches.yaml'), problems);
  const curated = readParts(folder, problems);
  const merged = merge(countryParts(upstream), curated, problems);
  const entries = withMemberships([...merged.values()] as Entry[], upstream).sort((a, b) => (a.id < b.id ? -1 : 1));
  problems.push(...check(entries, placesOf(curated)));
  return { entries, problems };
}

function withMemberships(entries: readonly Entry[], upstream: Upstream): Entry[] {
  const filled = entries.map((e) => (CLDR_GROUPS[e.id] && !e.members ? { ...e, members: upstream['cldr-core'].containment[CLDR_GROUPS[e.id]] } : e));
  const derived = memberships(filled);
  const states = new Set(upstream['cldr-core'].containment.UN);
  return filled.map((e) => (states.has(e.id) && !e.status ? { ...e, status: 'UN member state' } : e)).map((e) => (derived.has(e.id) ? { ...e, memberships: [...(e.memberships ?? []), ...derived.get(e.id)!] } : e));
}

function placesOf(curated: readonly Placed[]): (id: string) => string {
  const places = new Map<string, string>();
  for (const { part, at } of curated) if (!places.has(part.id)) places.set(part.id, at);
  return (id) => places.get(id) ?? 'packages';
}
