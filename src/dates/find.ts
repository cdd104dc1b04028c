import type { Paragraph } from '../analysis/recogniser';
import type { Lexicon } from '../lexicon/lexicon';
import { Shape } from '../lexicon/tokens';
import { foundDate, type Direction, type Expression, type FoundDate, type Parse } from './expression';
import { CALENDAR_RULES } from './grammar/calendar';
import { CLOCK_EXTENSIONS, CLOCK_RULES } from './grammar/clock';
import { EVENT_CLASS, EventKind, type EventRow } from './events';
import { PART_EXTENSIONS, PART_RULES } from './grammar/parts';
import { RELATIVE_RULES } from './grammar/relative';
import { endOf, type Extension, type Rule } from './grammar/rule';
import { VAGUE_RULES } from './grammar/vague';
import { YEAR_RULES } from './grammar/year';
import { CLASS, classify, Gap, Reader, VALUE, wordTable } from './reader';
import { ABBREVIATED, AMBIGUOUS, DAYPARTS, Det, K, Prep, SECOND } from './words';

/** The grammar: every construction, by name. */
export const RULES: readonly Rule[] = [
  ...CALENDAR_RULES, ...YEAR_RULES, ...PART_RULES, ...RELATIVE_RULES, ...CLOCK_RULES, ...VAGUE_RULES,
];

/** What may follow a reading. */
export const EXTENSIONS: readonly Extension[] = [...PART_EXTENSIONS, ...CLOCK_EXTENSIONS];

const CLASSES = 40;
/** Rules by the classes of the first two words. */
const BY_PAIR: readonly (readonly Rule[])[] = Array.from({ length: CLASSES * CLASSES }, (_, pair) =>
  RULES.filter((r) => begins(r, Math.floor(pair / CLASSES), pair % CLASSES)));

function begins(rule: Rule, first: number, second: number): boolean {
  if (!rule.starts.includes(first)) return false;
  const then = (first === K.Det ? rule.afterThe : undefined) ?? rule.after?.[first] ?? rule.then;
  return then === undefined || then.includes(second);
}

/** How many words before a trigger an expression may begin. */
const REACH = 7;

/** Finds the time expressions of a paragraph; what they mean is left to `resolve`. */
export function findDates(paragraph: Paragraph, lexicon: Lexicon): readonly FoundDate[] {
  const table = wordTable(lexicon);
  const { code, triggers, triggerCount } = classify(paragraph, table);
  const events = paragraph.hits.date;
  if (triggerCount === 0 && events.count === 0) return NOTHING;
  const { count, shape } = paragraph.tokens;
  let reader: Reader | undefined;
  let out: FoundDate[] | undefined;
  let done = 0;
  let event = 0;
  let trigger = 0;
  for (;;) {
    // What an expression has taken is passed over.
    while (event < events.count && events.first[event] < done) event++;
    while (trigger < triggerCount && triggers[trigger] < done) trigger++;
    const hit = event < events.count ? events.first[event] : count, i = trigger < triggerCount ? triggers[trigger] : count;
    if (hit <= i && hit < count) {
      if (lexicon.value(events.phrase[event], 0) === EVENT_CLASS) {
        reader ??= READER.show(paragraph, lexicon, code, table);
        done = Math.max(done, pushEvent(reader, paragraph, lexicon, event, (out ??= [])));
      }
      event++;
      continue;
    }
    if (i >= count) break;
    trigger++;
    if (code[i] >> CLASS === K.Digits ? plainCount(paragraph, code, i) : idle(code[i], shape[i])) continue;
    reader ??= READER.show(paragraph, lexicon, code, table);
    done = pushAround(reader, i, done, (out ??= []));
  }
  return out === undefined || out.length === 0 ? NOTHING : lend(out, paragraph.text);
}

/** Words that are only seldom a time and cannot be one here: the verbs "may" and "march", "second" by itself. */
function idle(code: number, shape: number): boolean {
  const cls = code >> CLASS;
  if (cls === K.Month) return shape === Shape.Lower && (code & (ABBREVIATED | AMBIGUOUS)) !== 0;
  if (cls === K.Weekday) return shape === Shape.Lower;
  return cls === K.Unit && (code & VALUE) === SECOND;
}

/** A number that counts what no time is: "12 people", "3,500", "40%". */
function plainCount({ text, tokens: { start, end, count } }: Paragraph, code: Uint16Array, i: number): boolean {
  const length = end[i] - start[i];
  if (length > 4) return true;
  const after = text.charCodeAt(end[i]);
  if (after === PERCENT) return true;
  if (after === COMMA && i + 1 < count && start[i + 1] === end[i] + 1 && code[i + 1] >> CLASS === K.Digits) return true;
  if (length === 3 && text.charCodeAt(start[i] - 1) === COMMA && i > 0 && end[i - 1] === start[i] - 1) return true;
  return length <= 2 && after === SPACE && i + 1 < count && code[i + 1] === 0 && start[i + 1] === end[i] + 1;
}

const PERCENT = 37, COMMA = 44, SPACE = 32;

/** Adds what is read around a trigger; gives the first word that is still free. */
function pushAround(r: Reader, trigger: number, done: number, out: FoundDate[]): number {
  let from = trigger;
  while (from > done && trigger - from < REACH && leads(r, from - 1, trigger) && joins(r, from)) from--;
  for (let i = from; i <= trigger; i++) {
    if (i >= r.vainFrom && i < r.vainTo) continue;
    const p = read(r, i);
    if (!p || p.last <= trigger) continue;
    push(r, i, p, out);
    if (!p.also) return p.last;
    const { also } = p;
    out.push(foundDate(also.start, also.end, p.rule ?? 'date', also.expression, 0));
    return also.last;
  }
  // What ends before this trigger ends before the next one too.
  if (from > r.vainTo || from < r.vainFrom) r.vainFrom = from;
  r.vainTo = trigger + 1;
  return done;
}

