import { deepStrictEqual, ok, strictEqual, throws } from 'node:assert/strict';
import fc from 'fast-check';
import { CASE_RULES, LAYERS, type Phrase } from '../../src/lexicon/phrase';
import { foldWord } from '../../src/lexicon/fold';
import { Lexicon } from '../../src/lexicon/lexicon';
import { Shape, type Tokens } from '../../src/lexicon/tokens';
import { lexiconOf } from './lexicon-fixture';
import { SimpleLexicon } from './simple-lexicon';

const phrase = (text: string, more: Partial<Phrase> = {}): Phrase => ({ layer: 'name', text, case: 'headline', values: [], source: `test.yaml:${text}`, ...more });

/** Surfaces of the matches in one layer, in order. */
function found(lexicon: Lexicon, text: string, layer: (typeof LAYERS)[number] = 'name'): string[] {
  lexicon.tokenise(text);
  const hits = lexicon.matchAll(text)[layer];
  return Array.from({ length: hits.count }, (_, i) => text.slice(hits.start[i], hits.end[i]));
}

describe('lexicon', () => {
  it('takes the longest phrase and leaves the rest of its words alone', () => {
    const l = lexiconOf([phrase('China'), phrase('South China Sea'), phrase('South Korea')]);
    deepStrictEqual(found(l, 'China, the South China Sea and South China'), ['China', 'South China Sea', 'China']);
  });

  it('compares the case of letters that only look like letters by what they stand for', () => {
    const l = lexiconOf([phrase('China 𝐂𝐡𝐢𝐧𝐚')]);
    deepStrictEqual(found(l, 'China 𝐂𝐡𝐢𝐧𝐚, CHINA 𝐂𝐡𝐢𝐧𝐚'), ['China 𝐂𝐡𝐢𝐧𝐚']);
  });

  it('keeps layers apart', () => {
    const l = lexiconOf([phrase('Chinese'), phrase('Chinese debt trap', { layer: 'stance', case: 'any' })]);
    deepStrictEqual(found(l, 'a Chinese debt trap'), ['Chinese']);
    deepStrictEqual(found(l, 'a Chinese debt trap', 'stance'), ['Chinese debt trap']);
  });

  it('folds diacritics in both normal forms, apostrophes, hyphens, spaces and one line break', () => {
    const l = lexiconOf([phrase('Türkiye'), phrase("Côte d'Ivoire"), phrase('Guinea-Bissau'), phrase('Dominican Republic')]);
    for (const s of ['Turkiye', 'Tu\u0308rkiye', 'TÜRKİYE', 'Cote d’Ivoire', 'Guinea Bissau', 'Guinea\u2011Bissau', 'Dominican\r\nRepublic', 'Dominican\u00a0Republic', 'Dominican  \n  Republic']) {
      deepStrictEqual(found(l, `In ${s}, today`), [s]);
    }
    deepStrictEqual(found(l, 'Dominican, Republic'), []);
  });

  it('holds to the case rule of each phrase', () => {
    const l = lexiconOf([phrase('Turkey'), phrase('US', { case: 'exact' }), phrase('McDonald Islands'), phrase('debt', { case: 'any' }), phrase('G20', { case: 'exact' })]);
    deepStrictEqual(found(l, 'turkey Turkey TURKEY tURKEY us US Us DEBT Debt debt g20 G20'), ['Turkey', 'TURKEY', 'US', 'DEBT', 'Debt', 'debt', 'G20']);
    deepStrictEqual(found(l, 'McDonald Islands, MCDONALD ISLANDS, Mcdonald Islands'), ['McDonald Islands', 'MCDONALD ISLANDS']);
  });

  it('takes marks before and after the words into the match', () => {
    const l = lexiconOf([phrase('U.S.', { case: 'exact' }), phrase('U.S', { case: 'exact' }), phrase("'90s", { layer: 'date', case: 'any' })]);
    deepStrictEqual(found(l, 'the U.S.-led force, U.S officials of the U.S.'), ['U.S.', 'U.S', 'U.S.']);
    deepStrictEqual(found(l, 'in the ’90s', 'date'), ['’90s']);
  });

  it('gives back integers, cues and shapes', () => {
    const l = lexiconOf([phrase('Peru', { values: [7, 65535] }), phrase('Chad')], [{ word: 'the', bits: 5, source: 'a' }, { word: 'The', bits: 8, source: 'b' }]);
    const t = l.tokenise('The Peru PERU iPhone 90s 2025 한국 the');
    const hits = l.matchAll('The Peru PERU iPhone 90s 2025 한국 the').name;
    deepStrictEqual([0, 1, 2].map((i) => l.value(hits.phrase[0], i)), [7, 65535, 0]);
    deepStrictEqual([t.word[0], t.word[7]].map((w) => l.cues(w)), [13, 13]);
    deepStrictEqual([...t.shape.subarray(0, t.count)], [Shape.Capital, Shape.Capital, Shape.Upper, Shape.Mixed, Shape.DigitsAndLetters, Shape.Digits, Shape.Caseless, Shape.Lower]);
    strictEqual(l.cues(0), 0);
    strictEqual(l.wordId('peru'), t.word[1]);
    strictEqual(l.wordId('atlantis'), 0);
  });

  it('tells words of any length apart', () => {
    const letters = fc.stringMatching(/^[a-z0-9]{1,40}$/), other = fc.constantFrom('é', 'ß', 'ж', 'Ж', '中', '𝐂', 'e\u0301');
    const word = fc.tuple(letters, fc.option(other, { nil: '', freq: 4 }), fc.option(letters, { nil: '' })).map((p) => p.join(''));
    fc.assert(fc.property(fc.uniqueArray(word, { minLength: 1, maxLength: 20, selector: foldWord }), (words) => {
      const known = words.filter((_, i) => i % 2 === 0), l = lexiconOf([], known.map((w) => ({ word: w, bits: 1, source: w })));
      const text = words.flatMap((w) => [w, w.toUpperCase()]).join(' '), t = l.tokenise(text);
      for (let i = 0; i < t.count; i++) {
        const id = l.wordId(text.slice(t.start[i], t.end[i]));
        strictEqual(t.word[i], id);
        strictEqual(id > 0, known.some((w) => foldWord(w) === foldWord(text.slice(t.start[i], t.end[i]))));
      }
    }));
    const long = 'a'.repeat(255), l = lexiconOf([phrase(long)]);
    deepStrictEqual(found(l, `${long} ${long}a é${long}`), [long]);
  });

  it('leaves out words that touch a range that is no prose', () => {
    const l = lexiconOf([phrase('Japan')]);
    const text = 'Japan `Japan` Japan', t = l.tokenise(text, [[6, 13]]);
    strictEqual(t.count, 2);
    strictEqual(l.matchAll(text).name.count, 2);
  });

  it('finds the phrases of the user with the same matcher, and prefers them', () => {
    const base = lexiconOf([phrase('Strait', { values: [1] }), phrase('Taiwan', { values: [2] })]);
    const l = base.with([phrase('Taiwan Strait Crisis', { values: [3] }), phrase('Zorbia', { values: [4] }), phrase('Taiwan', { values: [5] })]);
    const text = 'Zorbia, the Taiwan Strait, the Taiwan Strait Crisis';
    l.tokenise(text);
    const hits = l.matchAll(text).name;
    deepStrictEqual(Array.from({ length: hits.count }, (_, i) => l.value(hits.phrase[i], 0)), [4, 5, 1, 3]);
    deepStrictEqual(found(base, text), ['Taiwan', 'Strait', 'Taiwan', 'Strait']);
  });

  it('refuses what could never be found, and says where it stands', () => {
    throws(() => lexiconOf([phrase('Peru'), phrase('Peru', { source: 'b.yaml:3' })]), /b\.yaml:3: "Peru" is never found: "Peru" \(test\.yaml:Peru\)/);
    throws(() => lexiconOf([phrase('PERU', { source: 'b.yaml:9' }), phrase('Peru')].reverse()), /b\.yaml:9: "PERU" is never found/);
    throws(() => lexiconOf([phrase('…')]), /"…" has no word/);
    throws(() => lexiconOf([phrase('Peru', { values: [70000] })]), /integers from 0 to 65535/);
    throws(() => lexiconOf([], [{ word: 'two words', bits: 1, source: 'c.yaml:1' }]), /c\.yaml:1: cue "two words" is not one word/);
  });

  it('says what is wrong with a file that is no lexicon', () => {
    throws(() => new Lexicon(new Uint8Array(20)), /no Dateline lexicon/);
    throws(() => new Lexicon(new Uint8Array(2)), /no Dateline lexicon/);
  });

  it('reads paragraphs that were laid out together as it reads each by itself', () => {
    const l = lexiconOf([phrase('Japan')]), read = ({ count, start, end, word, shape, gap }: Tokens) => [start, end, word, shape, gap].map((a) => [...a.subarray(0, count)]);
    const paragraph = fc.array(fc.constantFrom('Japan', '“Japan”', 'Türkiye’s', '日本', '😀', '𝐂', '\ud800', 'é', '—', '"', ' '), { maxLength: 8 }).map((p) => `${p.join('')}\n`);
    fc.assert(fc.property(fc.array(paragraph, { maxLength: 6 }), (paragraphs) => {
      const alone = paragraphs.map((p) => read(l.tokenise(p)));
      l.open(paragraphs.join(''));
      paragraphs.forEach((p, i) => deepStrictEqual(read(l.next(p)), alone[i]));
    }));
  });

  it('agrees with the plain implementation on random phrases and texts', () => {
    const word = fc.constantFrom('us', 'US', 'the', 'The', 'China', 'CHINA', 'Türkiye', 'sea', 'Sea', 'of', 'U', 'S', 'd', 'Ivoire', 'McDonald', 'G20', '20', 'Straße', 'Σας', '中国', '𝐂𝐡𝐢𝐧𝐚', 'e\u0301', 'ﬁn');
    const gap = fc.constantFrom(' ', ' ', ' ', ' ', '-', '.', '. ', "'", '’', ', ', '\n', '  ', '\u00a0', '/', '😀', '\ud800', '\u200d', '');
    const run = (max: number) => fc.array(fc.tuple(gap, word), { minLength: 1, maxLength: max }).map((p) => p.flat().join(''));
    const phrases = fc.array(fc.record({ layer: fc.constantFrom(...LAYERS), text: fc.tuple(run(3), gap).map(([a, b]) => a.trim() + b.trim()), case: fc.constantFrom(...CASE_RULES) }), { maxLength: 12 });
    fc.assert(fc.property(phrases, fc.tuple(run(25), gap).map((p) => p.join('')), (list, text) => {
      const data = list.map((p, i) => ({ ...p, values: [i], source: `p${i}` }));
      let fast: Lexicon;
      try { fast = lexiconOf(data); } catch { return; } // phrases that hide each other are refused
      const simple = new SimpleLexicon({ phrases: data, cues: [] });
      const a = fast.tokenise(text), b = simple.tokenise(text);
      deepStrictEqual([a.start, a.end, a.shape, a.gap].map((v) => [...v.subarray(0, a.count)]), [b.start, b.end, b.shape, b.gap].map((v) => [...v]));
      ok([...a.word.subarray(0, a.count)].every((w, i) => (w === 0) === (b.word[i] === 0)));
      const mine = fast.matchAll(text), theirs = simple.matchAll(text, b);
      for (const l of LAYERS) {
        const h = mine[l], o = theirs[l];
        deepStrictEqual(Array.from({ length: h.count }, (_, i) => [h.start[i], h.end[i], h.first[i], h.last[i], fast.value(h.phrase[i], 0)]),
          Array.from({ length: o.count }, (_, i) => [o.start[i], o.end[i], o.first[i], o.last[i], o.phrase[i]]));
      }
    }), { numRuns: 10_000 });
  });
});
