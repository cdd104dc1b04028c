import { Gap } from './gap';
import { Role, list } from './grammar';
import type { View } from './view';

const CLAUSE = Gap.Comma | Gap.Break | Gap.Quote;
/** A noun phrase has no more words. */
const LONGEST = 12;
const FIRST_PERSON = list('i we'), THIRD_PERSON = list('he she it they'), PEOPLE = list('people'), RELATIVE = list('who which'), INSIDE = list('of for from in at');

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
  if (v.is(end - 1, RELATIVE)) end--;
  return collect(v, end, from);
}

const auxiliary = (v: View, i: number): boolean => v.role(i, Role.Auxiliary | Role.Modal | Role.Not) || v.adverb(i) || contracted(v, i);

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
    if ((roles & (Role.Break | Role.Content | Role.Not | Role.Auxiliary | Role.Modal)) !== 0 || (roles & (Role.Reporting | Role.Capital)) === Role.Reporting) break;
    if ((roles & Role.And) !== 0) {
      if (!(v.capital(i + 1) && v.capital(i - 1)) && !v.role(i + 1, Role.Determiner)) break;
      if (v.role(i - 1, Role.FiniteVerb)) break;
    }
    if ((roles & Role.Subject) !== 0 && first === end) return pronoun(v, i);
    if ((roles & (Role.FiniteVerb | Role.Capital)) === Role.FiniteVerb) break;
    first--;
  }
  if (first === end) return undefined;
  first = withoutAdjunct(v, first, end);
  return first < end ? { first, last: end } : undefined;
}

function pronoun(v: View, i: number): Subject {
  if (v.is(i, FIRST_PERSON)) return 'author';
  if (v.is(i, THIRD_PERSON)) return 'last';
  return v.is(i, PEOPLE) ? { first: i, last: i + 1 } : 'author';
}

/** "On Tuesday Washington", "After the meeting the minister": what stands before the subject is no part of it. */
function withoutAdjunct(v: View, first: number, end: number): number {
  while (first < end && (v.role(first, Role.Conjunction | Role.And) || v.adverb(first) || (v.length(first) === 1 && v.begins(first, 's')))) first++;
  if (!v.role(first, Role.Preposition)) return first;
  let i = first + 1;
  if (v.role(i, Role.Determiner)) i++;
  for (let k = i; k < end; k++) if (v.role(k, Role.Determiner) && !v.role(k - 1, Role.Preposition)) return k;
  while (i < end && v.role(i, Role.Weekday | Role.Month | Role.Digits)) i++;
  if (i > first + 1 && i < end) return i;
  return Math.min(i + 1, end - 1);
}

/** The noun phrase that begins at a token: "said Halima Guyo, 43", "according to officials in Kyiv". */
export function nounPhraseAfter(v: View, from: number, end: number): NounPhrase | undefined {
  let last = from;
  while (last < end && last - from < LONGEST) {
    if (last > from && (v.before(last) & (CLAUSE | Gap.Other)) !== 0) break;
    if (last === from && (v.before(last) & ~(Gap.Space | Gap.Quote)) !== 0) return undefined;
    if (v.role(last, Role.Break | Role.Content | Role.Auxiliary | Role.Modal | Role.Reporting | Role.Weekday | Role.Month)) break;
    if (v.role(last, Role.Preposition) && !v.is(last, INSIDE)) break;
    if (v.role(last, Role.And) && !v.capital(last + 1)) break;
    if (v.role(last, Role.Subject) && last === from) break;
    last++;
  }
  while (last > from && v.role(last - 1, Role.Preposition | Role.Determiner | Role.And)) last--;
  return last > from ? { first: from, last } : undefined;
}
