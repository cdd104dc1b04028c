import type { Quotation } from '../analysis/recogniser';
import type { Tokens } from '../lexicon/tokens';

/** Quotation marks; an enum, so that the bundle has the numbers. */
enum Mark { Straight = 0x22, OpenAngle = 0xab, CloseAngle = 0xbb, OpenSingle = 0x2018, CloseSingle = 0x2019, Open = 0x201c, Close = 0x201d, Low = 0x201e }

/** Quotations inside quotations are followed to this depth. */
const DEPTH = 3;

interface Marked { start: number; end: number; runsOn: boolean; readonly mark: number }

/** Where the words of a text are, as far as that is known. */
type Words = Pick<Tokens, 'count' | 'start' | 'end' | 'gap'>;
const UNKNOWN: Words = { count: 0, start: new Int32Array(0), end: new Int32Array(0), gap: new Uint8Array(0) };

/**
 * The quotations of one paragraph, inner ones after the one that holds them. A quotation without a closing mark
 * goes on in the next paragraph, which by custom opens with a mark again.
 * @param words between them stand the marks
 */
export function findQuotations(text: string, words = UNKNOWN): Quotation[] {
  const all: Marked[] = [], open: Marked[] = [], { count, start, end, gap } = words;
  for (let w = 0; w <= count; w++) {
    if (w < count && gap[w] !== 0 && gap[w] !== Mark.Straight) continue;
    const to = w < count ? start[w] : text.length;
    for (let i = w > 0 ? end[w - 1] : 0; i < to; i++) if (isMark(text.charCodeAt(i))) read(text, i, all, open);
  }
  return open.length > 0 ? runningOn(text, all, open) : all;
}

function isMark(c: number): boolean {
  return c === Mark.Straight || c === Mark.OpenAngle || c === Mark.CloseAngle || (c >= Mark.OpenSingle && c <= Mark.Low && c !== 0x201a && c !== 0x201b);
}

const isOpener = (c: number): boolean => c === Mark.Straight || c === Mark.OpenAngle || c === Mark.OpenSingle || c === Mark.Open || c === Mark.Low;

/** Whether a mark closes what another opened. German „…“ closes with the English opening mark. */
function isCloser(c: number, opener: number): boolean {
  switch (opener) {
    case Mark.Open: return c === Mark.Close;
    case Mark.OpenSingle: return c === Mark.CloseSingle;
    case Mark.OpenAngle: return c === Mark.CloseAngle;
    case Mark.Low: return c === Mark.Open || c === Mark.Close;
    default: return c === opener;
  }
}

/** Opens or closes a quotation, or neither, with the mark at an offset. @param open those that are open there */
function read(text: string, i: number, all: Marked[], open: Marked[]): void {
  const c = text.charCodeAt(i), inner = open.length > 0 ? open[open.length - 1] : undefined;
  if (inner && isCloser(c, inner.mark) && closes(text, i)) close(open, open.length - 1, i);
  else if (c === Mark.Close || c === Mark.CloseAngle) {
    // An outer quotation closes although an inner one did not.
    const outer = open.findLastIndex((o) => isCloser(c, o.mark));
    if (outer >= 0) close(open, outer, i);
  } else if (isOpener(c) && opens(text, i) && open.length < DEPTH && !open.some((o) => o.mark === c)) {
    const quotation = { start: i + 1, end: text.length, runsOn: true, mark: c };
    open.push(quotation);
    all.push(quotation);
  }
}

/** Ends one open quotation and all inside it. */
function close(open: Marked[], which: number, end: number): void {
  for (let k = which; k < open.length; k++) { open[k].end = end; open[k].runsOn = false; }
  open.length = which;
}

/** Some were not closed. A single mark that nothing closes was an apostrophe ("‘tis"). */
function runningOn(text: string, all: readonly Marked[], open: readonly Marked[]): Quotation[] {
  const end = text.trimEnd().length;
  for (const q of open) q.end = Math.max(q.start, end);
  return all.filter((q) => !(q.runsOn && q.mark === Mark.OpenSingle));
}

const WORD_UNIT = /[\p{L}\p{N}]/u;

/** A mark opens before a word, after a gap. */
function opens(text: string, i: number): boolean {
  const c = text.charCodeAt(i);
  if (c !== Mark.Straight && c !== Mark.OpenSingle) return true;
  return !isWordUnit(text, i - 1) && i + 1 < text.length && !isSpace(text.charCodeAt(i + 1));
}

/** A single mark closes only where no letter follows: "the workers’ rights" stays open, "don’t" too. */
function closes(text: string, i: number): boolean {
  return text.charCodeAt(i) !== Mark.CloseSingle || (!isWordUnit(text, i + 1) && (i === 0 || text.charCodeAt(i - 1) !== 32));
}

function isWordUnit(text: string, i: number): boolean {
  if (i < 0 || i >= text.length) return false;
  const c = text.charCodeAt(i);
  return c < 0x80 ? (c >= 48 && c <= 57) || ((c | 32) >= 97 && (c | 32) <= 122) : WORD_UNIT.test(text[i]);
}

const isSpace = (c: number): boolean => c === 32 || (c >= 9 && c <= 13) || (c > 0x7f && /\s/.test(String.fromCharCode(c)));
