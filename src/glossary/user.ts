/**
 * The user's own glossary: `.dateline/glossary.yaml` in a workspace, and any file listed in the settings. It is data
 * only, and names in it are literal text. What is wrong with a file is told by its place, and the rest still works.
 *
 *     const file = readUserGlossary(text, 'glossary.yaml');   // parse and validate: under 100 ms for 5,000 entries
 *     const own = combine([file, …]);                          // later files win
 *     glossary.overlay(own);                                   // look-up, search and cards show the user's
 *     const names = ownNames(lexicon, own, typeOf);           // user-phrases.ts
 *     withOwn(lexicon, [names]);                               // lexicon/own.ts: the analysis finds the user's names
 *     locate(text, file.faults)                                // user-faults.ts: offsets for diagnostics
 *     addToGlossary(text, entry)                               // user-edit.ts: one edit that keeps comments and order
 */
import { FAILSAFE_SCHEMA, load } from 'js-yaml';
import { isMap, isNode, isSeq, parseDocument } from 'yaml';
import { foldWord } from '../lexicon/fold';
import type { Entry, EntryType, Label, Source } from './entry';
import { faultsOf, type Fault, type Path } from './schema-errors';
import { dateFaults } from './user-dates';
import { validate } from './user-validator';
import { multiplied, syntaxFaults, valueOf, type YamlFault } from './user-yaml';

/** An entry as the user writes it; all values are text. */
export interface OwnEntry {
  readonly id?: string;
  readonly label: string;
  readonly type: EntryType;
  readonly official?: string;
  readonly aliases?: readonly (string | Label)[];
  readonly demonyms?: readonly (string | Label)[];
  readonly note?: string;
  readonly asOf?: string;
  readonly date?: string;
  readonly inception?: string;
  readonly end?: string;
  readonly of?: readonly string[];
  readonly related?: readonly string[];
  readonly sources?: readonly (string | Source)[];
}

interface Written {
  readonly entries?: readonly OwnEntry[];
  readonly events?: readonly Omit<OwnEntry, 'type'>[];
  readonly aliases?: Readonly<Record<string, readonly (string | Label)[]>>;
  readonly notes?: Readonly<Record<string, string>>;
  readonly retire?: readonly string[];
}

/** One file: what of it is right, and what is not. */
export interface UserFile {
  readonly name: string;
  readonly entries: readonly Entry[];
  readonly aliases: ReadonlyMap<string, readonly (string | Label)[]>;
  readonly notes: ReadonlyMap<string, string>;
  readonly retired: readonly string[];
  readonly faults: readonly UserFault[];
}

/** A fault of the schema has a path; a fault of YAML has an offset into the text (UTF-16). */
export type UserFault = Fault | YamlFault;

/** All files together. */
export interface UserGlossary {
  /** By id; an id of the bundled glossary overrides the fields that are given. */
  readonly entries: ReadonlyMap<string, Entry>;
  readonly aliases: ReadonlyMap<string, readonly (string | Label)[]>;
  readonly notes: ReadonlyMap<string, OwnNote>;
  readonly retired: ReadonlySet<string>;
}

/** A note in place of the bundled one, and the file that has it. */
export interface OwnNote {
  readonly text: string;
  readonly file: string;
}

/**
 * Reads one file. Items with a fault are left out and told; an empty file is a glossary without entries.
 * @param name shown as the source of entries that name none
 */
export function readUserGlossary(text: string, name: string): UserFile {
  const { value, faults, skipped } = parse(text);
  const written = withoutEmpty(value ?? {}) as Written;
  const itemOf = (fault: Fault) => fault.path.slice(0, 2).join('/');
  if (!validate(written)) faults.push(...faultsOf(validate.errors ?? []).filter((f) => !skipped.has(itemOf(f))));
  for (const section of ['entries', 'events'] as const) {
    if (Array.isArray(written[section])) written[section].forEach((item, i) => faults.push(...dateFaults(item, [section, i])));
  }
  const broken = new Set([...skipped].concat(faults.flatMap((f) => ('path' in f ? [itemOf(f)] : []))));
  if (broken.has('')) return { ...EMPTY_FILE, name, faults };
  const sound = <T>(section: keyof Written, list: readonly T[] | undefined): { item: T; path: Path }[] =>
    broken.has(section) ? [] : (list ?? []).flatMap((item, i) => (broken.has(`${section}/${i}`) ? [] : [{ item, path: [section, i] }]));
  const soundKeys = <T>(section: keyof Written, map: Readonly<Record<string, T>> | undefined): Map<string, T> =>
    new Map(broken.has(section) ? [] : Object.entries(map ?? {}).filter(([key]) => !broken.has(`${section}/${key}`)));
  const events = sound('events', written.events).map(({ item, path }) => ({ item: { ...item, type: 'event' as const }, path }));
  return {
    name,
    entries: withoutTwins([...sound('entries', written.entries), ...events].map(({ item, path }) => ({ entry: toEntry(item, name), path })), faults),
    aliases: soundKeys('aliases', written.aliases),
    notes: soundKeys('notes', written.notes),
    retired: sound('retire', written.retire).map(({ item }) => item),
    faults,
  };
}

