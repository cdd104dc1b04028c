import type { Parse } from '../expression';
import type { Reader } from '../reader';
import { CALENDAR_RULES } from './calendar';
import { PERIOD_RULES } from './periods';
import { RELATIVE_RULES } from './relative';
import { longer, rulesAt, ruleTable, type Rule } from './rule';
import { YEAR_RULES } from './year';

const PERIODS_AND_RELATIVE = [...PERIOD_RULES, ...RELATIVE_RULES];

const named = (...names: readonly string[]): Rule[] => names.map((name) => PERIODS_AND_RELATIVE.find((r) => r.name === name)!);

/** What names a point on the calendar, in the order in which equally long readings win. */
const POINTS = ruleTable([
  ...CALENDAR_RULES, ...YEAR_RULES, ...named('date/deictic', 'date/season-year', 'date/quarter', 'date/seek', 'date/month-of-year', 'date/relative-unit'),
]);

/** A date that another construction takes in: "the end of [March]", "early [1990s]", "the morning of [29 April]". */
export function point(r: Reader, i: number): Parse | undefined {
  let best: Parse | undefined;
  for (const rule of rulesAt(POINTS, r, i)) {
    const p = rule.read(r, i);
    if (p !== undefined && p.expression.kind !== 'vague') best = longer(r, best, p);
  }
  return best;
}

const DAYS = ruleTable([...named('date/deictic'), ...CALENDAR_RULES]);

/** A day, by date, weekday or deictic. */
export function dayPoint(r: Reader, i: number): Parse | undefined {
  let best: Parse | undefined;
  for (const rule of rulesAt(DAYS, r, i)) best = longer(r, best, rule.read(r, i));
  if (best === undefined || best.also !== undefined) return undefined;
  const e = best.expression;
  return e.kind === 'calendar' && e.fields.day === undefined && e.fields.weekday === undefined ? undefined : best;
}
