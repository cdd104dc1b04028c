import { join } from 'node:path';
import { listedWords } from '../../countries/find';
import { What, type NameTable } from '../../countries/table';
import { readParts, readYaml, type Placed } from '../../glossary/compile/sources';
import type { Capital, Label } from '../../glossary/entry';
import { foldGap, foldWord } from '../fold';
import type { CaseRule, Phrase } from '../phrase';
import type { Contribution } from './contribution';
import { NameTableBuilder, innersOf } from './name-table';

/**
 * The article is no part of a name, and would hide a longer one behind it: "the South", "the South Sudanese". A term
 * that is written with it ("the Fed") needs it before it.
 */
const ARTICLE = /^the /i;
const GLOSSARY = join('src', 'glossary', 'sources');
const COUNTRIES = join('src', 'countries');
const STATES = new Set(['country', 'territory', 'former-state']);
/** Days are dates, which the date layer finds. */
const NO_TERMS = new Set(['day']);

/** A phrase before it is given its integers. */
export interface Name {
  readonly text: string;
  readonly case: CaseRule;
  readonly what: number;
  readonly entry: string;
  readonly guard?: string;
  readonly others?: readonly string[];
  readonly life?: readonly [string, string];
  readonly family?: boolean;
  readonly person?: boolean;
  /** Entry of its own that a seat has beside its state's. */
  term?: string;
  evidence?: string;
  readonly source: string;
}

interface Ambiguous extends Label {
  readonly role: 'name' | 'demonym';
  readonly of: readonly string[];
  readonly family?: boolean;
}

interface LongerNames {
  readonly about: string;
  readonly evidence?: string;
  readonly any?: boolean;
  readonly phrases: readonly string[];
}

/**
 * Every name that the glossary knows, as phrases of the name layer.
 * @throws Error that lists names which two entries claim, with the places where they are written
 */
export function names(): Contribution {
  const parts = readParts(GLOSSARY, []);
  const types = new Map(parts.flatMap(({ part }) => (part.type ? [[part.id, part.type]] : [])));
  const taken = new Map<string, Name>();
  const problems: string[] = [];
  const add = (name: Name) => addOnce(taken, name, problems);
  for (const name of ambiguous()) add(name);
  for (const { part, at } of parts) if (STATES.has(types.get(part.id) ?? '')) for (const n of stateNames(part, at)) add(n);
  for (const { part, at } of parts) {
    const type = types.get(part.id) ?? '';
    if (type && !STATES.has(type) && !NO_TERMS.has(type)) for (const n of termNames(part, type === 'person', at)) add(n);
  }
  for (const name of longerNames()) {
    const held = taken.get(foldPhrase(name.text));
    if (!held) add(name);
    else if (held.what === What.Term) held.evidence ??= name.evidence;
  }
  if (problems.length) throw new Error(`Names have ${problems.length} problems:\n${problems.join('\n')}`);
  return contribution([...taken.values()], types);
}

function contribution(all: readonly Name[], types: ReadonlyMap<string, string>): Contribution {
  const table = new NameTableBuilder();
  const prefixes = new Map(all.map((n) => [foldPhrase(n.text), n]));
  const phrases = all.map((n): Phrase => {
    const type = types.get(n.entry) ?? '';
    const inners = n.what === What.Term && type !== 'person' ? innersOf(n.text, type === 'place', prefixes) : [];
    return { layer: 'name', text: n.text, case: n.case, values: table.values(n, inners), source: n.source };
  });
  return { phrases, cues: listedWords().map((word) => ({ word, bits: 0, source: 'src/countries/rules' })), tables: { names: table.table satisfies NameTable } };
}

/** Lower-cased and folded, so that two spellings which the automaton cannot tell apart are the same. */
export function foldPhrase(text: string): string {
  return foldGap(text.replace(/[\p{L}\p{M}\p{N}]+/gu, (word) => foldWord(word)));
}

function addOnce(taken: Map<string, Name>, name: Name, problems: string[]): void {
  const key = foldPhrase(name.text);
  const held = taken.get(key);
  if (!held) taken.set(key, name);
  else if (held.what === What.Metonym && name.what === What.Term) held.term ??= name.entry;
  else if (held.entry === name.entry && held.what === name.what && held.text !== name.text) taken.set(key, widened(held, name));
  else if (held.entry !== name.entry && !held.others?.includes(name.entry)) {
    problems.push(`${name.source}: "${name.text}" is a name of ${held.entry} (${held.source}) and of ${name.entry}; `
      + 'keep one, or list it in ambiguous.yaml');
  }
}

/**
 * One entry's two ways to write a name: an acronym that is also a word ("NATO", "Nato") is found as either; two
 * capitalisations of several words ("One China policy", "one-China Policy") are found in any case.
 */
