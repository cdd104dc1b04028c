import type { Paragraph } from '../analysis/recogniser';
import type { Lexicon } from '../lexicon/lexicon';
import { EVENT_CLASS } from './events';
import { foundDate, type Direction, type Expression, type FoundDate, type Parse } from './expression';
import { readEvent } from './find-event';
import { CALENDAR_RULES } from './grammar/calendar';
import { CLOCK_EXTENSIONS, CLOCK_RULES } from './grammar/clock';
import { PART_EXTENSIONS, PART_RULES } from './grammar/parts';
import { RELATIVE_RULES } from './grammar/relative';
import { CLASSES, endOf, rulesAt, ruleTable, type Extension, type Rule } from './grammar/rule';
import { VAGUE_RULES } from './grammar/vague';
import { YEAR_RULES } from './grammar/year';
import { linkRanges } from './range';
import { Gap, Reader } from './reader';
import { direction } from './tense';
import { triggersOf, wordTable, type WordTable } from './triggers';
import { K, Prep, Unit } from './words';

/** The grammar: every construction, by name. */
export const RULES: readonly Rule[] = [
  ...CALENDAR_RULES, ...YEAR_RULES, ...PART_RULES, ...RELATIVE_RULES, ...CLOCK_RULES, ...VAGUE_RULES,
];

/** What may follow a reading. */
export const EXTENSIONS: readonly Extension[] = [...PART_EXTENSIONS, ...CLOCK_EXTENSIONS];

const TABLE = ruleTable(RULES);
/** Which extensions can go on with a word, as bits by its class. */
const GOES_ON = Uint8Array.from({ length: CLASSES }, (_, cls) => EXTENSIONS.reduce((bits, e, k) => bits | (e.goesOn.includes(cls) ? 1 << k : 0), 0));

/** How many words before a trigger an expression may begin. */
const REACH = 7;

const NOTHING: readonly FoundDate[] = [];
const READER = new Reader();

/** Finds the time expressions of a paragraph; what they mean is left to `resolve`. */
export function findDates(paragraph: Paragraph, lexicon: Lexicon): readonly FoundDate[] {
  const table = wordTable(lexicon);
  const triggers = triggersOf(paragraph, table);
  if (triggers.count === 0 && paragraph.hits.date.count === 0) return NOTHING;
  const out = search(paragraph, lexicon, table, triggers.words, triggers.count);
  return out.length === 0 ? NOTHING : linkRanges(out, paragraph.text);
}

function search(paragraph: Paragraph, lexicon: Lexicon, table: WordTable, triggers: Int32Array, triggerCount: number): FoundDate[] {
  const events = paragraph.hits.date, { count } = paragraph.tokens;
  const reader = READER.show(paragraph, lexicon, table), out: FoundDate[] = [];
  let done = 0, event = 0, trigger = 0;
  for (;;) {
    // What an expression has taken is passed over.
    while (event < events.count && events.first[event] < done) event++;
    while (trigger < triggerCount && triggers[trigger] < done) trigger++;
    const hit = event < events.count ? events.first[event] : count, i = trigger < triggerCount ? triggers[trigger] : count;
    if (hit <= i && hit < count) {
      if (lexicon.value(events.phrase[event], 0) === EVENT_CLASS) done = Math.max(done, readEvent(reader, paragraph, lexicon, event, out));
      event++;
    } else if (i < count) {
      done = readAround(reader, i, done, out);
      trigger++;
    } else return out;
  }
}

/** Adds what is read around a trigger; gives the first word that is still free. */
function readAround(r: Reader, trigger: number, done: number, out: FoundDate[]): number {
  let from = trigger;
  while (from > done && trigger - from < REACH && leads(r, from - 1, trigger) && joins(r, from)) from--;
  for (let i = from; i <= trigger; i++) {
    if (i >= r.vainFrom && i < r.vainTo) continue;
    const p = read(r, i);
    if (p === undefined || p.last <= trigger) continue;
    push(r, i, p, out);
    const { also } = p;
    if (also === undefined) return p.last;
    out.push(foundDate(also.start, also.end, p.rule, also.expression, 0));
    return also.last;
  }
  // What ends before this trigger ends before the next one too.
  if (from > r.vainTo || from < r.vainFrom) r.vainFrom = from;
  r.vainTo = trigger + 1;
  return done;
}

/** Classes of words that an expression may have before its trigger. */
const LEADS = Uint8Array.from({ length: CLASSES }, (_, cls) => (cls >= K.Number || cls === K.Vague || cls === K.Digits || cls === K.Mixed || cls === K.Unit || cls === K.Fiscal ? 1 : 0));

