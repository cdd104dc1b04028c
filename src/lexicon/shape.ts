import { Class } from './characters';
import { Shape } from './tokens';

/** Shape by (class of the first unit, classes of the others or-ed), both without the bits above `Caseless`. */
export const SHAPES = Uint8Array.from({ length: 256 }, (_, i) => shape(i >> 4, i & 15));

function shape(first: number, rest: number): number {
  const all = first | rest;
  if (all & Class.Digit) return all === Class.Digit ? Shape.Digits : Shape.DigitsAndLetters;
  if (!(all & Class.Upper)) return all & Class.Lower ? Shape.Lower : Shape.Caseless;
  if (!(all & Class.Lower)) return Shape.Upper;
  return first === Class.Upper && !(rest & Class.Upper) ? Shape.Capital : Shape.Mixed;
}

const WORD = /[\p{L}\p{M}\p{N}]+/gu;

/** The words of a phrase with their places, as the scanner would find them. */
export function wordsOf(text: string): { word: string; start: number; end: number }[] {
  const words = [];
  WORD.lastIndex = 0;
  for (let m = WORD.exec(text); m; m = WORD.exec(text)) words.push({ word: m[0], start: m.index, end: WORD.lastIndex });
  return words;
}

/** Shape of a word given as a string; agrees with what the scanner finds unit by unit. */
export function shapeOf(word: string): number {
  if (/^[a-z]+$/.test(word)) return Shape.Lower;
  if (/^[A-Z][a-z]+$/.test(word)) return Shape.Capital;
  let first = 0, rest = 0;
  for (const c of word) {
    const lower = c.toLowerCase();
    const k = /\p{N}/u.test(c) ? Class.Digit : lower === c.toUpperCase() ? Class.Caseless : c === lower ? Class.Lower : Class.Upper;
    if (first) rest |= k; else first = k;
  }
  return SHAPES[(first << 4) | rest];
}
