import { gzipSync } from 'node:zlib';
import { buildAutomaton, type Built } from '../build';
import { classTable, foldTable } from '../characters';
import { Lexicon } from '../lexicon';
import { jsonSection, writeSections } from '../sections';
import { compile, type LexiconData } from './compile';

export interface Binary {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Sizes and counts, a line for people. */
  report(): string;
}

/**
 * Makes the one file that the programs read.
 * @throws Error that lists clashing, repeated and unreachable phrases with their sources, a line each
 */
export function binary(data: LexiconData): Binary {
  const built = buildAutomaton(data);
  const automaton = { ...characters(), ...built.sections };
  const tables = Object.fromEntries(Object.entries(data.tables).map(([name, table]) => [`table:${name}`, jsonSection(table)]));
  const bytes = writeSections({ ...automaton, ...tables });
  const lexicon = new Lexicon(bytes);
  const hidden = unreachable(built, lexicon);
  if (hidden.length) throw new Error(hidden.join('\n'));
  const kb = (n: number) => `${(n / 1024).toFixed(0)} KB`;
  const bare = writeSections(automaton);
  const sizes = () => `${kb(bytes.length)}, ${kb(gzipSync(bytes).length)} compressed (without tables ${kb(bare.length)}, ${kb(gzipSync(bare).length)}), ${kb(lexicon.byteLength)} in memory`;
  return { bytes, report: () => `lexicon: ${built.phrases.length} phrases, ${built.words} words, ${built.nodes} nodes, ${data.cues.length} cues: ${sizes()}` };
}

let tables: { classes: Uint8Array; folds: Uint16Array } | undefined;
const characters = () => (tables ??= { classes: classTable(), folds: foldTable() });

/** Phrases that are not found in any spelling that their case rule allows. */
function unreachable({ phrases }: Built, lexicon: Lexicon): string[] {
  const out: string[] = [];
  phrases.forEach((phrase, i) => {
    const { text } = phrase, spellings = phrase.case === 'any' ? [text, text.toLowerCase(), text.toUpperCase(), capital(text)] : [text];
    const found = spellings.map((s) => whole(lexicon, phrase.layer, s));
    if (found.includes(i)) return;
    const other = found.find((f) => f >= 0) ?? -1;
    const why = other < 0 ? 'its own text does not match it' : `"${phrases[other].text}" (${phrases[other].source}) takes its place`;
    out.push(`${phrase.source}: "${text}" is never found: ${why}`);
  });
  return out;
}

const capital = (s: string): string => s.charAt(0).toUpperCase() + s.slice(1).toLowerCase();

/** The phrase that takes the whole text, or else the first one found, or -1. */
function whole(lexicon: Lexicon, layer: 'name' | 'stance' | 'date', text: string): number {
  lexicon.tokenise(text);
  const hits = lexicon.matchAll(text)[layer];
  for (let h = 0; h < hits.count; h++) if (hits.start[h] === 0 && hits.end[h] === text.length) return hits.phrase[h];
  return hits.count ? hits.phrase[0] : -1;
}

/** All our sources, compiled. */
export const compileBinary = (): Binary => binary(compile());
