import type { CountryMention } from '../analysis/mention';
import type { MentionList } from '../analysis/mentionList';
import type { DocumentFacts } from '../analysis/recogniser';
import { countryMention, otherCodes, type NameFound, type OpenCountry } from './found';

/** What the paragraphs before tell: immutable, and small. */
export interface NameState {
  /** Words that have been a person's name, each between spaces: " jordan chad ". */
  readonly people: string;
  /** Entries of persons named in full, each between spaces, for surnames alone. */
  readonly named: string;
  /** Code of the northern or southern state named last, so that "the South" has a meaning; empty where none was. */
  readonly half: string;
}

export const BEGIN: NameState = { people: ' ', named: ' ', half: '' };

/** States that are called "the North" and "the South" once one of them has been named. */
const HALVES: ReadonlyMap<string, { readonly north: string; readonly south: string }> = new Map([
  ['KR', { north: 'KP', south: 'KR' }], ['KP', { north: 'KP', south: 'KR' }], ['SS', { north: 'SD', south: 'SS' }],
  ['VDVN', { north: 'VDVN', south: 'south-vietnam' }], ['south-vietnam', { north: 'VDVN', south: 'south-vietnam' }],
  ['YDYE', { north: 'north-yemen', south: 'YDYE' }], ['north-yemen', { north: 'north-yemen', south: 'YDYE' }],
]);
/** "The South" is a state only in a text that is mostly about it. */
const MOSTLY = 4;

/** Where Georgia's neighbours are spoken of, Georgia is the country. */
const AROUND_GEORGIA = ['GE', 'RU', 'XH', 'XO', 'AM', 'AZ', 'UA'];
/** Names of the same state or the people around it that attest an abbreviation. */
const ATTESTED_BY: Readonly<Record<string, readonly string[]>> = {
  DDDE: ['DE', 'SUHH'], JE: ['GG'], MK: ['AL', 'XK', 'RS', 'BG'], NZ: ['AU'], IR: ['IL', 'IQ'], GS: ['FK', 'AR'], MF: ['SX', 'GP', 'AI', 'BL'],
};

export function resolveNames(found: readonly NameFound[], before: NameState, facts: DocumentFacts, out: MentionList): NameState {
  let state = before;
  for (const f of found) {
    switch (f.kind) {
      case 'country':
        out.push(f);
        state = withHalf(state, f.code);
        break;
      case 'term':
        out.push(f);
        break;
      case 'evidence':
        if (f.person) state = withPerson(state, f.person);
        break;
      case 'person':
        if (f.full) state = withName(state, f.mention.entry);
        if (f.full || isNamed(state, f.mention.entry)) out.push(f.mention);
        break;
      default: {
        const mention = decide(f, state, facts);
        if (mention) out.push(mention);
        if (!f.open) state = withHalf(state, f.code);
      }
    }
  }
  return state;
}

export function sameState(a: NameState, b: NameState): boolean {
  return a === b || (a.people === b.people && a.named === b.named && a.half === b.half);
}

/** Unambiguous names weigh most; a capital as a place tells which country the text is about. */
export function weighNames(found: readonly NameFound[], add: (code: string, weight: number) => void): void {
  for (const f of found) {
    if (f.kind === 'country') add(f.code, 2);
    else if (f.kind === 'evidence') add(f.key, f.person ? 3 : 1);
    else if (f.kind === 'open' && (f.open === undefined || f.open === 'surname')) add(f.code, f.open ? 1 : 2);
  }
}

function withPerson(state: NameState, word: string): NameState {
  return state.people.includes(` ${word} `) ? state : { people: `${state.people}${word} `, named: state.named, half: state.half };
}

function withName(state: NameState, entry: string): NameState {
  return isNamed(state, entry) ? state : { people: state.people, named: `${state.named}${entry} `, half: state.half };
}

function isNamed(state: NameState, entry: string): boolean {
  return state.named.includes(` ${entry} `);
}

function withHalf(state: NameState, code: string): NameState {
  return code === state.half || !HALVES.has(code) ? state : { people: state.people, named: state.named, half: code };
}

function decide(f: OpenCountry, state: NameState, facts: DocumentFacts): CountryMention | undefined {
  switch (f.open) {
    case undefined:
      return mention(f, facts);
    case 'surname':
      return isPerson(f, state, facts) ? undefined : mention(f, facts);
    case 'georgia':
      return isCountryGeorgia(facts) ? mention(f, facts, f.code, 'country/georgia-document', 0.8) : undefined;
    case 'georgia-town':
      return facts.rank('GE') < facts.rank('US') || aroundGeorgia(facts) ? mention(f, facts, f.code, 'country/georgia-document', 0.7) : undefined;
    case 'half':
      return half(f, state, facts);
    case 'attested':
      return attested(f, facts) ? mention(f, facts, f.code, 'country/attested', 0.8) : undefined;
    case 'shared':
      return shared(f, facts);
  }
}

function isPerson(f: OpenCountry, state: NameState, facts: DocumentFacts): boolean {
  const { word, personKey, role } = f.sense, person = facts.rank(personKey), country = facts.rank(f.code);
  if (state.people.includes(` ${word} `)) return person <= country || role !== 'name';
  return person < country;
}

function isCountryGeorgia(facts: DocumentFacts): boolean {
  const country = facts.rank('GE'), state = facts.rank('place:us-georgia');
  if (country !== state) return country < state;
  if (facts.rank('place:us') === Infinity) return true;
  return aroundGeorgia(facts);
}

function aroundGeorgia(facts: DocumentFacts): boolean {
  return AROUND_GEORGIA.some((code) => facts.rank(code) < Infinity);
}

function attested(f: OpenCountry, facts: DocumentFacts): boolean {
  if (f.code === 'JE' && facts.rank('place:new-jersey') < Infinity) return false;
  return facts.rank(f.code) < Infinity || (ATTESTED_BY[f.code] ?? []).some((code) => facts.rank(code) < Infinity);
}

/** "The South" after South Korea. */
function half(f: OpenCountry, state: NameState, facts: DocumentFacts): CountryMention | undefined {
  const halves = HALVES.get(state.half);
  if (!halves || facts.rank(state.half) > MOSTLY) return undefined;
  const code = f.sense.word === 'north' ? halves.north : halves.south;
  return mention(f, facts, code, 'country/half', 0.7);
}

/** The one that the document names most, else the usual one. */
function shared(f: OpenCountry, facts: DocumentFacts): CountryMention | undefined {
  const { others } = f.sense;
  let code = others[0], best = Infinity;
  for (const other of others) {
    const place = facts.rank(other);
    if (place < best) [code, best] = [other, place];
  }
  const known = best < Infinity;
  if (!known && f.confidence < 0.5) return undefined;
  return mention(f, facts, code, known ? 'country/shared-document' : 'country/shared-usual', known ? 0.8 : 0.6);
}

function mention(f: OpenCountry, facts: DocumentFacts, code = f.code, rule = f.rule, confidence = f.confidence): CountryMention {
  const { role, others } = f.sense;
  const former = role === 'name' && f.life !== undefined && outlived(f.life, facts.publication);
  const shown = former ? (f.inItsTime ? 'country/former-in-its-time' : 'country/former-name') : rule;
  return countryMention(f.start, f.end, code, former ? 'former' : role, shown, confidence, otherCodes(others, code));
}

/** Without a publication date a name that has ended is a former one. EDTF dates compare as text from the year on. */
function outlived([from, to]: readonly [string, string], publication: string | undefined): boolean {
  if (publication === undefined) return true;
  return (to === '' ? true : publication.slice(0, to.length) > to) || publication.slice(0, from.length) < from;
}
