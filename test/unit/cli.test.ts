import { deepStrictEqual, match, ok, strictEqual } from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const cli = join(__dirname, '..', '..', 'dist', 'cli.js');

function run(args: readonly string[], input = '') {
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, ...args], { input, encoding: 'utf8' });
  return { status, out: stdout, err: stderr, documents: () => stdout.trim().split('\n').map((l) => JSON.parse(l) as { id: string; published: string | null; spans: { start: number; end: number; type: string; value: string; text: string }[] }) };
}

describe('command line', () => {
  let folder: string;
  before(() => { folder = mkdtempSync(join(tmpdir(), 'dateline-cli-')); });
  after(() => rmSync(folder, { recursive: true }));
  const file = (name: string, text: string) => { const path = join(folder, name); writeFileSync(path, text); return path; };

  it('annotates files, each on its line, with offsets as an editor counts', () => {
    const a = file('a.txt', '\ufeff😀 Japan met France.'), b = file('b.md', 'Peru\n\n`Chile`');
    const [first, second] = run(['annotate', a, b]).documents();
    deepStrictEqual([first.id, second.id], [a, b]);
    deepStrictEqual(first.spans.map((s) => [s.start, s.end, s.type, s.value, s.text]), [[3, 8, 'country', 'JP', 'Japan'], [13, 19, 'country', 'FR', 'France']]);
    deepStrictEqual(second.spans.map((s) => s.text), ['Peru']);
  });

  it('reads standard input, with and without a dash', () => {
    for (const args of [['annotate'], ['annotate', '-']]) deepStrictEqual(run(args, 'Brazil').documents().map((d) => [d.id, d.spans[0].value]), [['-', 'BR']]);
  });

  it('reads JSON lines, and goes on after a bad one', () => {
    const { status, err, documents } = run(['annotate', '--input', 'jsonl'], '{"id":"x","docDate":"2025-12-21","text":"Chad"}\n\nnonsense\n{"id":3}\n{"text":"Mali","published":"soon"}\n{"text":"Cuba"}\n');
    deepStrictEqual(documents().map((d) => [d.id, d.published, d.spans.map((s) => s.value)]), [['x', '2025-12-21', ['TD']], ['6', null, ['CU']]]);
    strictEqual(status, 1);
    match(err, /standard input:3: no JSON/);
    match(err, /standard input:4: expected an object with a string "text"/);
    match(err, /standard input:5: "published" is a day as YYYY-MM-DD, not "soon"/);
  });

  it('reads JSON lines behind a byte order mark, and counts lines where there is no id', () => {
    const { status, err, documents } = run(['annotate', '--input', 'jsonl'], '\ufeff{"id":null,"text":"Chad"}\n{"id":7,"text":"Mali"}\n{"id":{},"text":"Cuba"}\n');
    deepStrictEqual(documents().map((d) => [d.id, d.spans.map((s) => s.value)]), [['1', ['TD']], ['7', ['ML']]]);
    deepStrictEqual([status, err], [1, 'dateline: standard input:3: "id" is text or a number\n']);
  });

  it('resolves relative dates from the date that is given, or from the text', () => {
    const text = 'Talks began yesterday in Ghana.';
    const dates = (args: readonly string[], input: string) => run(['annotate', ...args], input).documents()[0].spans.filter((s) => s.type === 'date').map((s) => s.value);
    deepStrictEqual(dates(['--published', '2024-03-01'], text), ['2024-02-29']);
    deepStrictEqual(dates([file('c.md', `---\ndate: 2024-01-01\n---\n\n${text}`)], ''), ['2023-12-31']);
  });

  it('writes CSV and TSV with a head line', () => {
    const csv = run(['annotate', '--format', 'csv'], 'the "United\nStates"').out;
    strictEqual(csv, 'id,published,start,end,type,value,sub,text\n-,,5,18,country,US,name,"United\nStates"\n');
    strictEqual(run(['annotate', '--format', 'tsv'], 'the United\nStates').out.split('\n')[1].split('\t').at(-1)?.replace(/^the /, ''), 'United States');
  });

  it('gives rules and attributes when asked', () => {
    const [span] = JSON.parse(run(['annotate', '--details'], 'Japan').out).spans as { rule: string; confidence: number }[];
    ok(span.rule.includes('/') && span.confidence >= 0.5);
    deepStrictEqual(run(['annotate', '--min-confidence', '1.0'], 'We met.').documents()[0].spans, []);
    const found = (least: string) => run(['annotate', '--min-confidence', least], 'Japan praised Mali.').documents()[0].spans.length;
    strictEqual(found('0'), 3);
    strictEqual(found('1') < 3, true);
  });

  it('says of a stance word whether it praises, and adds a profile when asked', () => {
    const [span] = run(['annotate'], 'It was reckless.').documents()[0].spans as unknown as { value: string; sub: string }[];
    deepStrictEqual([span.value, span.sub], ['negative', 'negative']);
    const [hedge] = run(['annotate'], 'Perhaps.').documents()[0].spans as unknown as { value: string; sub: string }[];
    deepStrictEqual([hedge.value, hedge.sub], ['hedge', 'neutral']);
    strictEqual('profile' in JSON.parse(run(['annotate'], 'It was reckless.').out), false);
    match(JSON.stringify(JSON.parse(run(['annotate', '--profile'], 'It was reckless.').out).profile), /"negative"/);
  });

  it('takes the given date for lines that have none', () => {
    deepStrictEqual(run(['annotate', '--input', 'jsonl', '--published', '2024-03-01'], '{"text":"a"}\n{"text":"b","published":"2020-01-02"}\n').documents().map((d) => d.published), ['2024-03-01', '2020-01-02']);
  });

  it('explains wrong usage with exit code 2', () => {
    for (const [args, message] of [
      [['annotate', '--format', 'xml'], /--format is one of jsonl, csv, tsv, not "xml"/], [['annotate', '--published', '2025-02-30'], /not "2025-02-30"/],
      [[], /say what to do/], [['frobnicate'], /no command "frobnicate"/], [['annotate', '--wrong'], /--wrong/], [['annotate', '--min-confidence', '7'], /from 0 to 1/],
    ] as const) {
      const { status, err } = run(args);
      strictEqual(status, 2);
      match(err, message);
    }
    strictEqual(run(['--help']).status, 0);
    match(run(['--help']).out, /Usage: dateline annotate/);
    match(run(['--version']).out, /^\d+\.\d+\.\d+\n$/);
  });

  it('says which file it cannot read, and does the others', () => {
    const good = file('good.txt', 'Kenya'), { status, err, documents } = run(['annotate', join(folder, 'none.txt'), folder, good]);
    strictEqual(status, 1);
    match(err, /none\.txt: no such file/);
    match(err, /is a folder/);
    deepStrictEqual(documents().map((d) => d.id), [good]);
  });

  it('answers each line as it comes, and ends quietly when nobody reads on', async () => {
    const child = spawn(process.execPath, [cli, 'annotate', '--input', 'jsonl']);
    child.stdin.write('{"text":"Oman"}\n');
    const [first] = (await once(child.stdout, 'data')) as [Buffer];
    match(String(first), /"OM"/);
    child.stdout.destroy();
    child.stdin.on('error', () => undefined);
    child.stdin.write('{"text":"Oman"}\n'.repeat(10));
    child.stdin.end();
    let err = '';
    child.stderr.on('data', (d) => { err += String(d); });
    const [code] = (await once(child, 'close')) as [number];
    deepStrictEqual([code, err], [0, '']);
  });
});
