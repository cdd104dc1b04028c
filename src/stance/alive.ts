import type { Found } from '../analysis/recogniser';
import { Shape } from '../lexicon/tokens';
import { Gap } from './gap';
import { list } from './grammar';
import { GUARD_LIST } from './guards';
import { Form } from './inflect';
import * as Record from './record';
import type { View } from './view';

const NOUNS = Record.forms(Form.Noun, Form.Plural, Form.Adjective, Form.Base, Form.Word);
const QUIET = Record.categories('hedge', 'booster', 'obligation', 'concession', 'intensifier', 'reporting', 'distancing', 'endorsing');
const PREFIXES = list('anti non counter pro self co pre post ex semi pseudo over re mid');
/** After a hyphen these say how, and what is before them keeps its sense. */
const MANNERS = list('led sounding looking');
const I = list('i');
/** A sentence may begin after these. */
const OPENING = Gap.OpenQuote | Gap.StraightQuote | Gap.OpenSingle | Gap.Colon | Gap.Bullet | Gap.Dash | Gap.OpenParenthesis;

/** Keeps the hits that are stance: no term of art, not inside a name, and past their guard. */
export function keepAlive(v: View): void {
  const { count, start, end } = v.hits;
  let n = 0, name = v.names.length > 0 ? v.names[0] : undefined;
  for (let h = 0; h < count; h++) {
    const r = v.record(h);
    if (!Record.marked(r)) continue;
    while (name !== undefined && name.end <= start[h]) name = ++n < v.names.length ? v.names[n] : undefined;
    if (name !== undefined && name.start < end[h] && !sameWords(v, h, name)) continue;
    if (inName(v, h, r) || prefixed(v, h) || !passes(v, h, r)) continue;
    v.keep(h);
  }
}

/** A loaded word may be a glossary term as well ("rules-based order"): only a proper name, or a longer term, hides it. */
function sameWords(v: View, h: number, name: Found): boolean {
  if (name.start < v.hits.start[h] || name.end > v.hits.end[h]) return false;
  return !v.capital(v.hits.first[h]) || v.sentenceStart(v.hits.first[h]);
}

const passes = (v: View, h: number, r: number): boolean => Record.guard(r) === 0 || GUARD_LIST[Record.guard(r) - 1](v, h);

/** A capital where the sentence gives none makes the word part of a name: "Liberal", "Progress", "Hope". */
function inName(v: View, h: number, r: number): boolean {
  const first = v.hits.first[h];
  return v.capital(first) && namesSomething(v, first, v.hits.last[h], r) && !v.is(first, I) && v.paragraph.role !== 'headline' && !v.paragraph.caseless;
}

function namesSomething(v: View, first: number, last: number, r: number): boolean {
  if (v.tokens.shape[first] === Shape.Upper && v.length(first) > 1) return true;
  if (!v.sentenceStart(first) && (v.closes(first) & OPENING) === 0) return true;
  return !Record.is(r, QUIET) && Record.hasForm(r, NOUNS) && v.capital(last) && v.joined(last);
}

/** "anti-corruption", "risk-averse": the compound says something else. */
function prefixed(v: View, h: number): boolean {
  const first = v.hits.first[h], last = v.hits.last[h];
  if (v.hyphenBefore(first) && (v.is(first - 1, PREFIXES) || v.capital(first - 1))) return true;
  return v.hyphenBefore(last) && !v.is(last, MANNERS);
}
