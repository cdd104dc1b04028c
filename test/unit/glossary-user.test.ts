import assert from 'node:assert/strict';
import { parseDocument } from 'yaml';
import { analyse } from '../../src/analysis/analyse';
import { compileEntries } from '../../src/glossary/compile/compile';
import { pack } from '../../src/glossary/compile/pack';
import { Glossary } from '../../src/glossary/glossary';
import { combine, idOf, readUserGlossary, unknownIds } from '../../src/glossary/user';
import { addToGlossary, type Edit } from '../../src/glossary/user-edit';
import { locate } from '../../src/glossary/user-faults';
import { ownNames } from '../../src/glossary/user-phrases';
import { withOwn } from '../../src/lexicon/own';
import { testLexicon } from './lexicon-fixture';

const GOOD = `# Names we use in our newsroom
entries:
  - label: Lake Forum   # yearly
    type: organisation
    aliases: [Forum on the Lake, { text: LKF, case: exact }]
    note: A meeting of three ministries.
  - { id: kingdom-of-foo, label: Fooland, type: country, demonyms: [Foolander] }
events:
  - label: Ferry Summit
    date: 2024-05-01
aliases:
  JP: [Nihonkoku]
  "NO": [Norgeland]
notes:
  JP: Our own words on Japan.
retire: [brics, KP]
`;

const problemsOf = (text: string) => locate(text, readUserGlossary(text, 'g.yaml').faults);

