import { frontMatter, FRONT_MATTER_LIMIT } from '../text/frontMatter';
import { publicationPlaces } from '../text/publication';
import type { Block } from './block';
import type { BlockList } from './blockList';
import type { Pipeline } from './pipeline';
import { LEADING, type DocumentFacts } from './recogniser';
import type { Tally } from './tally';

/** Facts that note what a recogniser reads of the ranking of countries, so that only those whom a change concerns are asked again. */
export class Facts implements DocumentFacts {
  publication: string | undefined;
  #codes: string[] = [];
  #whole = false;

  constructor(private readonly tally: Tally) {}

  get dominant(): readonly string[] {
    this.#whole = true;
    return this.tally.ranked;
  }

  rank(code: string): number {
    if (!this.#codes.includes(code)) this.#codes.push(code);
    return this.tally.rank(code);
  }

  /** Forgets what was read so far. */
  listen(): void {
    this.#whole = false;
    if (this.#codes.length > 0) this.#codes = [];
  }

  /** What was read since `listen`. */
  heard(): Reading | undefined {
    return this.#whole || this.#codes.length > 0 ? new Reading(this.tally, this.#whole, this.#codes) : undefined;
  }
}

/** Whether a resolution that read the ranking could read it otherwise now. */
export class Reading {
  #ranks: readonly number[];

  constructor(private readonly tally: Tally, private readonly whole: boolean, private readonly codes: readonly string[]) {
    this.#ranks = codes.map((code) => tally.rank(code));
  }

  /** Whether ranks that were read stand in another order, or have entered, left or moved among the leading ones. */
  outdated(): boolean {
    if (this.whole) return true;
    const old = this.#ranks, now = (this.#ranks = this.codes.map((code) => this.tally.rank(code)));
    for (let i = 0; i < now.length; i++) {
      if (now[i] === old[i]) continue;
      if (now[i] === Infinity || old[i] === Infinity || Math.min(now[i], LEADING) !== Math.min(old[i], LEADING)) return true;
      for (let k = 0; k < now.length; k++) if (now[i] < now[k] !== old[i] < old[k]) return true;
    }
    return false;
  }
}

/** Paragraphs at the beginning and at the end in which the publication date may stand. */
export const HEAD = 12;
export const TAIL = 3;

/** The day on which the text says that it was published, as YYYY-MM-DD. */
export function publicationOf(blocks: BlockList, whole: boolean, pipeline: Pipeline, fileName: string | undefined): string | undefined {
  const dates = pipeline.recognisers.findIndex((r) => r.name === 'dates');
  if (dates < 0) return undefined;
  const n = blocks.count, head: Block[] = [], tail: Block[] = [];
  for (let i = 0; i < n && head.length < HEAD && i < 4 * HEAD; i++) if (blocks.at(i).prose) head.push(blocks.at(i));
  for (let i = Math.max(head.length, n - TAIL); whole && i < n; i++) tail.push(blocks.at(i));
  const part = (b: Block) => ({ text: b.text, role: b.structure?.role ?? 'body' });
  const front = frontMatter(headText(blocks));
  for (const place of publicationPlaces(front?.fields ?? {}, head.map(part), tail.map(part), fileName)) {
    const day = pipeline.readDay(place.text);
    if (day) return day;
  }
  return undefined;
}

/** The beginning of the text, as far as front matter may reach. */
export function headText(blocks: BlockList): string {
  let text = '';
  if (blocks.count === 0 || !blocks.at(0).text.startsWith('---')) return text;
  for (let i = 0; i < blocks.count && text.length < FRONT_MATTER_LIMIT; i++) text += blocks.at(i).text;
  return text;
}
