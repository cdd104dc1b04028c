import { cutParagraphs, keepsCuts } from '../text/paragraphs';
import { Block, blockOf } from './block';
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
  if (blocks.count === 0) return trimmed(blocks, 0, 0, change.text, cutParagraphs(change.text, false), false);
  const touchedFirst = blocks.indexAt(change.start), touchedLast = blocks.indexAt(change.end);
  const at = change.start - blocks.start(touchedFirst);
  const upTo = blocks.at(touchedFirst).text.slice(0, at), onFrom = blocks.at(touchedLast).text.slice(change.end - blocks.start(touchedLast));
  if (touchedFirst === touchedLast) {
    const before = blocks.at(touchedFirst).text, after = upTo + change.text + onFrom;
    const previous = touchedFirst > 0 ? blocks.at(touchedFirst - 1).text.length : 0;
    if (keepsCuts(previous, before, after, at, change.end - change.start, change.text)) return { from: touchedFirst, to: touchedFirst + 1, blocks: [new Block(after, 0, after.length, false)] };
  }
  let first = Math.max(0, touchedFirst - 1);
  while (first > 0 && blocks.start(touchedFirst) - blocks.start(first) < AHEAD) first--;
  const base = blocks.start(first), inLine = first > 0 && blocks.at(first).inLine;
  for (let ahead = 2; ; ahead *= 2) {
    const last = Math.min(blocks.count, touchedLast + 1 + ahead);
    const text = textOf(blocks, first, touchedFirst) + upTo + change.text + onFrom + textOf(blocks, touchedLast + 1, last);
    const ends = cutParagraphs(text, inLine);
    const to = meeting(blocks, ends, text, touchedLast + 1, last, change, base);
    if (to === undefined && last < blocks.count) continue;
    return trimmed(blocks, first, to ?? blocks.count, text, to === undefined ? ends : ends.filter((e) => e <= blocks.start(to) + grown(change) - base), inLine);
  }
}

function textOf(blocks: BlockList, from: number, to: number): string {
  let text = '';
  for (let i = from; i < to; i++) text += blocks.at(i).text;
  return text;
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
  const cut = ends.map((_, k) => blockOf(text, ends, k, inLine));
  let a = 0, b = cut.length;
  while (a < b && from < to && alike(cut[a], list.at(from))) { a++; from++; }
  while (a < b && from < to && alike(cut[b - 1], list.at(to - 1))) { b--; to--; }
  return { from, to, blocks: cut.slice(a, b) };
}

const alike = (a: Block, b: Block): boolean => a.text.length === b.text.length && a.inLine === b.inLine && a.text === b.text;
