import { Gap } from './gap';
import { Role, list } from './grammar';
import { Form } from './inflect';
import * as Record from './record';
import type { View } from './view';

/*
 * The guards that tell word classes apart, and what all guards ask of a hit's neighbours.
 */

/** A test that an ambiguous word must pass: whether the words around hit `h` show the sense that the entry means. */
export type Guard = (view: View, h: number) => boolean;

export const first = (v: View, h: number): number => v.hits.first[h];
export const next = (v: View, h: number): number => v.hits.last[h];
export const form = (v: View, h: number): Form => Record.form(v.record(h));

const POLAR = Record.categories('positive', 'negative', 'loaded');
const polar = (v: View, h: number): boolean => {
  if (h < 0 || h >= v.hits.count) return false;
  const r = v.record(h);
  return Record.marked(r) && Record.is(r, POLAR);
};

/** Skips adverbs and words of degree backwards. */
export const beforeAdverbs = (v: View, i: number): number => {
  while (v.adverb(i) && v.joined(i + 1)) i--;
  return i;
};
export const afterCopula = (v: View, h: number): boolean => v.role(beforeAdverbs(v, first(v, h) - 1), Role.Copula);

// Guards by the words beside the hit.
export const before = (words: string): Guard => { const l = list(words); return (v, h) => !v.is(first(v, h) - 1, l); };
export const after = (words: string): Guard => { const l = list(words); return (v, h) => !v.is(next(v, h), l); };
export const onlyBefore = (words: string): Guard => { const l = list(words); return (v, h) => v.is(first(v, h) - 1, l); };
export const onlyRightAfter = (words: string): Guard => { const l = list(words); return (v, h) => v.is(next(v, h), l) && v.joined(next(v, h)); };
export const both = (a: Guard, b: Guard): Guard => (v, h) => a(v, h) && b(v, h);
export const either = (a: Guard, b: Guard): Guard => (v, h) => a(v, h) || b(v, h);

const THAT = list('that'), BUT = list('but');

export const attributive: Guard = (v, h) => v.content(next(v, h)) || coordinated(v, h);
const attributiveStrict: Guard = (v, h) => v.content(next(v, h)) && !v.adverb(next(v, h));
export const predicative: Guard = (v, h) => afterCopula(v, h) && !attributiveStrict(v, h);
export const participle: Guard = (v, h) => { const f = form(v, h); return f === Form.Past || f === Form.Participle || f === Form.Gerund; };

/** Joined to another word of praise or blame by "and", "but" or a comma. */
export const coordinated: Guard = (v, h) => {
  const end = next(v, h), start = first(v, h);
  return (polar(v, h + 1) && coordinates(v, end, v.hits.first[h + 1])) || (polar(v, h - 1) && coordinates(v, v.hits.last[h - 1], start));
};

/** One word of coordination, or a comma and a space, is all that stands between two tokens. */
const coordinates = (v: View, from: number, to: number): boolean =>
  (to === from && v.opens(to) === Gap.Comma && v.gapTo(to) - v.gapFrom(to) === 2 && (v.before(to) & ~(Gap.Comma | Gap.AnySpace)) === 0 && v.before(to) !== Gap.Comma)
  || (to === from + 1 && (v.role(from, Role.And) || v.is(from, BUT)));

export const beforeStance: Guard = (v, h) => polar(v, h + 1) && v.hits.first[h + 1] === next(v, h) && v.joined(next(v, h));

export const verb: Guard = (v, h) => {
  const f = form(v, h);
  if (f === Form.Past || f === Form.Participle || f === Form.Gerund) return !v.hyphenBefore(next(v, h));
  let i = first(v, h) - 1;
  while (v.adverb(i) && !v.role(i, Role.Determiner)) i--;
  const after = next(v, h);
  if (v.role(i, Role.Modal | Role.ToWord | Role.Subject | Role.Do)) return true;
  if (v.role(i, Role.Determiner | Role.Preposition | Role.Auxiliary) || v.genitive(i)) return false;
  if (v.role(after, Role.ToWord) || v.is(after, THAT)) return true;
  return v.capital(i) && v.role(after, Role.Determiner) && (f !== Form.ThirdPerson || v.joined(first(v, h)));
};

const BEFORE_NOUN = list('show shows showing shown lack lacks need needs');
export const noun: Guard = (v, h) => {
  const i = first(v, h) - 1;
  if (v.role(i, Role.Modal | Role.ToWord | Role.Do | Role.Subject)) return false;
  if (begins(v, i) || v.is(i, BEFORE_NOUN) || v.ends(i, 'ed')) return true;
  const adjective = v.in(i) && v.joined(i + 1) && !v.capital(i) && !(v.ends(i, 's') && !v.ends(i, 'ss') && v.length(i) > 1);
  return adjective && begins(v, i - 1);
};
/** A noun phrase may begin after this word, or with it. */
const begins = (v: View, i: number): boolean => v.role(i, Role.Determiner | Role.Preposition | Role.Negation | Role.Be) || v.genitive(i);

