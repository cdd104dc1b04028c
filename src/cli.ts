#!/usr/bin/env node
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { analyse } from './analysis/analyse';
import type { Mention } from './analysis/mention';
import { Lexicon } from './lexicon/lexicon';

// First version: `annotate --input jsonl` only.
const lexicon = new Lexicon(readFileSync(join(import.meta.dirname, 'lexicon.bin')));

const value = (m: Mention): string =>
  m.kind === 'country' ? m.code : m.kind === 'date' ? m.value : m.kind === 'stance' ? m.category : m.entry;
const sub = (m: Mention): string => (m.kind === 'country' ? m.role : m.kind === 'date' ? m.type : m.kind === 'stance' ? m.polarity : 'term');

for await (const line of createInterface({ input: process.stdin })) {
  if (!line.trim()) continue;
  const d = JSON.parse(line) as { id: string; text: string; published?: string; docDate?: string };
  const { mentions, facts } = analyse(d.text, lexicon, { published: d.published ?? d.docDate ?? undefined });
  const spans = mentions.map((m) => ({ start: m.start, end: m.end, type: m.kind, value: value(m), sub: sub(m), text: d.text.slice(m.start, m.end), rule: m.rule }));
  console.log(JSON.stringify({ id: d.id, published: facts.publication ?? null, spans }));
}
