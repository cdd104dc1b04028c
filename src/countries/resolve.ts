import type { CountryMention, Mention } from '../analysis/mention';
import type { DocumentFacts } from '../analysis/recogniser';
import type { CountryFound, NameFound } from './found';

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
const HALVES: Readonly<Record<string, { readonly north: string; readonly south: string }>> = {
  KR: { north: 'KP', south: 'KR' }, KP: { north: 'KP', south: 'KR' }, SS: { north: 'SD', south: 'SS' },
  VDVN: { north: 'VDVN', south: 'south-vietnam' }, 'south-vietnam': { north: 'VDVN', south: 'south-vietnam' },
  YDYE: { north: 'north-yemen', south: 'YDYE' }, 'north-yemen': { north: 'north-yemen', south: 'YDYE' },
};
/** "The South" is a state only in a text that is mostly about it. */
const MOSTLY = 4;

/** Where Georgia's neighbours are spoken of, Georgia is the country. */
const AROUND_GEORGIA = ['GE', 'RU', 'XH', 'XO', 'AM', 'AZ', 'UA'];
/** Names of the same state or the people around it that attest an abbreviation. */
const ATTESTED_BY: Readonly<Record<string, readonly string[]>> = {
  DDDE: ['DE', 'SUHH'], JE: ['GG'], MK: ['AL', 'XK', 'RS', 'BG'], NZ: ['AU'], IR: ['IL', 'IQ'], GS: ['FK', 'AR'], MF: ['SX', 'GP', 'AI', 'BL'],
};

export function resolveNames(found: readonly NameFound[], before: NameState, facts: DocumentFacts, out: Mention[]): NameState {
  let state = before;
  for (const f of found) {
    if (f.kind === 'evidence') {
      if (f.key.startsWith('person:')) state = withPerson(state, f.key.slice(7));
    } else if (f.kind === 'term') {
      if (f.person === 'full') state = withName(state, f.entry);
      else if (f.person && !state.named.includes(` ${f.entry} `)) continue;
      out.push({ kind: 'term', start: f.start, end: f.end, entry: f.entry, rule: f.person === 'surname' ? 'term/surname' : f.rule, confidence: f.confidence });
    } else {
      const mention = decide(f, state, facts);
      if (mention) out.push(mention);
      if (!f.open && f.code !== state.half && f.code in HALVES) state = { ...state, half: f.code };
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
    if (f.kind === 'evidence') add(f.key, f.key.startsWith('person:') ? 3 : 1);
    else if (f.kind === 'country' && f.open !== 'georgia' && f.open !== 'georgia-town' && f.open !== 'shared' && f.open !== 'half' && f.open !== 'attested') add(f.code, f.open ? 1 : 2);
  }
}

function withPerson(state: NameState, word: string): NameState {
  return state.people.includes(` ${word} `) ? state : { ...state, people: `${state.people}${word} ` };
}

function withName(state: NameState, entry: string): NameState {
  return state.named.includes(` ${entry} `) ? state : { ...state, named: `${state.named}${entry} ` };
}

function decide(f: CountryFound, state: NameState, facts: DocumentFacts): CountryMention | undefined {
  switch (f.open) {
    case undefined:
      return mention(f, facts);
    case 'surname':
      return isPerson(f, state, facts) ? undefined : mention(f, facts);
    case 'georgia':
      return isCountryGeorgia(facts) ? mention(f, facts, { rule: 'country/georgia-document', confidence: 0.8 }) : undefined;
    case 'georgia-town':
      return rank(facts, 'GE') < rank(facts, 'US') || aroundGeorgia(facts) ? mention(f, facts, { rule: 'country/georgia-document', confidence: 0.7 }) : undefined;
    case 'half':
      return half(f, state, facts);
    case 'attested':
      return attested(f, facts) ? mention(f, facts, { rule: 'country/attested', confidence: 0.8 }) : undefined;
    case 'shared':
      return shared(f, facts);
  }
}

function isPerson(f: CountryFound, state: NameState, facts: DocumentFacts): boolean {
  const word = f.word;
  if (state.people.includes(` ${word} `)) return rank(facts, `person:${word}`) <= rank(facts, f.code) || f.role !== 'name';
  return rank(facts, `person:${word}`) < rank(facts, f.code);
}

function isCountryGeorgia(facts: DocumentFacts): boolean {
  const country = rank(facts, 'GE'), state = rank(facts, 'place:us-georgia');
  if (country !== state) return country < state;
  if (rank(facts, 'place:us') === Infinity) return true;
  return aroundGeorgia(facts);
}

function aroundGeorgia(facts: DocumentFacts): boolean {
  return AROUND_GEORGIA.some((code) => facts.dominant.includes(code));
}

function attested(f: CountryFound, facts: DocumentFacts): boolean {
  if (f.code === 'JE' && facts.dominant.includes('place:new-jersey')) return false;
  return facts.dominant.includes(f.code) || (ATTESTED_BY[f.code] ?? []).some((code) => facts.dominant.includes(code));
}

/** "The South" after South Korea. */
function half(f: CountryFound, state: NameState, facts: DocumentFacts): CountryMention | undefined {
  const halves = HALVES[state.half];
  if (!halves || rank(facts, state.half) > MOSTLY) return undefined;
  const code = f.word === 'north' ? halves.north : halves.south;
  return mention({ ...f, code, entry: code }, facts, { rule: 'country/half', confidence: 0.7 });
}

/** The one that the document names most, else the usual one. */
function shared(f: CountryFound, facts: DocumentFacts): CountryMention | undefined {
  let code = f.others[0], best = Infinity;
  for (const other of f.others) {
    const place = rank(facts, other);
    if (place < best) [code, best] = [other, place];
  }
  const known = best < Infinity;
  if (!known && f.confidence < 0.5) return undefined;
  return mention({ ...f, code, entry: code }, facts, { rule: known ? 'country/shared-document' : 'country/shared-usual', confidence: known ? 0.8 : 0.6 });
}

function rank(facts: DocumentFacts, key: string): number {
  const place = facts.dominant.indexOf(key);
  return place < 0 ? Infinity : place;
}

function mention(f: CountryFound, facts: DocumentFacts, as: { rule?: string; confidence?: number } = {}): CountryMention {
  const over = f.life !== undefined && outlived(f.life, facts.publication);
  const former = over && f.role === 'name';
  const found: CountryMention = {
    kind: 'country', start: f.start, end: f.end, code: f.code, role: former ? 'former' : f.role, entry: f.entry,
    rule: former ? (f.inItsTime ? 'country/former-in-its-time' : 'country/former-name') : as.rule ?? f.rule, confidence: as.confidence ?? f.confidence,
  };
  return f.others.length > 0 ? { ...found, alternatives: f.others.filter((code) => code !== f.code) } : found;
}

/** Without a publication date a name that has ended is a former one. EDTF dates compare as text from the year on. */
function outlived([from, to]: readonly [string, string], publication: string | undefined): boolean {
  if (publication === undefined) return true;
  return (to === '' ? true : publication.slice(0, to.length) > to) || publication.slice(0, from.length) < from;
}
