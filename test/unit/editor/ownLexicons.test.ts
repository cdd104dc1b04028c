import assert from 'node:assert/strict';
import type * as vscode from 'vscode';
import type { Documents } from '../../../src/editor/documents';
import { OwnLexicons } from '../../../src/editor/ownLexicons';
import type { Lexicon } from '../../../src/lexicon/lexicon';
import { testLexicon } from '../lexicon-fixture';

describe("the user's words over the bundled lexicon", () => {
  it('that cannot be made are logged, and the bundled ones work', () => {
    const started: Lexicon[] = [], logged: string[] = [];
    const words = new OwnLexicons({ start: (lexicon: Lexicon) => started.push(lexicon) } as unknown as Documents, { error: (text: string) => logged.push(text) } as unknown as vscode.LogOutputChannel);
    words.set('stance', () => { throw new Error('something unforeseen'); });
    words.start(testLexicon());
    assert.deepEqual(started, [testLexicon()]);
    assert.match(logged.join(), /something unforeseen/);
  });
});
