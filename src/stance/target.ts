import { STANCE_CATEGORIES } from '../analysis/mention';
import { Cue } from '../lexicon/cues';
import { Value } from './entry';
import { Gap, Role, type View } from './grammar';
import { Form } from './inflect';
import { nounPhraseBefore } from './phrases';

/** Where in the paragraph the target may stand, by a named rule; the first that holds exactly one name gives it. */
export interface Region {
  readonly rule: TargetRule;
  readonly start: number;
  readonly end: number;
  /** The name must end (or, for an object, begin) there, but for a genitive and a word such as "government". */
  readonly edge?: 'end';
}
export type TargetRule = 'object' | 'modified' | 'predicate' | 'actor' | 'directed';

const OBLIGATION = STANCE_CATEGORIES.indexOf('obligation');
/** Nouns and verbs about a state's condition: "Ukraine suffered" is no blame. */
const CONDITION = /^(suffer|struggl|languish|mourn|lack|worr|despair|deserv|enjoy|stagnat|deteriorat|prosper|thriv)/;
const HEADS = /^(government|governments|leaders|leadership|leader|authorities|officials|army|forces|military|president|presidency|rulers|parliament|ministers|minister|diplomats|police|state)$/;

/** Regions to look into for the target of a hit, the surest rule first. */
export function targetRegions(v: View, h: number): Region[] {
  const category = v.value(h, Value.Category), polarity = v.value(h, Value.Polarity);
  if (polarity === 1 && category !== OBLIGATION) return [];
  const first = v.hits.first[h], last = v.hits.last[h], form = v.value(h, Value.Form);
  const verbal = form <= Form.Gerund;
  if (category === OBLIGATION && (form === Form.Word || !v.value(h, Value.Subject))) return subject(v, first, 'directed');
  if (verbal && v.value(h, Value.Subject)) return passive(v, first) ? subject(v, first, 'object') : object(v, last);
  if (verbal && CONDITION.test(v.lower(first))) return [];
  if (verbal) return form === Form.Gerund || form === Form.Participle || passive(v, first) ? modified(v, first, last) : subject(v, first, 'actor');
  return [...modified(v, first, last), ...predicate(v, first)];
}

const region = (v: View, rule: TargetRule, from: number, to: number, edge?: 'end'): Region[] =>
  from < to ? [{ rule, start: v.tokens.start[from], end: v.tokens.end[to - 1], edge }] : [];

const passive = (v: View, verb: number): boolean => {
  let i = verb - 1;
  while (v.in(i) && v.adverb(i)) i--;
  return v.role(i, Role.Be);
};

/** What a verb of praise or blame is about: the noun phrase after it. */
function object(v: View, from: number): Region[] {
  let to = from;
  for (; to < v.count && to < from + 9; to++) {
    if (to > from && (v.before(to) & (Gap.Comma | Gap.Break | Gap.Quote | Gap.Other)) !== 0) break;
    if (v.sentenceStart(to) || v.role(to, Role.Break | Role.Content)) break;
    if (v.cue(to, Cue.Auxiliary | Cue.Modal) || v.role(to, Role.ToWord)) break;
    if (v.cue(to, Cue.Preposition) && v.lower(to) !== 'of' && to > from) break;
    if (v.role(to, Role.And) && !v.capital(to + 1)) break;
  }
  return region(v, 'object', from, to);
}

function subject(v: View, verb: number, rule: TargetRule): Region[] {
  const [start] = v.sentence(verb);
  const np = nounPhraseBefore(v, verb, start);
  return typeof np === 'object' ? region(v, rule, np.first, np.last, 'end') : [];
}

/** The same noun phrase: "China’s reckless conduct", "Russian aggression", "the regime in Belarus", "failure of Germany". */
function modified(v: View, first: number, last: number): Region[] {
  let from = first;
  while (from > 0 && ((first - from < 5 && v.joined(from)) || v.genitive(from))) {
    const i = from - 1;
    if (v.genitive(from) || v.genitive(i)) { from--; continue; }
    if (v.functional(i) || v.cue(i, Cue.Reporting | Cue.FiniteVerb) || v.sentenceStart(from)) break;
    from--;
  }
  while (from < first && !v.capital(from)) from++;
  let to = last;
  while (to < v.count && to < last + 4 && v.joined(to) && !v.functional(to) && !v.sentenceStart(to) && !v.cue(to, Cue.Reporting | Cue.FiniteVerb) && (v.capital(to) || v.content(to))) to++;
  const near = from < first || to > last ? [...adjacent(v, from, first, last, to)] : [];
  let k = last;
  while (k < last + 2 && v.content(k) && !v.adverb(k)) k++;
  if (/^(of|in|from|by)$/.test(v.lower(k)) && v.joined(k) && v.joined(k + 1)) {
    let end = k + 1;
    if (v.cue(end, Cue.Determiner)) end++;
    const name = end;
    while (end < v.count && v.capital(end) && (end === name || v.joined(end))) end++;
    if (end > name && !(v.role(end, Role.And) && v.capital(end + 1))) near.push(...region(v, 'modified', k + 1, end));
  }
  return near;
}

/** Names before the word in its noun phrase, then names between the word and the head of the phrase. */
function adjacent(v: View, from: number, first: number, last: number, to: number): Region[] {
  const before = region(v, 'modified', from, first);
  let end = last;
  while (end < to && v.capital(end)) end++;
  return [...(end > last ? region(v, 'modified', last, end) : []), ...before];
}

/** "Turkey has been reckless", "Saudi Arabia remains a threat". */
function predicate(v: View, first: number): Region[] {
  let i = first - 1;
  while (v.in(i) && v.joined(i + 1) && (v.adverb(i) || v.cue(i, Cue.Determiner) || v.role(i, Role.Not) || v.content(i)) && first - i < 5 && !v.role(i, Role.Copula)) i--;
  if (!v.role(i, Role.Copula) || !v.joined(i + 1) || /^calls?|called$/.test(v.lower(i))) return [];
  const [start] = v.sentence(i);
  const np = nounPhraseBefore(v, i, start);
  return typeof np === 'object' ? region(v, 'predicate', np.first, np.last, 'end') : [];
}

/** A name inside another phrase is no subject: "critics of Hungary", "the speech about Greece"; but "the leaders of Iran". */
export const beginsSubject = (before: string): boolean => {
  const inner = /(?:^|\s)(\S+)\s+(of|about|with|in|from|for|at|on|to|against|between|over|by|near|toward|towards)\s(?:the\s)?$/.exec(before);
  if (inner) return inner[2] === 'of' && HEADS.test(inner[1].toLowerCase());
  return !/\s(of|about|with|in|from|for|at|on|to|against|between|over|by)\s/.test(before);
};

/** What may stand between the name and the end of a subject: "Israel’s government", "the Turkish army". */
export const endsSubject = (rest: string): boolean => {
  const words = rest.replace(/^['’]s?/, '').trim();
  return words === '' || HEADS.test(words.toLowerCase());
};
