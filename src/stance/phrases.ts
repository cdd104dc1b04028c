import { Cue } from '../lexicon/cues';
import { Gap, Role, type View } from './grammar';

const CLAUSE = Gap.Comma | Gap.Break | Gap.Quote;

/** A noun phrase: tokens, half-open, and its place in the paragraph. */
export interface Phrase {
  readonly first: number;
  readonly last: number;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

const LONGEST = 12;

export const phrase = (v: View, first: number, last: number): Phrase => {
  const start = v.tokens.start[first], end = v.tokens.end[last - 1];
  return { first, last, start, end, text: v.text.slice(start, end) };
};

/**
 * The subject that ends before a verb: 'author' for "we" and "I", 'last' for a pronoun that points back.
 * @param from first token that may belong to it
 */
export function nounPhraseBefore(v: View, verb: number, from: number): Phrase | 'author' | 'last' | undefined {
  let end = verb;
  while (end > from && auxiliary(v, end - 1) && (v.before(end) & (Gap.Comma | Gap.Break)) === 0) end--;
  if (end <= from) return undefined;
  const gap = v.before(end);
  if ((gap & Gap.Break) !== 0 || ((gap & Gap.Quote) !== 0 && !/["”]\s*$/.test(v.gap(end)))) return undefined;
  if ((gap & Gap.Comma) !== 0) {
    const before = apposition(v, end, from);
    if (before === undefined) return undefined;
    end = before;
  }
  if (v.role(end - 1, Role.Relative) && v.lower(end - 1) !== 'that') {
    end--;
  }
  return collect(v, end, from);
}

const auxiliary = (v: View, i: number): boolean => v.cue(i, Cue.Auxiliary | Cue.Modal) || v.adverb(i) || v.role(i, Role.Not) || (v.before(i) === (Gap.Apostrophe | Gap.Known) && v.lower(i) === 't');

/** "A Western envoy, who asked not to be named, said": the token where the phrase before the insertion ends. */
function apposition(v: View, end: number, from: number): number | undefined {
  for (let i = end - 1; i > from; i--) if (v.before(i) === (Gap.Comma | Gap.Space | Gap.Known)) return v.sentenceStart(i) ? undefined : i;
  return undefined;
}

function collect(v: View, end: number, from: number): Phrase | 'author' | 'last' | undefined {
  let first = end;
  while (first > from && end - first < LONGEST) {
    const i = first - 1, roles = v.rolesAt(i);
    if (first < end && (v.before(first) & CLAUSE) !== 0) break;
    if ((roles & (Role.Break | Role.Content | Role.Not)) !== 0 || v.cue(i, Cue.Auxiliary | Cue.Modal) || (v.cue(i, Cue.Reporting) && !v.capital(i))) break;
    if ((roles & Role.And) !== 0) {
      if (!(v.capital(i + 1) && v.capital(i - 1)) && !v.cue(i + 1, Cue.Determiner)) break;
      if (v.cue(i - 1, Cue.FiniteVerb)) break;
    }
    if ((roles & Role.Subject) !== 0 && first === end) return roles & Role.First ? 'author' : roles & Role.Third ? 'last' : i + 1 === end && v.lower(i) === 'people' ? phrase(v, i, end) : 'author';
    if (v.cue(i, Cue.FiniteVerb) && !v.capital(i)) break;
    first--;
  }
  if (first === end) return undefined;
  first = withoutAdjunct(v, first, end);
  return first < end ? phrase(v, first, end) : undefined;
}

/** "On Tuesday Washington", "After the meeting the minister": what stands before the subject is no part of it. */
function withoutAdjunct(v: View, first: number, end: number): number {
  while (first < end && (v.cue(first, Cue.Conjunction) || v.role(first, Role.And) || v.adverb(first) || v.lower(first) === 's')) first++;
  if (!v.cue(first, Cue.Preposition)) return first;
  let i = first + 1;
  if (v.cue(i, Cue.Determiner)) i++;
  for (let k = i; k < end; k++) if (v.cue(k, Cue.Determiner) && !v.cue(k - 1, Cue.Preposition)) return k;
  while (i < end && (v.cue(i, Cue.Weekday | Cue.Month) || v.digits(i))) i++;
  if (i > first + 1 && i < end) return i;
  return Math.min(i + 1, end - 1);
}

/** The noun phrase that begins at a token: "said Halima Guyo, 43", "according to officials in Kyiv". */
export function nounPhraseAfter(v: View, from: number, end: number): Phrase | undefined {
  let last = from;
  while (last < end && last - from < LONGEST) {
    if (last > from && (v.before(last) & (CLAUSE | Gap.Other)) !== 0) break;
    if (last === from && (v.before(last) & ~(Gap.Space | Gap.Quote | Gap.Known)) !== 0) return undefined;
    if (v.role(last, Role.Break | Role.Content) || v.cue(last, Cue.Auxiliary | Cue.Modal | Cue.Reporting | Cue.Weekday | Cue.Month)) break;
    if (v.cue(last, Cue.Preposition) && !/^(of|for|from|in|at)$/.test(v.lower(last))) break;
    if (v.role(last, Role.And) && !v.capital(last + 1)) break;
    if (v.role(last, Role.Subject) && last === from) break;
    last++;
  }
  while (last > from && (v.cue(last - 1, Cue.Preposition | Cue.Determiner) || v.role(last - 1, Role.And))) last--;
  return last > from ? phrase(v, from, last) : undefined;
}
