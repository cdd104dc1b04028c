// Builds dist/: the lexicon first (its compiler is bundled and run here, and never ships), then the programs.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const root = import.meta.dirname;
const dist = join(root, 'dist');
const common = { bundle: true, absWorkingDir: root, logLevel: 'warning', target: 'es2022', sourcemap: true };

async function compileLexicon() {
  const outfile = join(dist, 'compile.mjs');
  await build({ ...common, entryPoints: ['src/lexicon/compile/compile.ts'], outfile, platform: 'node', format: 'esm', packages: 'external' });
  const { compile } = await import(`${pathToFileURL(outfile)}?${Date.now()}`);
  writeFileSync(join(dist, 'lexicon.json'), JSON.stringify(compile()));
  for (const f of [outfile, `${outfile}.map`]) rmSync(f);
}

mkdirSync(dist, { recursive: true });
writeFileSync(join(dist, 'package.json'), '{ "type": "module" }\n');
await compileLexicon();
await build({ ...common, entryPoints: ['src/cli.ts'], outfile: 'dist/cli.js', platform: 'node', format: 'esm' });
