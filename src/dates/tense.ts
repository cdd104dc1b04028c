import type { Direction } from './expression';
import { Gap, type Reader } from './reader';
import { Prep } from './words';

/**
 * Tense and preposition: "until Friday" and "will … Friday" lie ahead, "since Monday" and "said Monday" behind.
 * A future seen from the past ("was due in May", "would") is not one seen from the time of writing.
 * @param before the preposition before word `from`, 0 where there is none
 */
export function direction(r: Reader, from: number, to: number, before: number): Direction {
  if (before === Prep.Until) return 1;
  if (before === Prep.Since) return -1;
  let future = 99, past = 99, present = false;
  for (let k = from - 1, d = 1; k >= 0 && d < 16; k--, d++) {
    const g = r.gap(k + 1);
    if (g === Gap.DotSpace || (g === Gap.Other && d > 6)) break;
    if (r.ahead(k)) { future = d; present = r.future(k) && !r.past(k - 1) && !r.past(k - 2); break; }
    if (r.past(k)) { past = d; break; }
  }
  // At a sentence's head the whole subject stands before its verb: "This Thursday the United States Commission (USC) said".
  const heads = from === 0 || r.gap(from) === Gap.DotSpace, reach = heads ? 16 : 8;
  for (let k = to, d = 1; k < r.count && d < reach; k++, d++) {
    const g = r.gap(k);
    if (g === Gap.DotSpace || (g === Gap.Other && !heads)) break;
    if (r.ahead(k)) { if (d < future) { future = d; present = r.future(k) && !r.past(k - 1); } break; }
    if (r.past(k)) { past = Math.min(past, d); break; }
  }
  return future < past ? (present ? 2 : 1) : past < 99 ? -1 : 0;
}
