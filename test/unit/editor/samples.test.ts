import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';

describe('sample editorials', () => {
  it('are all offered by the command: a web host cannot list a folder', () => {
    const listed = /SAMPLES = \[(.*?)\]/.exec(readFileSync('src/editor/samples.ts', 'utf8'))![1].match(/[^' ,]+/g);
    assert.deepEqual([...listed!].sort(), readdirSync('media/samples').sort());
  });
});
