// @ts-check
// VS Code's own server build (workbench, Node extension host, web-worker extension host), from the npm package
// code-server. No dependency but Node, so that `npm start` can load this file before anything is installed.
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/** The folder whose node_modules has code-server; another one (say, with an older VS Code) can be named. */
export const hostFolder = process.env.VSCODE_HOST_DIR ?? import.meta.dirname;
const root = path.join(hostFolder, 'node_modules/code-server/lib/vscode');

const quietSettings = {
  'chat.disableAIFeatures': true,
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
  'files.autoSave': 'off',
  'git.openRepositoryInParentFolders': 'never',
  'telemetry.telemetryLevel': 'off',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
};

/** VS Code declares the Node it is built for; npm has that one as a package where the platform is Linux. */
function nodeFor() {
  const own = path.join(hostFolder, `node_modules/node-${process.platform}-${process.arch}/bin/node`);
  return process.env.VSCODE_HOST_NODE ?? (fs.existsSync(own) ? own : process.execPath);
}

/** The server finds modules by walking up, but the browser asks for them below the server's own folder. */
function linkModules() {
  const link = path.join(root, 'node_modules');
  if (!fs.existsSync(link)) fs.symlinkSync('../../..', link, 'dir');
}

/** @param {NodeJS.ProcessEnv} extra */
function environment(extra) {
  /** @type {NodeJS.ProcessEnv} */
  const env = { ...process.env };
  // Started from a VS Code terminal, the server would otherwise take itself for a part of that VS Code.
  for (const key of Object.keys(env)) if (/^(VSCODE_|ELECTRON_|NODE_OPTIONS$|NODE_V8_COVERAGE$)/.test(key)) delete env[key];
  return { ...env, EXTENSIONS_GALLERY: '{"serviceUrl":""}', ...extra };
}

/**
 * @typedef {object} ServerOptions
 * @property {string} [dataDir] profile and logs; a new temporary folder by default, removed on stop
 * @property {string} [token] connection token; without one the server answers anybody on this machine
 * @property {number} [port] 0, the default, takes a free one
 * @property {Record<string, unknown>} [settings] machine settings besides the quiet ones
 * @property {Record<string, unknown>} [userSettings] settings of the user
 * @property {boolean} [trust] ask for workspace trust, as desktop VS Code does (default: every folder is trusted)
 * @property {boolean} [verbose] show the server's log
 *
 * @typedef {object} Server
 * @property {import('node:child_process').ChildProcess} child
 * @property {string} authority host and port
 * @property {string} [token]
 * @property {string[]} log
 * @property {() => Promise<void>} stop ends the server and its extension hosts
 */

/**
 * Starts the server and waits until it listens; rejects with its log when it does not.
 * @param {ServerOptions} options
 * @returns {Promise<Server>}
 */
export async function startServer({ dataDir, token, port = 0, settings = {}, userSettings, trust = false, verbose = false } = {}) {
  if (!fs.existsSync(root)) throw new Error(`VS Code's server build is not installed in ${hostFolder}`);
  linkModules();
  const data = dataDir ?? fs.mkdtempSync(path.join(os.tmpdir(), 'dateline-vscode-'));
  writeJson(path.join(data, 'data/Machine/settings.json'), { ...quietSettings, 'security.workspace.trust.enabled': trust, ...settings });
  if (userSettings) writeJson(path.join(data, 'data/User/settings.json'), userSettings);
  const child = spawn(nodeFor(), [
    path.join(root, 'out/server-main.js'), '--host', '127.0.0.1', '--port', String(port),
    ...(token ? ['--connection-token', token] : ['--without-connection-token']),
    '--accept-server-license-terms', '--server-data-dir', data, '--telemetry-level', 'off',
    ...(trust ? [] : ['--disable-workspace-trust']),
    '--enable-smoke-test-driver', // without it, the request to run tests is ignored without a word
  ], { cwd: root, env: environment({}), stdio: ['ignore', 'pipe', 'pipe'], detached: true }); // a group of its own, to be ended whole
  const stop = async () => {
    await ended(child);
    if (!dataDir) fs.rmSync(data, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  };
  /** @type {string[]} */
  const log = [];
  try {
    const actual = await listening(child, log, verbose);
    return { child, authority: `localhost:${actual}`, token, log, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** @param {string} file @param {unknown} value */
function writeJson(file, value) {
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(file, JSON.stringify(value, null, 2));
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @param {string[]} log
 * @param {boolean} verbose
 * @returns {Promise<number>} the port
 */
function listening(child, log, verbose) {
  return new Promise((resolve, reject) => {
    const fail = (/** @type {string} */ why) => reject(new Error(`VS Code's server ${why}\n${log.join('').slice(-2000)}`));
    const timer = setTimeout(() => fail('did not start in 60 s'), 60_000);
    const read = (/** @type {Buffer} */ chunk) => {
      log.push(String(chunk));
      if (verbose) process.stderr.write(chunk);
      const port = /Extension host agent listening on (\d+)/.exec(log.join(''))?.[1];
      if (!port) return;
      clearTimeout(timer);
      resolve(Number(port));
    };
    child.stdout?.on('data', read);
    child.stderr?.on('data', read);
    child.once('error', (error) => fail(`cannot be run: ${error.message}`));
    child.once('exit', (code) => {
      clearTimeout(timer);
      fail(`exited with ${code}`);
    });
  });
}

/**
 * Ends the server, and then what it may have left: file watchers and language servers notice its end late.
 * @param {import('node:child_process').ChildProcess} child
 */
async function ended(child) {
  if (child.pid === undefined) return;
  if (child.exitCode === null && child.signalCode === null) {
    await new Promise((resolve) => {
      child.once('exit', resolve);
      child.kill('SIGTERM');
      setTimeout(() => child.kill('SIGKILL'), 3000).unref();
    });
  }
  try {
    process.kill(-child.pid, 'SIGKILL');
  } catch {
    // nothing was left
  }
}

/**
 * The address of the workbench with a folder, and with extensions loaded from their own folders.
 * @param {Pick<Server, 'authority' | 'token'>} server
 * @param {{ folder?: string, file?: string, extensions?: string[], tests?: string }} what absolute paths
 */
export function workbenchUrl({ authority, token }, { folder, file, extensions = [], tests }) {
  const uri = (/** @type {string} */ p) => `vscode-remote://${authority}${encodeURI(path.resolve(p))}`;
  const payload = [
    ...extensions.map((dir) => ['extensionDevelopmentPath', uri(dir)]),
    ...(tests ? [['extensionTestsPath', uri(tests)]] : []),
    ...(file ? [['openFile', uri(file)]] : []),
    ['skipWelcome', 'true'],
    ['skipReleaseNotes', 'true'],
  ];
  const query = new URLSearchParams();
  if (token) query.set('tkn', token);
  if (folder) query.set(folder.endsWith('.code-workspace') ? 'workspace' : 'folder', path.resolve(folder));
  else query.set('ew', 'true');
  query.set('payload', JSON.stringify(payload));
  return `http://${authority}/?${query}`;
}
