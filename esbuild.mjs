// Builds dist/: the data first (its compilers are bundled and run here, and never ship), then the programs.
//   node esbuild.mjs                development build, with source maps
//   node esbuild.mjs --watch        the same, again after each change
//   node esbuild.mjs --production   minified, without source maps; fails when what ships grows too big
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, watch, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { build, context } from 'esbuild';

const { values: mode } = parseArgs({ options: { production: { type: 'boolean' }, watch: { type: 'boolean' } } });
const root = import.meta.dirname;
const dist = join(root, 'dist');
const common = { bundle: true, absWorkingDir: root, logLevel: 'warning', target: 'es2022', sourcemap: !mode.production };

/** Bundle and data that the extension loads, gzipped: what a reader in the browser has to fetch. */
const budget = 1024 * 1024;

/** What checks the user's glossary and stance words, as code without the library that makes it from the schemas. */
const userValidators = { glossary: '', stance: '' };

const compiledValidator = {
  name: 'compiled-validator',
  setup: ({ onLoad }) => {
    for (const [folder, contents] of Object.entries(userValidators)) {
      onLoad({ filter: new RegExp(`${folder}[\\\\/]user-validator\\.ts$`) }, () => ({ contents: userValidators[folder] || contents, loader: 'js', resolveDir: root }));
    }
  },
};

/** One bundle of the extension serves `main` and `browser`: it uses no Node API, and CommonJS is what both hosts load. */
const programs = [
  { entryPoints: ['src/extension.ts'], outfile: 'dist/extension/extension.js', platform: 'browser', format: 'cjs', external: ['vscode'] },
  { entryPoints: ['src/cli.ts'], outfile: 'dist/cli.js', platform: 'node', format: 'esm' },
  { entryPoints: ['src/index.ts'], outfile: 'dist/index.js', platform: 'neutral', format: 'esm', mainFields: ['module', 'main'], loader: { '.bin': 'binary' } },
]
  .filter(({ entryPoints: [file] }) => existsSync(join(root, file)))
  .map((program) => ({ ...common, minify: mode.production, plugins: [compiledValidator], ...program }));

/** Bundles build-time code, hands its exports to `use`, and removes it again. */
async function atBuildTime(entryPoint, use) {
  const outfile = join(dist, 'compile.mjs');
  await build({ ...common, entryPoints: [entryPoint], outfile, platform: 'node', format: 'esm', packages: 'external' });
  try {
    await use(await import(`${pathToFileURL(outfile)}?${Date.now()}`));
  } finally {
    for (const f of [outfile, `${outfile}.map`]) rmSync(f, { force: true });
  }
}

const compileLexicon = () =>
  atBuildTime('src/lexicon/compile/binary.ts', ({ compileBinary }) => {
    const { bytes, report } = compileBinary();
    writeFileSync(join(dist, 'lexicon.bin'), bytes);
    console.log(report());
  });

const compileGlossary = () =>
  atBuildTime('src/glossary/compile/build.ts', (glossary) => {
    glossary.buildGlossary(dist);
    userValidators.glossary = glossary.userValidator();
    userValidators.stance = glossary.userValidator(glossary.stanceSchema());
  });

async function compileData() {
  await compileLexicon();
  await compileGlossary();
}

