import { deepStrictEqual, ok, strictEqual } from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import { transformSync } from 'esbuild';
import type * as Library from '../../src/index';

const dist = join(__dirname, '..', '..', 'dist');

describe('library', () => {
  it('analyses in Node with one import', async () => {
    const { analyse, openDocument } = (await import(join(dist, 'index.js'))) as typeof Library;
    const { mentions, facts } = analyse('On Dec. 20, 2025 Japan met Peru.', { published: '2025-12-21' });
    deepStrictEqual(mentions.filter((m) => m.kind === 'country').map((m) => m.code), ['JP', 'PE']);
    strictEqual(facts.publication, '2025-12-21');
    const document = openDocument('Japan');
    document.edit([{ start: 0, end: 5, text: 'Peru' }], 1);
    deepStrictEqual(document.mentions().map((m) => m.kind === 'country' && m.code), ['PE']);
  });

  it('runs where there is nothing but what browsers and Node share', () => {
    const source = transformSync(readFileSync(join(dist, 'index.js'), 'utf8'), { format: 'iife', globalName: 'library' }).code;
    const context = createContext({ TextDecoder, TextEncoder, atob, performance });
    runInContext(source, context);
    strictEqual(runInContext('library.analyse("Japan").mentions[0].code', context), 'JP');
  });

  it('has types beside it', () => {
    ok(existsSync(join(dist, 'index.d.ts')), 'dist/index.d.ts is missing: build first');
    const types = readFileSync(join(dist, 'index.d.ts'), 'utf8');
    ok(types.includes('types/'), types);
  });
});
