import { parse, remade, taken, type Expression, type Mod, type Parse } from '../expression';
import { Gap, type Reader } from '../reader';
import { Det, Flag, K, Noun, Part, Prep, Unit } from '../words';
import { daypart, DAYPART_RULES, partAfter, theDaypart } from './dayparts';
import { unitOf } from './numbers';
import { PERIOD_RULES } from './periods';
import { point } from './point';
import { shift, yearInWords } from './relative';
import { longer, type Extension, type Rule } from './rule';

const START: Readonly<Record<number, Mod>> = { [Part.Early]: 'START', [Part.Start]: 'START', [Part.Late]: 'END', [Part.End]: 'END', [Part.Latter]: 'END', [Part.Mid]: 'MID', [Part.Middle]: 'MID', [Part.Height]: 'MID' };

/** "early 1990s", "mid-March", "late last year", "early Sunday", "the end of the year", "the beginning of October". */
function partOf(r: Reader, i: number): Parse | undefined {
  const k = r.is(i, K.Det, Det.The) ? i + 1 : i;
  if (r.cls(k) !== K.Part || (k > i && r.gap(k) !== Gap.Space)) return undefined;
  switch (r.value(k)) {
    case Part.Turn: return turn(r, i, k);
    case Part.Rest: return rest(r, i, k);
    case Part.Earlier: case Part.Later: return laterIn(r, i, k);
    default: return START[r.value(k)] === undefined ? undefined : marked(r, k);
  }
}

/** "early", "mid", "the end of" and their kin with what they are a part of. */
function marked(r: Reader, k: number): Parse | undefined {
  const v = r.value(k), noun = v === Part.Start || v === Part.End || v === Part.Middle || v === Part.Height, latter = v === Part.Latter;
  if (latter && !r.is(k + 1, K.Noun, Noun.Hours)) return undefined;
  if (r.is(k + 1, K.Prep, Prep.To) && r.gap(k + 1) === Gap.Hyphen) return undefined; // mid-to-late
  let at = r.is(k + 1, K.Noun, Noun.Hours) && r.word(k + 1) === 'part' ? k + 2 : k + 1;
  const link = r.cls(at) === K.Prep && r.gap(at) === Gap.Space ? r.value(at) : 0, of = link === Prep.Of, inn = link === Prep.In;
  if (noun && !of) return undefined;
  // "At the end of the day, it is about trust."
  if (noun && r.is(k - 2, K.Prep, Prep.At) && r.is(at + 2, K.Unit, Unit.Day)) return undefined;
  if (of || inn || link === Prep.On) at++;
  else if (!r.joined(at) && r.gap(at) !== Gap.SpaceQuote) return undefined;
  let p = point(r, at);
  if (v === Part.Early || v === Part.Late) p = longer(r, longer(r, longer(r, p, p && partAfter(r, p)), daypart(r, at)), inn ? theDaypart(r, at) : undefined);
  if (p === undefined && of && noun && r.is(at, K.Det, Det.The) && r.is(at + 1, K.Unit, Unit.Day)) p = shift(at + 2, 'date/part-of-day', Unit.Day, 0, 'either');
  const e = p && markedExpression(p.expression, START[v], inn, noun);
  return p && e && taken(p, 'date/part', e);
}

function markedExpression(e: Expression, mod: Mod, inn: boolean, noun: boolean): Expression | undefined {
  switch (e.kind) {
    case 'calendar': return (inn && e.fields.day !== undefined) || (noun && e.fields.hour !== undefined) ? undefined : remade(e, e.fields, mod);
    case 'shift': case 'seek': return remade(e, e.fields, mod);
    default: return undefined;
  }
}

/** "the turn of the century". */
function turn(r: Reader, i: number, k: number): Parse | undefined {
  if (!r.is(k + 1, K.Prep, Prep.Of) || !r.is(k + 2, K.Det, Det.The) || k === i) return undefined;
  if (r.is(k + 3, K.Unit, Unit.Century)) return shift(k + 4, 'date/turn', Unit.Century, 0, 'either', undefined, 'START');
  const p = point(r, k + 2), e = p?.expression;
  return p && e?.kind === 'calendar' && (e.fields.century || e.fields.decade !== undefined) ? taken(p, 'date/turn', remade(e, e.fields, 'START')) : undefined;
}

