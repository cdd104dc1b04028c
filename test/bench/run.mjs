// npm run bench [-- FILE...]   speed of the analysis as ratios within one process, as Markdown tables
// Needs a build. The text is our samples, or the files given.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { copyAndHash, interleaved, median, quantile, seconds, table } from './measure.mjs';

const root = join(import.meta.dirname, '..', '..');
const { values: options, positionals: files } = parseArgs({ allowPositionals: true, options: { quick: { type: 'boolean' } } });
const temporary = mkdtempSync(join(tmpdir(), 'dateline-bench-'));
const bundle = join(temporary, 'subject.mjs'), binary = join(root, 'dist', 'lexicon.bin');
process.on('exit', () => rmSync(temporary, { recursive: true, force: true }));
await build({ entryPoints: [join(import.meta.dirname, 'subject.ts')], bundle: true, format: 'esm', platform: 'node', target: 'es2022', outfile: bundle, logLevel: 'error', banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" } });
const { analyse, AnalysedDocument, Lexicon, RECOGNISERS } = await import(bundle);

const lexicon = new Lexicon(readFileSync(binary));
const own = files.length ? files : ['media/samples', 'test/gold/stance/texts'].flatMap((d) => readdirSync(join(root, d)).sort().map((f) => join(root, d, f)));
const source = own.map((f) => readFileSync(f, 'utf8')).join('\n\n');
const repeated = (n) => source.repeat(Math.ceil(n / source.length)).slice(0, n);
const mb = (text, s) => text.length / s / 1e6;
/** As an editor holds its documents: the collector would mark one that only the stack holds in a single long pause. */
const open = new Map();
const number = (n, digits = 1) => n.toLocaleString('en', { minimumFractionDigits: digits, maximumFractionDigits: digits });

console.log(`Node ${process.version}, ${new Date().toISOString().slice(0, 10)}; text: ${own.length} files, ${source.length} characters; MB are millions of UTF-16 units\n`);
throughput();
if (!options.quick) await peers();
growth();
keystrokes();
load();

/** The whole analysis, and each recogniser by itself, against copy-and-hash. */
function throughput() {
  const text = repeated(2_000_000);
  const alone = RECOGNISERS.map((r) => ({ name: `with ${r.name} alone`, run: () => analyse(text, lexicon, { recognisers: [r] }) }));
  const all = [
    { name: 'copy and hash', run: () => copyAndHash(text) },
    { name: 'analyse, all recognisers', run: () => analyse(text, lexicon) },
    { name: 'without recognisers', run: () => analyse(text, lexicon, { recognisers: [] }) }, ...alone,
  ];
  const times = interleaved(all.map((c) => c.run));
  console.log(table(['2 MB of text', 'MB/s', 'of copy and hash'], all.map((c, i) => [c.name, number(mb(text, times[i])), number(times[0] / times[i], 2)])));
  console.log(`\n${analyse(text, lexicon).mentions.length} mentions\n`);
}

/** Peers at several lengths: chrono on a whole text takes more than twice as long for twice the text. */
async function peers() {
  const require = createRequire(import.meta.url);
  const chrono = await import('chrono-node');
  const nlp = require('wink-nlp')(require('wink-eng-lite-web-model'));
  const compromise = require('compromise');
  const day = new Date(2025, 11, 21);
  const all = [
    { name: 'Dateline', run: (text) => analyse(text, lexicon) },
    { name: 'chrono-node, whole text', run: (text) => chrono.parse(text, day) },
    { name: 'chrono-node, by paragraph', run: (text) => { for (const p of text.split(/\n+/)) chrono.parse(p, day); } },
    { name: 'wink-nlp', run: (text) => nlp.readDoc(text).entities().out() },
    { name: 'compromise (10 KB)', most: 10_000, run: (text) => compromise(text).topics().json() },
  ];
  const columns = [200_000, 1_000_000].map((size) => {
    const texts = all.map((c) => repeated(Math.min(size, c.most ?? size)));
    const times = interleaved(all.map((c, i) => () => c.run(texts[i])));
    const rates = times.map((t, i) => mb(texts[i], t));
    return rates.map((r, i) => [number(r * 1000, 0), i ? `${number(rates[0] / r, r * 20 > rates[0] ? 1 : 0)}x` : '']);
  });
  console.log(table(['peers', 'KB/s at 200 KB', 'Dateline is faster by', 'KB/s at 1 MB', 'Dateline is faster by'], all.map((c, i) => [c.name, ...columns.flatMap((column) => column[i])])), '\n');
}

/** Linear or not: the same text at growing lengths, whole and in slices of 10 ms. */
function growth() {
  const sizes = options.quick ? [1e4, 1e5, 1e6] : [1e4, 1e5, 1e6, 1e7, 5e7];
  const rows = sizes.map((n) => {
    const text = repeated(n), runs = n <= 1e6 ? 9 : 1;
    open.clear();
    const whole = median(Array.from({ length: runs }, () => seconds(() => open.set('whole', new AnalysedDocument(text, lexicon)))));
    open.clear();
    let longest = seconds(() => open.set('document', new AnalysedDocument(text, lexicon, { sliceOver: 0 })));
    const document = open.get('document');
    for (let done = false; !done;) {
      longest = Math.max(longest, seconds(() => { const until = performance.now() + 10; done = document.work(() => performance.now() >= until); }));
    }
    return [`${n / 1000} KB`, number(whole * 1000), number(mb(text, whole)), number(longest * 1000)];
  });
  console.log(table(['growth', 'ms', 'MB/s', 'longest slice, ms'], rows), '\n');
}

/** Typing in a document of 1 MB: sentences at random places, letter by letter, with their deletion. */
function keystrokes() {
  const document = new AnalysedDocument(repeated(1_000_000), lexicon);
  const words = ' On Monday Japan said it deeply regrets the decision of the European Union.';
  const times = [];
  let random = 12345;
  for (let k = 0; k < 60; k++) {
    random = (Math.imul(random, 1103515245) + 12345) & 0x7fffffff;
    let at = random % document.length;
    for (const letter of words) {
      const place = at++;
      times.push(seconds(() => document.edit([{ start: place, end: place, text: letter }], 0)));
    }
    for (let i = 0; i < 10; i++) {
      const place = --at;
      times.push(seconds(() => document.edit([{ start: place, end: place + 1, text: '' }], 0)));
    }
  }
  const us = (q) => number(quantile(times.slice(times.length >> 1), q) * 1e6);
  console.log(table(['keystroke in 1 MB', 'p50', 'p90', 'p99', 'longest'], [['µs', us(0.5), us(0.9), us(0.99), us(1)]]), '\n');
}

/** Load in a fresh process, the least of five; sizes and memory. */
function load() {
  const script = `import { readFileSync } from 'node:fs'; import { Lexicon } from ${JSON.stringify(bundle)};
    const bytes = readFileSync(${JSON.stringify(binary)}), from = performance.now(), l = new Lexicon(bytes); console.log(performance.now() - from);`;
  const times = Array.from({ length: 9 }, () => Number(execFileSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' })));
  const bytes = readFileSync(binary), kb = (n) => `${number(n / 1024, 0)} KB`;
  console.log(table(['lexicon', ''], [
    ['load in a fresh process, median of nine', `${number(median(times))} ms`], ['file', kb(bytes.length)], ['gzip', kb(gzipSync(bytes, { level: 9 }).length)],
    ['brotli', kb(brotliCompressSync(bytes).length)], ['tables in memory', kb(lexicon.byteLength)],
  ]));
}
