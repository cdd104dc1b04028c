/**
 * Ranges of a paragraph that are no prose: code, link targets, HTML tags, web and mail addresses. Words in them are
 * nobody's words.
 */

type Range = readonly [start: number, end: number];

const NOTHING: readonly Range[] = [];

/** @param markdown whether code, links and tags are markup in this text; addresses are left out everywhere */
export function nonProse(text: string, markdown: boolean): readonly Range[] {
  const ranges: Range[] = [];
  if (text.includes('://')) addresses(text, ranges);
  if (text.includes('@')) mails(text, ranges);
  if (markdown) {
    if (text.includes('`')) codeSpans(text, ranges);
    if (text.includes('](')) linkTargets(text, ranges);
    if (text.includes('<')) tags(text, ranges);
  }
  return ranges.length === 0 ? NOTHING : merged(ranges);
}

/** Runs of backticks close with a run of the same length. */
function codeSpans(text: string, out: Range[]): void {
  const waiting = new Map<number, number>();
  for (let i = text.indexOf('`'); i >= 0; ) {
    let end = i;
    while (text[end] === '`') end++;
    const from = waiting.get(end - i);
    if (from === undefined) waiting.set(end - i, i);
    else { out.push([from, end]); waiting.clear(); }
    i = text.indexOf('`', end);
  }
}

/** Parentheses in a link's target nest this deep. */
const NESTED = 3;

/** `[words](target "title")`: the words are prose. */
function linkTargets(text: string, out: Range[]): void {
  for (let i = text.indexOf(']('); i >= 0; i = text.indexOf('](', i + 1)) {
    let depth = 0, end = i + 1;
    for (; end < text.length && text[end] !== '\n'; end++) {
      if (text[end] === '(') { if (++depth > NESTED) break; }
      else if (text[end] === ')' && --depth === 0) break;
    }
    if (text[end] === ')') { out.push([i, end + 1]); i = end; }
  }
}

function tags(text: string, out: Range[]): void {
  for (let i = text.indexOf('<'); i >= 0; i = text.indexOf('<', i + 1)) {
    if (!/[a-z/!?]/i.test(text[i + 1] ?? '')) continue;
    const comment = text.startsWith('<!--', i);
    const end = text.indexOf(comment ? '-->' : '>', i);
    if (end < 0) return;
    out.push([i, end + (comment ? 3 : 1)]);
    i = end;
  }
}

function addresses(text: string, out: Range[]): void {
  for (let i = text.indexOf('://'); i >= 0; ) {
    let start = i, end = i + 3;
    while (start > 0 && i - start < 32 && /[a-z0-9+.-]/i.test(text[start - 1])) start--;
    while (end < text.length && !/[\s<>"”»]/.test(text[end])) end++;
    while (end > i + 3 && /[.,;:!?'’)\]]/.test(text[end - 1])) end--;
    out.push([start, end]);
    i = text.indexOf('://', end);
  }
}

function mails(text: string, out: Range[]): void {
  for (let i = text.indexOf('@'); i >= 0; i = text.indexOf('@', i + 1)) {
    let start = i, end = i + 1;
    while (start > 0 && i - start < 64 && /[\w.+-]/.test(text[start - 1])) start--;
    while (end < text.length && end - i < 255 && /[\w.-]/.test(text[end])) end++;
    if (start < i && text.slice(i, end).includes('.')) out.push([start, end]);
  }
}

function merged(ranges: Range[]): Range[] {
  ranges.sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  const out: Range[] = [];
  for (const r of ranges) {
    const last = out[out.length - 1];
    if (last && r[0] < last[1]) out[out.length - 1] = [last[0], Math.max(last[1], r[1])];
    else out.push(r);
  }
  return out;
}
