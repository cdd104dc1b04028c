import { STANCE_CATEGORIES } from '../analysis/mention';
import { Cue } from '../lexicon/cues';
import { Value } from './entry';
import { Gap, Role, type View } from './grammar';
import { Form } from './inflect';

/** How many words a negation may stand before the word it negates. */
const REACH = 8;
const QUIET = new Set(['intensifier', 'concession', 'hedge'].map((c) => (STANCE_CATEGORIES as readonly string[]).indexOf(c)));
const HEDGE = STANCE_CATEGORIES.indexOf('hedge');
const OBLIGATION = STANCE_CATEGORIES.indexOf('obligation');

/**
 * Whether a hit is negated in its clause: a word of negation stands before it, no clause begins in between, and no
 * other evaluating word takes the negation first ("poses no threat to stability" denies the threat alone), unless
 * the two are coordinated ("neither prudent nor fair").
 */
export function negated(v: View, h: number): boolean {
  const first = v.hits.first[h], last = v.hits.last[h];
  if (v.value(h, Value.Category) === OBLIGATION && v.lower(last) === 'not' && v.joined(last)) return true;
  let other = h - 1;
  for (let i = first - 1; i >= 0 && i >= first - REACH; i--) {
    if (!passable(v, i + 1)) return false;
    const roles = v.rolesAt(i);
    if ((roles & Role.Break) !== 0 && v.lower(i) === 'but' && v.lower(i - 1) === 'anything') return true;
    while (other >= 0 && v.hits.first[other] > i) other--;
    if (other >= 0 && v.hits.last[other] > i && (roles & (Role.Not | Role.Failing)) === 0 && v.live(other)) {
      if (!QUIET.has(v.value(other, Value.Category)) && !coordinated(v, other, h)) return false;
      continue;
    }
    if (roles !== 0) {
      if ((roles & Role.Break) !== 0 && !(v.lower(i) === 'as' || v.lower(i) === 'so')) return false;
      if ((roles & Role.Content) !== 0 && !/^den/.test(v.lower(i - 1))) return false;
      if ((roles & Role.And) !== 0 && (roles & Role.Not) === 0 && finite(v, h)) return false;
      if ((roles & Role.Adverbs) !== 0 && v.lower(i + 1) === 'from' && v.lower(i) === 'far') return true;
    }
    if (v.before(i) === (Gap.Apostrophe | Gap.Known) && v.lower(i) === 't' && /n$/.test(v.lower(i - 1))) return true;
    if (v.cue(i + 1, Cue.Preposition) && v.lower(i + 1) === 'of' && v.lower(i) === 'short') return true;
    if ((roles & (Role.Not | Role.Failing)) !== 0) return applies(v, i, first);
    if (v.sentenceStart(i)) return false;
  }
  return false;
}

/** No punctuation that ends a clause stands before this token. */
const passable = (v: View, i: number): boolean => {
  const gap = v.before(i);
  return (gap & (Gap.Stop | Gap.Break | Gap.Comma)) === 0 || ((gap & (Gap.Stop | Gap.Break)) === 0 && v.lower(i) === 'nor');
};

const finite = (v: View, h: number): boolean => v.value(h, Value.Form) === Form.Past && v.value(h, Value.Category) !== HEDGE;

const coordinated = (v: View, a: number, b: number): boolean => {
  const gap = v.hits.first[b] - v.hits.last[a];
  return gap <= 3 && gap >= 1 && v.role(v.hits.last[a], Role.And) && (v.lower(v.hits.last[a]) !== 'and' || gap === 1);
};

/** Whether this word of negation reaches the token, and is no fixed phrase with another sense. */
function applies(v: View, i: number, first: number): boolean {
  const word = v.lower(i), after = v.lower(i + 1);
  if (word === 'not' && /^(only|just|merely|simply|least|unlike)$/.test(after)) return false;
  if (word === 'no' && /^(doubt|wonder|less|sooner|matter|question)$/.test(after)) return false;
  if (word === 'nowhere' && (v.role(i + 1, Role.Be) || v.cue(i + 1, Cue.Auxiliary))) return false;
  if (word === 'nothing' && /^(but|short|less)$/.test(after)) return false;
  if (word === 'never' && /^(more|so)$/.test(after)) return false;
  if (word === 'no' || word === 'without') return v.lower(i + 1) === 'longer' || !crosses(v, i + 1, first);
  if (v.role(i, Role.Failing) && !/^den/.test(word)) return v.role(i + 1, Role.ToWord) && first - i <= 5;
  return true;
}

/** A preposition other than "of" stands between: "no place for hope" does not negate the hope. */
function crosses(v: View, from: number, to: number): boolean {
  for (let k = from; k < to; k++) if (v.cue(k, Cue.Preposition) && v.lower(k) !== 'of' && v.lower(k) !== 'than') return true;
  return false;
}
