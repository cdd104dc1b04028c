import { isDeepStrictEqual } from 'node:util';
import type { Entry } from '../entry';
import { REPLACED } from './countries';
import type { Part, Placed } from './sources';

type Fields = Record<string, unknown>;

/**
 * Joins the parts of each entry by id: lists are joined, maps are merged, and a plain value may be written once.
 * What a curated file says wins over a package.
 */
export function merge(packages: readonly Part[], curated: readonly Placed[], problems: string[]): Map<string, Part> {
  const merged = new Map<string, Fields>();
  const written = new Map<string, string>();
  for (const { part, at } of curated) {
    const entry = merged.get(part.id) ?? {};
    merged.set(part.id, entry);
    for (const [key, value] of Object.entries(part)) {
      const place = `${part.id}.${key}`;
      if (key !== 'id' && key in entry && !join(entry, key, value)) {
        problems.push(`${at}: ${part.id} has "${key}" already at ${written.get(place)}; should be written once`);
      } else if (!(key in entry)) entry[key] = value;
      if (!written.has(place)) written.set(place, at);
    }
  }
  for (const part of packages) {
    const entry = merged.get(part.id) ?? {};
    merged.set(part.id, complete(entry, part as unknown as Fields));
  }
  return merged as unknown as Map<string, Part>;
}

/** Adds a second value to a field; false where the field holds one value and the second differs. */
function join(entry: Fields, key: string, value: unknown): boolean {
  const held = entry[key];
  if (Array.isArray(held) && Array.isArray(value)) entry[key] = [...held, ...value.filter((v) => !held.some((h) => isDeepStrictEqual(h, v)))];
  else if (isPlain(held) && isPlain(value)) entry[key] = { ...held, ...value };
  else return isDeepStrictEqual(held, value);
  return true;
}

/** The curated entry with what only the package knows. */
function complete(entry: Fields, part: Fields): Fields {
  const whole: Fields = { ...part, ...entry };
  for (const key of Object.keys(part)) {
    const [ours, theirs] = [entry[key], part[key]];
    if (REPLACED.includes(key as keyof Entry)) continue;
    if (isPlain(ours) && isPlain(theirs)) whole[key] = { ...theirs, ...ours };
    else if (Array.isArray(ours) && Array.isArray(theirs)) whole[key] = [...ours, ...theirs];
  }
  return whole;
}

function isPlain(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
