// @ts-check
// npm run host [-- node|web] [--grep PATTERN]: the suite inside a real VS Code, in both extension hosts.
// Desktop VS Code where it can be downloaded and shown, else VS Code's server build with Chromium.
//   DATELINE_VSCODE=server|desktop|<version, such as 1.100.0>   takes this one
//   VSCODE_HOST_DIR=<folder>                                    takes the code-server of that folder
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { ensureChromium, ensurePackages, ensureServer, main, root, say } from '../prepare.mjs';

const wanted = process.env.DATELINE_VSCODE ?? (process.env.VSCODE_HOST_DIR ? 'server' : 'any');

const canShowWindows = process.platform !== 'linux' || process.env.DISPLAY || process.env.WAYLAND_DISPLAY;

async function downloadAnswers() {
  try {
    const answer = await fetch('https://update.code.visualstudio.com/api/releases/stable', { signal: AbortSignal.timeout(5000) });
    return answer.ok;
  } catch {
    return false;
  }
}

/** The executable that runs the tests: desktop VS Code, or what stands in for it. */
async function executable() {
  if (wanted !== 'server' && (wanted !== 'any' || (canShowWindows && (await downloadAnswers())))) {
    const { downloadAndUnzipVSCode } = await import('@vscode/test-electron');
    const version = /^\d/.test(wanted) ? wanted : 'stable';
    try {
      return await downloadAndUnzipVSCode({ version, cachePath: path.join(root, '.vscode-test') });
    } catch (error) {
      if (wanted !== 'any') throw error;
      say(`Desktop VS Code could not be downloaded (${error instanceof Error ? error.message : error}).`);
    }
  }
  ensureServer();
  ensureChromium();
  return path.join(import.meta.dirname, 'code.mjs');
}

/**
 * @param {'node' | 'web'} host
 * @param {string} vscode
 * @param {string | undefined} grep
 * @returns {Promise<boolean>} whether every test passed
 */
async function runIn(host, vscode, grep) {
  const { runTests } = await import('@vscode/test-electron');
  const { bundleSuite } = await import('./bundle.mjs');
  const standIn = vscode.endsWith('code.mjs');
  say(`Tests in ${standIn ? "VS Code's server build" : 'desktop VS Code'}, ${host === 'node' ? 'Node' : 'web-worker'} extension host`);
  const scratch = fs.mkdtempSync(path.join(os.tmpdir(), 'dateline-host-'));
  const workspace = path.join(scratch, 'samples');
  fs.cpSync(path.join(root, 'media/samples'), workspace, { recursive: true });
  try {
    await runTests({
      vscodeExecutablePath: vscode,
      extensionDevelopmentPath: root,
      extensionTestsPath: await bundleSuite(host, grep),
      launchArgs: [workspace, `--user-data-dir=${path.join(scratch, 'user')}`, '--disable-extensions',
        ...(host === 'web' ? ['--extensionDevelopmentKind=web'] : [])],
    });
    return true;
  } catch (error) {
    console.error(String(error));
    return false;
  } finally {
    fs.rmSync(scratch, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}

await main(async () => {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { grep: { type: 'string' } } });
  ensurePackages();
  const vscode = await executable();
  const hosts = /** @type {('node' | 'web')[]} */ (positionals.length > 0 ? positionals : ['node', 'web']);
  for (const host of hosts) if (!(await runIn(host, vscode, values.grep))) process.exitCode = 1;
});