/** Ids in a file that no glossary has: likely slips, for a warning. */
export function unknownIds(file: UserFile, known: (id: string) => boolean): Fault[] {
  const own = new Set(file.entries.map((e) => e.id));
  const at = (path: Path, id: string, onKey?: true): Fault[] =>
    known(id) || own.has(id) ? [] : [{ path, message: `no entry has the id "${id}"; search the glossary for the right one`, ...(onKey && { onKey }) }];
  return [
    ...[...file.aliases.keys()].flatMap((id) => at(['aliases', id], id, true)),
    ...[...file.notes.keys()].flatMap((id) => at(['notes', id], id, true)),
    ...file.retired.flatMap((id, i) => at(['retire', i], id)),
  ];
}

const EMPTY_FILE: UserFile = { name: '', entries: [], aliases: new Map(), notes: new Map(), retired: [], faults: [] };

/** Several files as one; of two entries or notes with one id the later file's counts. */
export function combine(files: readonly UserFile[]): UserGlossary {
  const aliases = new Map<string, (string | Label)[]>();
  for (const file of files) for (const [id, names] of file.aliases) aliases.set(id, [...(aliases.get(id) ?? []), ...names]);
  return {
    entries: new Map(files.flatMap((f) => f.entries.map((e) => [e.id, e]))),
    aliases,
    notes: new Map(files.flatMap((f) => [...f.notes].map(([id, text]): [string, OwnNote] => [id, { text, file: f.name }]))),
    retired: new Set(files.flatMap((f) => f.retired)),
  };
}

/** The id of an entry that has none: its label in small letters without marks, words joined by hyphens. */
export function idOf(label: string): string {
  const words = foldWord(label).match(/[\p{L}\p{N}]+/gu);
  return words ? words.join('-') : [...label].map((c) => c.codePointAt(0)!.toString(16)).join('-');
}

interface Parsed {
  readonly value: unknown;
  readonly faults: UserFault[];
  /** Items with a syntax error, as `entries/3`: what they hold is not to be trusted. */
  readonly skipped: ReadonlySet<string>;
}

/** Every value as text, so that `NO`, `2024` and `2024-05-01` stay what was written. */
function parse(text: string): Parsed {
  try {
    const value = load(text, { schema: FAILSAFE_SCHEMA }), fault = multiplied(value, text);
    return { value: fault ? undefined : value, faults: fault ? [fault] : [], skipped: new Set() };
  } catch {
    return recover(text);
  }
}

/** The slow way, for a file whose YAML is broken: all that stands in items without a syntax error. */
function recover(text: string): Parsed {
  const document = parseDocument(text, { schema: 'failsafe' });
  const faults = syntaxFaults(document), offsets = faults.map((f) => f.offset);
  const hit = (node: unknown) => isNode(node) && !!node.range && offsets.some((o) => o >= node.range![0] && o <= node.range![2]);
  const sections = isMap(document.contents) ? document.contents.items : [];
  const skipped = sections.flatMap(({ key, value }) => (isSeq(value) ? value.items.flatMap((item, i) => (hit(item) ? [`${String(key)}/${i}`] : [])) : []));
  return { value: sections.length ? valueOf(document, text, faults) : undefined, faults, skipped: new Set(skipped) };
}

/** A section with nothing in it yet is none. */
function withoutEmpty(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).filter(([, section]) => section !== null && section !== ''));
}

function toEntry(own: OwnEntry, file: string): Entry {
  const { sources, ...rest } = own;
  return {
    ...rest,
    id: own.id ?? idOf(own.label),
    note: own.note ?? '',
    asOf: own.asOf ?? '',
    sources: sources?.map((s) => (typeof s === 'string' ? { title: s } : s)) ?? [{ title: file }],
  };
}

function withoutTwins(found: readonly { entry: Entry; path: Path }[], faults: UserFault[]): Entry[] {
  const seen = new Set<string>();
  return found.flatMap(({ entry, path }) => {
    if (seen.has(entry.id)) {
      faults.push({ path, message: `an entry with the id "${entry.id}" stands earlier in this file; give this one another id` });
      return [];
    }
    seen.add(entry.id);
    return [entry];
  });
}
