/**
 * Cuts a text into paragraphs that are analysed by themselves. A paragraph keeps the blank lines behind it, so
 * paragraphs cover the text without a gap. Where a cut falls depends on a few lines around it alone, so that after
 * an edit the old cuts are met again soon.
 *
 * Lines of at most `WRAPPED` units are taken for hard-wrapped text and run on; a longer line is a paragraph. What
 * Markdown sets apart (headings, list items, fences, table rows) is apart. Overlong paragraphs are cut at a sentence.
 */

const Line = { None: 0, Blank: 1, Text: 2, Long: 3, Heading: 4, Fence: 5, Rule: 6, Bullet: 7, Number: 8, Quote: 9, Row: 10 } as const;

const WRAPPED = 120;
/** An overlong paragraph is cut at the first fitting sentence from here on, at a space from `SPACE` on, anywhere at `MOST`. */
const LEAST = 2048;
const SPACE = 6144;
export const MOST = 8192;

/** @param inLine whether the text begins in the middle of a line; @returns the end of each paragraph */
export function cutParagraphs(text: string, inLine: boolean): number[] {
  const ends: number[] = [];
  let start = 0, before: number = Line.None;
  for (let line = 0; line < text.length; ) {
    const next = text.indexOf('\n', line) + 1 || text.length;
    let kind: number = inLine && line === 0 ? Line.Long : lineKind(text, line, next);
    if (line > start && separates(before, kind)) { ends.push(line); start = line; }
    while (next - start > LEAST) {
      const cut = pieceEnd(text, start, line, next);
      if (cut < 0) break;
      ends.push(cut);
      start = cut;
    }
    // What remains of a line that was cut is seen as from its middle, as after an edit.
    if (start > line && start < next) kind = Line.Long;
    before = kind;
    line = next;
  }
  if (start < text.length) ends.push(text.length);
  return ends;
}

/**
 * Whether all cuts stay where words of a paragraph's line are replaced: `removed` of the paragraph `before`, from `at` on,
 * by `added`, which makes it `after`. Says no where that would take a longer look.
 * @param previous length of the paragraph before
 */
export function keepsCuts(previous: number, before: string, after: string, at: number, removed: number, added: string): boolean {
  if (previous >= LEAST || before.length >= LEAST || after.length >= LEAST || added.includes('\n')) return false;
  const line = at === 0 ? 0 : before.lastIndexOf('\n', at - 1) + 1, end = before.indexOf('\n', at);
  if (end >= 0 && at + removed > end) return false;
  const next = end < 0 ? before.length : end + 1;
  return lineKind(before, line, next) === lineKind(after, line, next + added.length - removed);
}

function lineKind(text: string, from: number, next: number): number {
  let i = from;
  while (i < next && isSpace(text.charCodeAt(i))) i++;
  if (i === next) return Line.Blank;
  const special = specialKind(text, i, next);
  return special !== Line.Text ? special : next - from > WRAPPED ? Line.Long : Line.Text;
}

/** By the first characters of a line. */
function specialKind(text: string, i: number, next: number): number {
  const c = text.charCodeAt(i);
  if (c > 0x60 ? c < 0x7b : c > 0x40 && c < 0x5b) return Line.Text; // most lines begin with a letter
  switch (text[i]) {
    case '#': return /^#{1,6}[ \t]/.test(text.slice(i, i + 8)) ? Line.Heading : Line.Text;
    case '`': return text.startsWith('```', i) ? Line.Fence : Line.Text;
    case '~': return text.startsWith('~~~', i) ? Line.Fence : Line.Text;
    case '=': case '_': return isRule(text, i, next) ? Line.Rule : Line.Text;
    case '-': case '*': case '+':
      return isRule(text, i, next) ? Line.Rule : isSpace(text.charCodeAt(i + 1)) ? Line.Bullet : Line.Text;
    case '•': case '·': return Line.Bullet;
    case '>': return Line.Quote;
    case '|': return Line.Row;
    default: return /^\d{1,3}[.)] /.test(text.slice(i, i + 6)) ? Line.Number : Line.Text;
  }
}

/** At least three of one mark and nothing else. */
function isRule(text: string, i: number, next: number): boolean {
  const mark = text.charCodeAt(i);
  let n = 0;
  for (let k = i; k < next && n < 200; k++) {
    const c = text.charCodeAt(k);
    if (c === mark) n++; else if (!isSpace(c)) return false;
  }
  return n >= 3;
}

function separates(before: number, kind: number): boolean {
  if (kind === Line.Blank) return false;
  switch (before) {
    case Line.Text: return kind !== Line.Text && kind !== Line.Rule && kind !== Line.Number;
    case Line.Bullet: case Line.Number: return kind !== Line.Text;
    case Line.Quote: return kind !== Line.Quote;
    default: return true;
  }
}

/** Where the overlong paragraph from `start` is to be cut within [line, next), -1 when not in this line. */
function pieceEnd(text: string, start: number, line: number, next: number): number {
  const stop = Math.min(next, start + MOST);
  let i = Math.max(start + LEAST, line, 2);
  for (; i < stop; i++) {
    if (!isSpace(text.charCodeAt(i - 1)) || isSpace(text.charCodeAt(i))) continue;
    if (i - start >= SPACE || (isSentenceEnd(text.charCodeAt(i - 2)) && isChosen(text, i))) return i;
  }
  if (stop < start + MOST) return -1;
  const low = text.charCodeAt(stop);
  return low >= 0xdc00 && low <= 0xdfff ? stop - 1 : stop;
}

/** One sentence in four, by its first letters, so that cuts are found again after an edit before them. */
const isChosen = (text: string, i: number): boolean => ((text.charCodeAt(i) * 7 + text.charCodeAt(i + 1) * 3 + text.charCodeAt(i + 2)) & 3) === 0;
const isSpace = (c: number): boolean => c === 32 || (c >= 9 && c <= 13) || c === 0xa0;
const isSentenceEnd = (c: number): boolean => c === 46 || c === 63 || c === 33;
