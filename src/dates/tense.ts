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
  let future = NONE, past = NONE, present = false;
  for (let k = from - 1, d = 1; k >= 0 && d < FAR; k--, d++) {
    const g = r.gap(k + 1);
    if (g === Gap.DotSpace || (g === Gap.Other && d > 6)) break;
    if (r.ahead(k)) {
      if (inRank(r, k, from)) continue;
      future = d;
      present = r.future(k) && !r.past(k - 1) && !r.past(k - 2);
      break;
    }
    if (r.past(k)) {
      const b = passive(r, k);
      if (b === 0) { past = d; break; }
      if (b > 0) { future = d; present = b === 2; break; }
    }
  }
  // At a sentence's head the whole subject stands before its verb: "This Thursday the United States Commission (USC) said".
  const heads = from === 0 || r.gap(from) === Gap.DotSpace, reach = heads ? FAR : NEAR;
  for (let k = to, d = 1; k < r.count && d < reach; k++, d++) {
    const g = r.gap(k);
    if (g === Gap.DotSpace || (g === Gap.Other && !heads)) break;
    if (r.ahead(k)) { if (d < future) { future = d; present = r.future(k) && !r.past(k - 1); } break; }
    if (r.past(k)) { past = Math.min(past, d); break; }
  }
  return future < past ? (present ? 2 : 1) : past < NONE ? -1 : 0;
}

/** "a strike beginning [Monday]", "starting [Friday]". */
const begins = (r: Reader, from: number): boolean => r.gap(from) === Gap.Space && (r.is(from - 1, K.Part, Part.Start) ? /ing$/.test(r.word(from - 1)) && !r.is(from - 2, K.Det, 1) : r.length(from - 1) === 8 && r.word(from - 1) === 'starting');

/** "finished ahead of her rival on [Sunday]" is no future, "ahead of [Sunday's] vote" is. */
const inRank = (r: Reader, k: number, from: number): boolean => r.is(k + 1, K.Prep, Prep.Of) && from - k > 3;

/**
 * What a participle says after "be": 0 where none stands before it, as in "closed", "was closed"; -1 where other words decide, as in "will be closed";
 * 1 for "were to be closed" and 2 for "to be closed", which lie ahead.
 */
function passive(r: Reader, k: number): number {
  if (r.length(k - 1) !== 2 || r.word(k - 1) !== 'be') return 0;
  if (!r.is(k - 2, K.Prep, Prep.To)) return -1;
  return r.past(k - 3) ? 1 : 2;
}
