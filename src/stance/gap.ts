/**
 * What may stand in the gap before a token, as bits; the last ones name what several of the first ones are. An enum, so
 * that the bundle has the numbers.
 */
export enum Gap {
  Space = 1 << 0, Comma = 1 << 1, Semicolon = 1 << 2, Colon = 1 << 3, OpenParenthesis = 1 << 4, CloseParenthesis = 1 << 5,
  /** En and em dash. */
  Dash = 1 << 6,
  Period = 1 << 7, /** ! ? */ Exclaim = 1 << 8, Ellipsis = 1 << 9,
  /** “ */ OpenQuote = 1 << 10, /** " */ StraightQuote = 1 << 11, /** ” */ CloseQuote = 1 << 12,
  /** ‘ */ OpenSingle = 1 << 13, /** ' */ StraightSingle = 1 << 14, /** ’ */ CloseSingle = 1 << 15,
  Hyphen = 1 << 16, Bullet = 1 << 17, Currency = 1 << 18, /** Spaces that part no words of a line. */ RareSpace = 1 << 19,
  Else = 1 << 20,
  Break = 0b11111 << 2, Stop = 0b111 << 7, Quote = 0b111 << 10, /** " ” */ EndQuote = 0b11 << 11, Apostrophe = 0b111 << 13, Other = 0b1111 << 17,
  AnySpace = (1 << 19) | 1,
}

/** All marks with a bit of their own stand below. */
const MARKS_BELOW = 0x2030;
const marks = new Int32Array(MARKS_BELOW).fill(Gap.Else);
const MARKS: readonly (readonly [number, string])[] = [
  [Gap.Space, ' \t\n\r\u00a0'], [Gap.Comma, ','], [Gap.Semicolon, ';'], [Gap.Colon, ':'], [Gap.OpenParenthesis, '('], [Gap.CloseParenthesis, ')'],
  [Gap.Dash, '\u2013\u2014'], [Gap.Period, '.'], [Gap.Exclaim, '!?'], [Gap.Ellipsis, '\u2026'], [Gap.OpenQuote, '\u201c'], [Gap.StraightQuote, '"'], [Gap.CloseQuote, '\u201d'],
  [Gap.OpenSingle, '\u2018'], [Gap.StraightSingle, "'"], [Gap.CloseSingle, '\u2019'], [Gap.Hyphen, '-\u2010\u2011'], [Gap.Bullet, '\u2022'], [Gap.Currency, '$£¥'],
  [Gap.RareSpace, '\v\f\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f'],
];
for (const [bit, units] of MARKS) for (const unit of units) marks[unit.charCodeAt(0)] = bit;

/** The bit of a code unit in a gap. */
export const markOf = (unit: number): number => (unit < MARKS_BELOW ? marks[unit] : rareMark(unit));

const rareMark = (unit: number): number =>
  unit === 0x20ac ? Gap.Currency : unit === 0x205f || unit === 0x3000 || unit === 0xfeff ? Gap.RareSpace : Gap.Else;
