import type { Paragraph } from '../analysis/recogniser';
import type { Lexicon } from '../lexicon/lexicon';
import { EventKind, type EventRow } from './events';
import { foundDate, named, type FoundDate } from './expression';
import { fieldsOf } from './fields';
import { Gap, setOf, type Reader } from './reader';
import { direction } from './tense';
import { DAYPARTS, Det, K, Prep } from './words';

/**
 * Adds a named day, or an event after "since", "during" and the like, with a year and a part of the day after it.
 * @returns the first word behind it, 0 where it is none
 */
export function readEvent(r: Reader, paragraph: Paragraph, lexicon: Lexicon, k: number, out: FoundDate[]): number {
  const hits = paragraph.hits.date;
  const first = hits.first[k], phrase = hits.phrase[k];
  const row = lexicon.table<readonly EventRow[]>('dates.events')[lexicon.value(phrase, 1)];
  const event = lexicon.value(phrase, 2) === EventKind.Event;
  const the = r.is(first - 1, K.Det, Det.The) && r.gap(first) === Gap.Space;
  // Without an id it is retired by the user.
  if (!row?.id || (r.capital(hits.last[k]) && r.nounAt(hits.last[k]) && !r.caseless) || (event && !temporal(r, the ? first - 1 : first))) return 0;
  let end = hits.end[k], last = hits.last[k];
  const fields = fieldsOf();
  if (!event) {
    const g = r.gap(last), of = r.is(last, K.Prep, Prep.Of) ? last + 1 : last, n = r.digits(of);
    if (n >= 1000 && n < 3000 && r.length(of) === 4 && (g === Gap.Space || g === Gap.Comma)) { fields.year = n; last = of + 1; end = r.end(of); }
    else if (g === Gap.Space && r.cls(last) === K.Daypart && r.value(last) < 6) { fields.part = DAYPARTS[r.value(last)]; end = r.end(last); last++; }
  }
  const start = event && the ? r.start(first - 1) : hits.start[k];
  if (out.length > 0 && start < out[out.length - 1].end) return 0;
  const before = r.cls(first - 1) === K.Prep ? r.value(first - 1) : 0;
  out.push(foundDate(start, end, event ? 'event/named' : 'event/day', named(row, fields), direction(r, first, last, before)));
  return last;
}

const TEMPORAL = setOf(Prep.After, Prep.Before, Prep.Since, Prep.During, Prep.Until, Prep.Throughout);

/** "after", "during", "since", "pre-" and "the end of" make a time of an event. */
function temporal(r: Reader, first: number): boolean {
  const g = r.gap(first);
  if (g === Gap.Hyphen) return /^(post|pre)$/i.test(r.word(first - 1));
  return g === Gap.Space && (r.prep(first - 1, TEMPORAL) || (r.is(first - 1, K.Prep, Prep.Of) && r.cls(first - 2) === K.Part));
}
