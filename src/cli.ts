#!/usr/bin/env node
import { once } from 'node:events';
import { createReadStream, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { text as readAll } from 'node:stream/consumers';
import { parseArgs } from 'node:util';
import { AnalysedDocument } from './analysis/document';
import type { Mention } from './analysis/mention';
import { isIsoDay } from './dates/calendar';
import { Lexicon } from './lexicon/lexicon';
import { stanceProfile } from './stance/profile';

const HELP = `Usage: dateline annotate [options] [FILE... | -]

Finds the countries, dates, stance words and glossary terms of texts. Reads files, or standard input for "-" or
without a name, and prints one JSON object for each document:
  {"id","published","spans":[{"start","end","type","value","sub","text"}]}
Offsets are UTF-16 code units into the text, half-open.

Options:
  --input text|jsonl      jsonl: each line of the input is {"id","text","published"} ("docDate" is read as well)
  --format jsonl|csv|tsv  csv, tsv: one line for each span, with a head line
  --published YYYY-MM-DD  publication date of the texts, for relative dates; else it is looked for in the text
  --details               also the rule, the confidence and all attributes of each span (jsonl)
  --profile               also a stance profile: counts by category and per 1,000 words, by country and by section
                          (jsonl)
  --min-confidence N      leave out spans below this (0 to 1; 0.5 when not given)
  -h, --help              print this
  -v, --version           print the version

Exit code: 0 when all went well, 1 when an input could not be read (the others are still done), 2 for wrong usage.
`;

interface Document { readonly id: string; readonly text: string; readonly published?: string; readonly fileName?: string }
type Row = Record<'id' | 'published' | 'start' | 'end' | 'type' | 'value' | 'sub' | 'text', string | number | null>;

const COLUMNS = ['id', 'published', 'start', 'end', 'type', 'value', 'sub', 'text'] as const;
const FORMATS: readonly string[] = ['jsonl', 'csv', 'tsv'];

/** Byte order mark, which some programs of Windows put before a text. */
const BOM = /^\ufeff/;

/** Wrong usage: told with a pointer to the help. */
class UsageError extends Error {}

let failed = false;
function complain(message: string): void {
  console.error(`dateline: ${message}`);
  failed = true;
}

function readOptions() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      input: { type: 'string', default: 'text' }, format: { type: 'string', default: 'jsonl' }, published: { type: 'string' },
      details: { type: 'boolean', default: false }, profile: { type: 'boolean', default: false }, 'min-confidence': { type: 'string', default: '0.5' },
      help: { type: 'boolean', short: 'h', default: false }, version: { type: 'boolean', short: 'v', default: false },
    },
  });
  if (values.help || values.version) return { ...values, files: [], confidence: 0 };
  const [command, ...files] = positionals;
  if (command !== 'annotate') throw new UsageError(command === undefined ? 'say what to do: annotate' : `there is no command "${command}": only annotate`);
  if (values.input !== 'text' && values.input !== 'jsonl') throw new UsageError(`--input is text or jsonl, not "${values.input}"`);
  if (!FORMATS.includes(values.format)) throw new UsageError(`--format is one of ${FORMATS.join(', ')}, not "${values.format}"`);
  if (values.published !== undefined && !isIsoDay(values.published)) throw new UsageError(`--published is a day as YYYY-MM-DD, not "${values.published}"`);
  const confidence = Number(values['min-confidence']);
  if (!(confidence >= 0 && confidence <= 1)) throw new UsageError(`--min-confidence is a number from 0 to 1, not "${values['min-confidence']}"`);
  return { ...values, files: files.length ? files : ['-'], confidence };
}

type Options = ReturnType<typeof readOptions>;

async function* documents({ files, input, published }: Options): AsyncGenerator<Document> {
  for (const file of files) {
    const name = file === '-' ? 'standard input' : file;
    try {
      if (input === 'jsonl') yield* jsonLines(file, name, published);
      // VS Code shows a text without its byte order mark, and so do our offsets.
      else yield { id: file, text: (file === '-' ? await readAll(process.stdin) : await readFile(file, 'utf8')).replace(BOM, ''), published, fileName: file === '-' ? undefined : file };
    } catch (error) {
      complain(`${name}: ${reason(error)}`);
    }
  }
}

