import assert from 'node:assert/strict';
import { check } from '../../src/glossary/compile/check';
import { memberships } from '../../src/glossary/compile/memberships';
import { merge } from '../../src/glossary/compile/merge';
import { YamlFile, partsOf } from '../../src/glossary/compile/sources';
import { applyPatches, readUpstream } from '../../src/glossary/compile/upstream';
import type { Entry } from '../../src/glossary/entry';

const parts = (yaml: string) => {
  const problems: string[] = [];
  return { parts: partsOf(new YamlFile('x.yaml', yaml), problems), problems };
};
const entry = (id: string, more: Partial<Entry> = {}): Entry =>
  ({ id, type: 'place', label: id, note: 'A note.', asOf: '2025-01', sources: [{ title: 'S' }], ...more });

describe('compiling the glossary', () => {
  it('says file, line and what would be right', () => {
    const { problems } = parts([
      '- id: JP', '  type: land', '  label: Japan', '- id: KR', '  colour: red', '- id: KP', '  inception: 1948-13-01',
      '- id: not an id', '- id: CN', '  sources: [{ title: A, url: example.org }]',
    ].join('\n'));
    assert.match(problems[0], /^x\.yaml:2: type: should be one of country, territory/);
    assert.match(problems[1], /^x\.yaml:5: record: no field "colour" here; known are id, type, label/);
    assert.match(problems[2], /^x\.yaml:7: inception: should be a date in EDTF/);
    assert.match(problems[3], /^x\.yaml:8: id: /);
    assert.match(problems[4], /^x\.yaml:10: sources\.url: /);
    assert.equal(problems.length, 5);
  });

  it('says where YAML itself is broken', () => {
    assert.match(parts('- id: JP\n  note: a: b\n').problems[0], /^x\.yaml:2: /);
  });

  it('joins lists and maps, and refuses two values for one field', () => {
    const { parts: curated } = parts('- id: JP\n  label: Japan\n  aliases: [Nippon]\n- id: JP\n  label: Nihon\n  aliases: [Nippon, Nihon]\n');
    const problems: string[] = [];
    const merged = merge([{ id: 'JP', label: 'ignored', region: 'Eastern Asia' }], curated, problems);
    assert.deepEqual(merged.get('JP'), { id: 'JP', label: 'Japan', region: 'Eastern Asia', aliases: ['Nippon', 'Nihon'] });
    assert.deepEqual(problems, ['x.yaml:4: JP has "label" already at x.yaml:1; should be written once']);
  });

  it('derives memberships from the members of organisations', () => {
    const derived = memberships([entry('nato', { type: 'organisation', members: ['FI', { id: 'UA', role: 'partner', from: '1997' }] })]);
    assert.deepEqual(derived.get('FI'), [{ of: 'nato', role: 'member' }]);
    assert.deepEqual(derived.get('UA'), [{ of: 'nato', role: 'partner', from: '1997' }]);
  });

  it('finds what does not hold together', () => {
    const told = (...entries: Entry[]) => check(entries, () => 'x.yaml:1').map((p) => p.replace('x.yaml:1: ', ''));
    assert.deepEqual(told(entry('a', { related: ['b'] })), ['a: related names "b", which is no entry']);
    assert.deepEqual(told(entry('a', { borders: ['b'] }), entry('b')), ['a: borders b, but b does not border a']);
    assert.deepEqual(told(entry('a', { inception: '1990', end: '1980' })), ['a: ends before it begins']);
    assert.deepEqual(told(entry('a', { sources: undefined })), ['a: should have "sources"']);
    assert.deepEqual(told(entry('a', { offices: [{ title: 'x', of: 'a', from: '2020', to: '2019', asOf: '2025-01' }] })), ['a: left an office (2019) before taking it (2020)']);
  });

  it('stops at a patch whose package has changed, and at one that points nowhere', () => {
    const upstream = readUpstream();
    const problems: string[] = [];
    const patch = (yaml: string) => applyPatches(upstream, new YamlFile('patches.yaml', yaml), problems);
    patch('- at: countries-list/SZ/capital\n  expect: Lobamba\n  set: Mbabane\n  why: x\n');
    assert.equal(upstream['countries-list'].SZ.capital, 'Mbabane');
    patch('- at: countries-list/SZ/capital\n  expect: Lobamba\n  set: Mbabane\n  why: x\n- at: no/such/place\n  expect: 1\n  why: x\n');
    assert.match(problems[0], /^patches\.yaml:1: countries-list\/SZ\/capital is now "Mbabane", the patch expects "Lobamba"/);
    assert.match(problems[1], /^patches\.yaml:5: nothing is at "no\/such\/place"/);
    patch('- at: countries-list/NR/capital\n  expect: Yaren\n  why: x\n');
    assert.equal('capital' in upstream['countries-list'].NR, false);
  });
});
