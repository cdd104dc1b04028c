import { Cue } from '../../lexicon/cues';
import { Shape } from '../../lexicon/tokens';
import type { Site } from '../site';
import { What } from '../table';
import { wordList } from '../word-list';

/** Given names that are towns as well: "Victoria, Seychelles" without its comma. */
const PLACES_TOO = wordList('victoria florence charlotte sofia santiago orlando chelsea jackson tyler jasmine salvador san milan lee');
/** Guards of words that are given names or surnames as well. */
export const NAME_GUARDS: ReadonlySet<string> = new Set(['surname', 'person', 'given-name', 'washington', 'georgia']);
/** First parts of surnames: "Chad Le Clos", "Georgia O'Keeffe". */
const PARTICLES = wordList('le la de van von o mc mac');
const PERSON_DOES = wordList(
  'wrote writes sang sings played plays scored starred stars acted directed produced composed painted performed married died graduated studied',
  'smiled laughed won lost ran lives lived grew',
);
/** Faiths, peoples and parties, which follow a country's name in the short style of news: "Israel Arabs", "Chad Muslims". */
const NOT_SURNAMES = wordList(
  'islamic islamist islamists muslim muslims arab arabs jew jews jewish christian christians kurd kurds kurdish sunni sunnis shia shiite shiites',
  'hindu hindus sikh sikhs copts bedouin druze zionist zionists maoist maoists labour labor likud',
);
export const KIN = wordList('daughter son sister brother wife husband girlfriend boyfriend niece nephew cousin aunt uncle');
/** Endings of words that stand before a country's name as they stand before a noun: "Elizabethan England", "Visiting Paris". */
const ADJECTIVE = /(ing|ed|ly|ern|al|ic|ist|an|ite|ine|ese|ish|vichy|tudor|weimar|saxon|nazi|era|s)$/;
const NO_SURNAME = Cue.StateHead | Cue.PlaceHead | Cue.OrganisationHead | Cue.StateAct | Cue.Month | Cue.Weekday | Cue.Reporting
  | Cue.FiniteVerb | Cue.SportsClub | Cue.Determiner | Cue.Preposition | Cue.Auxiliary | Cue.Modal | Cue.Conjunction | Cue.Title;

/** "Michael Jordan", "Michael B. Jordan": the word is a surname. */
export function surnameAfterGivenName(s: Site): boolean {
  if (s.last - s.first !== 1 || s.first === 0) return false;
  const before = s.first - 1;
  if (s.prev === before) return s.capital(before) && (isGivenName(s, before) || isUnknownName(s, before));
  return isInitial(s, before) && s.joined(before - 1) && s.capital(before - 1) && !s.paragraph.caseless;
}

/** "Mr Jordan", "Gen. Israel" */
export function surnameAfterTitle(s: Site): boolean {
  const before = s.first - 1;
  if (before < 0 || !(s.bits(before) & Cue.Title) || !s.capital(before) || s.last - s.first !== 1) return false;
  if (s.what !== What.Name && s.what !== What.Capital) return false;
  return s.prev === before || s.text.slice(s.tokens.end[before], s.start).trim() === '.';
}

/** "Jordan Peterson", "Chad Smith": the word is a given name, and an unknown capitalised word follows it. */
export function givenName(s: Site, certain: boolean): boolean {
  const { next } = s;
  if (next < 0 || s.possessive || s.last - s.first !== 1) return false;
  const particle = s.among(next, PARTICLES) && s.capital(next + 1);
  if (!particle && s.tokens.shape[next] !== Shape.Capital && s.tokens.shape[next] !== Shape.Mixed) return false;
  if (particle || s.paragraph.caseless) return !s.paragraph.caseless;
  if (s.bits(next) & NO_SURNAME || startsName(s, next) || s.is(s.first - 1, 'in')) return false;
  if (certain && s.bits(next) & Cue.GivenName) return true;
  if (s.capital(next + 1) && s.joined(next)) return false;
  if (s.among(next, NOT_SURNAMES)) return false;
  if (certain) return s.unknown(next) || (s.bits(next) === 0 && !ADJECTIVE.test(s.lower(next)));
  return (s.unknown(next) && doesAsPerson(s, next)) || (s.bits(next + 1) & Cue.Reporting) !== 0 || (s.prev >= 0 && (s.bits(s.prev) & Cue.Title) !== 0 && s.capital(s.prev));
}

/** True where the next match begins at this token; the list of matches is longer than what counts of it. */
function startsName(s: Site, token: number): boolean {
  return s.hit + 1 < s.hits.count && s.hits.first[s.hit + 1] === token;
}

/** "India Arie sang", "China Miéville's": an unknown capitalised word, no plural, that owns or does something. */
function doesAsPerson(s: Site, name: number): boolean {
  const mark = s.text.charCodeAt(s.tokens.end[name]);
  if (mark === 39 || mark === 0x2019) return true;
  if (!s.joined(name) || s.tokens.shape[name + 1] !== Shape.Lower || s.endsIn(name, 's') && !s.among(name + 1, PERSON_DOES)) return false;
  return s.among(name + 1, PERSON_DOES) || (s.bits(name + 1) & Cue.FiniteVerb) !== 0;
}

/** "her daughter India", "his brother Chad": a word of kin before a name that persons bear. */
export function afterKin(s: Site): boolean {
  return s.prev >= 0 && s.among(s.prev, KIN) && s.tokens.shape[s.prev] === Shape.Lower;
}

function isGivenName(s: Site, token: number): boolean {
  return (s.bits(token) & (Cue.GivenName | Cue.Month | Cue.Modal)) === Cue.GivenName && !s.among(token, PLACES_TOO);
}

/** "Valeska Paris": an unknown capitalised word inside a sentence, before a word that is a common name too. */
function isUnknownName(s: Site, token: number): boolean {
  if (!s.sense.isPersonsName || !s.unknown(token) || s.tokens.shape[token] !== Shape.Capital || s.what === What.Demonym) return false;
  if (s.capital(s.next) || (s.joined(token - 1) && s.capital(token - 1)) || s.paragraph.caseless || ADJECTIVE.test(s.lower(token))) return false;
  return s.what === What.Capital || !s.paragraph.sentenceStart(token);
}

function isInitial(s: Site, token: number): boolean {
  return s.tokens.end[token] - s.tokens.start[token] === 1 && s.tokens.shape[token] === Shape.Upper
    && s.text.charCodeAt(s.tokens.end[token]) === 46 && s.start === s.tokens.end[token] + 2 && token > 0
    && s.tokens.end[token - 1] - s.tokens.start[token - 1] > 1;
}
