import { KINDS, type Kind, type Mention } from '../analysis/mention';

/** Mentions that speak of the same thing: a country, a time, a category of stance, a glossary entry. */
export interface Entity {
  /** Stable over edits: `country:JP`, `date:2025-12-20`, `stance:hedge`, `term:nato`. */
  readonly key: string;
  readonly kind: Kind;
  readonly mentions: readonly Mention[];
}

/** The name of what a mention speaks of, for grouping, references and "next of the same". */
export function entityKey(m: Mention): string {
  switch (m.kind) {
    case 'country': return `country:${m.code}`;
    case 'date': return `date:${m.value}${m.mod ? `/${m.mod}` : ''}`;
    case 'stance': return `stance:${m.category}`;
    case 'term': return `term:${m.entry}`;
  }
}

/** The glossary entry that a mention leads to. */
export const entryOf = (m: Mention): string | undefined => (m.kind === 'stance' ? undefined : m.entry);

export const kindOfKey = (key: string): Kind => key.slice(0, key.indexOf(':')) as Kind;

/** Entities by kind: dates in the order of time, the others by how often they are mentioned. */
export function groupEntities(mentions: readonly Mention[]): ReadonlyMap<Kind, readonly Entity[]> {
  const byKey = new Map<string, { key: string; kind: Kind; mentions: Mention[] }>();
  for (const m of mentions) {
    const key = entityKey(m);
    const entity = byKey.get(key);
    if (entity) entity.mentions.push(m);
    else byKey.set(key, { key, kind: m.kind, mentions: [m] });
  }
  const groups = new Map<Kind, Entity[]>();
  for (const kind of KINDS) {
    const mine = [...byKey.values()].filter((e) => e.kind === kind);
    if (mine.length) groups.set(kind, mine.sort(kind === 'date' ? byTime : byCount));
  }
  return groups;
}

const byCount = (a: Entity, b: Entity): number => b.mentions.length - a.mentions.length || a.mentions[0].start - b.mentions[0].start;

function byTime(a: Entity, b: Entity): number {
  const x = timeOf(a.mentions[0]), y = timeOf(b.mentions[0]);
  if (x === undefined || y === undefined) return Number(x === undefined) - Number(y === undefined) || byCount(a, b);
  return x - y || byCount(a, b);
}

/** Days as a number that sorts, years before 1 included. */
function timeOf(m: Mention): number | undefined {
  const day = m.kind === 'date' ? /^(-?\d+)-(\d\d)-(\d\d)/.exec(m.interval?.[0] ?? '') : null;
  return day ? Number(day[1]) * 372 + Number(day[2]) * 31 + Number(day[3]) : undefined;
}
