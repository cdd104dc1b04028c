// @ts-check
// Bundles the suite that runs inside VS Code, once for each extension host.
import fs from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import { root } from '../prepare.mjs';

const suite = path.join(import.meta.dirname, 'suite');
const out = path.join(root, 'dist/host-tests');

/** Every test file, so that none is silently never run. */
export const testFiles = () =>
  fs.readdirSync(suite, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.test.ts')).sort();

/** The module `suite`: a list of functions that load the test files, to be called when mocha's globals stand. */
const suiteModule = {
  name: 'suite',
  setup(/** @type {import('esbuild').PluginBuild} */ setup) {
    setup.onResolve({ filter: /^suite$/ }, () => ({ path: 'suite', namespace: 'suite' }));
    setup.onLoad({ filter: /.*/, namespace: 'suite' }, () => ({
      contents: `export const files = [${testFiles().map((name) => `() => import(${JSON.stringify(`./${name}`)})`).join(', ')}];`,
      resolveDir: suite,
    }));
  },
};

/** mocha's browser build takes an outer `module` for its own, and would overwrite the exports of the bundle. */
const mochaModule = {
  name: 'mocha',
  setup(/** @type {import('esbuild').PluginBuild} */ setup) {
    setup.onLoad({ filter: /[\\/]mocha[\\/]mocha\.js$/ }, ({ path: file }) => ({
      contents: `var module, exports, define; ${fs.readFileSync(file, 'utf8')}`,
    }));
  },
};

/** A worker has no node:assert: the tests see the same functions, made of chai. */
const assertInWorker = Object.fromEntries(
  ['assert', 'node:assert', 'assert/strict', 'node:assert/strict'].map((name) => [name, path.join(import.meta.dirname, 'assert.web.ts')]),
);

/**
 * @param {'node' | 'web'} host
 * @param {string} [grep] runs only the tests whose title matches
 * @returns {Promise<string>} the file whose `run` runs the suite
 */
export async function bundleSuite(host, grep = '') {
  const outfile = path.join(out, `${host}.js`);
  await build({
    absWorkingDir: root,
    entryPoints: [path.join(import.meta.dirname, `mocha.${host}.ts`)],
    outfile,
    bundle: true,
    format: 'cjs',
    platform: host === 'node' ? 'node' : 'browser',
    target: 'es2022',
    external: host === 'node' ? ['vscode', 'mocha'] : ['vscode'],
    alias: host === 'node' ? {} : assertInWorker,
    plugins: [suiteModule, mochaModule],
    define: { GREP: JSON.stringify(grep) },
    sourcemap: 'inline',
    logLevel: 'warning',
  });
  fs.writeFileSync(path.join(out, 'package.json'), '{ "type": "commonjs" }\n');
  return outfile;
}
