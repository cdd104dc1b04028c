import { deepStrictEqual, ok, strictEqual, throws } from 'node:assert/strict';
import fc from 'fast-check';
import { AnalysedDocument, type DocumentOptions } from '../../src/analysis/document';
import { KINDS } from '../../src/analysis/mention';
import type { Recogniser } from '../../src/analysis/recogniser';
import { anyText, applied, changesFor, edit, prose } from './arbitrary-text';
import { times } from './runs';
import { FAKES, nameChain, smallLexicon } from './fake-recognisers';

const lexicon = smallLexicon();
const options: DocumentOptions = { recognisers: FAKES, languageId: 'markdown' };
const open = (text: string, more: Partial<DocumentOptions> = {}) => new AnalysedDocument(text, lexicon, { ...options, ...more });

/** Where paragraphs begin and end, and what they are. */
function paragraphs(d: AnalysedDocument) {
  const all = [];
  for (let at = 0; at < d.length; at++) {
    const p = d.paragraphAt(at);
    if (all.at(-1)?.start !== p.start) all.push(p);
  }
  return all;
}

/** Everything that can be asked. */
function state(d: AnalysedDocument) {
  return { paragraphs: paragraphs(d), text: d.text, length: d.length, mentions: d.mentions(), counts: { ...d.counts }, dominant: d.facts.dominant, publication: d.facts.publication, sections: d.sections(), progress: d.progress };
}

function finish(d: AnalysedDocument): AnalysedDocument {
  let calls = 0;
  while (!d.work(() => true)) ok(++calls < 10_000);
  return d;
}

