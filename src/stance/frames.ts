import { Gap } from './gap';
import { Role, list } from './grammar';
import { UNNAMED } from './mention';
import { nounPhraseAfter, nounPhraseBefore, passive, type Subject } from './phrases';
import * as Record from './record';
import type { View } from './view';

/** A verb of saying with its subject, and the tokens whose stance it attributes. */
export interface Frame {
  readonly verb: number;
  readonly subject: Subject | typeof UNNAMED;
  readonly from: number;
  readonly to: number;
}

const THAT = list('that'), CONTRAST = list('but yet although while');

/** The frame that a hit makes, when it is a verb of saying or a phrase that names a speaker. */
export function frameOf(v: View, h: number): Frame | undefined {
  const first = v.hits.first[h], last = v.hits.last[h];
  return Record.namesSpeaker(v.record(h)) ? according(v, first, last) : saying(v, first, last);
}

function according(v: View, first: number, last: number): Frame {
  const start = v.sentenceFrom(first), end = v.sentenceTo(first);
  return { verb: first, subject: nounPhraseAfter(v, last, end) ?? UNNAMED, from: start, to: end };
}

/** The frame of a verb of saying at a token: what follows it, or the sentence before it when it stands at its end. */
export function saying(v: View, verb: number, last: number): Frame | undefined {
  if (passive(v, verb)) return undefined;
  const start = v.sentenceFrom(verb), end = v.sentenceTo(verb);
  const subject = nounPhraseBefore(v, verb, start);
  if (!subject) {
    if ((v.before(verb) & (Gap.Comma | Gap.EndQuote | Gap.Exclaim)) === 0) return undefined;
    const inverted = nounPhraseAfter(v, last, end);
    return inverted && { verb, subject: inverted, from: start, to: verb };
  }
  const subjectAt = typeof subject === 'object' ? subject.first : verb - 1;
  if (subjectAt > start && (v.closes(subjectAt) & (Gap.Comma | Gap.EndQuote)) !== 0 && ends(v, last, end)) {
    // "The raid was, the spokesman said, a crime": both sides are his.
    const inserted = last < end && v.opens(last) === Gap.Comma;
    return { verb, subject, from: start, to: inserted ? end : subjectAt };
  }
  return { verb, subject, from: last, to: clauseEnd(v, last, end) };
}

/** Nothing that could be a clause follows the verb: it ends its sentence, or only time and addressee follow. */
function ends(v: View, last: number, end: number): boolean {
  if (last >= end) return true;
  for (let i = last; i < Math.min(end, last + 7); i++) if (v.is(i, THAT)) return false;
  if ((v.opens(last) & (Gap.Comma | Gap.Semicolon | Gap.Colon | Gap.Period | Gap.Exclaim | Gap.EndQuote)) !== 0) return true;
  return v.role(last, Role.Preposition | Role.Weekday) || (end - last <= 3 && !v.functional(last));
}

function clauseEnd(v: View, from: number, end: number): number {
  for (let i = from + 1; i < end; i++) {
    const gap = v.before(i);
    if ((gap & (Gap.Semicolon | Gap.Dash)) !== 0) return i;
    if ((gap & Gap.Comma) !== 0 && v.is(i, CONTRAST)) return i;
  }
  return end;
}

/** A verb of saying, but not that of "so-called". */
export const reports = (v: View, i: number): boolean => v.role(i, Role.Reporting) && !v.hyphenBefore(i);
