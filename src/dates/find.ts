import type { Paragraph } from '../analysis/recogniser';
import type { Lexicon } from '../lexicon/lexicon';
import { Shape } from '../lexicon/tokens';
import type { Expression, FoundDate, Parse } from './expression';
import { CALENDAR_RULES } from './grammar/calendar';
import { CLOCK_RULES } from './grammar/clock';
import { EVENT_CLASS, EventKind, type EventRow } from './events';
import { PART_RULES } from './grammar/parts';
import { RELATIVE_RULES } from './grammar/relative';
import { endOf, type Rule } from './grammar/rule';
import { VAGUE_RULES } from './grammar/vague';
import { YEAR_RULES } from './grammar/year';
import { Gap, Reader, wordTable } from './reader';
import { DAYPARTS, Det, K, LAST_TRIGGER, Prep } from './words';

/** The grammar: every construction, by name. */
export const RULES: readonly Rule[] = [
  ...CALENDAR_RULES, ...YEAR_RULES, ...PART_RULES, ...RELATIVE_RULES, ...CLOCK_RULES, ...VAGUE_RULES,
];

const BY_CLASS: readonly (readonly Rule[])[] = Array.from({ length: 40 }, (_, cls) => RULES.filter((r) => r.starts.includes(cls)));

/** How many words before a trigger an expression may begin. */
const REACH = 7;

/** Finds the time expressions of a paragraph; what they mean is left to `resolve`. */
export function findDates(paragraph: Paragraph, lexicon: Lexicon): readonly FoundDate[] {
  const table = wordTable(lexicon);
  const { code } = table;
  const { count, word, shape } = paragraph.tokens;
  const events = paragraph.hits.date;
  let reader: Reader | undefined;
  const out: FoundDate[] = [];
  let done = 0;
  let event = 0;
  for (let i = 0; i < count; i++) {
    const cls = code[word[i]] >> 12;
    const trigger = cls > 0 ? cls <= LAST_TRIGGER : shape[i] === Shape.Digits || shape[i] === Shape.DigitsAndLetters;
    while (event < events.count && events.first[event] < i) event++;
    const named = event < events.count && events.first[event] === i;
    if ((!trigger && !named) || i < done) continue;
    reader ??= new Reader(paragraph, lexicon, table);
    if (named && lexicon.value(events.phrase[event], 0) === EVENT_CLASS) {
      done = pushEvent(reader, paragraph, lexicon, event, out);
      if (done > i) { i = done - 1; continue; }
    }
    if (!trigger) continue;
    const p = around(reader, i, done);
    if (!p) continue;
    push(reader, p.from, p.parse, out);
    done = p.parse.last;
    if (p.parse.also) {
      const { also } = p.parse;
      out.push({ start: also.start, end: also.end, rule: p.parse.rule ?? 'date', expression: also.expression, direction: 0 });
      done = also.last;
    }
    i = Math.max(i, done - 1);
  }
  return out.length === 0 ? NOTHING : lend(out, paragraph.text);
}

const NOTHING: readonly FoundDate[] = [];

/** The reading that covers the trigger and begins furthest to the left. */
function around(r: Reader, trigger: number, done: number): { from: number; parse: Parse } | undefined {
  let from = trigger;
  while (from > done && trigger - from < REACH && leads(r, from - 1) && joins(r, from)) from--;
  for (let i = from; i <= trigger; i++) {
    const parse = read(r, i);
    if (parse && parse.last > trigger) return { from: i, parse };
  }
  return undefined;
}

/** Words that an expression may have before its trigger. */
function leads(r: Reader, i: number): boolean {
  const cls = r.cls(i);
  return cls >= K.Number || cls === K.Vague || (cls === K.None && (r.gap(i + 1) === Gap.Space || r.gap(i + 1) === Gap.Apostrophe)) || cls === K.Digits || cls === K.Mixed;
}

function joins(r: Reader, i: number): boolean {
  const g = r.gap(i);
  return g === Gap.Space || g === Gap.Hyphen || g === Gap.Dash || g === Gap.Tight || g === Gap.Dot || g === Gap.Slash || g === Gap.SpaceQuote || g === Gap.Apostrophe
    || (g === Gap.DotSpace && r.cls(i - 1) === K.Approx);
}

/** The longest reading from a word on. */
export function read(r: Reader, i: number): Parse | undefined {
  let best: Parse | undefined;
  let end = -1;
  for (const rule of BY_CLASS[r.cls(i)]) {
    const p = rule.read(r, i);
    if (!p) continue;
    const e = endOf(r, p);
    if (e > end) { best = p; end = e; }
  }
  return best;
}

function push(r: Reader, from: number, p: Parse, out: FoundDate[]): void {
  const start = p.start ?? r.start(from);
  const previous = out[out.length - 1];
  if (previous && start < previous.end) return;
  const before = r.cls(from - 1) === K.Prep ? r.value(from - 1) : 0;
  out.push({
    start, end: endOf(r, p), rule: p.rule ?? 'date', expression: p.expression,
    direction: needsDirection(p.expression) ? direction(r, from, p.last, before) : 0,
    ...(before === Prep.Since && { open: 'end' as const }), ...(before === Prep.Until && { open: 'start' as const }),
  });
}

function needsDirection(e: Expression): boolean {
  return (e.kind === 'calendar' && e.fields.year === undefined && e.fields.decade === undefined && e.fields.century === undefined) || (e.kind === 'seek' && e.direction === 0);
}