/** The library's types: the declarations of `src/index.ts` and of what it refers to, without what only runs. */
async function declareTypes() {
  const { default: ts } = await import('typescript');
  const done = new Set();
  const declare = (file) => {
    if (done.has(file)) return;
    done.add(file);
    const source = ['.ts', '.d.ts'].map((end) => join(root, 'src', `${file}${end}`)).find((f) => existsSync(f));
    const { outputText, diagnostics } = ts.transpileDeclaration(readFileSync(source, 'utf8'), { fileName: source, compilerOptions: { isolatedDeclarations: true, module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022 } });
    if (diagnostics.length) throw new Error(ts.formatDiagnostics(diagnostics, { getCurrentDirectory: () => root, getCanonicalFileName: (f) => f, getNewLine: () => '\n' }));
    const linked = outputText.replace(/(from |import\()(['"])(\.[^'"]*)\2/g, (_, keyword, quote, path) => {
      declare(join(dirname(file), path));
      return `${keyword}${quote}${path}.js${quote}`;
    });
    const out = join(dist, 'types', `${file}.d.ts`);
    mkdirSync(dirname(out), { recursive: true });
    writeFileSync(out, linked);
  };
  declare('index');
  writeFileSync(join(dist, 'index.d.ts'), "export * from './types/index.js';\n");
}

/** The project's root has no module type (VS Code would read it), so each folder of programs says its own. */
function prepareFolders() {
  if (mode.production) rmSync(dist, { recursive: true, force: true });
  for (const [folder, type] of [[dist, 'module'], [join(dist, 'extension'), 'commonjs']]) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'package.json'), `{ "type": "${type}" }\n`);
  }
}

const notLoaded = /\.map$|^(cli|index)\.|^(host-tests|types)\/|package\.json$|\.schema\.json$/;

/** Prints each file's size, and the sum of those that the extension loads; false when that is over the budget. */
function reportSizes() {
  const kb = (bytes) => `${(bytes / 1024).toFixed(1)} kB`.padStart(11);
  const line = (name, raw, zipped) => console.log(`  ${name.padEnd(26)}${kb(raw)}${kb(zipped)} gzipped`);
  let [rawSum, zippedSum] = [0, 0];
  const files = readdirSync(dist, { recursive: true, withFileTypes: true }).filter((f) => f.isFile());
  for (const file of files.map((f) => join(f.parentPath ?? f.path, f.name)).sort()) {
    const name = relative(dist, file);
    if (/\.map$|package\.json$|\.d\.ts$|^host-tests/.test(name)) continue;
    const bytes = readFileSync(file);
    const zipped = gzipSync(bytes, { level: 9 }).length;
    line(name, bytes.length, zipped);
    if (notLoaded.test(name)) continue;
    rawSum += bytes.length;
    zippedSum += zipped;
  }
  line('loaded by the extension', rawSum, zippedSum);
  return zippedSum <= budget;
}

/** Ends the build when the extension's bundle holds a package that THIRD-PARTY-NOTICES does not name. */
function checkNotices(results) {
  const notices = readFileSync(join(root, 'THIRD-PARTY-NOTICES'), 'utf8');
  const inputs = results.flatMap(({ metafile }) => Object.entries(metafile.outputs)).filter(([file]) => file.startsWith('dist/extension/'));
  const names = inputs.flatMap(([, output]) => Object.keys(output.inputs)).map((file) => /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(file)?.[1]);
  const missing = [...new Set(names)].filter((name) => name && !notices.includes(`\n${name} `));
  if (missing.length) throw new Error(`THIRD-PARTY-NOTICES lacks ${missing.join(', ')}.`);
}

async function watchAll() {
  const said = {
    name: 'said',
    setup({ onStart, onEnd }) {
      onStart(() => console.log('[watch] build started'));
      onEnd(({ errors }) => console.log(`[watch] build finished, ${errors.length} errors`));
    },
  };
  for (const program of programs) await (await context({ ...program, plugins: [...program.plugins, said] })).watch();
  let timer;
  watch(join(root, 'src'), { recursive: true }, (_event, name) => {
    if (!name || !/\.yaml$|compile\//.test(name.replaceAll('\\', '/'))) return;
    clearTimeout(timer);
    timer = setTimeout(() => {
      console.log(`[watch] ${name} changed: building the data`);
      compileData().then(() => console.log('[watch] data built'), (error) => console.error(`[watch] ${error.message}`));
    }, 200);
  });
}

prepareFolders();
await compileData();
if (mode.watch) {
  await watchAll();
} else {
  const built = await Promise.all(programs.map((program) => build({ ...program, metafile: true })));
  if (mode.production) checkNotices(built);
  await declareTypes();
  if (!reportSizes() && mode.production) {
    console.error(`What the extension loads is over ${budget / 1024} kB gzipped.`);
    process.exitCode = 1;
  }
}
