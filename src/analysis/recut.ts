import { cutParagraphs } from '../text/paragraphs';
import { Block } from './block';
import type { BlockList } from './blockList';

/** One replaced range; offsets are those of the text before the whole edit, as VS Code's change events have them. */
export interface TextChange {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A cut depends on this many units behind it at most, besides whole lines. */
const AHEAD = 8;

/**
 * The blocks that a change puts in the place of those from `from` to `to`. Cuts the text anew from the paragraph
 * before the change to the first old cut behind it that is a cut again: behind that all cuts stay.
 */
export function recut(blocks: BlockList, change: TextChange): { from: number; to: number; blocks: Block[] } {
  if (blocks.count === 0) return { from: 0, to: 0, blocks: cutAll(change.text) };
  const touchedFirst = blocks.indexAt(change.start), touchedLast = blocks.indexAt(change.end);
  let first = Math.max(0, touchedFirst - 1);
  while (first > 0 && blocks.start(touchedFirst) - blocks.start(first) < AHEAD) first--;
  const base = blocks.start(first), inLine = first > 0 && blocks.at(first).inLine;
  for (let ahead = 2; ; ahead *= 2) {
    const last = Math.min(blocks.count, touchedLast + 1 + ahead);
    let old = '';
    for (let i = first; i < last; i++) old += blocks.at(i).text;
    const text = old.slice(0, change.start - base) + change.text + old.slice(change.end - base);
    const ends = cutParagraphs(text, inLine);
    const to = meeting(blocks, ends, text, touchedLast + 1, last, change, base);
    if (to === undefined && last < blocks.count) continue;
    return trimmed(blocks, first, to ?? blocks.count, text, to === undefined ? ends : ends.filter((e) => e <= blocks.start(to) + grown(change) - base), inLine);
  }
}

const grown = (c: TextChange): number => c.text.length - (c.end - c.start);

/** The first block behind the change whose start is a cut again, with a whole block of old text behind it. */
function meeting(blocks: BlockList, ends: readonly number[], text: string, from: number, last: number, change: TextChange, base: number): number | undefined {
  const shift = grown(change) - base;
  for (let i = from, k = 0; i < last; i++) {
    const at = blocks.start(i) + shift;
    while (k < ends.length && ends[k] < at) k++;
    if (ends[k] === at && at > 0 && blocks.at(i).inLine === (text.charCodeAt(at - 1) !== 10) && (i + 1 < last || last === blocks.count)) return i;
  }
  return undefined;
}

/** Leaves out blocks at both ends that are as they were. */
function trimmed(list: BlockList, from: number, to: number, text: string, ends: readonly number[], inLine: boolean): { from: number; to: number; blocks: Block[] } {
  const starts = [0, ...ends.slice(0, -1)];
  let a = 0, b = ends.length;
  const isOld = (k: number, i: number) => list.at(i).text.length === ends[k] - starts[k] && list.at(i).text === text.slice(starts[k], ends[k]) && list.at(i).inLine === startsInLine(k);
  const startsInLine = (k: number): boolean => (k === 0 ? inLine : text.charCodeAt(starts[k] - 1) !== 10);
  while (a < b && from < to && isOld(a, from)) { a++; from++; }
  while (a < b && from < to && isOld(b - 1, to - 1)) { b--; to--; }
  const blocks: Block[] = [];
  for (let k = a; k < b; k++) blocks.push(new Block(text.slice(starts[k], ends[k]), startsInLine(k)));
  return { from, to, blocks };
}

function cutAll(text: string): Block[] {
  let start = 0;
  return cutParagraphs(text, false).map((end) => {
    const block = new Block(text.slice(start, end), start > 0 && text.charCodeAt(start - 1) !== 10);
    start = end;
    return block;
  });
}
