import type { BlockList } from './blockList';

/** A heading and what stands under it, up to the next heading of its level or above. */
export interface Section {
  readonly title: string;
  /** 1 for the title of the article. */
  readonly level: number;
  /** Where the heading begins, where its own text ends, and where the section ends. */
  readonly start: number;
  readonly headingEnd: number;
  readonly end: number;
  readonly children: readonly Section[];
}

interface Growing extends Section {
  end: number;
  readonly children: Growing[];
}

/** The tree of headings; a headline without marks counts as one of level 1. */
export function sectionsOf(blocks: BlockList): readonly Section[] {
  const top: Growing[] = [], open: Growing[] = [];
  const close = (level: number, at: number) => {
    while (open.length && open[open.length - 1].level >= level) open.pop()!.end = at;
  };
  for (let i = 0; i < blocks.count; i++) {
    const { structure, text } = blocks.at(i);
    const level = structure?.level || (structure?.role === 'headline' ? 1 : 0);
    if (!level) continue;
    const start = blocks.start(i);
    close(level, start);
    const section: Growing = { title: titleOf(text), level, start, headingEnd: start + text.trimEnd().length, end: start, children: [] };
    (open[open.length - 1]?.children ?? top).push(section);
    open.push(section);
  }
  close(0, blocks.length);
  return top;
}

const titleOf = (text: string): string => text.trim().replace(/\n[ \t]*(?:=+|-+)$/, '').replace(/^#+\s*|\s*#+$/g, '').replace(/\s+/g, ' ').replace(/\[([^\]]*)\]\([^)]*\)/g, '$1').replace(/[*_`]/g, '').slice(0, 200);
