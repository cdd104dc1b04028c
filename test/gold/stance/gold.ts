/**
 * Turns the readings into scored JSON Lines and reports how far two readings agree.
 *
 *     npx tsx test/gold/stance/gold.ts agree PREFIX [ONE TWO]   two readings against each other
 *     npx tsx test/gold/stance/gold.ts diff NAME [ONE TWO]      what two readings differ in
 *     npx tsx test/gold/stance/gold.ts build                    settled readings -> dev.jsonl, heldout.jsonl
 *     npx tsx test/gold/stance/gold.ts print PREFIX [ONE]       one reading as JSON Lines
 *
 * PREFIX is the beginning of a text's name (dev, heldout); ONE and TWO are folders of `readings`, first and second if left out.
 *
 * A reading has one line per paragraph (numbered from 1, blank lines not counted): `3: may|hedge; bully|loaded`.
 * Phrases stand in text order; `word@2` is the second one after the last span.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { STANCE_CATEGORIES } from '../../../src/analysis/mention';

const here = import.meta.dirname;

export interface GoldSpan { start: number; end: number; type: 'stance'; value: string; sub: string; text: string }

const textOf = (name: string): string => readFileSync(join(here, 'texts', `${name}.txt`), 'utf8');

/** Spans of one reading, in text order. @throws when a phrase is not where the reading says. */
export function reading(kind: string, name: string): GoldSpan[] {
  const text = textOf(name);
  const paragraphs = [...text.matchAll(/[^\n]+/g)];
  const file = join(here, 'readings', kind, `${name}.txt`);
  const spans: GoldSpan[] = [];
  const cursor = new Map<number, number>();
  readFileSync(file, 'utf8').split('\n').forEach((line, i) => {
    if (!line.trim()) return;
    const colon = line.indexOf(':');
    const paragraph = paragraphs[Number(line.slice(0, colon)) - 1];
    for (const item of line.slice(colon + 1).split(';')) {
      const [phrase, value] = item.trim().split('|');
      if (!(STANCE_CATEGORIES as readonly string[]).includes(value)) throw new Error(`${file}:${i + 1}: no category "${value}"`);
      const [word, nth = '1'] = phrase.split('@');
      const at = find(paragraph[0], word, cursor.get(paragraph.index) ?? 0, Number(nth));
      if (at < 0) throw new Error(`${file}:${i + 1}: "${phrase}" is not there, or not in order`);
      cursor.set(paragraph.index, at + word.length);
      const start = paragraph.index + at;
      spans.push({ start, end: start + word.length, type: 'stance', value, sub: value, text: word });
    }
  });
  return spans.sort((a, b) => a.start - b.start);
}

function find(text: string, word: string, from: number, nth: number): number {
  const edge = (c: string | undefined): boolean => c === undefined || !/[\p{L}\p{N}]/u.test(c);
  for (let at = text.indexOf(word, from); at >= 0; at = text.indexOf(word, at + 1)) {
    if (edge(text[at - 1]) && edge(text[at + word.length]) && --nth === 0) return at;
  }
  return -1;
}

const names = (prefix = ''): string[] =>
  readdirSync(join(here, 'texts')).map((f) => f.replace(/\.txt$/, '')).filter((n) => n.startsWith(prefix)).sort();

/** Span agreement as F1, strict and by overlap, and Cohen's kappa of the category over spans that overlap. */
function agreement(prefix: string, kinds: [string, string]): void {
  let a = 0, b = 0, exact = 0, overlap = 0;
  const pairs: [string, string][] = [];
  for (const name of names(prefix)) {
    const one = reading(kinds[0], name), two = reading(kinds[1], name);
    a += one.length; b += two.length;
    for (const s of one) {
      const t = two.find((x) => x.start < s.end && s.start < x.end);
      if (!t) continue;
      overlap++;
      if (t.start === s.start && t.end === s.end) exact++;
      pairs.push([s.value, t.value]);
    }
  }
  const same = pairs.filter(([x, y]) => x === y).length / pairs.length;
  const share = (k: 0 | 1, c: string): number => pairs.filter((p) => p[k] === c).length / pairs.length;
  const chance = STANCE_CATEGORIES.reduce((sum, c) => sum + share(0, c) * share(1, c), 0);
  const f = (n: number): string => ((200 * n) / (a + b)).toFixed(1);
  console.log(`spans ${a} and ${b}; F1 exact ${f(exact)}, overlapping ${f(overlap)}; same category ${(100 * same).toFixed(1)} %, kappa ${((same - chance) / (1 - chance)).toFixed(3)}`);
}

function diff(name: string, kinds: [string, string]): void {
  const key = (s: GoldSpan): string => `${s.start} ${s.text}|${s.value}`;
  const one = new Set(reading(kinds[0], name).map(key)), two = new Set(reading(kinds[1], name).map(key));
  for (const k of one) if (!two.has(k)) console.log(kinds[0], k);
  for (const k of two) if (!one.has(k)) console.log(kinds[1], k);
}

function build(): void {
  for (const part of ['dev', 'heldout']) {
    const docs = jsonLines(part, 'settled');
    if (docs) writeFileSync(join(here, `${part}.jsonl`), docs);
  }
}

const jsonLines = (prefix: string, kind: string): string =>
  names(prefix).filter((n) => existsSync(join(here, 'readings', kind, `${n}.txt`)))
    .map((id) => JSON.stringify({ id, docDate: null, text: textOf(id), spans: reading(kind, id) }) + '\n').join('');

const [command, argument = '', one = 'first', two = 'second'] = process.argv.slice(2);
if (command === 'agree') agreement(argument, [one, two]);
if (command === 'diff') diff(argument, [one, two]);
if (command === 'build') build();
if (command === 'print') process.stdout.write(jsonLines(argument, one));