/** Tense and preposition: "until Friday" and "will … Friday" lie ahead, "since Monday" and "said Monday" behind. */
function direction(r: Reader, from: number, to: number, before: number): -1 | 0 | 1 {
  if (before === Prep.Until) return 1;
  if (before === Prep.Since) return -1;
  let future = 99, past = 99;
  for (let k = from - 1, d = 1; k >= 0 && d < 16; k--, d++) {
    const g = r.gap(k + 1);
    if (g === Gap.DotSpace || g === Gap.Other && d > 6) break;
    if (r.future(k)) { future = d; break; }
    if (pastVerb(r, k)) { past = d; break; }
  }
  for (let k = to, d = 1; k < r.count && d < 8; k++, d++) {
    const g = r.gap(k);
    if (g === Gap.DotSpace || g === Gap.Other) break;
    if (r.future(k)) { future = Math.min(future, d); break; }
    if (pastVerb(r, k)) { past = Math.min(past, d); break; }
  }
  return future < past ? 1 : past < 99 ? -1 : 0;
}

const PAST = new Set(['was', 'were', 'said', 'had', 'did', 'told', 'took', 'came', 'went', 'began', 'fell', 'rose', 'won', 'lost', 'met', 'held', 'made', 'left', 'got', 'found', 'gave', 'saw', 'became', 'died', 'shot', 'hit', 'broke', 'ran', 'sent', 'struck', 'led']);

function pastVerb(r: Reader, k: number): boolean {
  const n = r.length(k);
  if (n < 3 || r.shape(k) !== Shape.Lower) return false;
  const e = r.end(k);
  if (r.text.charCodeAt(e - 1) === 100 && r.text.charCodeAt(e - 2) === 101) return n > 3;
  return n <= 6 && PAST.has(r.word(k));
}

/** A named day, or an event after "since", "during" and the like, with a year and a part of the day after it. */
function pushEvent(r: Reader, paragraph: Paragraph, lexicon: Lexicon, k: number, out: FoundDate[]): number {
  const hits = paragraph.hits.date;
  const first = hits.first[k], phrase = hits.phrase[k];
  const row = lexicon.table<readonly EventRow[]>('dates.events')[lexicon.value(phrase, 1)];
  const event = lexicon.value(phrase, 2) === EventKind.Event;
  const the = r.is(first - 1, K.Det, Det.The) && r.gap(first) === Gap.Space;
  // Without an id it is retired by the user.
  if (!row?.id || (event ? !temporal(r, the ? first - 1 : first) : r.capital(hits.last[k]) && r.nounAt(hits.last[k]) && !r.caseless)) return 0;
  let end = hits.end[k], last = hits.last[k];
  let year: number | undefined, part: string | undefined;
  const of = r.is(last, K.Prep, Prep.Of) && !event ? last + 1 : last;
  const n = r.digits(of);
  const g = r.gap(last);
  if (!event && n >= 1000 && n < 3000 && r.length(of) === 4 && (g === Gap.Space || g === Gap.Comma)) { year = n; last = of + 1; end = r.end(of); }
  else if (!event && g === Gap.Space && r.cls(last) === K.Daypart && r.value(last) < 6) { part = DAYPARTS[r.value(last)]; end = r.end(last); last++; }
  const start = event && the ? r.start(first - 1) : hits.start[k];
  const previous = out[out.length - 1];
  if (previous && start < previous.end) return 0;
  const before = r.cls(first - 1) === K.Prep ? r.value(first - 1) : 0;
  out.push({
    start, end, rule: event ? 'event/named' : 'event/day', direction: direction(r, first, last, before),
    expression: { kind: 'event', row, ...(year !== undefined && { year }), ...(part && { part }) },
  });
  return last;
}

/** "after", "during", "since", "pre-" and "the end of" make a time of an event. */
function temporal(r: Reader, first: number): boolean {
  const left = r.cls(first - 1);
  if (r.gap(first) === Gap.Hyphen) return /^(post|pre)$/i.test(first > 0 ? r.word(first - 1) : '');
  if (r.gap(first) !== Gap.Space) return false;
  if (left === K.Prep) {
    const v = r.value(first - 1);
    if (v === Prep.Of) return r.cls(first - 2) === K.Part;
    return TEMPORAL.includes(v);
  }
  return false;
}

const TEMPORAL: readonly number[] = [Prep.After, Prep.Before, Prep.Since, Prep.During, Prep.Until, Prep.Throughout];

/** Ranges: "from March to June 2016" lends the year of its second end to the first. */
function lend(out: FoundDate[], text: string): FoundDate[] {
  for (let i = 0; i + 1 < out.length; i++) {
    const a = out[i].expression, b = out[i + 1].expression;
    if (a.kind !== 'calendar' || b.kind !== 'calendar' || a.fields.year !== undefined || b.fields.year === undefined) continue;
    if (a.fields.month === undefined && a.fields.season === undefined) continue;
    const between = text.slice(out[i].end, Math.min(out[i + 1].start, out[i].end + 12));
    if (out[i + 1].start - out[i].end > 12 || !/^\s*(?:-|–|—|to|and|or|until|through|till|,|\/)(?:\s+the)?\s*$/.test(between)) continue;
    const borrowed = { year: b.fields.year, ...(b.fields.bc && { bc: true }) };
    const later = (a.fields.month ?? 0) > (b.fields.month ?? 13);
    out[i] = { ...out[i], direction: 0, expression: { ...a, fields: { ...a.fields, ...borrowed, ...(later && { year: borrowed.year - 1 }) } } };
  }
  return out;
}
