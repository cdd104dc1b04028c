import fc from 'fast-check';
import type { TextChange } from '../../src/analysis/document';

/** Pieces that make texts like those of an editor: prose, markup, and what breaks programs. */
const PROSE = ['Japan', 'Chinese', 'the United', 'States', 'South China Sea', 'Georgia', 'the Congos', 'Congolese', 'U.S.', 'Dec. 20', 'last week', 'on Monday', '2025-12-21', '12/05/2025', 'in 1999', 'the 1990s', 'two weeks later', 'must not', 'deeply troubling', 'said', 'welcomed', 'allegedly', 'Mr. Abe', 'By Jane Doe', 'TOKYO, Dec. 20, 2025 —', 'the', 'of', 'and', 'a', 'however', 'Turkey', 'TURKEY', 'NATO'];
const MARKS = ['“', '”', '"', '‘', '’', '(', ')', '[', '](', '`', '```', '~~~', '<', '>', '<!--', '-->', '# ', '## ', '---', '===', '- ', '1. ', '> ', '|', '*', '_', 'https://a.b/Japan', 'x@japan.jp', '. ', '? ', ': ', ', ', '…', '—'];
const GAPS = [' ', ' ', ' ', ' ', '\n', '\n\n', '\r\n', '\r\n\r\n', '\r', '\t', '\u00a0', '\u2028', '\u2029', '  '];
const ODD = ['\0', '\ud83d', '\ude00', '😀', '🇨🇳', '𝐂𝐡𝐢𝐧𝐚', '\u200d', '\u200b', '\u202e', '\u0301', 'e\u0301', 'Tu\u0308rkiye', 'الصين', '中国', '日本', 'ﬁ', 'İ', 'ẞ', '\ufeff', '\u2066', '１２月'];

export const piece = fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...PROSE) }, { weight: 6, arbitrary: fc.constantFrom(...GAPS) }, { weight: 3, arbitrary: fc.constantFrom(...MARKS) }, { weight: 1, arbitrary: fc.constantFrom(...ODD) });

/** A text of pieces, mostly with spaces between them. */
export const prose = (max: number): fc.Arbitrary<string> =>
  fc.array(fc.tuple(piece, fc.constantFrom(' ', ' ', '')), { maxLength: max }).map((p) => p.flat().join(''));

/** Any string at all, and prose-like ones. */
export const anyText = fc.oneof({ weight: 4, arbitrary: prose(60) }, fc.string({ unit: 'binary', maxLength: 80 }), fc.string({ unit: fc.integer({ min: 0, max: 0xffff }).map((c) => String.fromCharCode(c)), maxLength: 80 }));

/** One event with up to three ranges that do not overlap, in any order, as fractions of a text still unknown. */
export const edit = fc.tuple(fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }), prose(4)), { minLength: 1, maxLength: 3 }), fc.boolean());

/** The event for a text of this length. */
export function changesFor([ranges, reverse]: typeof edit extends fc.Arbitrary<infer T> ? T : never, length: number): TextChange[] {
  const points = ranges.flatMap(([a, b]) => [Math.round(a * length), Math.round(Math.min(1, a + b * b * 0.3) * length)]).sort((a, b) => a - b);
  const changes = ranges.map(([, , text], i) => ({ start: points[2 * i], end: points[2 * i + 1], text }));
  // Ranges that touch each other at one point have no order.
  const apart = changes.filter((c, i) => i === 0 || c.start > changes[i - 1].end);
  return reverse ? apart.toReversed() : apart;
}

/** The text after an event. */
export function applied(text: string, changes: readonly TextChange[]): string {
  return changes.toSorted((a, b) => b.start - a.start).reduce((t, c) => t.slice(0, c.start) + c.text + t.slice(c.end), text);
}
