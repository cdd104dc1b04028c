import type { Quotation } from '../analysis/recogniser';
import { STANCE_CATEGORIES } from '../analysis/mention';
import { Cue } from '../lexicon/cues';
import { Value } from './entry';
import { Gap, Role, type View } from './grammar';
import { Form } from './inflect';
import { nounPhraseAfter, nounPhraseBefore, type Phrase } from './phrases';

/** Who takes a stance, as one paragraph shows it: words of it, or something that the text before must tell. */
export type Holder = 'author' | 'unnamed' | 'last' | 'running' | Phrase;

/** A verb of saying with its subject, and the tokens whose stance it attributes. */
export interface Frame {
  readonly verb: number;
  readonly subject: Holder;
  readonly from: number;
  readonly to: number;
  /** The sentence. */
  readonly start: number;
  readonly end: number;
}

const SAYING = new Set(['reporting', 'distancing', 'endorsing'].map((c) => (STANCE_CATEGORIES as readonly string[]).indexOf(c)));
const VERB_FORMS: ReadonlySet<number> = new Set([Form.Base, Form.ThirdPerson, Form.Past]);

/** Frames of the paragraph in text order. */
export function frames(v: View): Frame[] {
  const found: Frame[] = [];
  for (let h = 0; h < v.hits.count; h++) {
    if (!v.live(h)) continue;
    const frame = v.hits.last[h] > v.hits.first[h] + 1 && /^(according|in)$/.test(v.lower(v.hits.first[h])) ? according(v, h) : governs(v, h) ? saying(v, v.hits.first[h], v.hits.last[h]) : undefined;
    if (frame) found.push(frame);
  }
  return found;
}

function governs(v: View, h: number): boolean {
  if (!VERB_FORMS.has(v.value(h, Value.Form))) return false;
  return SAYING.has(v.value(h, Value.Category)) || v.value(h, Value.Subject) === 1;
}

function according(v: View, h: number): Frame {
  const [start, end] = v.sentence(v.hits.first[h]);
  const subject = nounPhraseAfter(v, v.hits.last[h], end) ?? 'unnamed';
  return { verb: v.hits.first[h], subject, from: start, to: end, start, end };
}

