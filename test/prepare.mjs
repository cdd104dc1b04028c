// @ts-check
// What `npm start` and `npm test` need, installed by themselves on a machine that has only Node and npm.
// No dependency but Node: this file is loaded before anything is installed.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

export const root = path.resolve(import.meta.dirname, '..');

/** Something cannot be had on this machine; the message is for people. */
export class Unavailable extends Error {}

export const say = (/** @type {string} */ what) => console.log(`› ${what}`);

/** Where screenshots go: outside the repository. */
export function artefacts() {
  const folder = process.env.DATELINE_ARTEFACTS ?? path.join(os.tmpdir(), 'dateline-artefacts');
  fs.mkdirSync(folder, { recursive: true });
  return folder;
}

/**
 * @param {string} command
 * @param {string[]} args
 * @param {{ minutes?: number }} [options]
 */
function run(command, args, { minutes = 5 } = {}) {
  const done = spawnSync(command, args, {
    cwd: root,
    stdio: 'inherit',
    timeout: minutes * 60_000,
    shell: process.platform === 'win32',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  return done.status === 0;
}

/** Whether a program is on PATH. */
export function onPath(/** @type {string} */ program) {
  const endings = process.platform === 'win32' ? ['.cmd', '.exe'] : [''];
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter(Boolean);
  for (const folder of folders) {
    for (const ending of endings) {
      const file = path.join(folder, program + ending);
      if (fs.existsSync(file)) return file;
    }
  }
  return undefined;
}

/**
 * Whether node_modules holds what the lock file says; npm keeps its own record of what it installed.
 * @param {string} folder
 */
function installed(folder) {
  /** @param {string} file @returns {Record<string, {version?: string, optional?: boolean, devOptional?: boolean, peer?: boolean}>} */
  const packages = (file) => JSON.parse(fs.readFileSync(path.join(folder, file), 'utf8')).packages;
  try {
    const have = packages('node_modules/.package-lock.json');
    return Object.entries(packages('package-lock.json')).every(
      ([where, wanted]) => !where.startsWith('node_modules') || wanted.optional || have[where]?.version === wanted.version,
    );
  } catch {
    return false; // nothing installed
  }
}

/**
 * @param {string} folder
 * @param {string} what
 */
function ensureInstalled(folder, what) {
  if (installed(folder)) return;
  say(`Installing ${what} (npm ci) …`);
  const start = Date.now();
  const args = ['ci', '--no-audit', '--no-fund', '--loglevel=error', ...(folder === root ? [] : ['--prefix', folder])];
  if (!run('npm', args) || !installed(folder)) {
    throw new Unavailable(`Could not install ${what}: npm ci failed in ${folder}. Is the package registry within reach?`);
  }
  say(`… done in ${Math.round((Date.now() - start) / 1000)} s.`);
}

/** The project's own packages. */
export const ensurePackages = () => ensureInstalled(root, "the project's packages");

/** VS Code's server build, which stands in where desktop VS Code cannot be had. */
export function ensureServer() {
  if (process.env.VSCODE_HOST_DIR) return;
  ensureInstalled(path.join(root, 'test/host'), "VS Code's server build");
}

/** The file of a Chromium or a relative of it, or undefined. */
export function findChromium() {
  if (process.env.CHROMIUM) return process.env.CHROMIUM;
  const apple = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
  for (const name of ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']) {
    const file = onPath(name);
    if (file) return file;
  }
  return fs.existsSync(apple) ? apple : undefined;
}

/** Chromium, by apt where it is missing and this user may install. */
export function ensureChromium() {
  if (findChromium()) return;
  const byHand = 'Install Chromium, or name one in the environment variable CHROMIUM, and try again.';
  if (!onPath('apt-get')) throw new Unavailable(`There is no Chromium, and no apt-get to install it with. ${byHand}`);
  const asRoot = process.getuid?.() === 0;
  if (!asRoot && !(onPath('sudo') && spawnSync('sudo', ['-n', 'true']).status === 0)) {
    throw new Unavailable(`There is no Chromium, and this user may not install packages. ${byHand}\n  sudo apt-get install chromium`);
  }
  say('Installing Chromium (apt-get update, apt-get install chromium) …');
  const apt = (/** @type {string[]} */ ...args) =>
    asRoot ? run('apt-get', args, { minutes: 8 }) : run('sudo', ['-n', 'apt-get', ...args], { minutes: 8 });
  const quiet = ['-qq', '-o', 'Dpkg::Use-Pty=0'];
  apt(...quiet, 'update'); // one dead source is no reason to give up
  apt(...quiet, 'install', '-y', '--no-install-recommends', 'chromium', 'fonts-liberation');
  if (!findChromium()) throw new Unavailable(`apt-get could not install Chromium. ${byHand}`);
}

/**
 * Builds dist/.
 * @param {'development' | 'production'} mode
 */
export function build(mode) {
  say(`Building the extension (${mode}) …`);
  if (!run(process.execPath, ['esbuild.mjs', ...(mode === 'production' ? ['--production'] : [])])) {
    throw new Unavailable('The build failed; its messages are above.');
  }
}

/**
 * Runs the steps of a command; ends with a plain message and exit code 1 when something cannot be had.
 * @param {() => Promise<void> | void} steps
 */
export async function main(steps) {
  try {
    await steps();
  } catch (error) {
    if (!(error instanceof Unavailable)) throw error;
    console.error(`\n${error.message}`);
    process.exitCode = 1;
  }
}
