/**
 * The user's own stance words, `.dateline/lexicon.yaml`: words to add, to remove and to put into another category.
 * What is wrong with the file is told by its place, and the rest still works.
 */
import { parseDocument } from 'yaml';
import { STANCE_CATEGORIES, type StanceCategory } from '../analysis/mention';
import { faultsOf, type Fault, type Path } from '../glossary/schema-errors';
import type { UserFault } from '../glossary/user';
import { syntaxFaults, valueOf } from '../glossary/user-yaml';
import { foldWord } from '../lexicon/fold';
import type { Lexicon } from '../lexicon/lexicon';
import type { OwnWords } from '../lexicon/own';
import type { Phrase } from '../lexicon/phrase';
import { STANCE_ADVICE, STANCE_TABLE, Value, lemmaOf, phrasesOf, polarityOf, type StanceAdvice, type StanceEntry, type StanceTable } from './entry';
import { GUARD_NAMES } from './guards';
import { FORM_CLASSES, inflect, spellings, type FormClass } from './inflect';
import { validate } from './user-validator';

/** What a file says, without its faults. */
export interface UserStance {
  readonly add: readonly StanceEntry[];
  readonly remove: readonly string[];
  readonly recategorise: ReadonlyMap<string, StanceCategory>;
  readonly faults: readonly UserFault[];
}

interface Written {
  readonly add?: readonly (Pick<StanceEntry, 'word' | 'as'> & Partial<StanceEntry>)[] | null;
  readonly remove?: readonly string[] | null;
  readonly recategorise?: Readonly<Record<string, StanceCategory>> | null;
}

const NOTHING = { add: [], remove: [], recategorise: new Map<string, StanceCategory>() };

/** Reads one file; an empty one says nothing. Of a file that is no YAML nothing is used. */
export function readUserStance(text: string): UserStance {
  const document = parseDocument(text), syntax = syntaxFaults(document);
  const written = withoutEmpty((syntax.length ? null : valueOf(document, text, syntax)) as Written | null);
  if (syntax.length) return { ...NOTHING, faults: syntax };
  const faults: Fault[] = validate(written) ? [] : faultsOf(validate.errors ?? []);
  const broken = new Set(faults.map((f) => f.path.slice(0, 2).join('/')).concat(faults.filter((f) => f.path.length < 2).map((f) => f.path.join('/'))));
  if (broken.has('')) return { ...NOTHING, faults };
  const sound = (section: keyof Written, key: string | number): boolean => !broken.has(section) && !broken.has(`${section}/${key}`);
  const list = <T>(value: unknown): readonly T[] => (Array.isArray(value) ? (value as T[]) : []);
  const add = list<Pick<StanceEntry, 'word' | 'as'> & Partial<StanceEntry>>(written.add).filter((_, i) => sound('add', i)).map((e) => ({ forms: 'fixed' as const, strength: 2 as const, ...e }));
  const map = written.recategorise && typeof written.recategorise === 'object' ? Object.entries(written.recategorise) : [];
  faults.push(...twins(list(written.add)));
  return { add, remove: list<string>(written.remove).filter((_, i) => sound('remove', i)), recategorise: new Map(map.filter(([k]) => sound('recategorise', k))), faults };
}

/** A section that is begun but still empty is no fault. */
const withoutEmpty = (value: Written | null): Written =>
  value && typeof value === 'object' && !Array.isArray(value) ? (Object.fromEntries(Object.entries(value).filter(([, v]) => v !== null)) as Written) : (value ?? {});

function twins(add: readonly unknown[]): Fault[] {
  const seen = new Set<string>();
  return add.flatMap((item, i) => {
    const word = (item as { word?: unknown } | null)?.word;
    if (typeof word !== 'string') return [];
    const key = foldWord(word);
    const twice = seen.has(key);
    seen.add(key);
    return twice ? [{ path: ['add', i, 'word'], message: `"${word}" is added twice; the first one counts` }] : [];
  });
}

/** Words that the file removes or moves and that the lexicon does not have: likely slips, for a warning. */
export function unknownWords(own: UserStance, bundled: Lexicon): Fault[] {
  const known = new Set(bundled.table<StanceTable>(STANCE_TABLE).words.map((w) => foldWord(lemmaOf(w))));
  const at = (path: Path, word: string, onKey?: true): Fault[] =>
    known.has(foldWord(lemmaOf(word))) ? [] : [{ path, message: `the lexicon has no word "${word}"; write its head word, as the card of the word shows it`, ...(onKey && { onKey }) }];
  return [...own.remove.flatMap((w, i) => at(['remove', i], w)), ...[...own.recategorise.keys()].flatMap((w) => at(['recategorise', w], w, true))];
}

/** The user's words as phrases over the bundled ones; of several files later ones win. */
export function ownStance(bundled: Lexicon, files: readonly UserStance[]): OwnWords {
  const table = bundled.table<StanceTable>(STANCE_TABLE), advice: Record<string, StanceAdvice[string]> = { ...bundled.table<StanceAdvice>(STANCE_ADVICE) };
  const words = [...table.words], forms = [...table.forms];
  const phrases = new Map<string, Phrase>();
  const put = (p: Phrase): void => { const key = foldWord(p.text); if (!phrases.has(key)) phrases.set(key, { ...p, source: `stance:${key}` }); };
  for (const own of [...files].reverse()) {
    for (const entry of own.add) {
      const number = words.push(entry.word) - 1;
      forms.push(0);
      phrasesOf(entry, number, entry.guard ? GUARD_NAMES.indexOf(entry.guard) + 1 : 0, '').forEach(put);
      if (entry.instead && entry.why) advice[lemmaOf(entry.word)] = { instead: entry.instead, why: entry.why };
    }
    for (const word of own.remove) for (const { text } of formsOf(bundled, table, word)) put({ layer: 'stance', text, case: 'any', values: [0], source: '' });
    for (const [word, category] of own.recategorise) {
      for (const { text, values } of formsOf(bundled, table, word)) {
        const moved = [...values];
        moved[Value.Category] = STANCE_CATEGORIES.indexOf(category);
        moved[Value.Polarity] = polarityOf({ as: category }) + 1;
        put({ layer: 'stance', text, case: 'any', values: moved, source: '' });
      }
    }
  }
  return { phrases: [...phrases.values()], tables: { [STANCE_TABLE]: { words, forms }, [STANCE_ADVICE]: advice } };
}

/** The forms of a bundled word as the automaton has them, with their integers. */
function formsOf(bundled: Lexicon, table: StanceTable, word: string): { text: string; values: number[] }[] {
  const wanted = foldWord(lemmaOf(word)), found: { text: string; values: number[] }[] = [];
  table.words.forEach((entry, number) => {
    if (!number || foldWord(lemmaOf(entry)) !== wanted) return;
    for (const cls of FORM_CLASSES.filter((_, i) => table.forms[number] & (1 << i)) as FormClass[]) {
      for (const text of inflect(entry, cls).flatMap((f) => spellings(f.text))) {
        bundled.tokenise(text);
        const hits = bundled.matchAll(text).stance;
        if (hits.count !== 1 || bundled.value(hits.phrase[0], Value.Entry) !== number) continue;
        found.push({ text, values: Object.values(Value).map((v) => bundled.value(hits.phrase[0], v)) });
      }
    }
  });
  return found;
}
