import { deepStrictEqual, match, ok, strictEqual, throws } from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { compileStance } from '../../../src/lexicon/compile/stance';
import { listedWords } from '../../../src/stance/grammar';
import { inflect, spellings, type FormClass } from '../../../src/stance/inflect';
import { testLexicon } from '../lexicon-fixture';

const build = (entries: string, terms = '[]') => compileStance(`entries:\n${entries}\nterms: ${terms}\n`, 'x.yaml');
const forms = (word: string, cls: FormClass): string[] => inflect(word, cls).map((f) => f.text);

describe('stance lexicon', () => {
  it('gives every form of an entry, in both spellings', () => {
    const { phrases } = build('  - { word: criticise, forms: verb, as: negative, strength: 2 }');
    deepStrictEqual(phrases.map((p) => p.text), ['criticise', 'criticises', 'criticised', 'criticising', 'criticize', 'criticizes', 'criticized', 'criticizing']
      .sort((a, b) => phrases.findIndex((p) => p.text === a) - phrases.findIndex((p) => p.text === b)));
  });

  it('has every word in its vocabulary that a rule asks for', () => {
    const words = listedWords();
    ok(words.length > 400);
    deepStrictEqual(words.filter((word) => testLexicon().wordId(word) === 0 || word !== word.toLowerCase()), []);
  });

  it('names the line of what the schema refuses', () => {
    throws(() => build('  - { word: bad, forms: adj, as: awful, strength: 2 }'), /x\.yaml:2: as must be equal to one of the allowed values: hedge, booster/);
    throws(() => build('  - { word: bad, forms: adj, as: negative }'), /x\.yaml:2: .*strength/);
    throws(() => build('  - { word: bad, forms: adj, as: negative, strength: 4 }'), /x\.yaml:2: strength/);
    throws(() => build('  - { word: bad, forms: adj, as: negative, strength: 2, colour: red }'), /x\.yaml:2: .*"colour"/);
    throws(() => build('  - { word: bad, forms: adj, as: negative, strength: 2, guard: nobody }'), /x\.yaml:2: guard/);
    throws(() => build('  - { word: regime, forms: noun, as: loaded, strength: 2, guard: regime }'), /x\.yaml:2: .*polarity/);
  });

  it('refuses duplicates, disorder, words that cannot be reached, and ambiguous words without a guard', () => {
    throws(() => build('  - { word: bad, forms: adj, as: negative, strength: 2 }\n  - { word: Bad, forms: adj, as: positive, strength: 2 }'), /x\.yaml:3: "Bad" is written twice, first in line 2/);
    throws(() => build('  - { word: sad, forms: adj, as: negative, strength: 2 }\n  - { word: bad, forms: adj, as: negative, strength: 2 }'), /x\.yaml:3: "bad" is out of order/);
    throws(() => build('  - { word: bad debt, forms: fixed, as: negative, strength: 2 }', '[bad debt]'), /x\.yaml:2: "bad debt" cannot be reached/);
    throws(() => build('  - { word: may, forms: fixed, as: hedge, strength: 2 }'), /x\.yaml:2: "may" is often something else: give it a guard/);
  });

  it('tells every fault at once', () => {
    let message = '';
    try { build('  - { word: sad, forms: adj, as: x, strength: 2 }\n  - { word: may, forms: fixed, as: hedge, strength: 2 }'); } catch (e) { message = (e as Error).message; }
    strictEqual(message.split('\n').length, 2);
    match(message, /:2:[^]*:3:/);
  });

  it('has a neutral alternative and a reason for every loaded word', () => {
    const { tables } = compileStance(readFileSync('src/stance/lexicon.yaml', 'utf8'), 'lexicon.yaml');
    const advice = tables['stance-advice'] as Record<string, { instead: string; why: string }>;
    ok(Object.keys(advice).length > 150);
    for (const [word, a] of Object.entries(advice)) ok(a.instead && a.why, word);
    deepStrictEqual(advice['debt trap'].instead, 'heavy borrowing; debt burden');
  });
});

describe('inflection', () => {
  it('follows the rules of spelling', () => {
    deepStrictEqual(forms('deny', 'verb'), ['deny', 'denies', 'denied', 'denying']);
    deepStrictEqual(forms('slam', 'verb'), ['slam', 'slams', 'slammed', 'slamming']);
    deepStrictEqual(forms('admit', 'verb'), ['admit', 'admits', 'admitted', 'admitting']);
    deepStrictEqual(forms('appeal', 'verb'), ['appeal', 'appeals', 'appealed', 'appealing']);
    deepStrictEqual(forms('quarrel', 'verb'), ['quarrel', 'quarrels', 'quarrelled', 'quarreled', 'quarrelling', 'quarreling']);
    deepStrictEqual(forms('grave', 'adj-er'), ['grave', 'graver', 'gravest', 'gravely']);
    deepStrictEqual(forms('happy', 'adj-ly'), ['happy', 'happily']);
    deepStrictEqual(forms('crisis', 'noun'), ['crisis', 'crises']);
    deepStrictEqual(forms('monarch', 'noun'), ['monarch', 'monarchs']);
    deepStrictEqual(forms('ally', 'noun'), ['ally', 'allies']);
  });

  it('knows what is irregular', () => {
    deepStrictEqual(forms('say', 'verb'), ['say', 'says', 'said', 'saying']);
    deepStrictEqual(forms('show', 'verb'), ['show', 'shows', 'showed', 'shown', 'showing']);
    deepStrictEqual(forms('good', 'adj-er'), ['good', 'better', 'best', 'goodly']);
  });

  it('inflects the first word of a verb phrase, the last of a noun phrase, or the one with a star', () => {
    deepStrictEqual(forms('sphere* of influence', 'noun'), ['sphere of influence', 'spheres of influence']);
    deepStrictEqual(forms('debt trap', 'noun'), ['debt trap', 'debt traps']);
    deepStrictEqual(forms('bear fruit', 'verb'), ['bear fruit', 'bears fruit', 'bore fruit', 'borne fruit', 'bearing fruit']);
  });

  it('knows American spelling', () => {
    const us = (word: string): string => spellings(word)[1] ?? word;
    deepStrictEqual(['honour', 'criticise', 'promise', 'surprised', 'sabre-rattling', 'defence', 'paralysed', 'judgement', 'praise', 'sceptical', 'fuelled', 'otherwise'].map(us),
      ['honor', 'criticize', 'promise', 'surprised', 'saber-rattling', 'defense', 'paralyzed', 'judgment', 'praise', 'skeptical', 'fueled', 'otherwise']);
  });
});
