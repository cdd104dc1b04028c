import type { Quotation } from '../analysis/recogniser';
import type { Tokens } from '../lexicon/tokens';

/** Quotation marks; an enum, so that the bundle has the numbers. */
enum Mark { Straight = 0x22, OpenAngle = 0xab, CloseAngle = 0xbb, OpenSingle = 0x2018, CloseSingle = 0x2019, Open = 0x201c, Close = 0x201d, Low = 0x201e }

/** Quotations inside quotations are followed to this depth. */
const DEPTH = 3;

interface Marked {
  start: number;
  end: number;
  runsOn: boolean;
  readonly mark: number;
  /** The quotation that this one is in. */
  readonly outer: Marked | undefined;
  readonly depth: number;
}

/** Where the words of a text are, as far as that is known. */
type Words = Pick<Tokens, 'count' | 'start' | 'end' | 'gap'>;
const UNKNOWN: Words = { count: 0, start: new Int32Array(0), end: new Int32Array(0), gap: new Uint8Array(0) };

/**
 * The quotations of one paragraph, inner ones after the one that holds them. A quotation without a closing mark
 * goes on in the next paragraph, which by custom opens with a mark again.
 * @param words between them stand the marks
 */
export function findQuotations(text: string, words = UNKNOWN): Quotation[] {
  const all: Marked[] = [], { count, start, end, gap } = words;
  let open: Marked | undefined;
  for (let w = 0; w <= count; w++) {
    if (w < count && gap[w] !== 0 && gap[w] !== Mark.Straight) continue;
    const to = w < count ? start[w] : text.length;
    for (let i = w > 0 ? end[w - 1] : 0; i < to; i++) if (isMark(text.charCodeAt(i))) open = read(text, i, all, open);
  }
  return open ? runningOn(text, all, open) : all;
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

/**
 * Opens or closes a quotation, or neither, with the mark at an offset.
 * @param open the innermost that is open before it
 * @returns the one that is open behind it
 */
function read(text: string, i: number, all: Marked[], open: Marked | undefined): Marked | undefined {
  const c = text.charCodeAt(i);
  if (open && isCloser(c, open.mark) && closes(text, i)) return close(open, open, i);
  if (c === Mark.Close || c === Mark.CloseAngle) {
    // An outer quotation closes although an inner one did not.
    const outer = openedBy(open, (mark) => isCloser(c, mark));
    return outer ? close(open, outer, i) : open;
  }
  const depth = open ? open.depth + 1 : 1;
  if (!isOpener(c) || !opens(text, i) || depth > DEPTH || openedBy(open, (mark) => mark === c)) return open;
  const quotation = { start: i + 1, end: text.length, runsOn: true, mark: c, outer: open, depth };
  all.push(quotation);
  return quotation;
}

/** The innermost open quotation whose mark is accepted. */
function openedBy(open: Marked | undefined, accept: (mark: number) => boolean): Marked | undefined {
  let q = open;
  while (q && !accept(q.mark)) q = q.outer;
  return q;
}

/** Ends a quotation, and all that are open inside it. */
function close(open: Marked | undefined, last: Marked, end: number): Marked | undefined {
  for (let q = open; q && q !== last.outer; q = q.outer) { q.end = end; q.runsOn = false; }
  return last.outer;
}

/** Some were not closed. A single mark that nothing closes was an apostrophe ("‘tis"). */
function runningOn(text: string, all: readonly Marked[], open: Marked): Quotation[] {
  const end = text.trimEnd().length;
  for (let q: Marked | undefined = open; q; q = q.outer) q.end = Math.max(q.start, end);
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
