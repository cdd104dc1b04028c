// @ts-check
// npm start [-- PATH]: builds the extension and opens VS Code with it, on a file or folder of the user's, or on a
// copy of the sample editorials. Desktop VS Code where `code` is on PATH and there is a display (DATELINE_VSCODE=server
// says otherwise), else VS Code in the browser, until Ctrl-C.
//
// The npm script says `exec`, so that a signal sent to npm alone arrives here and not at the shell between, which would
// keep it. Windows has no `exec`: there, F5 in VS Code or `node test/host/start.mjs`.
import { spawnSync } from 'node:child_process';
import crypto from 'node:crypto';
import fs from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { build, ensurePackages, ensureServer, main, onPath, root, say, Unavailable } from '../prepare.mjs';
import { startServer, workbenchUrl } from './server.mjs';

const samples = path.join(root, 'media/samples');
const firstSample = 'a-collision-in-the-strait.editorial';

/** Resolves on Ctrl-C and its like, and when npm, killed, leaves this process behind. */
function stopped() {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, resolve);
    const parent = process.ppid;
    setInterval(() => process.ppid !== parent && resolve(undefined), 500).unref();
  });
}

/** @typedef {{ folder: string, file?: string, isCopy: boolean }} Opened */

/** What is to be opened: the user's own as it is, the samples as a copy, so that trying things out changes nothing. */
function toOpen(/** @type {string | undefined} */ wanted) {
  if (wanted === undefined) {
    const folder = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'dateline-')), 'samples');
    fs.cpSync(samples, folder, { recursive: true });
    return { folder, file: path.join(folder, firstSample), isCopy: true };
  }
  // npm runs this in the project's folder, and says where the user was
  const full = path.resolve(process.env.INIT_CWD ?? process.cwd(), wanted);
  if (!fs.existsSync(full)) throw new Unavailable(`There is no file or folder ${full}.`);
  if (fs.statSync(full).isDirectory()) return { folder: full, isCopy: false };
  return { folder: path.dirname(full), file: full, isCopy: false };
}

/** Removes the copy of the samples, unless something was written in it. */
function tidyUp(/** @type {Opened} */ { folder, isCopy }) {
  if (!isCopy || !fs.existsSync(folder)) return;
  const names = fs.readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const unchanged = names.every((name) => {
    const original = path.join(samples, name);
    const copy = path.join(folder, name);
    if (!fs.existsSync(original)) return false;
    return fs.statSync(copy).isDirectory() || fs.readFileSync(copy).equals(fs.readFileSync(original));
  });
  if (unchanged) fs.rmSync(path.dirname(folder), { recursive: true, force: true });
  else console.log(`What you changed is kept in ${folder}`);
}

/** Whether a port is free on this machine. */
function isFree(/** @type {number} */ port) {
  return new Promise((resolve) => {
    const probe = net.createServer();
    probe.once('error', () => resolve(false));
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)));
  });
}

function openDesktop(/** @type {string} */ code, /** @type {Opened} */ { folder, file, isCopy }) {
  const done = spawnSync(code, ['--new-window', `--extensionDevelopmentPath=${root}`, folder, ...(file ? [file] : [])], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (done.status !== 0) return false;
  say(`VS Code opens ${file ?? folder}${isCopy ? ', a copy of the samples: change what you like' : ''}.`);
  return true;
}

async function serve(/** @type {Opened} */ opened) {
  ensureServer();
  const stop = stopped();
  say("Starting VS Code's server …");
  const wantedPort = Number(process.env.PORT ?? 8765);
  const server = await startServer({
    token: crypto.randomBytes(16).toString('hex'),
    port: (await isFree(wantedPort)) ? wantedPort : 0,
    dataDir: path.join(root, '.vscode-test/start'), // settings and layout stay from one start to the next
  });
  console.log(`
VS Code with Dateline, on ${opened.file ?? opened.folder}${opened.isCopy ? ' (a copy: change what you like)' : ''}:

  ${workbenchUrl(server, { ...opened, extensions: [root] })}

Open this address in a browser. Ctrl-C stops VS Code. After a new build, reload the page.
On another machine, forward the port first: ssh -L ${server.authority.split(':')[1]}:${server.authority} HOST
`);
  const died = new Promise((resolve) => server.child.once('exit', () => resolve('died')));
  if ((await Promise.race([stop, died])) === 'died') {
    throw new Unavailable(`VS Code's server ended by itself:\n${server.log.join('').slice(-1500)}`);
  }
  await server.stop();
  console.log('VS Code is stopped.');
}

await main(async () => {
  const [wanted] = process.argv.slice(2);
  const opened = toOpen(wanted);
  try {
    ensurePackages();
    build('development');
    const code = process.env.DATELINE_VSCODE === 'server' ? undefined : onPath('code');
    const hasDisplay = process.platform !== 'linux' || process.env.DISPLAY || process.env.WAYLAND_DISPLAY;
    if (code && hasDisplay && openDesktop(code, opened)) opened.isCopy = false; // the window lives on, and so does its folder
    else await serve(opened);
  } finally {
    tidyUp(opened);
  }
});
