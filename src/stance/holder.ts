import type { Named, StanceMention } from '../analysis/mention';
import type { Quotation } from '../analysis/recogniser';
import { frameOf, reports, saying, type Frame } from './frames';
import { Gap } from './gap';
import { Role, list } from './grammar';
import { Form } from './inflect';
import { UNNAMED } from './mention';
import { nounPhraseAfter, nounPhraseBefore, passive, type NounPhrase, type Subject } from './phrases';
import * as Record from './record';
import type { View } from './view';

/** Words of the paragraph that name who takes a stance, and have names in them: one of these may say who it is. */
export interface Speaker {
  readonly start: number;
  readonly end: number;
  readonly named: Named;
}

/** Who takes a stance, as nothing beyond the words of its paragraph can change. */
export type Certain = StanceMention['holder'];

/** Who takes a stance, as one paragraph shows it: certain, or something that the text before must tell. */
export type Holder = Certain | 'last' | 'running' | Speaker;

export const isCertain = (h: Holder): h is Certain => (typeof h === 'object' ? !('named' in h) : h !== 'last' && h !== 'running');

const BY = list('by'), NOR = list('nor'), ON = list('on');
const HE_SHE = list('he she'), GROUP = list('police people couple');
/** Verbs that say something only behind what was said: "“It is late,” he continued". */
const GOES_ON = list('continue continues continued write writes wrote tweeted posted'), GOES = list('go goes went');

/** Who takes the stances of a paragraph: of one paragraph after the other. */
export class Speech {
  readonly #view: View;
  #quotations: readonly Quotation[] = [];
  /** Holders by quotation, as they are asked for. */
  readonly #quoted: (Holder | undefined)[] = [];
  /** Hits that attribute words to a speaker, and their frames, as they are asked for: null for one that makes none. */
  readonly #reporting: number[] = [];
  readonly #frames: (Frame | null | undefined)[] = [];
  /** Whom each frame names, as they are asked for. */
  readonly #speakers: (Holder | undefined)[] = [];
  #count = 0;
  /** The first quotation, and the first reporting hit, that may concern the hit in hand or those behind it. */
  #quotation = 0;
  #first = 0;
  /** Up to this token nothing is reported from the hit in hand on. */
  #quietTo = 0;

