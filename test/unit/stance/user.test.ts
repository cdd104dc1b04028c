import { deepStrictEqual, match, ok, strictEqual } from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { analyse } from '../../../src/analysis/analyse';
import { STANCE_CATEGORIES, type StanceMention } from '../../../src/analysis/mention';
import { locate } from '../../../src/glossary/user-faults';
import { withOwn } from '../../../src/lexicon/own';
import { STANCE_ADVICE, type StanceAdvice } from '../../../src/stance/entry';
import { GUARD_NAMES } from '../../../src/stance/guards';
import { ownStance, readUserStance, unknownWords } from '../../../src/stance/user';
import { testLexicon } from '../lexicon-fixture';

const with_ = (...yaml: string[]) => withOwn(testLexicon(), [ownStance(testLexicon(), yaml.map((y) => readUserStance(y)))]);
const stance = (text: string, ...yaml: string[]): string[] =>
  analyse(text, with_(...yaml).lexicon).mentions.filter((m): m is StanceMention => m.kind === 'stance').map((m) => `${text.slice(m.start, m.end)}|${m.category}|${m.lemma}`);
const problems = (yaml: string): string[] => locate(yaml, readUserStance(yaml).faults).map((p) => `${p.line + 1}: ${p.message}`);

describe('the user’s stance words', () => {
  it('are added with their forms', () => {
    deepStrictEqual(stance('They greenwash it. It was greenwashed by a chum.', 'add:\n  - { word: greenwash, forms: verb, as: negative }\n  - { word: chum, as: loaded, instead: friend, why: Too familiar. }\n'),
      ['greenwash|negative|greenwash', 'greenwashed|negative|greenwash', 'chum|loaded|chum']);
  });

  it('bring their advice', () => {
    const { lexicon } = with_('add:\n  - { word: chum, as: loaded, instead: friend, why: Too familiar. }\n');
    deepStrictEqual(lexicon.table<StanceAdvice>(STANCE_ADVICE).chum, { instead: 'friend', why: 'Too familiar.' });
    ok(lexicon.table<StanceAdvice>(STANCE_ADVICE).regime);
  });

  it('take words away, in every form and spelling', () => {
    deepStrictEqual(stance('They criticised and criticize a reckless plan.', 'remove: [criticise]\n'), ['reckless|negative|reckless']);
  });

  it('move words to another category and keep their guard', () => {
    deepStrictEqual(stance('It may fail. In May 2020 it rained.', 'recategorise:\n  may: booster\n'), ['may|booster|may', 'fail|negative|fail']);
  });

  it('of a later file win', () => {
    deepStrictEqual(stance('It is reckless.', 'remove: [reckless]\n', 'recategorise:\n  reckless: positive\n'), ['reckless|positive|reckless']);
  });

  it('change nothing when the file is empty', () => {
    for (const yaml of ['', '# nothing yet\n', 'add:\nremove:\n']) deepStrictEqual([stance('It is reckless.', yaml), problems(yaml)], [['reckless|negative|reckless'], []]);
  });

  it('are told of what is wrong by line, and the rest works', () => {
    const yaml = 'add:\n  - { word: chum, as: lodaed }\n  - { word: pal, as: loaded }\n  - { as: hedge }\nremoved: [may]\n';
    const told = problems(yaml);
    strictEqual(told.length, 3);
    match(told.join('\n'), /2: .*as: should be one of hedge, booster/);
    match(told.join('\n'), /4: .*should have "word"/);
    match(told.join('\n'), /5: .*no field "removed" here; known are add, remove, recategorise/);
  });

  it('are told of what is no YAML', () => {
    const told = problems('add:\n  - { word: chum, as: loaded\nremove: [may]\n');
    ok(told.length > 0);
    match(told[0], /^[23]: /);
  });

  it('are told of a star that YAML takes for an alias, of an item that is only begun, and of a file that is no map', () => {
    match(problems('remove: [*staunch*]\n')[0], /^1: a star .* write "\*staunch\*" in quotation marks$/);
    deepStrictEqual(problems('add:\n  -\nremove: [may]\n'), ['2: add: should be a map of keys']);
    deepStrictEqual(readUserStance('add:\n  -\nremove: [may]\n').remove, ['may']);
    deepStrictEqual(problems('- may\n'), ['1: record: should be a map of keys']);
  });

  it('are told which forms there are', () => {
    match(problems('add:\n  - { word: chum, as: negative, forms: vreb }\n').join('\n'), /^2: add\.forms: should be one of verb, noun, [^\n]*$/);
    match(problems('add:\n  - { word: chum, as: negative, forms: [noun, vreb] }\n').join('\n'), /^2: add\.forms: should be one of verb, noun, [^\n]*$/);
  });

  it('are told of aliases that multiply', () => {
    const levels = 'abcdefg'.split('').map((name, i, all) => `${name}: &${name} [${Array(9).fill(i ? `*${all[i - 1]}` : 'x').join()}]\n`).join('');
    match(problems(`${levels}add: *g\n`)[0], /^1: the aliases .* repeat too much/);
  });

  it('are told of words that are added twice or that the lexicon does not have', () => {
    match(problems('add:\n  - { word: chum, as: loaded }\n  - { word: Chum, as: hedge }\n')[0], /3: "Chum" is added twice/);
    const own = readUserStance('remove: [wibble, may]\nrecategorise: { wobble: hedge }\n');
    deepStrictEqual(unknownWords(own, testLexicon()).map((f) => f.path), [['remove', 0], ['recategorise', 'wobble']]);
  });

  it('have a schema that knows the same categories and guards', () => {
    const { definitions } = JSON.parse(readFileSync('src/stance/user-schema.json', 'utf8'));
    deepStrictEqual(definitions.category.enum, [...STANCE_CATEGORIES]);
    deepStrictEqual(definitions.entry.properties.guard.enum, [...GUARD_NAMES]);
  });
});
