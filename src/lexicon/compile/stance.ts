import { readFileSync } from 'node:fs';
import Ajv from 'ajv';
import { LineCounter, isMap, isNode, isSeq, parseDocument } from 'yaml';
import {
  STANCE_ADVICE, STANCE_TABLE, entrySchema, lemmaOf, phrasesOf, termPhrase, type StanceAdvice, type StanceEntry, type StanceTable,
} from '../../stance/entry';
import { listedWords } from '../../stance/grammar';
import { GUARD_NAMES } from '../../stance/guards';
import '../../stance/recogniser'; // All rules list their words.
import { FORM_CLASSES, type FormClass } from '../../stance/inflect';
import { foldGap, foldWord } from '../fold';
import type { CueWord, Phrase } from '../phrase';
import type { Contribution } from './contribution';

const FILE = 'src/stance/lexicon.yaml';

/** Words that are something else at least as often: an entry for one of them without a guard is an error. */
const AMBIGUOUS = new Set(('may might must should could like mean kind right just well even still yet but while however of course '
  + 'very great far much rather pretty fairly too about around certain clear critical hard poor strong division regime puppet '
  + 'rogue mainland fuel state note add claim deny admit show show that').split(' ').filter((w) => !['of', 'course', 'that'].includes(w)));

/** The stance phrases that the automaton knows. */
export function stance(): Contribution {
  return compileStance(readFileSync(FILE, 'utf8'), FILE);
}

/**
 * Reads a lexicon source.
 * @throws Error that lists every fault with file and line: what the schema refuses, words out of order or written
 *   twice, forms that another entry hides, ambiguous words without a guard
 */
export function compileStance(yaml: string, file: string): Contribution {
  const lines = new LineCounter();
  const doc = parseDocument(yaml, { lineCounter: lines });
  const faults: string[] = doc.errors.map((e) => `${file}:${lines.linePos(e.pos[0]).line}: ${e.message.split('\n')[0]}`);
  const list = (key: string): { value: unknown; line: number }[] => {
    const seq = isMap(doc.contents) ? doc.contents.get(key) : undefined;
    if (!isSeq(seq)) { faults.push(`${file}:1: expected a list "${key}"`); return []; }
    return seq.items.map((n) => ({ value: isNode(n) ? n.toJS(doc) : n, line: lines.linePos(isNode(n) ? (n.range?.[0] ?? 0) : 0).line }));
  };
  const valid = new Ajv({ allErrors: true }).compile(entrySchema(GUARD_NAMES));
  const entries: { entry: StanceEntry; line: number }[] = [];
  for (const { value, line } of list('entries')) {
    if (valid(value)) entries.push({ entry: value as StanceEntry, line });
    else for (const e of valid.errors ?? []) faults.push(`${file}:${line}: ${e.instancePath.slice(1) || 'entry'} ${e.message}${e.params.additionalProperty ? ` "${e.params.additionalProperty}"` : ''}${e.params.allowedValues ? `: ${e.params.allowedValues.join(', ')}` : ''}`);
  }
  const terms = list('terms').map(({ value, line }) => ({ text: String(value), line }));
  checkOrder(entries.map((e) => ({ text: e.entry.word, line: e.line })), file, faults);
  checkOrder(terms, file, faults);
  for (const { entry, line } of entries) {
    if (AMBIGUOUS.has(entry.word) && !entry.guard) faults.push(`${file}:${line}: "${entry.word}" is often something else: give it a guard`);
  }
  const phrases = gather(entries, terms, file, faults);
  if (faults.length) throw new Error(faults.join('\n'));
  return { phrases, cues: grammarCues(), tables: { [STANCE_TABLE]: table(entries), [STANCE_ADVICE]: advice(entries) } };
}

const key = (text: string): string => foldGap(foldWord(text.replace('*', ''))).replace(/[^\p{L}\p{N}]+/gu, ' ').trim();

function checkOrder(items: readonly { text: string; line: number }[], file: string, faults: string[]): void {
  for (let i = 1; i < items.length; i++) {
    const a = key(items[i - 1].text), b = key(items[i].text);
    if (a === b) faults.push(`${file}:${items[i].line}: "${items[i].text}" is written twice, first in line ${items[i - 1].line}`);
    else if (a > b) faults.push(`${file}:${items[i].line}: "${items[i].text}" is out of order: it comes before "${items[i - 1].text}"`);
  }
}

/** Every phrase once. What is written as an entry hides the same form of another; an entry hidden whole is a fault. */
function gather(entries: readonly { entry: StanceEntry; line: number }[], terms: readonly { text: string; line: number }[], file: string, faults: string[]): Phrase[] {
  const byKey = new Map<string, { phrase: Phrase; head: boolean }>();
  for (const { text, line } of terms) for (const phrase of termPhrase(text, `${file}:${line}`)) byKey.set(key(phrase.text), { phrase, head: true });
  const all = entries.map(({ entry, line }, i) => phrasesOf(entry, i + 1, entry.guard ? GUARD_NAMES.indexOf(entry.guard) + 1 : 0, `${file}:${line}`));
  entries.forEach(({ entry, line }, i) => {
    for (const phrase of all[i].filter((p) => key(p.text) === key(entry.word))) {
      const other = byKey.get(key(phrase.text));
      if (other && other.phrase.source !== phrase.source) faults.push(`${file}:${line}: "${phrase.text}" cannot be reached: ${other.phrase.source} has it too`);
      if (!other) byKey.set(key(phrase.text), { phrase, head: true });
    }
  });
  all.flat().forEach((phrase) => { if (!byKey.has(key(phrase.text))) byKey.set(key(phrase.text), { phrase, head: false }); });
  entries.forEach(({ entry, line }, i) => {
    if (!all[i].some((p) => byKey.get(key(p.text))?.phrase.values[0] === i + 1)) faults.push(`${file}:${line}: "${entry.word}" cannot be reached: other entries have all its forms`);
  });
  return [...byKey.values()].map((x) => x.phrase);
}

function table(entries: readonly { entry: StanceEntry }[]): StanceTable {
  const bits = (f: StanceEntry['forms']): number => [f].flat().reduce((n, c: FormClass) => n | (1 << FORM_CLASSES.indexOf(c)), 0);
  return { words: ['', ...entries.map((e) => e.entry.word)], forms: [0, ...entries.map((e) => bits(e.entry.forms))] };
}

function advice(entries: readonly { entry: StanceEntry }[]): StanceAdvice {
  return Object.fromEntries(entries.filter((e) => e.entry.instead).map(({ entry }) => [lemmaOf(entry.word), { instead: entry.instead!, why: entry.why! }]));
}

/** The words that the guards and the other rules ask for must be in the vocabulary. */
const grammarCues = (): CueWord[] => listedWords().map((word) => ({ word, bits: 0, source: 'src/stance/grammar.ts' }));