/** "the rest of 1944", "the rest of the year". */
function rest(r: Reader, i: number, k: number): Parse | undefined {
  const p = k > i && r.is(k + 1, K.Prep, Prep.Of) ? point(r, k + 2) : undefined;
  return p && p.expression.kind !== 'duration' ? taken(p, 'date/rest') : undefined;
}

/** "later this year", "earlier in the day", "later that month", "later in 1792". */
function laterIn(r: Reader, i: number, k: number): Parse | undefined {
  if (k !== i || r.gap(k + 1) !== Gap.Space) return undefined;
  const inn = r.is(k + 1, K.Prep, Prep.In) || r.is(k + 1, K.Prep, Prep.On) ? k + 2 : k + 1;
  if (r.is(inn, K.Det, Det.The) && r.is(inn + 1, K.Unit, Unit.Day)) return shift(inn + 2, 'date/later-in', Unit.Day, 0, 'either');
  const p = longer(r, point(r, inn), theDaypart(r, inn)), e = p?.expression;
  if (p === undefined || e === undefined || e.kind === 'duration') return undefined;
  if (inn === k + 1 && e.kind === 'calendar' && e.fields.weekday === undefined) return undefined;
  if (inn === k + 1 && e.kind === 'shift' && e.by < 0 && e.unit !== Unit.Year && r.is(k, K.Part, Part.Later)) return undefined;
  return taken(p, 'date/later-in');
}

const S = 115;

/** "year-end", "the year's end", "month's end". */
function unitsEnd(r: Reader, i: number): Parse | undefined {
  const k = r.is(i, K.Det, Det.The) ? i + 1 : i, u = unitOf(r, k);
  if (u < Unit.Week || u > Unit.Decade || (r.value(k) & Flag.Plural) !== 0) return undefined;
  const apart = r.gap(k + 1) === Gap.Apostrophe && r.length(k + 1) === 1 && r.letter(k + 1) === S, s = apart ? k + 2 : k + 1;
  if (!r.is(s, K.Part, Part.End) || !(apart ? r.joined(s) : r.gap(s) === Gap.Hyphen) || !/^(end|close)$/.test(r.word(s))) return undefined;
  return shift(s + 1, 'date/units-end', u, 0, 'either', undefined, 'END');
}

/** "July 25 of that year", "4 May last year". */
function wordsAfter(r: Reader, p: Parse): Parse | undefined {
  const e = p.expression;
  if (p.also !== undefined || e.kind !== 'calendar' || e.fields.day === undefined || e.fields.month === undefined || e.fields.year !== undefined || e.fields.weekday !== undefined) return undefined;
  const y = yearInWords(r, p.last);
  return y && parse(y.last, 'date/day-of-year', remade(y.expression, e.fields), undefined, p.start);
}

export const PART_RULES: readonly Rule[] = [
  ...PERIOD_RULES,
  { name: 'date/part', begins: [[[K.Part]], [[K.The], [K.Part]]], examples: ['early 1990s', 'mid-March', 'late last year', 'the end of the year', 'early Sunday'], read: partOf },
  { name: 'date/units-end', begins: [[[K.Unit], [K.Part, K.None]], [[K.The], [K.Unit]]], examples: ["month's end", 'year-end'], read: unitsEnd },
  ...DAYPART_RULES,
];
export const PART_EXTENSIONS: readonly Extension[] = [
  { name: 'time/date-part', goesOn: [K.Daypart], examples: ['Tuesday morning'], extend: partAfter },
  { name: 'date/day-of-year', goesOn: [K.Prep, K.Det, K.Rel, K.Vague], examples: ['July 25 of that year'], extend: wordsAfter },
];