const NOTHING: readonly FoundDate[] = [];
const READER = new Reader();

/** Words that an expression may have before its trigger; of unknown ones an adjective before "days", "weeks". */
function leads(r: Reader, i: number, trigger: number): boolean {
  const cls = r.cls(i);
  if (cls === K.None) return i === trigger - 1 && r.cls(trigger) === K.Unit && (r.cls(i - 1) === K.Number || r.cls(i - 1) === K.Digits || r.cls(i - 1) === K.Quantity);
  return cls >= K.Number || cls === K.Vague || cls === K.Digits || cls === K.Mixed || cls === K.Unit || cls === K.Fiscal;
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
  const rules = BY_PAIR[r.cls(i) * CLASSES + r.cls(i + 1)];
  for (let k = 0; k < rules.length; k++) {
    const p = rules[k].read(r, i);
    if (p === undefined) continue;
    const e = endOf(r, p);
    if (e > end) { best = p; end = e; }
  }
  if (best === undefined || best.also !== undefined) return best;
  for (let k = 0; k < EXTENSIONS.length; k++) best = EXTENSIONS[k].extend(r, best) ?? best;
  return best;
}

function push(r: Reader, from: number, p: Parse, out: FoundDate[]): void {
  const start = p.start ?? r.start(from);
  const previous = out[out.length - 1];
  if (previous && start < previous.end) return;
  const before = r.cls(from - 1) === K.Prep ? r.value(from - 1) : 0;
  const way = needsDirection(p.expression) ? direction(r, from, p.last, before) : 0;
  out.push(foundDate(start, endOf(r, p), p.rule ?? 'date', p.expression, way, before === Prep.Since ? 'end' : before === Prep.Until ? 'start' : undefined));
}

function needsDirection(e: Expression): boolean {
  return (e.kind === 'calendar' && e.fields.year === undefined && e.fields.decade === undefined && e.fields.century === undefined) || (e.kind === 'seek' && e.direction === 0);
}

/** Tense and preposition: "until Friday" and "will … Friday" lie ahead, "since Monday" and "said Monday" behind. */
function direction(r: Reader, from: number, to: number, before: number): Direction {
  if (before === Prep.Until) return 1;
  if (before === Prep.Since) return -1;
  let future = 99, past = 99;
  for (let k = from - 1, d = 1; k >= 0 && d < 16; k--, d++) {
    const g = r.gap(k + 1);
    if (g === Gap.DotSpace || g === Gap.Other && d > 6) break;
    if (r.ahead(k)) { future = d; break; }
    if (r.past(k)) { past = d; break; }
  }
  for (let k = to, d = 1; k < r.count && d < 8; k++, d++) {
    const g = r.gap(k);
    if (g === Gap.DotSpace || g === Gap.Other) break;
    if (r.ahead(k)) { future = Math.min(future, d); break; }
    if (r.past(k)) { past = Math.min(past, d); break; }
  }
  return future < past ? 1 : past < 99 ? -1 : 0;
}

/** A named day, or an event after "since", "during" and the like, with a year and a part of the day after it. */
function pushEvent(r: Reader, paragraph: Paragraph, lexicon: Lexicon, k: number, out: FoundDate[]): number {
  const hits = paragraph.hits.date;
  const first = hits.first[k], phrase = hits.phrase[k];
  const row = lexicon.table<readonly EventRow[]>('dates.events')[lexicon.value(phrase, 1)];
  const event = lexicon.value(phrase, 2) === EventKind.Event;
  const the = r.is(first - 1, K.Det, Det.The) && r.gap(first) === Gap.Space;
  // Without an id it is retired by the user.
  if (!row?.id || (r.capital(hits.last[k]) && r.nounAt(hits.last[k]) && !r.caseless) || (event && !temporal(r, the ? first - 1 : first))) return 0;
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
  const expression: Expression = { kind: 'event', row, ...(year !== undefined && { year }), ...(part && { part }) };
  out.push(foundDate(start, end, event ? 'event/named' : 'event/day', expression, direction(r, first, last, before)));
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

/**
 * Ranges: the first end is marked, and where the second has a year that the first lacks, the first borrows it:
 * "from March to June 2016", "2014–2018", "between May and July".
 */
function lend(out: FoundDate[], text: string): FoundDate[] {
  for (let i = 0; i + 1 < out.length; i++) {
    const a = out[i], b = out[i + 1];
    if (b.start - a.end > 12 || a.expression.kind !== 'calendar' || b.expression.kind !== 'calendar') continue;
    const link = LINK.exec(text.slice(a.end, b.start));
    if (!link) continue;
    const { fields: f } = a.expression, { fields: g } = b.expression;
    const range = link[1] !== ',' && link[1] !== '/' && link[1] !== 'or' && (link[1] !== 'and' || /between\s+(?:the\s+)?$/i.test(text.slice(Math.max(0, a.start - 14), a.start)));
    const lacks = f.year === undefined && f.decade === undefined && g.year !== undefined && (f.month !== undefined || f.season !== undefined);
    if (!range && !lacks) continue;
    const later = lacks && (f.month ?? 0) > (g.month ?? 13);
    const fields = lacks ? { ...f, year: (g.year ?? 0) - (later ? 1 : 0), ...(g.bc && { bc: true }) } : f;
    out[i] = foundDate(a.start, a.end, a.rule, lacks ? { ...a.expression, fields } : a.expression, lacks ? 0 : a.direction, a.open, range);
  }
  return out;
}

const LINK = /^\s*(-|–|—|to|and|or|until|through|till|,|\/)(?:\s+the)?\s*$/;