/** Whether an expression may begin at a word before its trigger; at unknown ones where it is an adjective before "days", "weeks". */
function leads(r: Reader, i: number, trigger: number): boolean {
  const cls = r.cls(i);
  if (cls !== K.None) return LEADS[cls] === 1;
  if (i !== trigger - 1 || r.cls(trigger) !== K.Unit) return false;
  const before = r.cls(i - 1);
  return before === K.Number || before === K.Digits || before === K.Quantity;
}

const JOINS = 1 << Gap.Space | 1 << Gap.Hyphen | 1 << Gap.Dash | 1 << Gap.Tight | 1 << Gap.Dot | 1 << Gap.Slash | 1 << Gap.SpaceQuote | 1 << Gap.Apostrophe;

function joins(r: Reader, i: number): boolean {
  const g = r.gap(i);
  return (JOINS >> g & 1) === 1 || (g === Gap.DotSpace && r.cls(i - 1) === K.Approx);
}

/** The longest reading from a word on. */
export function read(r: Reader, i: number): Parse | undefined {
  const rules = rulesAt(TABLE, r, i);
  let best: Parse | undefined;
  let end = -1;
  for (let k = 0; k < rules.length; k++) {
    const p = rules[k].read(r, i);
    if (p === undefined) continue;
    const e = endOf(r, p);
    if (e > end) { best = p; end = e; }
  }
  return best === undefined || best.also !== undefined ? best : extended(r, best);
}

function extended(r: Reader, p: Parse): Parse {
  for (let k = 0; k < EXTENSIONS.length; k++) {
    const bits = GOES_ON[r.cls(p.last)] >> k;
    if (bits === 0) return p;
    if ((bits & 1) !== 0) p = EXTENSIONS[k].extend(r, p) ?? p;
  }
  return p;
}

function push(r: Reader, from: number, p: Parse, out: FoundDate[]): void {
  const start = p.start ?? r.start(from);
  if (out.length > 0 && start < out[out.length - 1].end) return;
  const before = r.cls(from - 1) === K.Prep ? r.value(from - 1) : 0;
  const open = before === Prep.Since ? 'end' : before === Prep.Until ? 'start' : undefined;
  if (needsDirection(p.expression)) out.push(foundDate(start, endOf(r, p), p.rule, p.expression, directionOf(r, from, p, before), open, false, false, sentenceStart(r, from)));
  else out.push(foundDate(start, endOf(r, p), p.rule, p.expression, 0, open, false, before === 0 ? namesAThing(r, p) : isAside(r, from, p)));
}

/** "figures for June", "orders for December": what a thing is for lies as near behind as ahead. */
function directionOf(r: Reader, from: number, p: Parse, before: number): Direction {
  const way = direction(r, from, p.last, before);
  return before === Prep.For && way < 0 && p.expression.kind === 'calendar' && p.expression.fields.month !== undefined ? 0 : way;
}

/** "the 1965 Voting Rights Act", "its 2018 budget": a bare year before a noun. */
function namesAThing(r: Reader, { expression: e, last }: Parse): boolean {
  if (e.kind !== 'calendar' || e.fields.year === undefined || e.fields.month !== undefined || e.fields.season !== undefined) return false;
  return r.nounAt(last) && !r.past(last);
}

/** "the group, founded in 1964, will …": a year that tells of a thing in passing. */
function isAside(r: Reader, from: number, { expression: e, last }: Parse): boolean {
  if (e.kind !== 'calendar' || e.fields.year === undefined || e.fields.month !== undefined || r.cls(from - 1) !== K.Prep) return false;
  let first = from - 1, after = last;
  while (isOfYears(r, first)) first--;
  while (r.gap(after) === Gap.Space && isOfYears(r, after)) after++;
  return r.gap(after) === Gap.Comma && r.gap(first) === Gap.Comma && r.past(first);
}

/** Words between years: "[painted] between 1890 and [1912]". */
const isOfYears = (r: Reader, i: number): boolean => { const cls = r.cls(i); return cls === K.Prep || cls === K.Digits; };

function sentenceStart(r: Reader, i: number): number {
  while (i > 0 && r.gap(i) !== Gap.DotSpace) i--;
  return r.start(i);
}

function needsDirection(e: Expression): boolean {
  if (e.kind === 'calendar') return e.fields.year === undefined && e.fields.decade === undefined && e.fields.century === undefined;
  return (e.kind === 'seek' && e.direction === 0) || (e.kind === 'shift' && e.unit === Unit.Weekend && e.by === 0);
}
