// Builds dist/: the lexicon first (its compiler is bundled and run here, and never ships), then the programs.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const root = import.meta.dirname;
const dist = join(root, 'dist');
const common = { bundle: true, absWorkingDir: root, logLevel: 'warning', target: 'es2022', sourcemap: true };

/** Bundles build-time code, hands its exports to `use`, and removes it again. */
async function atBuildTime(entryPoint, use) {
  const outfile = join(dist, 'compile.mjs');
  await build({ ...common, entryPoints: [entryPoint], outfile, platform: 'node', format: 'esm', packages: 'external' });
  try {
    await use(await import(`${pathToFileURL(outfile)}?${Date.now()}`));
  } finally {
    for (const f of [outfile, `${outfile}.map`]) rmSync(f);
  }
}

const compileLexicon = () =>
  atBuildTime('src/lexicon/compile/binary.ts', ({ compileBinary }) => {
    const { bytes, report } = compileBinary();
    writeFileSync(join(dist, 'lexicon.bin'), bytes);
    console.log(report());
  });

const compileGlossary = () => atBuildTime('src/glossary/compile/build.ts', ({ buildGlossary }) => buildGlossary(dist));

mkdirSync(dist, { recursive: true });
writeFileSync(join(dist, 'package.json'), '{ "type": "module" }\n');
await compileLexicon();
await compileGlossary();
await build({ ...common, entryPoints: ['src/cli.ts'], outfile: 'dist/cli.js', platform: 'node', format: 'esm' });
