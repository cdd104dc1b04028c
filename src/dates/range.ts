import { foundDate, remade, type Calendar, type FoundDate } from './expression';
import { merged, type Fields } from './fields';

/** The two ends of a range stand no further apart. */
const FAR = 12;

/**
 * Ranges: the first end is marked, and where the second has a year that the first lacks, the first borrows it:
 * "from March to June 2016", "2014–2018", "between May and July".
 */
export function linkRanges(out: FoundDate[], text: string): FoundDate[] {
  for (let i = 0; i + 1 < out.length; i++) {
    if (out[i + 1].start - out[i].end <= FAR) out[i] = linked(out[i], out[i + 1], text);
  }
  return out;
}

const LINK = /^\s*(-|–|—|to|and|or|until|through|till|,|\/)(?:\s+the)?\s*$/;

function linked(a: FoundDate, b: FoundDate, text: string): FoundDate {
  if (a.expression.kind !== 'calendar' || b.expression.kind !== 'calendar') return a;
  const link = LINK.exec(text.slice(a.end, b.start))?.[1];
  if (link === undefined) return a;
  const { fields: f } = a.expression, { fields: g } = b.expression;
  const range = link !== ',' && link !== '/' && link !== 'or' && (link !== 'and' || /between\s+(?:the\s+)?$/i.test(text.slice(Math.max(0, a.start - 14), a.start)));
  const lacks = f.year === undefined && f.decade === undefined && g.year !== undefined && (f.month !== undefined || f.season !== undefined);
  if (lacks) return foundDate(a.start, a.end, a.rule, borrowed(a.expression, g), 0, a.open, range, a.attributive, a.sentence);
  return range ? foundDate(a.start, a.end, a.rule, a.expression, a.direction, a.open, range, a.attributive, a.sentence) : a;
}

/** A month or season with the year of the one that it leads to. */
function borrowed(a: Calendar, g: Fields): Calendar {
  const { fields: f } = a, later = (f.month ?? 0) > (g.month ?? 13);
  const fields = merged(f, f);
  fields.year = (g.year ?? 0) - (later ? 1 : 0);
  fields.bc ||= g.bc;
  return remade(a, fields);
}
