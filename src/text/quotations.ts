import type { Quotation } from '../analysis/recogniser';

const OPENERS = '“"«„‘';
/** What closes each of the openers. German „…“ closes with the English opening mark. */
const CLOSERS: Readonly<Record<string, string>> = { '“': '”', '"': '"', '«': '»', '„': '“”', '‘': '’' };

/** Quotations inside quotations are followed to this depth. */
const DEPTH = 3;

/**
 * The quotations of one paragraph, inner ones after the one that holds them. A quotation without a closing mark
 * goes on in the next paragraph, which by custom opens with a mark again.
 */
export function findQuotations(text: string): Quotation[] {
  const out: { start: number; end: number; runsOn: boolean }[] = [];
  const open: { mark: string; at: number }[] = [];
  for (let i = nextMark(text, 0); i >= 0; i = nextMark(text, i + 1)) {
    const c = text[i], inner = open[open.length - 1];
    if (inner && CLOSERS[inner.mark].includes(c) && closes(text, i)) {
      out[inner.at].end = i;
      out[inner.at].runsOn = false;
      open.pop();
    } else if (c === '”' || c === '»') {
      closeOuter(c, i, open, out);
    } else if (OPENERS.includes(c) && opens(text, i) && open.length < DEPTH && !open.some((o) => o.mark === c)) {
      open.push({ mark: c, at: out.length });
      out.push({ start: i + 1, end: text.length, runsOn: true });
    }
  }
  if (open.length === 0) return out;
  // A single mark that nothing closes was an apostrophe ("‘tis").
  const apostrophes = new Set(open.filter((o) => o.mark === '‘').map((o) => o.at));
  const end = text.trimEnd().length;
  return out.filter((_, k) => !apostrophes.has(k)).map((q) => (q.runsOn ? { ...q, end: Math.max(q.start, end) } : q));
}

/** An outer quotation closes although an inner one did not. */
function closeOuter(c: string, i: number, open: { mark: string; at: number }[], out: { end: number; runsOn: boolean }[]): void {
  const depth = open.findLastIndex((o) => CLOSERS[o.mark].includes(c));
  if (depth < 0) return;
  for (const o of open.splice(depth)) { out[o.at].end = i; out[o.at].runsOn = false; }
}

const MARK = /[“”"«»„‘’]/g;

function nextMark(text: string, from: number): number {
  MARK.lastIndex = from;
  return MARK.test(text) ? MARK.lastIndex - 1 : -1;
}

const WORD_UNIT = /[\p{L}\p{N}]/u;

/** A mark opens before a word, after a gap. */
function opens(text: string, i: number): boolean {
  const before = text[i - 1];
  if (text[i] === '"' || text[i] === '‘') {
    const after = text[i + 1];
    return (before === undefined || !WORD_UNIT.test(before)) && after !== undefined && !/\s/.test(after);
  }
  return true;
}

/** A single mark closes only where no letter follows: "the workers’ rights" stays open, "don’t" too. */
function closes(text: string, i: number): boolean {
  const after = text[i + 1];
  if (text[i] === '’') return (after === undefined || !WORD_UNIT.test(after)) && text[i - 1] !== ' ';
  return true;
}