describe('document', () => {
  it('equals a fresh analysis after any script of edits', () => {
    fc.assert(fc.property(prose(120), fc.array(edit, { maxLength: 8 }), (text, edits) => {
      const d = open(text);
      edits.forEach((e, i) => {
        const changes = changesFor(e, text.length);
        text = applied(text, changes);
        d.edit(changes, i + 1);
        deepStrictEqual(state(d), state(open(text)));
      });
    }), { numRuns: times * 2500 });
  });

  it('equals a fresh analysis after each letter that is typed or deleted', () => {
    const front = fc.constantFrom('', '--\n', '---\ntitle: a\n', '---\ndate: 2024-05-06\n---\n'), lines = fc.array(prose(30).map((line) => `${line}. `.repeat(1 + (line.length % 4))), { maxLength: 6 });
    const letter = fc.tuple(fc.constantFrom('a', 'Z', '1', ' ', '.', '-', '#', '`', '“', '\n', '\r', ''), fc.nat(2));
    fc.assert(fc.property(front, lines, fc.double({ min: 0, max: 1, noNaN: true }), fc.array(letter, { maxLength: 12 }), (head, rest, place, letters) => {
      let text = head + rest.join('\n\n'), at = Math.floor(place * text.length);
      const d = open(text);
      for (const [letter, deleted] of letters) {
        const change = { start: at, end: Math.min(text.length, at + deleted), text: letter };
        text = applied(text, [change]);
        d.edit([change], 1);
        deepStrictEqual(state(d), state(open(text)));
        at += letter.length;
      }
    }), { numRuns: times * 500 });
  });

  it('equals a fresh analysis when it works in slices and is edited meanwhile', () => {
    const long = prose(40).map((s) => s.repeat(1 + (s.length % 7)));
    fc.assert(fc.property(long, fc.array(fc.tuple(edit, fc.nat(5)), { maxLength: 5 }), (text, edits) => {
      const d = open(text, { sliceOver: 0 });
      for (const [e, steps] of edits) {
        for (let s = 0; s < steps; s++) d.work(() => true, [text.length >> 1, text.length]);
        const changes = changesFor(e, text.length);
        text = applied(text, changes);
        d.edit(changes, 1);
        strictEqual(d.text, text);
      }
      deepStrictEqual(state(finish(d)), state(open(text)));
    }), { numRuns: times * 1000 });
  });

  it('equals a fresh analysis when a long text without paragraphs is edited', () => {
    const sentence = fc.constantFrom('Japan waits. ', 'The South China Sea is wide? ', 'xxxxxxxxx', '“Georgia ', 'the United\nStates. ', '😀'.repeat(9));
    fc.assert(fc.property(fc.array(sentence, { minLength: 200, maxLength: 600 }), fc.array(edit, { minLength: 1, maxLength: 5 }), (parts, edits) => {
      let text = parts.join('').repeat(3);
      const d = open(text);
      for (const e of edits) {
        const changes = changesFor(e, text.length);
        text = applied(text, changes);
        d.edit(changes, 1);
        finish(d);
        deepStrictEqual(state(d), state(open(text)));
      }
    }), { numRuns: times * 60 });
  });

  it('keeps counts, order and bounds, and answers ranges like a filter', () => {
    fc.assert(fc.property(anyText, fc.nat(100), fc.nat(100), (text, a, b) => {
      const d = open(text), all = d.mentions();
      for (const k of KINDS) strictEqual(d.counts[k], all.filter((m) => m.kind === k).length);
      ok(all.every((m, i) => m.start >= 0 && m.start < m.end && m.end <= text.length && (i === 0 || all[i - 1].start <= m.start)));
      const [from, to] = [Math.min(a, b), Math.max(a, b)];
      deepStrictEqual(d.mentions(undefined, from, to), all.filter((m) => m.end > from && m.start < to));
      deepStrictEqual(d.at(a), all.filter((m) => m.start <= a && a <= m.end));
      deepStrictEqual(d.next(a), all.find((m) => m.start > a));
      deepStrictEqual(d.previous(a), all.findLast((m) => m.start < a));
    }), { numRuns: 1000 });
  });

  it('tells what changed of each kind, and nothing when text merely moves', () => {
    const d = open('Rain fell on Japan.\n\nNATO met.\n\n“No,” said one.');
    d.takeChanges();
    d.edit([{ start: 0, end: 4, text: 'Heavy rain' }], 1);
    deepStrictEqual([...d.takeChanges()], []);
    d.edit([{ start: d.text.indexOf('NATO'), end: d.text.indexOf('NATO') + 4, text: 'Turkey' }], 2);
    const changes = d.takeChanges();
    deepStrictEqual([...changes.keys()], ['country']);
    const [from, to] = changes.get('country')!;
    ok(from <= d.text.indexOf('Turkey') && to >= d.text.indexOf('Turkey') + 6 && to <= d.length);
  });

  it('looks at the touched paragraph alone, however long the text', () => {
    for (const n of [10, 1000, 10_000]) {
      const d = open('Headline\n\n' + 'Japan met Turkey on the shore and left again.\n\n'.repeat(n));
      const before = { ...d.workDone };
      const at = (d.length >> 1) + 5;
      d.edit([{ start: at, end: at, text: 'x' }], 1);
      ok(d.workDone.paragraphs - before.paragraphs <= 2, `${d.workDone.paragraphs - before.paragraphs} paragraphs`);
      ok(d.workDone.characters - before.characters <= 200);
      ok(d.workDone.resolved - before.resolved <= 4, `${d.workDone.resolved - before.resolved} resolved`);
    }
  });

  it('looks at every character once, whatever the text', () => {
    for (const unit of ['Japan met Turkey. ', 'a', '“', '\n', '](', '<', '`', '@', '://', '😀', '中', '> ', '# a\n', '"']) {
      const d = open(unit.repeat(Math.ceil(100_000 / unit.length)));
      ok(d.workDone.characters <= 100_100 && d.workDone.characters >= 99_000, `${unit}: ${d.workDone.characters}`);
      ok(d.workDone.resolved <= 2 * d.workDone.paragraphs + 10);
    }
  });

  it('shows the visible part of a large text first', () => {
    const line = 'Japan and Turkey met.\n\n', text = line.repeat(20_000), d = open(text, { sliceOver: 1000 });
    strictEqual(d.progress, 0);
    strictEqual(d.mentions().length, 0);
    const visible: [number, number] = [line.length * 15_000, line.length * 15_040];
    let calls = 0;
    while (d.mentions('country', ...visible).length === 0) { d.work(() => true, visible); ok(++calls < 50); }
    strictEqual(d.mentions('country', ...visible).length, 80);
    ok(d.progress < 0.5);
    finish(d);
    strictEqual(d.progress, 1);
    deepStrictEqual(state(d), state(open(text)));
  });

  it('refuses ranges outside the text and stays as it was', () => {
    const d = open('Japan');
    throws(() => d.edit([{ start: 0, end: 1, text: '' }, { start: 3, end: 9, text: '' }], 1), RangeError);
    strictEqual(d.text, 'Japan');
    strictEqual(d.version, 0);
  });

  it('goes on without a recogniser that throws, and says so once, without the text', () => {
    const failures: unknown[] = [];
    const broken = { ...nameChain, name: 'dates', find: () => { throw new TypeError('secret text'); } } as unknown as Recogniser;
    const d = open('Japan.\n\nTurkey.', { recognisers: [broken, ...FAKES], onError: (f) => failures.push(f) });
    strictEqual(d.counts.country, 2);
    strictEqual(failures.length, 1);
    ok(JSON.stringify(failures).includes('dates/find') && !JSON.stringify(failures).includes('secret'));
    const late = { ...nameChain, name: 'dates', resolve: () => { throw new Error('secret'); } } as unknown as Recogniser;
    strictEqual(open('Japan', { recognisers: [late, ...FAKES] }).counts.country, 1);
  });

  it('gives sections, roles and paragraphs', () => {
    const d = open('---\ntitle: Japan\n---\n\n# Japan waits\n\nBy Jane Doe\n\nText.\n\n## Why\n\nJapan.\n\n```\nJapan\n```\n\n## How\n\nMore.');
    deepStrictEqual(d.sections().map((s) => [s.title, s.children.map((c) => c.title)]), [['Japan waits', ['Why', 'How']]]);
    const role = (s: string) => d.paragraphAt(d.text.indexOf(s)).role;
    deepStrictEqual([role('# Japan'), role('By Jane'), role('Text'), role('## Why')], ['headline', 'byline', 'body', 'heading']);
    strictEqual(d.paragraphAt(2).prose, false);
    strictEqual(d.counts.country, 2);
  });
});
