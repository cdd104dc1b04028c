import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { parse } from 'yaml';
import { GUARDS } from '../../../src/countries/rules/guards';
import { RULE_TEXT } from '../../../src/countries/rule-text';
import type { NameTable } from '../../../src/countries/table';
import type { Entry } from '../../../src/glossary/entry';
import { foldPhrase, names } from '../../../src/lexicon/compile/names';
import { compileEntries } from '../../../src/glossary/compile/compile';
import { listedWords } from '../../../src/countries/find';
import { testLexicon } from '../lexicon-fixture';
import { countries } from './support';

describe('the names of the glossary', () => {
  const { phrases, tables } = names();
  const table = tables.names as NameTable;

  it('have one owner each, or are listed as ambiguous', () => {
    const seen = new Map<string, string>();
    for (const p of phrases) {
      const key = foldPhrase(p.text);
      assert.equal(seen.get(key), undefined, `${p.text} at ${p.source} and ${seen.get(key)}`);
      seen.set(key, p.source);
    }
  });

  it('come with every word that the rules about them look for', () => {
    const lexicon = testLexicon();
    for (const word of listedWords()) assert.ok(lexicon.wordId(word), word);
  });

  it('use guards that the recogniser has', () => {
    for (const guard of table.guards) if (guard) assert.ok(guard in GUARDS, guard);
  });

  it('have a code for every member of the United Nations, the observers, Taiwan and Kosovo', () => {
    const { entries } = compileEntries();
    const members = entries.filter((e) => e.status === 'UN member state');
    assert.equal(members.length, 193);
    const known = new Set(table.entries);
    for (const id of [...members.map((m) => m.id), 'VA', 'PS', 'TW', 'XK']) assert.ok(known.has(id), id);
  });

  it('find every state by its label', () => {
    const file = parse(readFileSync('src/glossary/sources/country-names.yaml', 'utf8')) as Entry[];
    for (const e of file) {
      if (e.guard === 'jersey' || e.guard === 'caribbean' || e.guard === 'reunion') continue;
      const got = countries(`Envoys came from ${e.label} yesterday.`);
      assert.ok(got.some((g) => g.includes(`=${e.id}`)), `${e.label}: ${got}`);
    }
  });

  it('explain every rule that the code can give', () => {
    const files = ['find.ts', 'resolve.ts', ...readdirSync('src/countries/rules').map((f) => `rules/${f}`)];
    const text = files.map((f) => readFileSync(`src/countries/${f}`, 'utf8')).join('\n');
    const rules = [...text.matchAll(/'((?:country|term)\/[a-z-]+)'/g)].map((m) => m[1]);
    const silent = new Set(['the', 'georgian', 'georgia', 'surname', 'person', 'given-name', 'washington', 'half', 'roc', 'rsa', 'gdr', 'formosa', 'kiwi', 'macedonian', 'common-town', 'accented-surname', 'islamic-republic', 'eu-seat', 'same', 'male', 'cayenne', 'antiquity']);
    const guards = Object.keys(GUARDS).filter((g) => !silent.has(g)).map((g) => `country/${g}`);
    for (const rule of [...rules, ...guards]) assert.ok(RULE_TEXT[rule], rule);
  });
});
