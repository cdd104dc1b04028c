import { isMap, isNode, isSeq, parseDocument, stringify, type Document, type YAMLMap, type YAMLSeq } from 'yaml';
import type { OwnEntry } from './user';

/** Replace `text` between two UTF-16 offsets. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * The edit that adds an entry to the end of the `entries` of a user's glossary (of `events`, for an event). It
 * touches nothing else, so comments, order and layout stay.
 * @throws Error where the file's YAML is broken, its section is no list, or the entry fits nowhere
 */
export function addToGlossary(text: string, entry: OwnEntry): Edit {
  const edit = addition(text, entry);
  if (parseDocument(text.slice(0, edit.start) + edit.text + text.slice(edit.end)).errors.length) throw new Error('The entry fits nowhere without breaking the file; write it by hand.');
  return edit;
}

function addition(text: string, entry: OwnEntry): Edit {
  const { type, ...event } = entry;
  const dated = type === 'event' || type === 'day';
  const section = dated ? 'events' : 'entries';
  const document = parseDocument(text);
  if (document.errors.length) throw new Error(document.errors[0].message.split('\n')[0]);
  const root = document.contents;
  if (root !== null && !isMap(root)) throw new Error('The file should be a map of keys: entries, events, aliases, notes, retire.');
  const list = root?.get(section, true);
  const item = dated ? event : entry;
  if (isSeq(list) && list.items.length && !list.flow) return afterLast(text, list, item);
  if (!root || !root.has(section)) return atEnd(text, root, section, item);
  if (isSeq(list) || !isNode(list) || (list as { value?: unknown }).value === null) return rewritten(text, document, section, item);
  throw new Error(`"${section}" should be a list.`);
}

function afterLast(text: string, list: YAMLSeq, item: object): Edit {
  const last = list.items[list.items.length - 1];
  if (!isNode(last)) throw new Error('The list should hold entries.');
  const dash = list.range![0];
  const indent = dash - (text.lastIndexOf('\n', dash) + 1);
  const lineEnd = text.indexOf('\n', last.range![1] - 1);
  const at = lineEnd < 0 ? text.length : lineEnd;
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  const before = at > 0 && text[at - 1] === '\r' ? at - 1 : at;
  return { start: before, end: before, text: eol + indented(item, indent).replace(/\n/g, eol) };
}

function atEnd(text: string, root: YAMLMap | null, section: string, item: object): Edit {
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  const lead = text === '' || text.endsWith('\n') ? '' : eol;
  if (root?.flow) throw new Error(`"${section}" cannot be added to a map in braces.`);
  return { start: text.length, end: text.length, text: `${lead}${section}:${eol}${indented(item, 2).replace(/\n/g, eol)}${eol}` };
}

/** An empty list, or one in brackets: the file as the library writes it, which keeps comments and order too. */
function rewritten(text: string, document: Document, section: string, item: object): Edit {
  const list = document.get(section);
  const node = isSeq(list) ? list : document.createNode([]);
  (node as YAMLSeq).flow = false;
  (node as YAMLSeq).add(document.createNode(item));
  document.set(section, node);
  return { start: 0, end: text.length, text: document.toString({ lineWidth: 0 }) };
}

function indented(item: object, indent: number): string {
  const pad = ' '.repeat(indent);
  return stringify([item], { lineWidth: 0 }).trimEnd().split('\n').map((line) => pad + line).join('\n');
}
