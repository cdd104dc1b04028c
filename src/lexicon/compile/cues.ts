import { readFileSync } from 'node:fs';
import { LineCounter, isMap, isScalar, parseDocument } from 'yaml';
import { ABBREVIATIONS } from '../../text/sentences';
import { Cue } from '../cues';
import type { CueWord } from '../phrase';
import type { Contribution } from './contribution';

const FILE = 'src/lexicon/cues.yaml';

/**
 * Reads the evidence words.
 * @throws Error that names the file and line of a key that is no bit of `Cue`, or of something that is not one word
 */
export function cues(): Contribution {
  const lines = new LineCounter();
  const doc = parseDocument(readFileSync(FILE, 'utf8'), { lineCounter: lines });
  if (doc.errors.length > 0) throw new Error(`${FILE}: ${doc.errors[0].message}`);
  if (!isMap(doc.contents)) throw new Error(`${FILE}: expected a mapping of bits to words`);
  const words: CueWord[] = [];
  for (const { key, value } of doc.contents.items) {
    if (!isScalar(key) || !isScalar(value)) throw new Error(`${FILE}: expected "Bit: words"`);
    const source = `${FILE}:${lines.linePos(key.range?.[0] ?? 0).line}`;
    const bits = (Cue as Readonly<Record<string, number>>)[String(key.value)];
    if (!bits) throw new Error(`${source}: "${String(key.value)}" is no cue; known are ${Object.keys(Cue).join(', ')}`);
    for (const word of String(value.value).split(/\s+/)) words.push({ word: oneWord(word, source), bits, source });
  }
  for (const word of ABBREVIATIONS) words.push({ word, bits: Cue.Abbreviation, source: 'src/text/sentences.ts' });
  return { phrases: [], cues: words, tables: {} };
}

function oneWord(word: string, source: string): string {
  if (!/^[\p{L}\p{M}\p{N}]+$/u.test(word)) throw new Error(`${source}: "${word}" is not one word`);
  return word;
}