  constructor(v: View) { this.#view = v; }

  /** Call this for each paragraph that the view shows, then ask for its hits in text order. */
  begin(): void {
    const v = this.#view;
    this.#quotations = v.paragraph.quotations();
    for (let q = 0; q < this.#quotations.length; q++) this.#quoted[q] = undefined;
    this.#count = this.#quotation = this.#first = this.#quietTo = 0;
    for (let n = 0; n < v.keptCount; n++) {
      const h = v.kept(n);
      if (!Record.reports(v.record(h))) continue;
      this.#frames[this.#count] = this.#speakers[this.#count] = undefined;
      this.#reporting[this.#count++] = h;
    }
  }

  /** Who takes the stance of a hit. */
  holder(h: number): Holder {
    const v = this.#view, q = this.#quotations.length > 0 ? this.#quotationAt(v.hits.start[h]) : -1;
    if (q >= 0) return this.#speakerOf(q);
    if (Record.subject(v.record(h))) {
      const own = attitude(v, h);
      if (own && (typeof own !== 'object' || names(v, own))) return this.#name(own, v.hits.first[h]);
    }
    const token = v.hits.first[h];
    return token < this.#quietTo ? 'author' : this.#reported(token);
  }

  /** A quotation that no mark closes here. */
  get runsOn(): boolean { return this.#quotations.length > 0 && this.#quotations[this.#quotations.length - 1].runsOn; }

  /** Who spoke last in the paragraph, or speaks still in the quotation that runs on; undefined when nobody is named. */
  lastSpeaker(): Holder | undefined {
    if (this.runsOn) return this.#openSpeaker();
    for (let k = this.#count - 1; k >= 0; k--) {
      if (typeof this.#frame(k)?.subject === 'object') return this.#speaker(k);
    }
    return undefined;
  }

  #openSpeaker(): Holder {
    const { start } = this.#quotations[this.#quotations.length - 1], first = this.#view.tokenFrom(start);
    for (let k = this.#count - 1; k >= 0; k--) {
      if (this.#verb(k) < first && this.#frame(k)) return this.#speaker(k);
    }
    return start <= 3 ? 'running' : UNNAMED;
  }

  #verb(k: number): number { return this.#view.hits.first[this.#reporting[k]]; }

  #frame(k: number): Frame | undefined {
    let frame = this.#frames[k];
    if (frame === undefined) this.#frames[k] = frame = frameOf(this.#view, this.#reporting[k]) ?? null;
    return frame ?? undefined;
  }

  /** The speaker that a frame names. */
  #speaker(k: number): Holder { return (this.#speakers[k] ??= this.#name(this.#frame(k)!.subject, this.#verb(k))); }

  /** @param token where the verb stands: a pronoun before it is the person who spoke last in the paragraph, if anybody did */
  #name(pointer: Frame['subject'], token: number): Holder {
    const subject = pointer === 'last' ? this.#spokeBefore(token) : pointer;
    if (typeof subject !== 'object') return subject;
    const v = this.#view;
    if (!names(v, subject)) return UNNAMED;
    const start = v.tokens.start[subject.first], end = v.tokens.end[subject.last - 1], named: Named = { text: v.text.slice(start, end), entry: undefined };
    return v.hasName(start, end) ? { start, end, named } : named;
  }

  /** The outermost quotation around an offset, -1 when there is none. */
  #quotationAt(at: number): number {
    const all = this.#quotations;
    while (this.#quotation < all.length && all[this.#quotation].end <= at) this.#quotation++;
    return this.#quotation < all.length && all[this.#quotation].start <= at ? this.#quotation : -1;
  }

  /** The holder of what stands at a token outside quotations: the subject of the last frame of its sentence around it. */
  #reported(token: number): Holder {
    const v = this.#view, count = this.#count, from = v.sentenceFrom(token), to = v.sentenceTo(token);
    while (this.#first < count && this.#verb(this.#first) < from) this.#first++;
    let k = this.#first;
    while (k < count && this.#verb(k) < to) k++;
    if (k === this.#first) this.#quietTo = k === count ? v.count : to;
    while (--k >= this.#first) {
      const f = this.#verb(k) === token ? undefined : this.#frame(k);
      if (!f || token < f.from || token >= f.to || f.subject === 'author') continue;
      // A verb of saying is the author's own word, and so is what it says of its own subject.
      const { subject } = f;
      return typeof subject === 'object' && token >= subject.first && token < subject.last ? 'author' : this.#speaker(k);
    }
    return 'author';
  }

  #speakerOf(q: number): Holder { return (this.#quoted[q] ??= this.#findSpeaker(q)); }

  /** The speaker of a quotation: the clause after it, the clause before it, the speaker of the one before, or unknown. */
  #findSpeaker(q: number): Holder {
    const v = this.#view, { start, end } = this.#quotations[q];
    const open = v.tokenFrom(start), close = v.tokenFrom(end);
    if (!endsSentence(v, end)) {
      const after = this.#subjectAfter(open, close, Math.min(v.count, close + 14), end);
      if (after) return this.#name(after, open);
    }
    const sentence = open > 0 ? v.sentenceFrom(open - (v.sentenceStart(open) && !/[:,]\s*["“]/.test(v.gap(open)) ? 0 : 1)) : 0;
    for (let i = open - 1; i >= sentence; i--) {
      const subject = this.#subjectAt(i);
      if (subject) return this.#name(subject, i);
    }
    if (q > 0 && continues(v, this.#quotations[q], this.#quotations[q - 1], sentence)) return this.#speakerOf(q - 1);
    return start <= 3 ? 'running' : UNNAMED;
  }

  /** The subject of a verb of saying at a token that is not quoted itself. */
  #subjectAt(i: number): Frame['subject'] | undefined {
    const k = this.#reportingAt(i);
    if ((k < 0 && !reports(this.#view, i)) || this.#quoting(i)) return undefined;
    const frame = (k >= 0 ? this.#frame(k) : undefined) ?? (reports(this.#view, i) ? saying(this.#view, i, i + 1) : undefined);
    return frame?.subject;
  }

  /** The reporting hit that begins at a token, -1 when there is none. */
  #reportingAt(token: number): number {
    let low = 0, high = this.#count;
    while (low < high) { const middle = (low + high) >> 1; if (this.#verb(middle) < token) low = middle + 1; else high = middle; }
    return low < this.#count && this.#verb(low) === token ? low : -1;
  }

  /** The subject of a verb of saying right after a quotation, in the same sentence. */
  #subjectAfter(open: number, from: number, to: number, end: number): Subject | undefined {
    const v = this.#view;
    if (from >= v.count || stops(v.text, end, v.tokens.start[from])) return undefined;
    const speech = isClause(v, open, from, end);
    for (let i = from; i < to; i++) {
      if (this.#quoting(i) || (i > from && v.sentenceStart(i))) return undefined;
      if (reports(v, i)) return i > from ? nounPhraseBefore(v, i, from) : nounPhraseAfter(v, i + 1, v.sentenceTo(i));
      const last = speech ? goesOn(v, i) : -1;
      if (last >= 0) return i > from ? nounPhraseBefore(v, i, from) : nounPhraseAfter(v, last, v.sentenceTo(i));
      if (i === from && v.role(i, Role.And) && !v.is(i, NOR)) return undefined;
    }
    return undefined;
  }

  /** Whom a pronoun before a token means: whoever spoke last in the paragraph, one person for "he" and "she". */
  #spokeBefore(token: number): Subject {
    const v = this.#view, one = v.is(token - 1, HE_SHE) || v.is(token - 2, HE_SHE);
    for (let k = this.#count - 1; k >= 0; k--) {
      const before = this.#verb(k) < token ? this.#frame(k)?.subject : undefined;
      if (typeof before === 'object' && names(v, before) && !(one && plural(v, before))) return before;
    }
    return 'last';
  }

  #quoting(i: number): boolean {
    const at = this.#view.tokens.start[i], all = this.#quotations;
    for (let q = 0; q < all.length && all[q].start <= at; q++) if (at < all[q].end) return true;
    return false;
  }
}

/** A full stop, and no more than a mark or space behind it, ends the text before an offset: what follows is not of its sentence. */
function endsSentence(v: View, end: number): boolean {
  let k = end - 1;
  const first = Math.max(0, end - 2);
  while (k >= first && (v.mark(k) & Gap.AnySpace) !== 0) k--;
  while (k >= first && (v.mark(k) & (Gap.EndQuote | Gap.CloseSingle)) !== 0) k--;
  return k >= first && (v.mark(k) & (Gap.Period | Gap.Ellipsis)) !== 0;
}

/** A quotation that begins a sentence and ends with a comma, or as a question or call, is a clause; others are words of one. */
function isClause(v: View, open: number, close: number, end: number): boolean {
  return v.sentenceStart(open) && ((v.mark(end - 1) & (Gap.Comma | Gap.Exclaim)) !== 0 || (v.before(close) & Gap.Comma) !== 0);
}

/** One past a verb that says something behind a quotation, -1 where none stands. */
function goesOn(v: View, i: number): number {
  if (v.role(i - 1, Role.ToWord)) return -1;
  if (v.is(i, GOES_ON)) return i + 1;
  return v.is(i, GOES) && v.is(i + 1, ON) ? i + 2 : -1;
}

/** A full stop or a line break stands in the text. */
function stops(text: string, from: number, to: number): boolean {
  for (let k = from; k < to; k++) { const c = text.charCodeAt(k); if (c === 46 || c === 10) return true; }
  return false;
}

/** The subject of a verb of praise or blame, or of its passive "by". */
function attitude(v: View, h: number): Subject | undefined {
  const verb = v.hits.first[h], last = v.hits.last[h];
  if (passive(v, verb)) {
    const end = v.sentenceTo(verb);
    for (let i = last; i < Math.min(end, last + 4); i++) if (v.is(i, BY)) return nounPhraseAfter(v, i + 1, end);
    return undefined;
  }
  return Record.form(v.record(h)) === Form.Participle ? undefined : subjectOf(v, verb, v.sentenceFrom(verb));
}

/** The subject of a verb; of a coordinated one ("condemned … and praised") that of the verb before. */
function subjectOf(v: View, verb: number, start: number): Subject | undefined {
  const own = nounPhraseBefore(v, verb, start);
  if (own || !v.role(verb - 1, Role.And)) return own;
  for (let i = verb - 2; i > start; i--) if (v.role(i, Role.Reporting | Role.FiniteVerb)) return nounPhraseBefore(v, i, start);
  return undefined;
}

/**
 * Whether a quotation without a verb of saying is by the speaker of the one before: it stands inside that one or in
 * the same sentence, or it is a sentence of its own. Marks around a few words of a sentence name nobody.
 */
function continues(v: View, q: Quotation, before: Quotation, sentence: number): boolean {
  if (q.start < before.end || (sentence < v.count && before.start >= v.tokens.start[sentence])) return true;
  const open = v.tokenFrom(q.start), close = v.tokenFrom(q.end);
  return v.sentenceStart(open) && (q.runsOn || close >= v.count || v.sentenceStart(close) || /[,.!?…]$/.test(v.text.slice(q.end - 1, q.end)));
}

/** A phrase that ends in a word of grammar or a number, or begins with a preposition, was misread: it names nobody. */
function names(v: View, { first, last }: NounPhrase): boolean {
  return !v.functional(last - 1) && !v.role(last - 1, Role.Digits) && !v.role(first, Role.Preposition);
}

/** "officials", "the police": no single person. */
function plural(v: View, { last }: NounPhrase): boolean {
  return v.is(last - 1, GROUP) || (!v.capital(last - 1) && v.text.charCodeAt(v.tokens.end[last - 1] - 1) === 115);
}
