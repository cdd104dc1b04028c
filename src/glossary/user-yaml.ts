import { Scalar, visit, type Document } from 'yaml';

/** What is wrong with the YAML of a file of the user's, by UTF-16 offset. */
export interface YamlFault {
  readonly offset: number;
  readonly message: string;
}

/**
 * The syntax errors of a document. Words behind a star that YAML takes for an alias of nothing are told too, and become
 * the text that was meant, so that the rest can be read.
 */
export function syntaxFaults(document: Document): YamlFault[] {
  const faults = document.errors.map(({ pos, code, message }) => ({ offset: pos[0], message: code === 'MULTIPLE_DOCS' ? 'the file should be one document: leave out the line of "---" or "..." before this' : plain(message) }));
  visit(document, {
    Alias(_, alias) {
      if (alias.resolve(document)) return undefined;
      faults.push({ offset: alias.range?.[0] ?? 0, message: `a star at the beginning means an alias in YAML; for a text write "*${alias.source}" in quotation marks` });
      const text = new Scalar(`*${alias.source}`);
      text.range = alias.range;
      return text;
    },
  });
  return faults;
}

/** The first line of what the library says, without its own way to tell the place. */
function plain(message: string): string {
  return message.split(' at line ')[0].split('\n')[0];
}

/** The document as plain values; where its aliases multiply, nothing, and a fault more. */
export function valueOf(document: Document, text: string, faults: YamlFault[]): unknown {
  const value: unknown = document.toJS({ maxAliasCount: -1 }), fault = multiplied(value, text);
  if (fault) faults.push(fault);
  return fault ? undefined : value;
}

/** The fault of a value that has more parts than its text has characters: only aliases make it so. */
export function multiplied(value: unknown, text: string): YamlFault | undefined {
  const waiting = [value];
  for (let left = text.length; waiting.length; left--) {
    if (left < 0) return { offset: 0, message: 'the aliases (*name) in this file repeat too much: write out what they stand for' };
    const part = waiting.pop();
    if (typeof part === 'object' && part !== null) for (const child of Object.values(part)) waiting.push(child);
  }
  return undefined;
}
