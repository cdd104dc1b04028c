import { pairHash } from './automaton';
import { foldGap, foldWord } from './fold';
import { LONGEST_WORD, MOST_WORDS, WordKey, WordTable } from './vocabulary';
import { CASE_RULES, LAYERS, type CueWord, type Phrase } from './phrase';
import { jsonSection } from './sections';
import { shapeOf, wordsOf } from './shape';
import { Shape } from './tokens';

/** How a phrase's record says what the trie alone does not: bits above layer and case rule. */
export enum Info {
  Layer = 3,
  /** Shift by 2. */
  Case = 12,
  /** Single spaces between its words, nothing before and after. */
  Plain = 16,
  /** Its case is compared letter by letter with its text as written. */
  Literal = 32,
}

/** Phrases with more words keep their text as written instead of shapes. */
const SHAPED_WORDS = 8;

export interface AutomatonData {
  readonly phrases: readonly Phrase[];
  readonly cues: readonly CueWord[];
}

export interface Built {
  readonly sections: Record<string, Uint8Array | Uint16Array | Int32Array>;
  /** The phrases by the numbers that they have in the automaton. */
  readonly phrases: readonly Phrase[];
  readonly words: number;
  readonly nodes: number;
}

interface Node {
  readonly word: number;
  next: Map<number, Node>;
  ends: End[];
}

/** Most nodes have no child or no end: these are shared until the first is added. */
const NO_CHILDREN = new Map<number, Node>(), NO_ENDS: End[] = [];
const leaf = (word: number): Node => ({ word, next: NO_CHILDREN, ends: NO_ENDS });

interface End {
  readonly phrase: Phrase;
  /** What stands before its first word, between its words, and after the last, folded. */
  readonly gaps: readonly string[];
  readonly shapes: readonly number[];
}

/**
 * Lays phrases and cues out as typed arrays: a trie over word numbers in breadth-first order, so that a node's
 * children, a node's phrases and a phrase's integers each stand together and need only counts.
 * @param before words that another automaton has already: these keep their numbers, others are numbered after `from`
 * @throws Error that lists what is wrong with the sources, a line each
 */
export function buildAutomaton(data: AutomatonData, before?: WordTable, from = 0): Built {
  const errors: string[] = [];
  const cut = data.phrases.map((p) => wordsOf(p.text).map(({ word, start, end }): FoldedWord => ({ word, start, end, folded: foldWord(word) })));
  const { ids, keys } = vocabulary(data, cut, before, from, errors), words = keys.length / 2;
  const root = leaf(0);
  data.phrases.forEach((phrase, i) => insert(root, phrase, cut[i], ids, errors));
  const nodes = breadthFirst(root);
  for (const node of nodes) orderEnds(node.ends, errors);
  if (errors.length) throw new Error(errors.join('\n'));

  const ends = nodes.flatMap((n) => n.ends);
  const gaps = new Interned();
  const bits = new Int32Array(words + 1);
  for (const cue of data.cues) { const id = ids.get(foldWord(cue.word))!; if (id > from) bits[id - from] |= cue.bits; }
  const infos = ends.map((e) => info(e));
  const table = WordTable.of(keys, before);
  const sections = {
    words: table.words, places: table.places, bits,
    nodeWord: Int32Array.from(nodes, (n) => n.word), childCount: Int32Array.from(nodes, (n) => n.next.size), endCount: Uint8Array.from(nodes, (n) => n.ends.length),
    pairs: pairBits(root), info: Uint8Array.from(infos), gaps: Uint16Array.from(ends, (e) => gaps.of(e.gaps)), shapes: Int32Array.from(ends, (e, i) => (infos[i] & Info.Literal ? 0 : packShapes(e.shapes))),
    valueCount: Uint8Array.from(ends, (e) => e.phrase.values.length), values: Uint16Array.from(ends.flatMap((e) => e.phrase.values)),
    gapLists: jsonSection(gaps.all),
    literals: jsonSection(Object.fromEntries(ends.flatMap((e, i) => (infos[i] & Info.Literal ? [[i, e.phrase.text]] : [])))),
  };
  return { sections, phrases: ends.map((e) => e.phrase), words, nodes: nodes.length };
}

type FoldedWord = ReturnType<typeof wordsOf>[number] & { readonly folded: string };

function vocabulary(data: AutomatonData, cut: readonly (readonly FoldedWord[])[], before: WordTable | undefined, from: number, errors: string[]) {
  const sources = new Map<string, string>();
  for (const c of data.cues) {
    const [w, ...more] = wordsOf(c.word);
    if (!w || more.length || w.word.length !== c.word.length) errors.push(`${c.source}: cue "${c.word}" is not one word of letters and digits`);
    else sources.set(foldWord(c.word), c.source);
  }
  const cues = sources.size;
  data.phrases.forEach((p, i) => { for (const { folded } of cut[i]) sources.set(folded, p.source); });
  // Words that rules ask about have the lowest numbers, in the order given, so that what tables by number say of them stands together.
  const all = [...sources.keys()], ordered = [...all.slice(0, cues), ...all.slice(cues).sort()];
  const ids = new Map<string, number>(), keys: number[] = [], seen = new Map<string, string>(), key = new WordKey();
  for (const word of ordered) {
    const source = sources.get(word)!;
    if (!word) errors.push(`${source}: a word of combining marks alone cannot be found`);
    if (word.length > LONGEST_WORD) errors.push(`${source}: word of more than ${LONGEST_WORD} letters`);
    const { x, y } = key.ofString(word), id = before?.find(key) ?? 0, both = `${x} ${y}`, other = seen.get(both);
    if (other !== undefined) errors.push(`${source}: "${word}" and "${other}" (${sources.get(other)}) have the same key: leave one out`);
    seen.set(both, word);
    if (!id) keys.push(x, y);
    const number = id || from + keys.length / 2;
    if (number >= MOST_WORDS) errors.push(`${source}: "${word}" is one word too many: there may be ${MOST_WORDS - 1}`);
    ids.set(word, number);
  }
  return { ids, keys };
}