async function* jsonLines(file: string, name: string, published: string | undefined): AsyncGenerator<Document> {
  const stream = file === '-' ? process.stdin : createReadStream(file);
  let number = 0;
  for await (const line of createInterface({ input: stream, crlfDelay: Infinity })) {
    number++;
    if (!line.trim()) continue;
    try {
      yield fromJson(number === 1 ? line.replace(BOM, '') : line, number, published);
    } catch (error) {
      complain(`${name}:${number}: ${reason(error)}`);
    }
  }
}

function fromJson(line: string, number: number, published: string | undefined): Document {
  const d = JSON.parse(line) as { id?: unknown; text?: unknown; published?: unknown; docDate?: unknown } | null;
  if (typeof d?.text !== 'string') throw new Error('expected an object with a string "text"');
  if (typeof d.id === 'object' && d.id !== null) throw new Error('"id" is text or a number');
  const day = d.published ?? d.docDate;
  if (day !== undefined && day !== null && !(typeof day === 'string' && isIsoDay(day.slice(0, 10)))) throw new Error(`"published" is a day as YYYY-MM-DD, not ${JSON.stringify(day)}`);
  return { id: String(d.id ?? number), text: d.text, published: typeof day === 'string' ? day.slice(0, 10) : published };
}

const value = (m: Mention): string =>
  m.kind === 'country' ? m.code : m.kind === 'date' ? m.value : m.kind === 'stance' ? m.category : m.entry;
const sub = (m: Mention): string => (m.kind === 'country' ? m.role : m.kind === 'date' ? m.type : m.kind === 'stance' ? m.polarity : 'term');

/** What is printed for one document, with its line ends. */
function lines(d: Document, lexicon: Lexicon, { format, details, profile, confidence }: Options): string {
  const document = new AnalysedDocument(d.text, lexicon, {
    published: d.published, fileName: d.fileName, minConfidence: confidence, onError: ({ rule, error, where }) => complain(`${d.id}: ${rule}: ${error} (${where})`),
  });
  const published = document.facts.publication ?? null;
  const shown = document.mentions();
  const span = (m: Mention) => ({ start: m.start, end: m.end, type: m.kind, value: value(m), sub: sub(m), text: d.text.slice(m.start, m.end) });
  if (format === 'jsonl') return `${JSON.stringify({ id: d.id, published, spans: shown.map((m) => (details ? { ...m, ...span(m) } : span(m))), ...(profile ? { profile: stanceProfile(d.text, shown, document.sections()) } : {}) })}\n`;
  return shown.map((m) => row({ id: d.id, published, ...span(m) }, format)).join('');
}

/** RFC 4180; tabs and line breaks in TSV become spaces. */
function row(cells: Row, format: string): string {
  const write = format === 'tsv' ? (s: string) => s.replace(/[\t\r\n]+/g, ' ') : (s: string) => (/[",\r\n]/.test(s) ? `"${s.replaceAll('"', '""')}"` : s);
  return `${COLUMNS.map((c) => write(String(cells[c] ?? ''))).join(format === 'tsv' ? '\t' : ',')}\n`;
}

function reason(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === 'ENOENT') return 'no such file';
  if (code === 'EISDIR') return 'is a folder, not a file';
  return error instanceof SyntaxError ? `no JSON: ${message}` : message;
}

async function main(): Promise<void> {
  const options = readOptions();
  if (options.help) return void process.stdout.write(HELP);
  if (options.version) return void console.log((JSON.parse(readFileSync(join(import.meta.dirname, '..', 'package.json'), 'utf8')) as { version: string }).version);
  const lexicon = new Lexicon(readFileSync(join(import.meta.dirname, 'lexicon.bin')));
  if (options.format !== 'jsonl') process.stdout.write(row(Object.fromEntries(COLUMNS.map((c) => [c, c])) as Row, options.format));
  for await (const d of documents(options)) {
    // Whoever reads us sets the pace.
    if (!process.stdout.write(lines(d, lexicon, options))) await once(process.stdout, 'drain');
  }
}

// Whoever reads us may have had enough ("| head").
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));
try {
  await main();
  process.exitCode = failed ? 1 : 0;
} catch (error) {
  const usage = error instanceof UsageError || (error as NodeJS.ErrnoException).code?.startsWith('ERR_PARSE_ARGS');
  console.error(`dateline: ${(error as Error).message}${usage ? '\nTry "dateline --help".' : ''}`);
  process.exitCode = usage ? 2 : 1;
}
