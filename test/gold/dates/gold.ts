/**
 * News and editorials of our own with their time expressions as TIMEX3 has them, and how well they are found.
 *
 * The first line of a text is its publication date. `{Dec. 20|2025-12-20}` is a mention with its value; `|START` or `|SET`
 * may follow: TIMEX3's `mod`, or that it is repeated. See README.md for what is annotated.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface GoldDate { readonly start: number; readonly end: number; readonly text: string; readonly value: string }
export interface GoldText { readonly id: string; readonly published: string; readonly text: string; readonly dates: readonly GoldDate[] }

const FOLDER = join(import.meta.dirname, 'texts');

/** The annotated texts, by name. */
export const goldTexts = (): GoldText[] =>
  readdirSync(FOLDER).sort().map((file) => goldText(file.replace(/\.txt$/, ''), readFileSync(join(FOLDER, file), 'utf8')));

function goldText(id: string, source: string): GoldText {
  const [published] = source.split('\n', 1);
  const dates: GoldDate[] = [];
  let text = '';
  for (const part of source.slice(published.length + 1).split(/(\{[^}]*\})/)) {
    const marked = /^\{([^|]+)\|([^|]+)(?:\|[^|]+)?\}$/.exec(part);
    if (marked) dates.push({ start: text.length, end: text.length + marked[1].length, text: marked[1], value: marked[2] });
    text += marked ? marked[1] : part;
  }
  return { id, published, text, dates };
}

/** F1 in percent: same bounds; any overlap; and overlap times the share of right values, as TempEval-3 counts. */
export interface Score { readonly strict: number; readonly relaxed: number; readonly value: number }

type Span = Pick<GoldDate, 'start' | 'end' | 'value'>;

const overlap = (a: Span, b: Span): number => Math.min(a.end, b.end) - Math.max(a.start, b.start);

export function score(pairs: readonly { readonly gold: readonly Span[]; readonly found: readonly Span[] }[]): Score {
  let golds = 0, founds = 0, strict = 0, hitGold = 0, hitFound = 0, right = 0;
  for (const { gold, found } of pairs) {
    golds += gold.length;
    founds += found.length;
    hitFound += found.filter((f) => gold.some((g) => overlap(f, g) > 0)).length;
    for (const g of gold) {
      const near = found.filter((f) => overlap(f, g) > 0).sort((a, b) => overlap(b, g) - overlap(a, g));
      if (near.length === 0) continue;
      hitGold++;
      strict += near.some((f) => f.start === g.start && f.end === g.end) ? 1 : 0;
      right += near[0].value === g.value ? 1 : 0;
    }
  }
  const f1 = (p: number, r: number): number => (p + r === 0 ? 0 : (200 * p * r) / (p + r));
  const relaxed = f1(hitFound / founds, hitGold / golds);
  return { strict: f1(strict / founds, strict / golds), relaxed, value: (relaxed * right) / hitGold };
}
