/** Ranges as flat pairs of offsets: start, end, start, end … in text order. Plain numbers, so that a diff is cheap. */
export type Spans = readonly number[];

/** One replacement, as VS Code reports it: `length` characters at `start` became `inserted` characters. */
export interface Edit {
  readonly start: number;
  readonly length: number;
  readonly inserted: number;
}

export function equalSpans(a: Spans, b: Spans): boolean {
  return a.length === b.length && a.every((x, i) => x === b[i]);
}

/**
 * Where the editor's own model has moved decorations that never grow at their edges.
 * @returns undefined when an edit touched the inside of a span: then only sending the set again is sure.
 */
export function shiftSpans(spans: Spans, edits: readonly Edit[]): Spans | undefined {
  let moved: number[] = [...spans];
  for (const { start, length, inserted } of [...edits].sort((a, b) => b.start - a.start)) {
    const end = start + length, delta = inserted - length;
    const next: number[] = [];
    for (let i = 0; i < moved.length; i += 2) {
      const from = moved[i], to = moved[i + 1];
      if (to <= start) next.push(from, to);
      else if (from >= end) next.push(from + delta, to + delta);
      else return undefined;
    }
    moved = next;
  }
  return moved;
}

/** Offsets after an edit at which somebody is typing: at most one character replaced nothing, or one was deleted. */
export function typedAt(edits: readonly Edit[]): readonly number[] {
  if (!edits.length || !edits.every((e) => e.inserted + e.length === 1)) return [];
  const sorted = [...edits].sort((a, b) => a.start - b.start);
  let delta = 0;
  return sorted.map((e) => {
    const at = e.start + delta + e.inserted;
    delta += e.inserted - e.length;
    return at;
  });
}

/** Lines with a mark, merged and at most `limit` of them, for the overview ruler. */
export function distinctLines(lines: Iterable<number>, limit: number): readonly number[] {
  const distinct = [...new Set(lines)];
  if (distinct.length <= limit) return distinct;
  const step = distinct.length / limit;
  return Array.from({ length: limit }, (_, i) => distinct[Math.floor(i * step)]);
}
