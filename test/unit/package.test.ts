import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { listFiles, PackageManager } from '@vscode/vsce';

const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as Record<string, unknown>;

describe('the package', () => {
  let files: string[];
  before(async () => { files = (await listFiles({ cwd: process.cwd(), packageManager: PackageManager.None })).map((f) => f.replaceAll('\\', '/')); });

  it('holds every file that the manifest and the walkthrough name', () => {
    const named = [...JSON.stringify(manifest).matchAll(/"(?:\.\/)?((?:dist|media|syntaxes)\/[^"]+)"/g)].map((m) => m[1]);
    const pictures = files.filter((f) => f.startsWith('media/walkthrough/') && f.endsWith('.md')).flatMap((f) => [...readFileSync(f, 'utf8').matchAll(/!\[[^\]]*\]\(([^):]+)\)/g)].map((m) => `media/walkthrough/${m[1]}`));
    assert.ok(named.length > 10, named.join());
    for (const file of [...named, ...pictures]) assert.ok(files.includes(file) && existsSync(file), `${file} is not in the package`);
  });

  it('holds what the extension reads when it runs, its licence and its texts', () => {
    const loaded = ['dist/lexicon.bin', 'dist/glossary-index.json', 'dist/glossary-cards.bin', 'dist/extension/package.json', 'l10n/bundle.l10n.json', 'package.nls.json', 'LICENSE', 'THIRD-PARTY-NOTICES', 'README.md', 'CHANGELOG.md'];
    for (const file of loaded) assert.ok(files.includes(file), `${file} is not in the package`);
    assert.equal(files.filter((f) => f.startsWith('media/samples/')).length, 3);
  });

  it('holds nothing else: no source, test, tool, command line or source map', () => {
    const allowed = /^(package(\.nls.*)?\.json|README\.md|CHANGELOG\.md|LICENSE|THIRD-PARTY-NOTICES|l10n\/[\w.-]+\.json|syntaxes\/[\w.-]+\.json|media\/(samples\/|walkthrough\/)?[\w.-]+\.(md|png|svg|editorial|oped)|dist\/(extension\/(extension\.js|package\.json)|[\w-]+\.bin|glossary-\w+\.json|user-\w+\.schema\.json))$/;
    assert.deepEqual(files.filter((f) => !allowed.test(f)), []);
  });
});
