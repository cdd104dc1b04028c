// @ts-check
// npm test [-- STEP...]: everything, with one summary. It installs what it needs by itself. Each step is also an npm
// script of its own: typecheck, lint, unit, grammar, host, ui. A step that fails does not hide the others.
import { spawn } from 'node:child_process';
import { ensureChromium, ensurePackages, ensureServer, main, root, say, Unavailable } from './prepare.mjs';

/**
 * @typedef {{ passed: number, failed: number, skipped: number }} Counts
 * @typedef {object} Step
 * @property {string} name
 * @property {string} title
 * @property {string[]} command
 * @property {number} minutes until it is ended
 * @property {(output: string) => Counts} [count] reads the counts of its runner; without, the step counts as one
 */

/** The sum over all matches of a pattern whose first group is a number. */
const sum = (/** @type {string} */ text, /** @type {RegExp} */ pattern) =>
  [...text.matchAll(pattern)].reduce((total, match) => total + Number(match[1]), 0);

/** The closing lines of mocha; two hosts give two of each. */
const mocha = (/** @type {string} */ output) => ({
  passed: sum(output, /^\s*(\d+) passing\b/gm),
  failed: sum(output, /^\s*(\d+) failing\b/gm),
  skipped: sum(output, /^\s*(\d+) pending\b/gm),
});

/** One line for each test file. */
const grammar = (/** @type {string} */ output) => ({
  passed: output.match(/^\s*✓/gm)?.length ?? 0,
  failed: output.match(/^\s*✖/gm)?.length ?? 0,
  skipped: 0,
});

const npm = (/** @type {string[]} */ ...script) => ['npm', 'run', '--silent', ...script];

/** @type {Step[]} */
const steps = [
  { name: 'build', title: 'Production build, within its budget', command: ['node', 'esbuild.mjs', '--production'], minutes: 2 },
  { name: 'typecheck', title: 'Types', command: npm('typecheck'), minutes: 3 },
  { name: 'lint', title: 'Lint', command: npm('lint'), minutes: 3 },
  { name: 'unit', title: 'Unit tests, with coverage', command: npm('unit'), minutes: 5, count: mocha },
  { name: 'grammar', title: 'Grammar tests', command: npm('grammar'), minutes: 2, count: grammar },
  { name: 'node', title: 'Tests inside VS Code, Node extension host', command: npm('host', '--', 'node'), minutes: 6, count: mocha },
  { name: 'web', title: 'Tests inside VS Code, web-worker extension host', command: npm('host', '--', 'web'), minutes: 6, count: mocha },
  { name: 'ui', title: 'UI tests, from outside', command: npm('ui'), minutes: 6, count: mocha },
];

const inVsCode = ['node', 'web', 'ui'];

/** @type {import('node:child_process').ChildProcess | undefined} */
let running;

/** Ends the running step with all its children. */
function end(/** @type {NodeJS.Signals} */ signal) {
  if (running?.pid === undefined || running.exitCode !== null) return;
  try {
    process.kill(process.platform === 'win32' ? running.pid : -running.pid, signal);
  } catch {
    // it ended by itself
  }
}

/**
 * Runs a command, shows what it prints and gives it back.
 * @param {Step} step
 * @returns {Promise<{ code: number | null, output: string, late: boolean }>}
 */
function run({ command: [program, ...args], minutes }) {
  return new Promise((resolve) => {
    const windows = process.platform === 'win32';
    const child = spawn(program, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'], detached: !windows, shell: windows });
    running = child;
    let output = '';
    let late = false;
    const timer = setTimeout(() => {
      late = true;
      end('SIGTERM'); // so that screenshots are taken and servers stopped
      setTimeout(() => end('SIGKILL'), 10_000).unref();
    }, minutes * 60_000);
    for (const [from, to] of /** @type {const} */ ([[child.stdout, process.stdout], [child.stderr, process.stderr]])) {
      from?.on('data', (chunk) => {
        output += chunk;
        to.write(chunk);
      });
    }
    child.once('error', (error) => {
      output += String(error);
    });
    child.once('close', (code) => {
      clearTimeout(timer);
      resolve({ code, output, late });
    });
  });
}

/**
 * @param {Step} step
 * @returns {Promise<{ counts: Counts, note: string }>}
 */
async function result(step) {
  const { code, output, late } = await run(step);
  // eslint-disable-next-line no-control-regex
  const counts = step.count?.(output.replace(/\x1b\[\d*m/g, '')) ?? { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0 };
  if (late) return { counts: { ...counts, failed: counts.failed + 1 }, note: `ended after ${step.minutes} minutes` };
  if (code !== 0 && counts.failed === 0) return { counts: { ...counts, failed: 1 }, note: `ended with code ${code}` };
  if (code === 0 && counts.passed === 0) return { counts: { ...counts, failed: counts.failed + 1 }, note: 'ran no test' };
  return { counts, note: '' };
}

/** What cannot be had, by the steps that need it. */
function prepare(/** @type {Step[]} */ chosen) {
  if (!chosen.some(({ name }) => inVsCode.includes(name))) return undefined;
  try {
    ensureServer();
    ensureChromium();
    return undefined;
  } catch (error) {
    if (!(error instanceof Unavailable)) throw error;
    console.error(`\n${error.message}\nThe tests that need it count as failed; the others run.\n`);
    return error.message.split('\n')[0];
  }
}

const seconds = (/** @type {number} */ since) => `${((Date.now() - since) / 1000).toFixed(1)} s`;
const shown = (/** @type {Counts} */ { passed, failed, skipped }) =>
  `${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`;

for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) {
  process.on(signal, () => {
    end(signal);
    setTimeout(() => process.exit(130), 3000);
  });
}

await main(async () => {
  const names = process.argv.slice(2);
  const unknown = names.filter((name) => !steps.some((step) => step.name === name));
  if (unknown.length) throw new Unavailable(`No such step: ${unknown.join(', ')}. There are: ${steps.map(({ name }) => name).join(', ')}.`);
  const chosen = steps.filter(({ name }) => names.length === 0 || names.includes(name));
  const start = Date.now();
  try {
    ensurePackages();
  } catch (error) {
    console.log(`\n${error instanceof Error ? error.message : error}\n\n0 passed, 1 failed`);
    process.exitCode = 1;
    return;
  }
  const missing = prepare(chosen);
  const lines = [`  ${'Installing'.padEnd(50)} ${seconds(start).padStart(8)}`];
  const total = { passed: 0, failed: 0, skipped: 0 };
  for (const step of chosen) {
    console.log('');
    say(step.title);
    const from = Date.now();
    const { counts, note } = missing && inVsCode.includes(step.name)
      ? { counts: { passed: 0, failed: 1, skipped: 0 }, note: missing }
      : await result(step);
    for (const key of /** @type {const} */ (['passed', 'failed', 'skipped'])) total[key] += counts[key];
    lines.push(`${counts.failed ? '✖' : '✓'} ${step.title.padEnd(50)} ${seconds(from).padStart(8)}  ${shown(counts)}${note && `: ${note}`}`);
  }
  console.log(`\nSummary, after ${seconds(start)}:\n\n${lines.join('\n')}\n\n${shown(total)}`);
  if (total.failed) process.exitCode = 1;
});
