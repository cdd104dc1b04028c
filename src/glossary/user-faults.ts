import { LineCounter, isMap, isNode, isScalar, parseDocument, type Document } from 'yaml';
import type { Path } from './schema-errors';
import type { UserFault } from './user';

/** A fault with its place in the text: UTF-16 offsets, half-open, and the line and column of the start, from 0. */
export interface Problem {
  readonly start: number;
  readonly end: number;
  readonly line: number;
  readonly column: number;
  readonly message: string;
}

/** Finds the places of faults in the text that they were found in. Slow (it parses with positions): only when there are any. */
export function locate(text: string, faults: readonly UserFault[]): Problem[] {
  if (!faults.length) return [];
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  return faults.map((fault) => {
    const [start, end] = 'path' in fault ? rangeOf(document, fault.path, 'onKey' in fault) : [fault.offset, endOfLine(text, fault.offset)];
    const { line, col } = lines.linePos(Math.min(start, text.length));
    return { start, end: Math.max(start, end), line: Math.max(0, line - 1), column: Math.max(0, col - 1), message: fault.message };
  });
}

/** The value at a path, or its key; of lists and maps the key, or else the beginning; or the nearest ancestor that is written. */
function rangeOf(document: Document, path: Path, onKey: boolean): [number, number] {
  for (let n = path.length; n > 0; n--) {
    const parent = n > 1 ? document.getIn(path.slice(0, n - 1), true) : document.contents;
    const pair = isMap(parent) ? parent.items.find((p) => isScalar(p.key) && String(p.key.value) === String(path[n - 1])) : undefined;
    const value = pair ? pair.value : document.getIn(path.slice(0, n), true);
    const node = isScalar(pair?.key) && (onKey || !isScalar(value) || !value.source) ? pair.key : value;
    if (isNode(node) && node.range) return isScalar(node) ? [node.range[0], node.range[1]] : [node.range[0], node.range[0] + 1];
  }
  return [0, 1];
}

function endOfLine(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  return end < 0 ? text.length : end;
}