function insert(root: Node, phrase: Phrase, words: readonly FoldedWord[], ids: ReadonlyMap<string, number>, errors: string[]): void {
  const { source, text, values } = phrase;
  if (!words.length) return void errors.push(`${source}: "${text}" has no word`);
  if (values.length > 8 || values.some((v) => !Number.isInteger(v) || v < 0 || v > 0xffff)) return void errors.push(`${source}: "${text}" has values that are not up to 8 integers from 0 to 65535: ${values.join(', ')}`);
  let node = root;
  for (const { folded } of words) {
    const id = ids.get(folded)!;
    let next = node.next.get(id);
    if (!next) {
      if (node.next === NO_CHILDREN) node.next = new Map();
      node.next.set(id, (next = leaf(id)));
    }
    node = next;
  }
  const gaps: string[] = [];
  let at = 0;
  for (const { start, end } of words) {
    gaps.push(foldGap(text.slice(at, start)));
    at = end;
  }
  gaps.push(foldGap(text.slice(at)));
  if (node.ends === NO_ENDS) node.ends = [];
  node.ends.push({ phrase, gaps, shapes: words.map((w) => shapeOf(w.word)) });
}

function breadthFirst(root: Node): Node[] {
  const nodes = [root];
  for (let i = 0; i < nodes.length; i++) if (nodes[i].next.size) nodes.push(...[...nodes[i].next.values()].sort((a, b) => a.word - b.word));
  return nodes;
}

/** Two bits in one number for each two words that begin a phrase together, few enough that hardly two others have both. */
function pairBits(root: Node): Int32Array {
  const pairs = [...root.next.values()].flatMap((first) => [...first.next.values()].map((second) => pairHash(first.word, second.word)));
  let size = 32;
  while (size < pairs.length / 2) size *= 2;
  const bits = new Int32Array(size);
  for (const hash of pairs) bits[hash & (size - 1)] |= (1 << (hash >>> 27)) | (1 << (hash >>> 22));
  return bits;
}

/** The first that agrees wins: longer ones before shorter ones, narrower case rules before wider ones. */
function orderEnds(ends: End[], errors: string[]): void {
  if (ends.length < 2) return;
  const outer = (e: End) => e.gaps[0].length + e.gaps[e.gaps.length - 1].length;
  ends.sort((a, b) => LAYERS.indexOf(a.phrase.layer) - LAYERS.indexOf(b.phrase.layer) || outer(b) - outer(a) || CASE_RULES.indexOf(a.phrase.case) - CASE_RULES.indexOf(b.phrase.case));
  ends.forEach((e, i) => {
    const twin = ends.slice(0, i).find((d) => hides(d, e));
    if (twin) errors.push(`${e.phrase.source}: "${e.phrase.text}" is never found: "${twin.phrase.text}" (${twin.phrase.source}) has the same words`);
  });
  if (ends.length > 255) errors.push(`${ends[0].phrase.source}: more than 255 phrases of the same words as "${ends[0].phrase.text}"`);
}

/** Whether every text that agrees with `b` agrees with `a`, given that `a` is tried first. */
function hides(a: End, b: End): boolean {
  if (a.phrase.layer !== b.phrase.layer || a.gaps.some((g, i) => g !== b.gaps[i])) return false;
  return a.phrase.case === b.phrase.case && (a.phrase.case === 'any' || letters(a.phrase.text) === letters(b.phrase.text));
}

function info({ phrase, gaps, shapes }: End): number {
  const plain = gaps.every((g, i) => g === (i === 0 || i === gaps.length - 1 ? '' : ' '));
  // Letters such as bold ones for mathematics have no case of their own, but what they fold to has.
  const unshaped = shapes.length > SHAPED_WORDS || phrase.text.normalize('NFC') !== phrase.text.normalize('NFKC')
    || shapes.some((s) => s === Shape.Mixed || s === Shape.DigitsAndLetters);
  return LAYERS.indexOf(phrase.layer) | (CASE_RULES.indexOf(phrase.case) << 2) | (plain ? Info.Plain : 0) | (phrase.case !== 'any' && unshaped ? Info.Literal : 0);
}

const packShapes = (shapes: readonly number[]): number => shapes.slice(0, SHAPED_WORDS).reduce((packed, s, i) => packed | (s << (4 * i)), 0);

/** What case rules compare: letters alone, without marks. */
export const letters = (s: string): string => s.normalize('NFKD').replace(/\P{L}/gu, '');

/** Lists of strings, each kept once. */
class Interned {
  readonly all: (readonly string[])[] = [];
  readonly #numbers = new Map<string, number>();

  of(list: readonly string[]): number {
    const key = list.join('\0');
    let n = this.#numbers.get(key);
    if (n === undefined) { this.#numbers.set(key, (n = this.all.length)); this.all.push(list); }
    return n;
  }
}
