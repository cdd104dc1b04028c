import { frontMatter, FRONT_MATTER_LIMIT } from '../text/frontMatter';
import { publicationPlaces } from '../text/publication';
import { NONE, type Block } from './block';
import type { BlockList } from './blockList';
import type { Pipeline } from './pipeline';
import type { DocumentFacts } from './recogniser';

/** Facts that say whether somebody has read the dominant countries, so that only those are asked again. */
export class Facts implements DocumentFacts {
  publication: string | undefined;
  dayFirst: boolean | undefined;
  ranking: readonly string[] = NONE;
  read = false;

  get dominant(): readonly string[] {
    this.read = true;
    return this.ranking;
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
