import { cutParagraphs } from '../text/paragraphs';
import { initialState, structureOf } from '../text/structure';
import { blockOf, NONE, type Block } from './block';
import { BlockList } from './blockList';
import { ChangeLog } from './changeLog';
import { Facts, type Reading } from './facts';
import { KINDS, type Kind, type Mention } from './mention';
import type { Pipeline } from './pipeline';
import { Publication } from './publication';
import { recut, type TextChange } from './recut';
import { move } from './shifted';
import { Tally } from './tally';
import { SEGMENT, Uncut } from './uncut';
import { Waiting } from './waiting';

/** Units of text that an edit analyses at once; what is more is left to later calls. */
export const AT_ONCE = 1 << 16;
/** Units of text whose paragraphs are read together. */
const RUN = 1 << 13;
/** What the resolution of a paragraph costs, in units of text. */
const RESOLUTION = 64;

/**
 * A text on its way through the analysis: it is cut into paragraphs, and each of these is structured, searched and
 * resolved. An edit puts new paragraphs in the place of those that it touches, which go the same way.
 */
export class Steps {
  readonly blocks = new BlockList();
  readonly rest = new Uncut();
  readonly log = new ChangeLog();
  /** How many mentions of each kind there are. */
  readonly counts = Object.fromEntries(KINDS.map((k) => [k, 0])) as Record<Kind, number>;
  readonly #pipeline: Pipeline;
  readonly #publication: Publication;
  /** The date of publication that the reader has set. */
  #published: string | undefined;
  readonly #tally = new Tally();
  readonly facts = new Facts(this.#tally);
  #begin: unknown[];
  #beginReading: Reading | undefined;
  /** Blocks whose resolution read the ranking of countries. */
  readonly #readers = new Set<Block>();
  readonly #gain = (code: string, weight: number): void => this.#tally.add(code, weight);
  readonly #lose = (code: string, weight: number): void => this.#tally.add(code, -weight);
  readonly #resolved: { mentions: readonly Mention[] } = { mentions: NONE };
  readonly #unstructured = new Waiting((b) => b.unstructured);
  readonly #unfound = new Waiting((b) => !b.found);
  readonly #unresolved = new Waiting((b) => b.unresolved);
  readonly #all = [this.#unstructured, this.#unfound, this.#unresolved];
  #factsStale = true;
  #publicationStale = true;

  /**
   * @param published what the reader knows of the publication date
   * @param into takes all mentions, with their places in the whole text, of a text that is analysed once and never asked
   *   for anything else: its paragraphs keep nothing
   */
  constructor(text: string, pipeline: Pipeline, published: string | undefined, fileName: string | undefined, private readonly into?: Mention[]) {
    this.#pipeline = pipeline;
    this.#publication = new Publication(pipeline, fileName);
    this.#published = published;
    this.facts.publication = published;
    this.#begin = pipeline.begin(this.facts);
    this.#beginReading = this.facts.heard();
    this.rest.lay(text);
  }

  get length(): number { return this.blocks.length + this.rest.length; }

  get done(): boolean {
    return this.rest.length === 0 && !this.#unstructured.count && !this.#unfound.count && !this.#unresolved.count && !this.#factsStale && !this.#publicationStale;
  }

  /** Share of the text that is analysed, from 0 to 1. */
  get progress(): number {
    if (this.done) return 1;
    if (this.length === 0) return 0;
    const found = this.#unfound.count ? this.blocks.start(this.#unfound.from) : this.blocks.length;
    const resolved = this.#unresolved.count ? this.blocks.start(this.#unresolved.from) : this.blocks.length;
    return Math.min(0.99, (0.8 * found + 0.2 * resolved) / this.length);
  }

  /** The reader sets the publication date or, with undefined, leaves it to the text. */
  publish(date: string | undefined): void {
    this.#publicationStale ||= date !== this.#published;
    this.#published = date;
  }

  /** Does what is to be done, in order, until time or budget is used up. */
  advance(spent: () => boolean, budget: number, visible?: readonly [number, number]): void {
    while (this.rest.length > 0) {
      budget -= SEGMENT / 16;
      this.#cutSegment();
      if (budget < 0 || spent()) return;
    }
    while (this.#unstructured.count) {
      for (let n = 0; n < 1024 && this.#unstructured.count; n++) this.#structureNext();
      budget -= 1024;
      if (budget < 0 || spent()) return;
    }
    if (visible && (this.#unfound.count || this.#unresolved.count)) this.#preview(visible);
    while (this.#unfound.count) {
      budget -= this.#findRun(this.#unfound.first(this.blocks));
      if (budget < 0 || spent()) return;
    }
    this.#settleFacts();
    for (let n = 1; this.#unresolved.count; n++) {
      this.#resolve(this.#unresolved.first(this.blocks));
      budget -= RESOLUTION;
      if (budget < 0 || ((n & 31) === 0 && spent())) break;
    }
    this.log.settle(this.blocks);
  }

  /** Cuts the next segment; its last paragraphs wait for what follows, since that may still change their bounds. */
  #cutSegment(): void {
    const text = this.rest.segment(), last = this.rest.length === text.length;
    const n = this.blocks.count, inLine = n > 0 && !this.blocks.at(n - 1).text.endsWith('\n');
    const ends = cutParagraphs(text, inLine);
    const keep = last ? ends.length : Math.max(0, ends.length - 2);
    for (let k = 0; k < keep; k++) this.blocks.push(this.#enter(blockOf(text, ends, k, inLine), n + k));
    this.rest.drop(keep > 0 ? ends[keep - 1] : 0);
    this.#publicationStale = true;
  }

  /** A new block waits for every step. */
  #enter(block: Block, at: number): Block {
    for (const step of this.#all) step.add(at);
    return block;
  }

  /** What goes takes its counts with it. */
  #leave(block: Block): void {
    if (block.unstructured) this.#unstructured.count--;
    if (!block.found) this.#unfound.count--;
    else this.#weigh(block, -1);
    if (block.unresolved) this.#unresolved.count--;
    if (block.reading) this.#readers.delete(block);
    for (const m of block.mentions) this.counts[m.kind]--;
  }

  #weigh(block: Block, sign: 1 | -1): void {
    this.#pipeline.weigh(block.found!, sign > 0 ? this.#gain : this.#lose);
    this.#factsStale = true;
  }

  #structureNext(): void {
    const i = this.#unstructured.first(this.blocks);
    const block = this.blocks.at(i), old = block.structure;
    const before = i === 0 ? initialState(!!this.#publication.front(this.blocks)) : this.blocks.at(i - 1).structure!.state;
    const structure = structureOf(block.text, before, i + 1 < this.blocks.count ? this.blocks.at(i + 1).text : this.rest.head);
    block.structureBefore = before;
    block.structure = structure;
    block.unstructured = false;
    this.#unstructured.count--;
    if (old && block.found && (old.role !== structure.role || old.prose !== structure.prose)) {
      this.#weigh(block, -1);
      block.found = undefined;
      this.#unfound.add(i);
      this.#markUnresolved(i);
    }
    const next = i + 1 < this.blocks.count ? this.blocks.at(i + 1) : undefined;
    if (next && !next.unstructured && next.structureBefore !== structure.state) this.#markUnstructured(i + 1);
  }

  #markUnstructured(i: number): void {
    const block = this.blocks.at(i);
    if (!block.unstructured) { block.unstructured = true; this.#unstructured.add(i); }
    else this.#unstructured.rewind(i);
  }

  #markUnresolved(i: number): void {
    const block = this.blocks.at(i);
    if (!block.unresolved) { block.unresolved = true; this.#unresolved.add(i); }
    else this.#unresolved.rewind(i);
  }

  /** Finds candidates in a run of paragraphs that wait for it, from `i` on. @returns how many units of text it has */
  #findRun(i: number, most = RUN): number {
    const blocks = this.blocks, { source, from } = blocks.at(i);
    let to = i + 1, end = blocks.at(i).to;
    for (; end - from < most && to < blocks.count && !blocks.at(to).found && blocks.at(to - 1).meets(blocks.at(to)); to++) end = blocks.at(to).to;
    this.#pipeline.open(source.slice(from, end));
    for (let k = i; k < to; k++) {
      const block = blocks.at(k);
      block.found = this.#pipeline.find(block);
      this.#weigh(block, 1);
    }
    this.#unfound.count -= to - i;
    if (this.#unfound.from === i) this.#unfound.from = to;
    return end - from;
  }

  /** The publication date and the ranking of countries; whoever has read what changed is resolved again. */
  #settleFacts(): void {
    const facts = this.facts;
    let all = false;
    if (this.#publicationStale) {
      const publication = this.#published ?? this.#publication.day(this.blocks, this.rest.length === 0);
      all = publication !== facts.publication;
      facts.publication = publication;
      this.#publicationStale = false;
    }
    const ranked = this.#factsStale && this.#tally.commit();
    this.#factsStale = false;
    if (all) for (let i = 0; i < this.blocks.count; i++) this.#markUnresolved(i);
    else if (ranked) this.#askAgain();
    if (!all && !(ranked && this.#beginReading?.outdated())) return;
    facts.listen();
    const begin = this.#pipeline.begin(facts);
    this.#beginReading = facts.heard();
    if (!this.#pipeline.same(begin, this.#begin) && this.blocks.count) this.#markUnresolved(0);
    this.#begin = begin;
  }

  /** The ranking of countries is another: blocks that read what has changed in it are resolved again. */
  #askAgain(): void {
    const outdated = new Set<Block>();
    for (const block of this.#readers) if (block.reading!.outdated()) outdated.add(block);
    for (let i = 0; i < this.blocks.count && outdated.size > 0; i++) if (outdated.delete(this.blocks.at(i))) this.#markUnresolved(i);
  }

  #resolve(i: number): void {
    const block = this.blocks.at(i);
    const before = i === 0 ? this.#begin : (this.blocks.at(i - 1).after ?? this.#begin);
    this.facts.listen();
    const after = this.#pipeline.resolve(block.found!, before, this.facts, this.#resolved), { mentions } = this.#resolved;
    const reading = this.facts.heard();
    if (reading) this.#readers.add(block); else if (block.reading) this.#readers.delete(block);
    block.reading = reading;
    const steady = block.after !== undefined && this.#pipeline.same(after, block.after);
    if (!steady) {
      block.after = after;
      if (i + 1 < this.blocks.count) this.#markUnresolved(i + 1);
    }
    if (block.unresolved) { block.unresolved = false; this.#unresolved.count--; }
    if (this.into) return handOver(block, mentions, this.blocks.start(i), this.into);
    if (mentions.length === 0 && block.mentions.length === 0) return;
    for (const m of block.mentions) this.counts[m.kind]--;
    for (const m of mentions) this.counts[m.kind]++;
    this.log.resolved(block, mentions, this.blocks.start(i));
    block.mentions = mentions;
  }

  /** What is on screen is found and resolved ahead of its turn; its turn comes again. */
  #preview([from, to]: readonly [number, number]): void {
    let budget = AT_ONCE;
    for (let i = this.blocks.indexAt(from); i < this.blocks.count && this.blocks.start(i) < to && budget > 0; i++) {
      const block = this.blocks.at(i);
      if (block.found && block.after) continue;
      budget -= block.text.length;
      if (!block.found) this.#findRun(i, 1);
      this.#resolve(i);
      this.#markUnresolved(i);
    }
  }

  apply(change: TextChange): void {
    const cut = this.blocks.length;
    if (change.end > cut || (change.end === cut && this.rest.length > 0)) return this.#applyToRest(change);
    const { from, to, blocks } = recut(this.blocks, change);
    const old: Block[] = [];
    for (let i = from; i < to; i++) old.push(this.blocks.at(i));
    this.log.replaced(old, blocks, this.blocks.start(from), change);
    for (const block of old) this.#leave(block);
    // The paragraph behind was resolved with the states after the last of these.
    const after = to > from ? old[to - from - 1].after : from > 0 ? this.blocks.at(from - 1).after : undefined;
    this.blocks.replace(from, to, blocks);
    for (const step of this.#all) step.rewind(from);
    for (const block of blocks) this.#enter(block, from);
    // The paragraph before sees the beginning of the next; the one behind, the states after this.
    if (from > 0) this.#markUnstructured(from - 1);
    const behind = from + blocks.length;
    if (behind < this.blocks.count) {
      if (blocks.length === 0) this.#markUnstructured(behind);
      if (after !== undefined && blocks.length > 0) blocks[blocks.length - 1].after = after;
      else this.#markUnresolved(behind);
    }
    if (this.#publication.concerns(from, behind, this.blocks.count)) this.#publicationStale = true;
    this.#doubtFront(change.start);
  }

  /** An edit that reaches into what is not cut: the paragraphs it touches are laid back there. */
  #applyToRest(change: TextChange): void {
    const blocks = this.blocks, from = blocks.count ? Math.max(0, blocks.indexAt(Math.min(change.start, blocks.length)) - 1) : 0;
    const base = blocks.count ? blocks.start(from) : 0;
    let text = '';
    for (let i = from; i < blocks.count; i++) { text += blocks.at(i).text; this.#leave(blocks.at(i)); }
    blocks.replace(from, blocks.count, NONE);
    while (this.rest.length && base + text.length < change.end + 1) {
      const more = this.rest.segment();
      text += more;
      this.rest.drop(more.length);
    }
    this.rest.lay(text.slice(0, change.start - base) + change.text + text.slice(change.end - base));
    for (const step of this.#all) step.rewind(from);
    this.#doubtFront(change.start);
  }

  /** Whether there is front matter may depend on an edit. */
  #doubtFront(start: number): void {
    if (!this.#publication.edited(start)) return;
    this.#publicationStale = true;
    if (this.blocks.count) this.#markUnstructured(0);
  }
}

function handOver(block: Block, mentions: readonly Mention[], base: number, into: Mention[]): void {
  for (const m of mentions) {
    move(m, base);
    into.push(m);
  }
  block.found = undefined;
}
