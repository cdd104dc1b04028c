/**
 * What the glossary costs: loading it, a first card, a search, and a user's glossary of 5,000 entries from its text to
 * a lexicon that finds its names. Times are medians in milliseconds, beside a yardstick of the same machine in the same
 * run: hashing every unit of the cards' text once.
 *     npm run build && npx tsx test/bench/glossary.ts
 */
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { Glossary, type GlossaryIndex } from '../../src/glossary/glossary';
import { combine, readUserGlossary } from '../../src/glossary/user';
import { ownNames } from '../../src/glossary/user-phrases';
import { Lexicon } from '../../src/lexicon/lexicon';
import { withOwn } from '../../src/lexicon/own';

const read = (name: string) => readFileSync(`dist/${name}`);
const [index, cards, words] = ['glossary-index.json', 'glossary-cards.bin', 'lexicon.bin'].map(read);

function median(run: () => unknown, times = 15): number {
  const taken = Array.from({ length: times }, () => {
    const start = performance.now();
    run();
    return performance.now() - start;
  });
  return taken.sort((a, b) => a - b)[times >> 1];
}

function load(): Glossary {
  const glossary = new Glossary(JSON.parse(index.toString()) as GlossaryIndex);
  glossary.load(cards);
  return glossary;
}

const TYPES = ['organisation', 'place', 'concept', 'treaty'];
const own = `entries:\n${Array.from({ length: 5000 }, (_, i) => (
  `  - label: The ${['Forum', 'Council', 'Union', 'Valley'][i % 4]} of Place ${i}\n    type: ${TYPES[i % 4]}\n    aliases: [PF${i}]\n    note: What number ${i} is, in a sentence or two.\n`
)).join('')}`;

const lexicon = new Lexicon(words);
const glossary = load();
const typeOf = (id: string) => glossary.summary(id)?.type;
const mine = combine([readUserGlossary(own, 'bench')]);
const text = cards.toString();
const yardstick = median(() => {
  let hash = 0;
  for (let i = 0; i < text.length; i++) hash = (Math.imul(hash, 31) + text.charCodeAt(i)) | 0;
  return hash;
});

const fresh = Array.from({ length: 15 }, load);
const rows: [string, number][] = [
  ['load index and cards', median(load)],
  ['first entry after loading', median(() => fresh.pop()!.entry('JP'))],
  ['first search', median(() => load().search('korea'), 5)],
  ['later search', median(() => glossary.search('korea'))],
  ['user glossary of 5,000: read', median(() => readUserGlossary(own, 'bench'))],
  ['user glossary of 5,000: lexicon', median(() => withOwn(lexicon, [ownNames(lexicon, mine, typeOf)]))],
];
const size = [index, cards, words].map((bytes) => gzipSync(bytes, { level: 9 }).length).reduce((a, b) => a + b, 0);

console.log(`yardstick, ${(text.length / 1e6).toFixed(2)} M units hashed: ${yardstick.toFixed(2)} ms`);
for (const [name, ms] of rows) console.log(`${name.padEnd(34)} ${ms.toFixed(2).padStart(8)} ms ${(ms / yardstick).toFixed(1).padStart(7)} yardsticks`);
console.log(`glossary and automaton gzipped: ${(size / 1024).toFixed(0)} kB of 700`);