/** The frame of a verb of saying at a token: what follows it, or the sentence before it when it stands at its end. */
export function saying(v: View, verb: number, last: number): Frame | undefined {
  const [start, end] = v.sentence(verb);
  if (passive(v, verb)) return undefined;
  const np = nounPhraseBefore(v, verb, start);
  const inverted = !np && /[,"”!?]/.test(v.gap(verb));
  if (inverted) {
    const subject = nounPhraseAfter(v, last, end);
    return subject ? { verb, subject: subject, from: start, to: verb, start, end } : undefined;
  }
  if (!np) return undefined;
  const subject: Holder = np;
  const subjectAt = typeof np === 'object' ? np.first : verb - 1;
  const behind = subjectAt > start && (v.before(subjectAt) & (Gap.Comma | Gap.Quote)) !== 0 && /,["”]?\s*["”]?$|["”]\s*$/.test(v.gap(subjectAt)) && closes(v, last, end);
  // "The raid was, the spokesman said, a crime": both sides are his.
  const inserted = behind && last < end && v.opens(last, 44);
  if (behind) return { verb, subject, from: start, to: inserted ? end : subjectAt, start, end };
  return { verb, subject, from: last, to: clauseEnd(v, last, end), start, end };
}

/** Nothing that could be a clause follows the verb: it ends its sentence, or only time and addressee follow. */
function closes(v: View, last: number, end: number): boolean {
  if (last >= end) return true;
  for (let i = last; i < Math.min(end, last + 7); i++) if (v.role(i, Role.Content) && v.lower(i) === 'that') return false;
  if (/^[,.;:!?"”]/.test(v.gap(last))) return true;
  return v.cue(last, Cue.Preposition) || v.cue(last, Cue.Weekday) || (end - last <= 3 && !v.functional(last));
}

function clauseEnd(v: View, from: number, end: number): number {
  for (let i = from + 1; i < end; i++) {
    const gap = v.before(i);
    if ((gap & Gap.Break) !== 0 && /[;—–]/.test(v.gap(i))) return i;
    if ((gap & Gap.Comma) !== 0 && (v.lower(i) === 'but' || v.lower(i) === 'yet' || v.lower(i) === 'although' || v.lower(i) === 'while')) return i;
  }
  return end;
}

const passive = (v: View, verb: number): boolean => {
  let i = verb - 1;
  while (v.in(i) && v.adverb(i)) i--;
  return v.role(i, Role.Be);
};

/** Who takes the stance of a hit. */
export function holderOf(v: View, h: number, all: readonly Frame[], quotations: readonly Quotation[]): Holder {
  const first = v.hits.first[h], at = v.hits.start[h];
  const q = quotations.length > 0 ? quotations.findIndex((x) => x.start <= at && at < x.end) : -1;
  if (q >= 0) return speakerOf(v, q, quotations, all);
  if (v.value(h, Value.Subject) === 1) {
    const own = attitude(v, h);
    if (own) return own;
  }
  let best: Frame | undefined;
  for (const f of all) {
    if (f.verb === first || first < f.from || first >= f.to) continue;
    if (f.subject === 'author') continue;
    if (best && best.verb > f.verb && best.from <= first) continue;
    best = f;
  }
  if (!best) return 'author';
  // A verb of saying is the author's own word, and so is what it says of its own subject.
  if (typeof best.subject === 'object' && first >= best.subject.first && first < best.subject.last) return 'author';
  return best.subject;
}

/** The subject of a verb of praise or blame, or of its passive "by". */
function attitude(v: View, h: number): Holder | undefined {
  const form = v.value(h, Value.Form), verb = v.hits.first[h];
  const [start, end] = v.sentence(verb);
  if (passive(v, verb)) {
    for (let i = v.hits.last[h]; i < Math.min(end, v.hits.last[h] + 4); i++) {
      if (v.lower(i) === 'by') return nounPhraseAfter(v, i + 1, end);
    }
    return undefined;
  }
  if (form === Form.Participle) return undefined;
  return subjectOf(v, verb, start);
}

/** The subject of a verb; of a coordinated one ("condemned … and praised") that of the verb before. */
function subjectOf(v: View, verb: number, start: number): Phrase | 'author' | 'last' | undefined {
  const np = nounPhraseBefore(v, verb, start);
  if (np || !v.role(verb - 1, Role.And)) return np;
  for (let i = verb - 2; i > start; i--) {
    if (v.cue(i, Cue.Reporting | Cue.FiniteVerb)) return nounPhraseBefore(v, i, start);
  }
  return undefined;
}

/** A verb of saying, but not that of "so-called". */
const reports = (v: View, i: number): boolean => v.cue(i, Cue.Reporting) && !v.hyphenBefore(i);

/**
 * Whether a quotation without a verb of saying is by the speaker of the one before: it stands inside that one or in
 * the same sentence, or it is a sentence of its own. Marks around a few words of a sentence name nobody.
 */
function continues(v: View, q: Quotation, before: Quotation, sentence: number): boolean {
  if (q.start < before.end || (sentence < v.count && before.start > v.tokens.start[sentence])) return true;
  const open = firstTokenFrom(v, q.start), close = firstTokenFrom(v, q.end);
  return v.sentenceStart(open) && (q.runsOn || close >= v.count || v.sentenceStart(close) || /[,.!?…]$/.test(v.text.slice(q.end - 1, q.end)));
}

/** The speaker of a quotation: the clause after it, the clause before it, the speaker of the one before, or unknown. */
function speakerOf(v: View, q: number, quotations: readonly Quotation[], all: readonly Frame[]): Holder {
  const { start, end } = quotations[q];
  const open = firstTokenFrom(v, start), close = firstTokenFrom(v, end);
  const after = reportingNear(v, close, Math.min(v.count, close + 14), quotations, end);
  const ends = /[.…]["”’]*\s*$/.test(v.text.slice(Math.max(0, end - 2), end));
  if (after && !ends) return after.subject;
  const [sentence] = open > 0 ? v.sentence(open - (v.sentenceStart(open) && !/[:,]\s*["“]/.test(v.gap(open)) ? 0 : 1)) : [0];
  for (let i = open - 1; i >= sentence; i--) {
    if (inQuote(v, i, quotations)) continue;
    const f = all.find((x) => x.verb === i) ?? (reports(v, i) ? saying(v, i, i + 1) : undefined);
    if (f) return f.subject;
  }
  if (q > 0 && continues(v, quotations[q], quotations[q - 1], sentence)) return speakerOf(v, q - 1, quotations, all);
  return start <= 3 ? 'running' : 'unnamed';
}

/** A verb of saying right after a quotation, in the same sentence. */
function reportingNear(v: View, from: number, to: number, quotations: readonly Quotation[], end: number): Frame | undefined {
  if (from >= v.count || !/^[^.\n]*$/.test(v.text.slice(end, v.tokens.start[from]).replace(/["”]/g, ''))) return undefined;
  for (let i = from; i < to; i++) {
    if (inQuote(v, i, quotations)) return undefined;
    if (i > from && v.sentenceStart(i)) return undefined;
    if (reports(v, i)) {
      const np = i > from ? nounPhraseBefore(v, i, from) : nounPhraseAfter(v, i + 1, v.sentence(i)[1]);
      return np ? { verb: i, subject: np, from: i, to: i, start: from, end: to } : undefined;
    }
    if (v.role(i, Role.And) && v.lower(i) !== 'nor' && i === from) return undefined;
  }
  return undefined;
}

const inQuote = (v: View, i: number, quotations: readonly Quotation[]): boolean =>
  quotations.some((x) => x.start <= v.tokens.start[i] && v.tokens.start[i] < x.end);

export function firstTokenFrom(v: View, offset: number): number {
  let lo = 0, hi = v.count;
  while (lo < hi) { const mid = (lo + hi) >> 1; if (v.tokens.start[mid] < offset) lo = mid + 1; else hi = mid; }
  return lo;
}
