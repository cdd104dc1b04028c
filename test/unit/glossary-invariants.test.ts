import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { compileEntries } from '../../src/glossary/compile/compile';
import { reportOf, tableOf } from '../../src/glossary/compile/report';
import { isEdtf, readYaml } from '../../src/glossary/compile/sources';
import { applyPatches, readUpstream } from '../../src/glossary/compile/upstream';
import type { Entry, Label } from '../../src/glossary/entry';
import { foldGap, foldWord } from '../../src/lexicon/fold';

const SOURCES = join('src', 'glossary', 'sources');

describe('the bundled glossary', () => {
  const { entries, problems } = compileEntries();
  const byId = new Map(entries.map((e) => [e.id, e]));
  const members = (id: string) =>
    (byId.get(id)?.members ?? []).flatMap((m) => (typeof m === 'string' ? [m] : m.role === 'member' && !m.to ? [m.id] : [])).sort();
  const upstream = readUpstream();
  applyPatches(upstream, readYaml(SOURCES, 'patches.yaml'), []);
  const group = (name: string) => [...upstream['cldr-core'].containment[name]].sort();

  it('compiles without a problem', () => assert.deepEqual(problems, []));

  it('has one entry for an id', () => assert.equal(byId.size, entries.length));

  it('counts 193 UN members, 27 of the EU, 21 of the euro area and 32 of NATO', () => {
    assert.equal(members('united-nations').length, 193);
    assert.equal(members('european-union').length, 27);
    assert.equal(members('euro-area').length, 21);
    assert.equal(members('nato').length, 32);
  });

  it('agrees with CLDR on the members of the UN, the EU and the euro area', () => {
    assert.deepEqual(members('united-nations'), group('UN'));
    assert.deepEqual(members('european-union'), group('EU'));
    assert.deepEqual(members('euro-area'), group('EZ'));
  });

  it('gives the euro to the members of the euro area', () => {
    for (const id of members('euro-area')) assert.match(String(byId.get(id)!.facts?.currency.value), /^Euro \(EUR\)$/, id);
  });

  it('tells of each state its capital, people, currency, region, codes and neighbours', () => {
    for (const entry of entries.filter((e) => e.type === 'country')) {
      assert.ok(entry.capitals?.length, `${entry.id}: capital`);
      assert.ok(entry.facts?.population && entry.facts.currency, `${entry.id}: facts`);
      assert.ok(entry.region, `${entry.id}: region`);
      assert.ok(entry.demonyms?.length, `${entry.id}: demonym`);
      assert.match(entry.identifiers?.iso3 ?? '', /^[A-Z]{3}$/, entry.id);
      assert.match(entry.identifiers?.wikidata ?? '', /^Q\d+$/, entry.id);
    }
  });

  it('gives every state a note of a few sentences in at most 90 words', () => {
    for (const { id, note } of entries.filter((e) => e.type === 'country')) {
      const words = note.split(/\s+/).length;
      assert.ok(words >= 15 && words <= 90, `${id}: ${words} words`);
    }
  });

  it('has borders that agree from both sides', () => {
    const borders = (id: string) => byId.get(id)?.borders ?? [];
    for (const { id } of entries) for (const other of borders(id)) assert.ok(borders(other).includes(id), `${id} ${other}`);
    assert.equal(borders('CN').length, 16);
    assert.equal(borders('RU').length, 14);
    assert.deepEqual(borders('JP'), []);
  });

  it('names a source and an as-of date everywhere', () => {
    for (const { id, sources, asOf } of entries) {
      assert.ok(sources.every((s) => s.title), id);
      assert.match(asOf, /^20\d\d-(0[1-9]|1[0-2])(-\d\d)?$/, id);
    }
  });

  it('refers to entries that exist', () => {
    const refs = (e: Entry) => [...(e.related ?? []), ...(e.of ?? []), ...(e.memberships ?? []).map((m) => m.of), ...(e.offices ?? []).map((o) => o.of)];
    for (const entry of entries) for (const id of refs(entry)) assert.ok(byId.has(id), `${entry.id} → ${id}`);
  });

  it('writes its dates in EDTF', () => {
    assert.equal(isEdtf('1991-13'), false);
    for (const entry of entries) {
      for (const date of [entry.inception, entry.end, entry.date, ...(entry.memberships ?? []).flatMap((m) => [m.from, m.to])]) {
        assert.ok(date === undefined || isEdtf(date), `${entry.id}: ${date}`);
      }
    }
  });

  it('gives a name to one entry, unless evidence decides or the name is listed as ambiguous', () => {
    const listed = ambiguousNames();
    const owners = new Map<string, Set<string>>();
    for (const entry of entries) {
      for (const { text, guard } of unguarded(entry)) {
        const key = foldGap(foldWord(text));
        if (!guard && !listed.has(key)) owners.set(key, (owners.get(key) ?? new Set()).add(entry.id));
      }
    }
    assert.deepEqual([...owners].filter(([, ids]) => ids.size > 1).map(([name, ids]) => `${name}: ${[...ids].join(' ')}`), []);
  });

  it('reports what it covers', () => {
    const report = reportOf(entries);
    assert.equal(Object.values(report.byType).reduce((a, b) => a + b, 0), entries.length);
    assert.equal(report.byType.country, 197);
    assert.equal(report.withoutSource, 0);
    assert.match(report.oldestAsOf, /^20\d\d-\d\d/);
    assert.match(tableOf(report), /country +197\n/);
    const bare = reportOf([{ id: 'ZZ', type: 'country', label: 'Z', note: 'z', asOf: '1999-01', sources: [] }]);
    assert.deepEqual(bare.missing.capital, ['ZZ']);
    assert.equal(bare.withoutSource, 1);
    assert.equal(bare.oldestAsOf, '1999-01');
  });
});

/** Names that the lexicon finds, demonyms and seats excepted: a seat may have an entry of its own. */
function unguarded(entry: Entry): { text: string; guard?: string }[] {
  const names: (string | Label)[] = [{ text: entry.label, guard: entry.guard }, ...(entry.aliases ?? []), ...(entry.former ?? []), ...(entry.demonyms ?? [])];
  return names.map((n) => (typeof n === 'string' ? { text: n } : n));
}

function ambiguousNames(): Set<string> {
  if (!existsSync(join(SOURCES, 'ambiguous.yaml'))) return new Set();
  const rows = readYaml(SOURCES, 'ambiguous.yaml').value as { text: string }[];
  return new Set(rows.map((row) => foldGap(foldWord(row.text))));
}
