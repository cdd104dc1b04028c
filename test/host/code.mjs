#!/usr/bin/env node
// @ts-check
// Stands in for the desktop `code` executable where that cannot be downloaded: it understands the arguments that
// @vscode/test-electron passes, runs the tests in VS Code's server build shown by Chromium, and forwards the console
// and the exit code. VSCODE_HOST_VERBOSE=1 shows everything.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import util, { parseArgs } from 'node:util';
import { artefacts } from '../prepare.mjs';
import { launchChromium } from './browser.mjs';
import { startServer, workbenchUrl } from './server.mjs';

const verbose = Boolean(process.env.VSCODE_HOST_VERBOSE);
const limit = Number(process.env.VSCODE_HOST_TIMEOUT_MS ?? 300_000);
// VS Code's own log lines share the channel with the console of the tests.
const noise = /^(Resolv(ing|ed) connection token|Creating a socket|\[reconnection-grace|Ignoring fetching additional|Updating additional builtin|\[Service Worker\]|\[AgentHost|\[AccountPolicyGate|ChatSessionStore|Canceled: Canceled|Error while getting the latest)/;

const { values, positionals } = parseArgs({
  strict: false, // desktop VS Code has many more options, of no meaning here
  allowPositionals: true,
  options: {
    extensionDevelopmentPath: { type: 'string', multiple: true },
    extensionTestsPath: { type: 'string' },
    extensionDevelopmentKind: { type: 'string' },
    'user-data-dir': { type: 'string' }, // taken, so that the value is no positional: the profile is new every time
    'extensions-dir': { type: 'string' },
  },
});

/** @type {string | undefined} */
let twin;

/**
 * The web workbench ignores the wish for the web-worker host. It is shown a twin of the extension's folder, the same
 * but for `main` in its manifest: then no other host can run it.
 * @param {string} folder
 */
function webTwin(folder) {
  const to = fs.mkdtempSync(path.join(os.tmpdir(), 'dateline-web-'));
  for (const name of fs.readdirSync(folder)) {
    if (!['package.json', 'node_modules', '.git'].includes(name)) fs.symlinkSync(path.join(folder, name), path.join(to, name));
  }
  const manifest = { ...JSON.parse(fs.readFileSync(path.join(folder, 'package.json'), 'utf8')), main: undefined };
  fs.writeFileSync(path.join(to, 'package.json'), JSON.stringify(manifest));
  return to;
}

/** @type {import('./server.mjs').Server | undefined} */
let server;
/** @type {import('playwright-core').Browser | undefined} */
let browser;
let closing = false;

/** @param {number} code */
async function close(code) {
  if (closing) return;
  closing = true;
  setTimeout(() => process.exit(code), 8000).unref();
  await Promise.allSettled([browser?.close(), server?.stop()]);
  if (twin) fs.rmSync(twin, { recursive: true, force: true });
  process.exitCode = code;
  process.stdout.write('', () => process.exit(code)); // the pipe's reader has everything by now
}

/**
 * @param {string} extension
 * @param {string} tests
 * @param {string | undefined} folder
 * @returns {Promise<number>} the exit code
 */
async function runTests(extension, tests, folder) {
  [server, browser] = await Promise.all([startServer({ verbose }), launchChromium()]);
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  /** @type {(code: number) => void} */
  let done = () => {};
  const finished = /** @type {Promise<number>} */ (new Promise((resolve) => (done = resolve)));
  let reported = false;
  await page.exposeFunction('codeAutomationLog', (/** @type {string} */ type, /** @type {unknown[]} */ args) => {
    reported ||= / (passing|failing)/.test(util.format(...args));
    if (!verbose && noise.test(String(args[0]))) return;
    (type === 'error' || type === 'warn' ? console.error : console.log)(util.format(...args));
  });
  await page.exposeFunction('codeAutomationExit', done);
  const lost = (/** @type {string} */ what) => () => {
    if (closing) return;
    console.error(what);
    done(1);
  };
  page.on('crash', lost('The browser page crashed.'));
  server.child.once('exit', lost("VS Code's server ended."));
  if (verbose) page.on('console', (m) => console.error('[page]', m.type(), m.text().slice(0, 300)));
  await page.goto(workbenchUrl(server, { folder, extensions: [extension], tests }));
  const timer = setTimeout(async () => {
    const shot = path.join(artefacts(), 'host-timeout.png');
    await page.screenshot({ path: shot }).catch(() => {});
    lost(`The tests did not finish in ${limit / 1000} s; screenshot: ${shot}\n${server?.log.join('').slice(-1500)}`)();
  }, limit);
  const code = await finished;
  clearTimeout(timer);
  if (code === 0 && !reported) {
    console.error('VS Code ended well, but without running the tests: did its extension host end?');
    return 1;
  }
  return code;
}

for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => close(130));
try {
  let [extension] = /** @type {string[]} */ (values.extensionDevelopmentPath ?? []);
  let tests = /** @type {string | undefined} */ (values.extensionTestsPath);
  if (!extension || !tests) throw new Error('Only runs with --extensionDevelopmentPath and --extensionTestsPath are supported.');
  if (values.extensionDevelopmentKind === 'web') {
    twin = webTwin(extension);
    tests = path.join(twin, path.relative(extension, tests));
    extension = twin;
  }
  await close(await runTests(extension, tests, positionals[0]));
} catch (error) {
  console.error(error);
  await close(1);
}