const FEELINGS = list('satisfaction concern appreciation regret alarm dismay interest');
const NEEDS = list('need importance role urgency commitment right value significance necessity'), WITH = list('with');
/** The word introduces what was said: "noted that", "he added.", "added: “". */
export const content: Guard = (v, h) => {
  const after = next(v, h), before = beforeAdverbs(v, first(v, h) - 1);
  if (form(v, h) === Form.Base && v.role(before, Role.Determiner)) return false;
  if (v.role(after, Role.Content) && v.joined(after)) return true;
  if (v.is(after, WITH) && v.is(after + 1, FEELINGS)) return true;
  if (v.role(after, Role.Determiner) && v.is(after + 1, NEEDS)) return true;
  return beforeQuotation(v, after) || afterQuotation(v, first(v, h)) || endsReport(v, after, before);
};

const OPENING = Gap.StraightQuote | Gap.OpenQuote | Gap.StraightSingle | Gap.OpenSingle;
/** A quotation mark follows, or a colon and a space. */
const beforeQuotation = (v: View, i: number): boolean => {
  const to = v.gapTo(i), sign = v.opens(i);
  let k = v.gapFrom(i);
  if ((sign & (Gap.Comma | Gap.Colon)) !== 0) {
    k++;
    if (k < to && (v.mark(k) & (sign === Gap.Colon ? Gap.AnySpace : Gap.EndQuote)) !== 0) return true;
  }
  while (k < to && (v.mark(k) & Gap.AnySpace) !== 0) k++;
  return k < to && (v.mark(k) & OPENING) !== 0;
};
const afterQuotation = (v: View, i: number): boolean =>
  i > 0 && (v.before(i) & Gap.EndQuote) !== 0 && (v.closes(i) & (Gap.EndQuote | Gap.CloseSingle | Gap.Comma)) !== 0;
/** "…, she added.": nothing follows, and a comma or a closing mark stands before the subject. */
const endsReport = (v: View, after: number, subject: number): boolean =>
  (v.role(subject, Role.Subject) || v.capital(subject)) && (v.before(subject) & (Gap.Comma | Gap.EndQuote)) !== 0
  && (v.gapFrom(after) === v.gapTo(after) || (v.opens(after) & (Gap.Period | Gap.Comma | Gap.Semicolon)) !== 0);

const MESSAGES = list('as statement letter message');
/** "The minister said", ", saying that", but no "early warning" and no "the price of saying so". */
export const finite: Guard = (v, h) => {
  if (form(v, h) !== Form.Gerund) return !v.hyphenBefore(next(v, h));
  const i = first(v, h) - 1;
  return v.closes(i + 1) === Gap.Comma || v.role(beforeAdverbs(v, i), Role.Be) || v.is(i, MESSAGES);
};

export const degree: Guard = (v, h) => {
  const i = next(v, h);
  return v.joined(i) && !v.functional(i) && !v.digits(i) && !(v.capital(i) && !v.paragraph.caseless) && !v.role(first(v, h) - 1, Role.Determiner);
};

const COMPARED = list('more less fewer better worse too beyond ahead behind'), NO_COMPARATIVE = list('under other never power order water number paper matter leader member');
export const comparative: Guard = (v, h) => {
  const i = next(v, h);
  if (!v.joined(i)) return false;
  return v.is(i, COMPARED) || (v.ends(i, 'er') && v.length(i) > 3 && !v.functional(i) && !v.is(i, NO_COMPARATIVE));
};

const CLAUSE_WORDS = list('that how why'), OBJECT_WORDS = list('that by');
export const thatClause: Guard = (v, h) => v.is(next(v, h), CLAUSE_WORDS) && v.joined(next(v, h)) && !v.role(first(v, h) - 1, Role.Determiner);
export const takesObject: Guard = (v, h) =>
  (v.role(next(v, h), Role.Determiner | Role.Pronoun) || v.is(next(v, h), OBJECT_WORDS)) && v.joined(next(v, h)) && !v.role(first(v, h) - 1, Role.Determiner);
export const beforeNumber: Guard = (v, h) => {
  const i = next(v, h);
  return v.number(i) && v.gapFrom(i) < v.gapTo(i) && (v.before(i) & ~(Gap.AnySpace | Gap.Currency)) === 0;
};

