import { Cue } from '../lexicon/cues';
import { Gap } from './gap';
import { Role, list } from './grammar';
import type { View } from './view';

const CLAUSE = Gap.Comma | Gap.Break | Gap.Quote;
/** A noun phrase has no more words. */
const LONGEST = 12;
const THAT = list('that'), PEOPLE = list('people'), INSIDE = list('of for from in at');

/** A noun phrase: tokens, half-open. */
export interface NounPhrase {
  readonly first: number;
  readonly last: number;
}

/** A subject: 'author' for "we" and "I", 'last' for a pronoun that points back. */
export type Subject = NounPhrase | 'author' | 'last';

/** Whether a verb stands after a form of "be". */
export function passive(v: View, verb: number): boolean {
  let i = verb - 1;
  while (i >= 0 && v.adverb(i)) i--;
  return v.role(i, Role.Be);
}

/**
 * The subject that ends before a verb.
 * @param from first token that may belong to it
 */
export function nounPhraseBefore(v: View, verb: number, from: number): Subject | undefined {
  let end = verb;
  while (end > from && auxiliary(v, end - 1) && (v.before(end) & (Gap.Comma | Gap.Break)) === 0) end--;
  if (end <= from) return undefined;
  const gap = v.before(end);
  if ((gap & Gap.Break) !== 0 || ((gap & Gap.Quote) !== 0 && (v.closes(end) & Gap.EndQuote) === 0)) return undefined;
  if ((gap & Gap.Comma) !== 0) {
    const before = apposition(v, end, from);
    if (before === undefined) return undefined;
    end = before;
  }
  if (v.role(end - 1, Role.Relative) && !v.is(end - 1, THAT)) end--;
  return collect(v, end, from);
}

const auxiliary = (v: View, i: number): boolean =>
  v.cue(i, Cue.Auxiliary | Cue.Modal) || v.adverb(i) || v.role(i, Role.Not) || contracted(v, i);

/** The t of "don’t". */
export const contracted = (v: View, i: number): boolean => v.in(i) && v.length(i) === 1 && v.begins(i, 't') && v.apostropheBefore(i);

/** "A Western envoy, who asked not to be named, said": the token where the phrase before the insertion ends. */
function apposition(v: View, end: number, from: number): number | undefined {
  for (let i = end - 1; i > from; i--) if (v.before(i) === (Gap.Comma | Gap.Space)) return v.sentenceStart(i) ? undefined : i;
  return undefined;
}

function collect(v: View, end: number, from: number): Subject | undefined {
  let first = end;
  while (first > from && end - first < LONGEST) {
    const i = first - 1, roles = v.rolesAt(i);
    if (first < end && (v.before(first) & CLAUSE) !== 0) break;
    if ((roles & (Role.Break | Role.Content | Role.Not)) !== 0 || v.cue(i, Cue.Auxiliary | Cue.Modal) || (v.cue(i, Cue.Reporting) && !v.capital(i))) break;
    if ((roles & Role.And) !== 0) {
      if (!(v.capital(i + 1) && v.capital(i - 1)) && !v.cue(i + 1, Cue.Determiner)) break;
      if (v.cue(i - 1, Cue.FiniteVerb)) break;
    }
    if ((roles & Role.Subject) !== 0 && first === end) return pronoun(v, i, roles);
    if (v.cue(i, Cue.FiniteVerb) && !v.capital(i)) break;
    first--;
  }
  if (first === end) return undefined;
  first = withoutAdjunct(v, first, end);
  return first < end ? { first, last: end } : undefined;
}

function pronoun(v: View, i: number, roles: number): Subject {
  if ((roles & Role.First) !== 0) return 'author';
  if ((roles & Role.Third) !== 0) return 'last';
  return v.is(i, PEOPLE) ? { first: i, last: i + 1 } : 'author';
}

/** "On Tuesday Washington", "After the meeting the minister": what stands before the subject is no part of it. */
function withoutAdjunct(v: View, first: number, end: number): number {
  while (first < end && (v.cue(first, Cue.Conjunction) || v.role(first, Role.And) || v.adverb(first) || (v.length(first) === 1 && v.begins(first, 's')))) first++;
  if (!v.cue(first, Cue.Preposition)) return first;
  let i = first + 1;
  if (v.cue(i, Cue.Determiner)) i++;
  for (let k = i; k < end; k++) if (v.cue(k, Cue.Determiner) && !v.cue(k - 1, Cue.Preposition)) return k;
  while (i < end && (v.cue(i, Cue.Weekday | Cue.Month) || v.digits(i))) i++;
  if (i > first + 1 && i < end) return i;
  return Math.min(i + 1, end - 1);
}

/** The noun phrase that begins at a token: "said Halima Guyo, 43", "according to officials in Kyiv". */
export function nounPhraseAfter(v: View, from: number, end: number): NounPhrase | undefined {
  let last = from;
  while (last < end && last - from < LONGEST) {
    if (last > from && (v.before(last) & (CLAUSE | Gap.Other)) !== 0) break;
    if (last === from && (v.before(last) & ~(Gap.Space | Gap.Quote)) !== 0) return undefined;
    if (v.role(last, Role.Break | Role.Content) || v.cue(last, Cue.Auxiliary | Cue.Modal | Cue.Reporting | Cue.Weekday | Cue.Month)) break;
    if (v.cue(last, Cue.Preposition) && !v.is(last, INSIDE)) break;
    if (v.role(last, Role.And) && !v.capital(last + 1)) break;
    if (v.role(last, Role.Subject) && last === from) break;
    last++;
  }
  while (last > from && (v.cue(last - 1, Cue.Preposition | Cue.Determiner) || v.role(last - 1, Role.And))) last--;
  return last > from ? { first: from, last } : undefined;
}
