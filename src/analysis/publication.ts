import { frontMatter, FRONT_MATTER_LIMIT, type FrontMatter } from '../text/frontMatter';
import { publicationPlaces, told, type Told } from '../text/publication';
import type { Block } from './block';
import type { BlockList } from './blockList';
import { Kept } from './kept';
import type { Pipeline } from './pipeline';
import type { Role } from './recogniser';

/** Paragraphs at the beginning, among the first so many, and at the end in which the publication date may stand. */
const HEAD = 12, AMONG = 48;
const TAIL = 3;
/** Days that were read are remembered, this many at most. */
const DAYS = 64;

/** The day on which a text says that it was published, and its front matter; an edit costs what it touches of them. */
export class Publication {
  #front: FrontMatter | undefined;
  /** Where an edit leaves the front matter as it is: behind so many units; -1 where it is not known. */
  #frontReach = -1;
  readonly #told = new WeakMap<Block, { readonly role: Role; readonly told: Told }>();
  readonly #days = new Kept<string, string | undefined>(DAYS);

  constructor(private readonly pipeline: Pipeline, private readonly fileName: string | undefined) {}

  /** The text was edited from `start` on. @returns whether the front matter may be another now */
  edited(start: number): boolean {
    if (start > this.#frontReach) return this.#frontReach < 0;
    this.#frontReach = -1;
    return true;
  }

  /** Whether the date may stand in one of these of `count` blocks. */
  concerns(from: number, to: number, count: number): boolean {
    return from < AMONG || to + TAIL >= count;
  }

  /** The front matter of a text that begins with these blocks. */
  front(blocks: BlockList): FrontMatter | undefined {
    if (this.#frontReach < 0) {
      const head = headText(blocks);
      this.#front = frontMatter(head);
      this.#frontReach = this.#front?.end ?? (head === '' ? FENCE.length : FRONT_MATTER_LIMIT);
    }
    return this.#front;
  }

  /** As YYYY-MM-DD. @param whole whether these are all blocks of the text */
  day(blocks: BlockList, whole: boolean): string | undefined {
    if (!this.pipeline.readsDays) return undefined;
    const n = blocks.count, head: Told[] = [], tail: Told[] = [];
    for (let i = 0; i < n && head.length < HEAD && i < AMONG; i++) if (blocks.at(i).prose) head.push(this.#tells(blocks.at(i)));
    for (let i = Math.max(head.length, n - TAIL); whole && i < n; i++) tail.push(this.#tells(blocks.at(i)));
    for (const place of publicationPlaces(this.front(blocks)?.fields ?? {}, head, tail, this.fileName)) {
      const day = this.#read(place.text);
      if (day) return day;
    }
    return undefined;
  }

  #tells(block: Block): Told {
    const role = block.structure?.role ?? 'body', known = this.#told.get(block);
    if (known?.role === role) return known.told;
    const fresh = told({ text: block.text, role });
    this.#told.set(block, { role, told: fresh });
    return fresh;
  }

  #read(words: string): string | undefined {
    return this.#days.has(words) ? this.#days.get(words) : this.#days.keep(words, this.pipeline.readDay(words));
  }
}

const FENCE = '---';

/** The beginning of the text, as far as front matter may reach; empty where it has none. */
function headText(blocks: BlockList): string {
  let text = '';
  if (blocks.count === 0 || !blocks.at(0).text.startsWith(FENCE)) return text;
  for (let i = 0; i < blocks.count && text.length < FRONT_MATTER_LIMIT; i++) text += blocks.at(i).text;
  return text;
}
