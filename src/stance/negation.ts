import { Gap } from './gap';
import { Role, list } from './grammar';
import { Form } from './inflect';
import { contracted } from './phrases';
import * as Record from './record';
import type { View } from './view';

/** How many words a negation may stand before the word it negates. */
const REACH = 8;
const NEGATING = Role.Not | Role.Failing;
const QUIET = Record.categories('intensifier', 'concession', 'hedge'), HEDGE = Record.categories('hedge'), OBLIGATION = Record.categories('obligation');

const NOT = list('not'), NO = list('no'), NOR = list('nor'), NOWHERE = list('nowhere'), NOTHING = list('nothing'), NEVER = list('never'), NO_OR_WITHOUT = list('no without');
const BUT = list('but'), ANYTHING = list('anything'), FAR = list('far'), FROM = list('from'), SHORT = list('short'), OF = list('of'), OF_OR_THAN = list('of than');
const AS_OR_SO = list('as so'), AND = list('and'), LONGER = list('longer');
const NOT_ONLY = list('only just merely simply least unlike'), NO_DOUBT = list('doubt wonder less sooner matter question'), NOTHING_BUT = list('but short less'), NEVER_MORE = list('more so');

/**
 * Whether a hit is negated in its clause: a word of negation stands before it, no clause begins in between, and no
 * other evaluating word takes the negation first ("poses no threat to stability" denies the threat alone), unless
 * the two are coordinated ("neither prudent nor fair").
 */
export function negated(v: View, h: number): boolean {
  const first = v.hits.first[h], after = v.hits.last[h];
  if (Record.is(v.record(h), OBLIGATION) && v.is(after, NOT) && v.joined(after)) return true;
  const last = v.negatingBefore(first);
  return last >= first - REACH && last >= v.sentenceFrom(first) && reached(v, h, first);
}

function reached(v: View, h: number, first: number): boolean {
  let other = h - 1;
  for (let i = first - 1; i >= 0 && i >= first - REACH; i--) {
    if (!passable(v, i + 1)) return false;
    const roles = v.rolesAt(i);
    if ((roles & Role.Break) !== 0 && v.is(i, BUT) && v.is(i - 1, ANYTHING)) return true;
    while (other >= 0 && v.hits.first[other] > i) other--;
    if (other >= 0 && v.hits.last[other] > i && (roles & NEGATING) === 0 && v.live(other)) {
      if (!Record.is(v.record(other), QUIET) && !coordinated(v, other, h)) return false;
      continue;
    }
    if (roles !== 0) {
      if ((roles & Role.Break) !== 0 && !v.is(i, AS_OR_SO)) return false;
      if ((roles & Role.Content) !== 0 && !v.begins(i - 1, 'den')) return false;
      if ((roles & Role.And) !== 0 && (roles & Role.Not) === 0 && finite(v, h)) return false;
      if ((roles & Role.Adverb) !== 0 && v.is(i + 1, FROM) && v.is(i, FAR)) return true;
    }
    if (contracted(v, i) && v.ends(i - 1, 'n')) return true;
    if (v.is(i, SHORT) && v.is(i + 1, OF) && v.role(i + 1, Role.Preposition)) return true;
    if ((roles & NEGATING) !== 0) return applies(v, i, first);
    if (v.sentenceStart(i)) return false;
  }
  return false;
}

/** No punctuation that ends a clause stands before this token. */
const passable = (v: View, i: number): boolean => {
  const gap = v.before(i);
  return (gap & (Gap.Stop | Gap.Break | Gap.Comma)) === 0 || ((gap & (Gap.Stop | Gap.Break)) === 0 && v.is(i, NOR));
};

const finite = (v: View, h: number): boolean => { const r = v.record(h); return Record.form(r) === Form.Past && !Record.is(r, HEDGE); };

const coordinated = (v: View, a: number, b: number): boolean => {
  const after = v.hits.last[a], gap = v.hits.first[b] - after;
  return gap <= 3 && gap >= 1 && v.role(after, Role.And) && (!v.is(after, AND) || gap === 1);
};

/** Whether this word of negation reaches the token, and is no fixed phrase with another sense. */
function applies(v: View, i: number, first: number): boolean {
  const after = i + 1;
  if (v.is(i, NOT) && v.is(after, NOT_ONLY)) return false;
  if (v.is(i, NO) && v.is(after, NO_DOUBT)) return false;
  if (v.is(i, NOWHERE) && v.role(after, Role.Be | Role.Auxiliary)) return false;
  if (v.is(i, NOTHING) && v.is(after, NOTHING_BUT)) return false;
  if (v.is(i, NEVER) && v.is(after, NEVER_MORE)) return false;
  if (v.is(i, NO_OR_WITHOUT)) return v.is(after, LONGER) || !crosses(v, after, first);
  if (v.role(i, Role.Failing) && !v.begins(i, 'den')) return v.role(after, Role.ToWord) && first - i <= 5;
  return true;
}

/** A preposition other than "of" stands between: "no place for hope" does not negate the hope. */
function crosses(v: View, from: number, to: number): boolean {
  for (let k = from; k < to; k++) if (v.role(k, Role.Preposition) && !v.is(k, OF_OR_THAN)) return true;
  return false;
}