function widened(a: Name, b: Name): Name {
  if (a.guard || b.guard) return a;
  const word = [a, b].find((n) => n.text !== n.text.toUpperCase() && !/[ -]/.test(n.text));
  const acronym = [a, b].find((n) => n.text === n.text.toUpperCase());
  if (word && acronym) return { ...a, text: word.text, case: 'headline' };
  return unmarked(a.text) === unmarked(b.text) ? a : { ...a, case: 'any' };
}

/** Letters without diacritics: two spellings that still differ then differ in case ("Eswatini", "eSwatini"). */
const unmarked = (text: string): string => text.normalize('NFKD').replace(/[^\p{L}\p{N}]/gu, '');

function* stateNames(part: Placed['part'], at: string): Generator<Name> {
  const life: Name['life'] = part.type === 'former-state' ? [part.inception ?? '', part.end ?? ''] : undefined;
  const one = (what: number, label: string | Label, more: Partial<Name> = {}): Name => {
    const l = typeof label === 'string' ? { text: label } : label;
    return { text: l.text.replace(ARTICLE, ''), case: l.case ?? caseOf(what, l), what, entry: part.id, guard: l.guard, source: at, ...more };
  };
  if (part.label) yield one(What.Name, { text: part.label, guard: part.guard }, { life });
  if (part.official) yield one(What.Name, part.official, { life });
  for (const l of part.aliases ?? []) yield one(What.Name, l, { life });
  for (const l of part.former ?? []) yield one(What.Name, l, { life: typeof l === 'string' ? ['', ''] : [l.from ?? '', l.to ?? ''] });
  for (const l of part.demonyms ?? []) yield one(What.Demonym, l);
  for (const l of part.combining ?? []) yield one(What.Prefix, l);
  for (const l of part.metonyms ?? []) yield one(What.Metonym, l);
  for (const c of part.capitals ?? []) for (const l of spellings(c)) yield one(What.Capital, l);
}

/** A capital that is only planned or claimed stands for no government. */
function spellings(capital: Capital): (string | Label)[] {
  if (['planned', 'claimed', 'former'].includes(capital.role)) return [];
  return [{ text: capital.text, guard: capital.guard }, ...(capital.aliases ?? [])];
}

/**
 * Several words are found in any case ("Trinidad And Tobago"), unless the first is a point of the compass ("east
 * German towns") or a guard wants the case as evidence; seats and capitals are found as written.
 */
function caseOf(what: number, label: Label): CaseRule {
  if (label.guard || what === What.Capital || what === What.Metonym || what === What.Prefix) return 'headline';
  return /[ -]/.test(label.text) && !/^(North|South|East|West|Central)/.test(label.text) ? 'any' : 'headline';
}

function* termNames(part: Placed['part'], person: boolean, at: string): Generator<Name> {
  const labels = [part.label, part.official, ...(part.aliases ?? []), ...(part.former ?? [])];
  for (const label of labels) {
    if (!label) continue;
    const l: Label = typeof label === 'string' ? { text: label } : label;
    const text = l.text.replace(ARTICLE, '');
    const guard = l.guard ?? (text !== l.text ? 'the' : person && isFolded(text) ? 'accented-surname' : undefined);
    yield { text, person, case: l.case ?? termCase(text), what: What.Term, entry: part.id, guard, source: at };
  }
}

/** A single word that loses an accent when it is folded may become an ordinary one: Støre, "store". */
const isFolded = (text: string): boolean => !/[ -]/.test(text) && /[^\0-\x7f]/.test(text);

/** A term written without capitals is an ordinary expression; one with small words between capitals has title-case variants. */
function termCase(text: string): CaseRule {
  return text === text.toLowerCase() || / (of|and|the|for|in|on) /.test(text) ? 'any' : 'headline';
}

function* ambiguous(): Generator<Name> {
  const file = readYaml(GLOSSARY, 'ambiguous.yaml');
  for (const [i, a] of (file.value as Ambiguous[]).entries()) {
    yield {
      text: a.text.replace(ARTICLE, ''), case: a.case ?? (a.guard || !a.text.includes(' ') ? 'headline' : 'any'), guard: a.guard, others: a.of,
      what: a.role === 'name' ? What.Name : What.Demonym, entry: a.of[0], family: a.family, source: file.at([i]),
    };
  }
}

function* longerNames(): Generator<Name> {
  const file = readYaml(COUNTRIES, 'longer-names.yaml');
  for (const [i, group] of (file.value as LongerNames[]).entries()) {
    for (const [j, text] of group.phrases.entries()) {
      yield {
        text, case: group.any || / (of|and|the) /.test(text) ? 'any' : 'headline', what: What.Longer, entry: '',
        evidence: group.evidence, source: file.at([i, 'phrases', j]),
      };
    }
  }
}

