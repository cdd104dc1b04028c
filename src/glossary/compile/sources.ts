import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv';
import edtf from 'edtf';
import { LineCounter, isMap, isNode, parseDocument, type Document } from 'yaml';
import type { Entry } from '../entry';
import schema from '../schema.json';
import { faultsOf } from '../schema-errors';

/** Part of an entry as one YAML file gives it. */
export type Part = Partial<Entry> & { readonly id: string };

/** A part and where it is written, as `country-notes.yaml:120`. */
export interface Placed {
  readonly part: Part;
  readonly file: string;
  readonly at: string;
}

/** Files beside the entries that have a shape of their own and their own reader. */
const OTHER_SHAPES = new Set(['patches.yaml', 'ambiguous.yaml']);

const ajv = new Ajv({ allErrors: true, verbose: true, allowUnionTypes: true });
ajv.addFormat('edtf', isEdtf);
const valid = ajv.compile(schema);

export function isEdtf(text: string): boolean {
  try {
    edtf(text);
    return true;
  } catch {
    return false;
  }
}

/** A YAML file with the line of each of its nodes. */
export class YamlFile {
  readonly value: unknown;
  readonly problems: string[];
  readonly #lines = new LineCounter();
  readonly #document: Document;

  constructor(readonly name: string, text: string) {
    this.#document = parseDocument(text, { lineCounter: this.#lines });
    this.problems = this.#document.errors.map((e) => `${name}:${this.#lines.linePos(e.pos[0]).line}: ${e.message.split('\n')[0]}`);
    this.value = this.problems.length ? undefined : this.#document.toJS({ maxAliasCount: -1 });
  }

  /** `file:line` of the node at a path of keys, or of its nearest ancestor that is written. */
  at(path: readonly (string | number)[]): string {
    for (let n = path.length; n >= 0; n--) {
      const key = path[n - 1];
      const parent = n > 0 ? this.#document.getIn(path.slice(0, n - 1), true) : undefined;
      const pair = isMap(parent) ? parent.items.find((p) => isNode(p.key) && String(p.key) === String(key)) : undefined;
      const node = isNode(pair?.key) ? pair.key : this.#document.getIn(path.slice(0, n), true);
      if (isNode(node) && node.range) return `${this.name}:${this.#lines.linePos(node.range[0]).line}`;
    }
    return this.name;
  }
}

export function readYaml(folder: string, name: string): YamlFile {
  return new YamlFile(name, readFileSync(join(folder, name), 'utf8'));
}

/** Every part of every entry in a folder of YAML files, checked against the schema; what is wrong goes to `problems`. */
export function readParts(folder: string, problems: string[]): Placed[] {
  const names = readdirSync(folder).filter((f) => f.endsWith('.yaml') && !OTHER_SHAPES.has(f)).sort();
  return names.flatMap((name) => partsOf(readYaml(folder, name), problems));
}

export function partsOf(file: YamlFile, problems: string[]): Placed[] {
  if (file.problems.length) {
    problems.push(...file.problems);
    return [];
  }
  const list = file.value ?? [];
  if (!valid(list)) problems.push(...faultsOf(valid.errors ?? []).map(({ path, message }) => `${file.at(path)}: ${message}`));
  if (!Array.isArray(list)) return [];
  return list.flatMap((part, i) => (part && typeof part.id === 'string' ? [{ part, file: file.name, at: file.at([i]) }] : []));
}
