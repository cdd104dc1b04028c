import type { Direction } from './expression';
import { Gap, type Reader } from './reader';
import { Part, Prep, K } from './words';

/** How far from its date evidence may stand. */
const FAR = 16, NEAR = 8, NONE = 99;

/**
 * Tense and preposition: "until Friday" and "will … Friday" lie ahead, "since Monday" and "said Monday" behind.
 * A future seen from the past ("was due in May", "would") is not one seen from the time of writing.
 * @param before the preposition before word `from`, 0 where there is none
 */
export function direction(r: Reader, from: number, to: number, before: number): Direction {
  if (before === Prep.Until || begins(r, from)) return 1;
  if (before === Prep.Since) return -1;
  let future = NONE, past = NONE, way: Direction = 0;
  for (let k = from - 1, d = 1; k >= 0 && d < FAR && way === 0; k--, d++) {
    const g = r.gap(k + 1);
    if (g === Gap.DotSpace || (g === Gap.Other && d > 6)) break;
    way = tense(r, k, 0);
    if (way < 0) past = d;
    else if (way > 0 && inRank(r, k, from)) way = 0;
    else if (way > 0) future = d;
  }
  // At a sentence's head the whole subject stands before its verb: "This Thursday the United States Commission (USC) said".
  const heads = from === 0 || r.gap(from) === Gap.DotSpace, reach = heads ? FAR : NEAR;
  for (let k = to, d = 1; k < r.count && d < reach; k++, d++) {
    const g = r.gap(k);
    if (g === Gap.DotSpace || (g === Gap.Other && !heads)) break;
    const here = tense(r, k, to);
    if (here === 0) continue;
    if (here < 0) past = Math.min(past, d);
    else if (d < future) { future = d; way = here; }
    break;
  }
  return future < past ? way : past < NONE ? -1 : 0;
}

/** What a word says of its clause: 2 ahead of the time of writing, 1 ahead of a past that the words from `least` on speak of, -1 past. */
function tense(r: Reader, k: number, least: number): Direction {
  if (r.cls(k) === K.Prep) return r.is(k, K.Prep, Prep.To) ? isTo(r, k - 1) : 0;
  if (r.ahead(k)) return r.future(k) && !r.past(k - 1) && !(k - 2 >= least && r.past(k - 2)) ? 2 : 1;
  if (!r.past(k)) return 0;
  const length = r.length(k - 1), before = length === 2 || length === 3 ? r.word(k - 1) : '';
  // "is closed" is no past; of "will be closed" other words decide, "to be closed" lies ahead, "had to be closed" does not.
  if (before === 'is' || before === 'are') return 0;
  if (before !== 'be') return -1;
  if (!r.is(k - 2, K.Prep, Prep.To)) return 0;
  return !r.past(k - 3) ? 2 : r.word(k - 3) === 'had' ? -1 : 1;
}

/** "[are] to appear" lies ahead, "[was] to appear" did; "what is to be a long war" says nothing. */
function isTo(r: Reader, k: number): Direction {
  const length = r.length(k), word = length >= 2 && length <= 4 ? r.word(k) : '';
  if (r.length(k - 1) === 4 && r.word(k - 1) === 'what') return 0;
  return word === 'is' || word === 'are' ? 2 : word === 'was' || word === 'were' ? 1 : 0;
}

/** "a strike beginning [Monday]", "starting [Friday]". */
const begins = (r: Reader, from: number): boolean =>
  r.gap(from) === Gap.Space && (r.is(from - 1, K.Part, Part.Start) ? r.word(from - 1) === 'beginning' && r.cls(from - 2) !== K.Det : r.length(from - 1) === 8 && r.word(from - 1) === 'starting');

const RANKED = /^(?:(?:finish|plac|mov|pull|edg)ed|came|got|home|just|seconds|points)$/;

/** "finished ahead of her rival on [Sunday]" is no future, "met ahead of the vote on [Sunday]" and "moved ahead of [Sunday's] vote" are. */
const inRank = (r: Reader, k: number, from: number): boolean =>
  r.is(k + 1, K.Prep, Prep.Of) && from - k > 3 && RANKED.test(r.word(k - 1));
