import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parse } from 'yaml';
import { readFileSync } from 'node:fs';
import type { Entry, Label } from '../../../src/glossary/entry';
import { countries } from './support';

const entries = parse(readFileSync('src/glossary/sources/country-names.yaml', 'utf8')) as Entry[];
const plain = (l: string | Label) => (typeof l === 'string' ? l : l.guard || l.case === 'exact' ? '' : l.text);
/** Names that need no evidence. */
const names = entries.filter((e) => !e.end && !e.guard).flatMap((e) => [e.label, ...(e.aliases ?? []).map(plain)].filter(Boolean).map((text) => ({ text, id: e.id })));

describe('spellings of country names', () => {
  const found = (text: string, ...expected: string[]) => it(JSON.stringify(text), () => assert.deepEqual(countries(text), expected));

  describe('capitals, possessives, hyphens', () => {
    found('CHINA WARNS JAPAN', 'CHINA=CN', 'JAPAN=JP');
    found("China's, China’s and the Philippines' claims", 'China=CN', 'China=CN', 'Philippines=PH');
    found('Japan-India, U.S.-led, China-backed and Iran–Iraq talks', 'Japan=JP', 'India=IN', 'U.S.=US', 'China=CN', 'Iran=IR', 'Iraq=IQ');
    found('Trinidad And Tobago, Bosnia And Herzegovina', 'Trinidad And Tobago=TT', 'Bosnia And Herzegovina=BA');
    found('JOIN US NOW. GIVE US A CHANCE');
    found('THE US WILL JOIN', 'US=US');
  });

  describe('spaces, breaks, diacritics, apostrophes', () => {
    found('South\u00a0Korea, New\nZealand and Sierra  Leone', 'South\u00a0Korea=KR', 'New\nZealand=NZ', 'Sierra  Leone=SL');
    found('Turkiye, T\u00fcrkiye, Tu\u0308rkiye', 'Turkiye=TR', 'T\u00fcrkiye=TR', 'Tu\u0308rkiye=TR');
    found('Cote d\'Ivoire, Co\u0302te d\u2019Ivoire', 'Cote d\'Ivoire=CI', 'Co\u0302te d\u2019Ivoire=CI');
    found('Sao Tome and Principe, Curacao', 'Sao Tome and Principe=ST', 'Curacao=CW');
  });

  describe('addresses', () => {
    found('Write to press@Japan.example or see https://China.example/x, #Iran, @Kenya.');
  });

  it('keeps the country under every folding of its name', () => {
    const name = fc.constantFrom(...names);
    fc.assert(
      fc.property(name, fc.boolean(), fc.constantFrom(' ', '\u00a0', '\n'), fc.constantFrom("'", '’'), ({ text, id }, decomposed, space, apostrophe) => {
        const written = text.replace(/ /g, space).replace(/'/g, apostrophe).normalize(decomposed ? 'NFD' : 'NFC');
        const got = countries(`They went to ${written} again.`);
        assert.deepEqual(got.map((g) => g.replace(/ former$/, '')), [`${written.replace(/^the\s/i, '')}=${id}`]);
      }),
      { numRuns: 400 },
    );
  });

  it('says the same of a name wherever it stands', () => {
    fc.assert(
      fc.property(fc.constantFrom(...names), fc.nat(20), ({ text, id }, n) => {
        const got = countries(`${'They waited. '.repeat(n)}They went to ${text} again.`);
        assert.equal(got.length, 1);
        assert.ok(got[0].includes(`=${id}`));
      }),
      { numRuns: 100 },
    );
  });
});