describe('the user\'s glossary', () => {
  const { index, cards } = pack(compileEntries().entries);
  const bundled = new Glossary(index);
  bundled.load(cards);
  const typeOf = (id: string) => bundled.summary(id)?.type;

  it('reads entries, events, aliases, notes and retirements as written', () => {
    const file = readUserGlossary(GOOD, 'g.yaml');
    assert.deepEqual(file.faults, []);
    assert.deepEqual(file.entries.map((e) => [e.id, e.type, e.date]), [['lake-forum', 'organisation', undefined], ['kingdom-of-foo', 'country', undefined], ['ferry-summit', 'event', '2024-05-01']]);
    assert.deepEqual(file.entries[0].sources, [{ title: 'g.yaml' }]);
    assert.deepEqual([...file.aliases], [['JP', ['Nihonkoku']], ['NO', ['Norgeland']]]);
    assert.deepEqual(file.retired, ['brics', 'KP']);
  });

  it('takes an empty file, comments alone and empty sections for a glossary without entries', () => {
    for (const text of ['', '# nothing yet\n', 'entries:\nretire:\n']) {
      const file = readUserGlossary(text, 'g.yaml');
      assert.deepEqual([file.faults, file.entries, file.retired], [[], [], []]);
    }
  });

  it('tells each mistake on its line, and the rest of the file works', () => {
    const text = 'entries:\n  - label: Bad\n    type: club\n  - type: place\n  - label: Good\n    type: place\n  - label: Odd\n    type: place\n    colour: red\n'
      + 'events:\n  - label: Then\n    date: May 2024\naliases:\n  JP: Nihon\n  FR: [{ name: Gaul }]\nextra: 1\n';
    const found = problemsOf(text).sort((a, b) => a.line - b.line).map((p) => `${p.line + 1}:${p.column + 1} ${text.slice(p.start, p.end).slice(0, 8)} ${p.message}`);
    assert.deepEqual(readUserGlossary(text, 'g.yaml').entries.map((e) => e.label), ['Good']);
    assert.match(found[0], /^3:11 club entries\.type: should be one of country,/);
    assert.match(found[1], /^4:5 . entries: should have "label"$/);
    assert.match(found[2], /^9:5 colour entries: no field "colour" here; known are id, label,/);
    assert.match(found[3], /^12:11 May 2024 events\.date: should be a date in EDTF/);
    assert.match(found[4], /^14:7 Nihon aliases\.JP: should be a list$/);
    assert.match(found[5], /^15:8 . aliases\.FR: should be text, or a map of keys$|^15:\d+ \S+ aliases\.FR/);
    assert.match(found[found.length - 1], /^16:1 extra record: no field "extra" here; known are entries, events, aliases, notes, retire$/);
  });

  it('tells broken YAML and keeps what stands around it', () => {
    const text = 'entries:\n  - label: One\n    type: place\n  - label: b: c\n    type: place\n  - label: Three\n    type: place\n';
    assert.deepEqual(readUserGlossary(text, 'g.yaml').entries.map((e) => e.label), ['One', 'Three']);
    assert.deepEqual(problemsOf(text).map((p) => p.line), [3]);
    assert.deepEqual(problemsOf('just words').map((p) => p.message), ['record: should be a map of keys']);
  });

  it('takes a star before a word for the text that was meant, and tells it', () => {
    const text = 'entries:\n  - label: One\n    type: place\n  - label: *Two*\n    type: place\nretire: [*JP, KP]\n';
    assert.deepEqual(problemsOf(text).map((p) => [p.line, /"\*(Two\*|JP)" in quotation marks/.exec(p.message)?.[1]]), [[3, 'Two*'], [5, 'JP']]);
    const file = readUserGlossary(text, 'g.yaml');
    assert.deepEqual([file.entries.map((e) => e.label), file.retired], [['One'], ['KP']]);
  });

  it('refuses aliases that multiply, and reads those that do not', () => {
    const twice = 'entries:\n  - &one\n    label: One\n    type: place\n    aliases: &names [Uno, Un]\n  - label: Two\n    type: place\n    aliases: *names\n';
    assert.deepEqual(readUserGlossary(twice, 'g').entries.map((e) => e.aliases), [['Uno', 'Un'], ['Uno', 'Un']]);
    const many = `entries:\n  - &one\n    label: One\n    type: place\n    aliases: [${'a, '.repeat(500)}a]\n${'  - *one\n'.repeat(500)}`;
    for (const text of [many, `${many}notes: [\n`]) {
      const file = readUserGlossary(text, 'g');
      assert.match(file.faults.at(-1)!.message, /repeat too much/);
      assert.deepEqual(file.entries, []);
    }
  });

  it('takes no day that the calendar lacks and no interval that ends before it begins', () => {
    const dated = (date: string) => problemsOf(`events:\n  - label: Ferry Summit\n    date: ${date}\n`).map((p) => `${p.line + 1}: ${p.message}`);
    assert.deepEqual(dated('2024-02-31'), ['3: events.date: the calendar has no 2024-02-31']);
    assert.deepEqual(dated('2023-02-29/2024-01-01'), ['3: events.date: the calendar has no 2023-02-29']);
    assert.deepEqual(dated('2025-02-01/2024-01-01'), ['3: events.date: 2025-02-01/2024-01-01 ends before it begins']);
    for (const date of ['2024-02-29', '2024-05-03/2024-05', '2024/2024-01', '-0044-03-15/-0031']) assert.deepEqual(dated(date), [], date);
    assert.equal(dated('-0031/-0044').length, 1);
    assert.deepEqual(readUserGlossary('events:\n  - { label: Bad, date: 2024-04-31 }\n  - { label: Good, date: 2024-04-30 }\n', 'g').entries.map((e) => e.label), ['Good']);
  });

  it('refuses a second entry with the same id, and warns of ids that no glossary has', () => {
    const text = 'entries:\n  - { label: Foo Bar, type: place }\n  - { id: foo-bar, label: Other, type: place }\nretire: [no-such-thing, JP, foo-bar]\n';
    const file = readUserGlossary(text, 'g.yaml');
    assert.deepEqual(locate(text, file.faults).map((p) => p.line), [2]);
    assert.deepEqual(unknownIds(file, (id) => bundled.has(id)).map((f) => f.path), [['retire', 0]]);
  });

  it('makes ids of labels in any script', () => {
    assert.equal(idOf('Côte d’Azur Forum'), 'cote-d-azur-forum');
    assert.equal(idOf('日本会議'), '日本会議');
    assert.equal(idOf('§'), 'a7');
  });

  it('overlays look-up and search', () => {
    const glossary = new Glossary(index);
    glossary.load(cards);
    glossary.overlay(combine([readUserGlossary(GOOD, 'g.yaml')]));
    assert.equal(glossary.entry('lake-forum')?.label, 'Lake Forum');
    assert.equal(glossary.entry('JP')?.note, 'Our own words on Japan.');
    assert.equal(glossary.entry('JP')?.capitals?.[0].text, 'Tokyo');
    assert.equal(glossary.search('nihonkoku')[0].id, 'JP');
    assert.equal(glossary.search('lkf')[0].id, 'lake-forum');
    assert.equal(glossary.has('brics'), false);
    assert.equal(glossary.entry('KP'), undefined);
    assert.equal(glossary.isOwn('JP') && glossary.isOwn('lake-forum') && !glossary.isOwn('FR'), true);
    assert.equal(glossary.summaries().length, index.ids.length + 3 - 2);
    glossary.overlay(undefined);
    assert.equal(glossary.entry('JP')?.note, bundled.entry('JP')?.note);
    assert.equal(glossary.has('brics'), true);
  });

  it('names the file as the source of what the user wrote, and the bundled sources of the rest', () => {
    const glossary = new Glossary(index), sourcesOf = (id: string) => glossary.entry(id)!.sources.map((s) => s.title);
    glossary.load(cards);
    const [nato, kz] = [bundled.entry('nato')!, bundled.entry('KZ')!];
    glossary.overlay(combine([readUserGlossary('entries:\n  - { id: nato, label: NATO, type: organisation, aliases: [Treaty of Twelve] }\nnotes: { KZ: Ask Dana. }\n', 'own.yaml')]));
    assert.deepEqual([sourcesOf('nato'), glossary.entry('nato')!.note, glossary.entry('nato')!.asOf], [['own.yaml', ...nato.sources.map((s) => s.title)], nato.note, nato.asOf]);
    assert.deepEqual([sourcesOf('KZ'), glossary.entry('KZ')!.note, glossary.entry('KZ')!.asOf], [['own.yaml', ...new Set(kz.sources.map((s) => s.title))], 'Ask Dana.', '']);
  });

  it('lets the later of two files win', () => {
    const own = combine([readUserGlossary('notes: { JP: one }\naliases: { JP: [A] }', 'a'), readUserGlossary('notes: { JP: two }\naliases: { JP: [B] }', 'b')]);
    assert.deepEqual(own.notes.get('JP'), { text: 'two', file: 'b' });
    assert.deepEqual(own.aliases.get('JP'), ['A', 'B']);
  });

  it('is found by the analysis, and retired entries are not', () => {
    const own = combine([readUserGlossary(GOOD, 'g.yaml')]);
    const { lexicon: mine, problems } = withOwn(testLexicon(), [ownNames(testLexicon(), own, typeOf)]);
    assert.deepEqual(problems, []);
    const text = 'The Lake Forum met Foolander and Nihonkoku envoys after the Ferry Summit. BRICS and North Korea stayed away from the LKF. The lkf is closed.';
    const entries = (l: typeof mine) => analyse(text, l).mentions.flatMap((m) => ('entry' in m && m.entry ? [`${m.kind} ${m.entry} ${text.slice(m.start, m.end)}`] : []));
    assert.deepEqual(entries(mine), [
      'term lake-forum Lake Forum', 'country kingdom-of-foo Foolander', 'country JP Nihonkoku', 'date ferry-summit the Ferry Summit', 'term lake-forum LKF',
    ]);
    assert.ok(entries(testLexicon()).includes('term brics BRICS'), 'the bundled lexicon is as it was');
  });

  it('takes names as literal text and leaves out what cannot be found', () => {
    const text = 'entries:\n  - { label: "A.*B", type: place }\n  - { label: "***", type: place }\n  - { label: Same, type: place }\n  - { id: twin, label: Same, type: place }\n  - { label: Dot, type: place, aliases: […] }\n';
    assert.deepEqual(problemsOf(text).map((p) => `${p.line + 1}: ${p.message.replace(/^\S+ /, '')}`), ['3: should be a name with at least one letter or digit', '6: should be a name with at least one letter or digit']);
    const { lexicon: mine, problems } = withOwn(testLexicon(), [ownNames(testLexicon(), combine([readUserGlossary(text, 'g.yaml')]), typeOf)]);
    assert.deepEqual(problems, []);
    const found = analyse('A.*B is not AxxB. Same here.', mine).mentions.flatMap((m) => (m.kind === 'term' ? [m.entry] : []));
    assert.deepEqual(found, ['a-b', 'same']);
  });

  it('adds an entry and changes nothing else', () => {
    const apply = (text: string, { start, end, text: put }: Edit) => text.slice(0, start) + put + text.slice(end);
    const entry = { label: 'New: thing', type: 'concept', note: 'Said "so".' } as const;
    const after = apply(GOOD, addToGlossary(GOOD, entry));
    assert.equal(after.replace('  - label: "New: thing"\n    type: concept\n    note: Said "so".\n', ''), GOOD);
    assert.deepEqual(readUserGlossary(after, 'g').entries.map((e) => e.label), ['Lake Forum', 'Fooland', 'New: thing', 'Ferry Summit']);
    const event = apply(GOOD, addToGlossary(GOOD, { label: 'Day X', type: 'event', date: '2025-01-01' }));
    assert.equal(readUserGlossary(event, 'g').entries.at(-1)?.date, '2025-01-01');
    for (const text of ['', '# mine\n', 'retire: [KP]', 'entries:\n', 'entries: []\n# end\n', 'entries:\r\n- label: A\r\n  type: place\r\n# tail\r\n', 'entries: [{ label: A, type: place }] # x\n', 'entries:\n-\n  # a - dash\n  label: A\n  type: place\n']) {
      const result = apply(text, addToGlossary(text, entry));
      assert.equal(readUserGlossary(result, 'g').entries.at(-1)?.label, 'New: thing', JSON.stringify(text));
      assert.deepEqual(parseDocument(result).errors, []);
      for (const comment of text.match(/#.*/g) ?? []) assert.ok(result.includes(comment.trim()), comment);
    }
    assert.throws(() => addToGlossary('entries:\n  - a: b: c\n', entry), /Nested mappings/);
    assert.throws(() => addToGlossary('- a\n', entry), /should be a map/);
    assert.throws(() => addToGlossary('retire: [KP]\n...\n', entry), /fits nowhere/);
    assert.throws(() => addToGlossary('entries: 5\n', entry), /should be a list/);
  });
});
