import { Cue } from '../../lexicon/cues';
import { Shape } from '../../lexicon/tokens';
import type { Site } from '../site';
import { What } from '../table';
import { givenName } from './person';
import { by, dropFor, leftTo, PERSON, type Verdict } from '../verdict';
import { wordList } from '../word-list';

const STATES = wordList(
  'alabama alaska arizona arkansas california colorado connecticut delaware florida hawaii idaho illinois indiana iowa kansas kentucky louisiana',
  'maine maryland massachusetts michigan minnesota mississippi missouri montana nebraska nevada ohio oklahoma oregon pennsylvania tennessee texas',
  'utah vermont virginia wisconsin wyoming ala ariz ark calif cal colo conn fla ill ind kan ky mich minn miss mo mont neb nev okla ore pa penn tenn',
  'tex vt va wash wis wyo md nj nh nm ny nc nd sc sd ri wv tx ca fl tn il oh',
);
const FIRST_OF_TWO = wordList('new north south west rhode');
const TWO_WORDS = new Set(['new york', 'new jersey', 'new hampshire', 'new mexico', 'north carolina', 'south carolina', 'north dakota', 'south dakota', 'west virginia', 'rhode island']);
/** Abbreviations that are nothing else when they stand right after a town. */
const POSTAL = wordList('mo ny nj tx oh il ky tn ks ne sd nd vt nh');
/** Of these the dots are written: "N.Y.". */
const DOTTED = new Set(['ny', 'nj', 'nh', 'nm', 'nc', 'nd', 'sc', 'sd', 'ri', 'wv']);
const STATE_POLITICS = wordList(
  'governor gov senator senators sen rep republican republicans democrat democrats runoff runoffs legislature statehouse senate lottery peach',
  'peaches voters attorney aquarium dome tech',
);
const GEORGIAN_TOWNS = wordList('tbilisi batumi gori kutaisi poti rustavi zugdidi sukhumi tskhinvali borjomi telavi');

/** "Lebanon, Pa.", "Peru, Indiana", "Paris, Texas": a town in the United States. */
export function townInUnitedStates(s: Site): boolean {
  const { last, tokens } = s;
  if (last >= tokens.count || s.possessive) return false;
  if (s.next === last) return s.allCapitals(last) && s.among(last, POSTAL) && !s.paragraph.caseless;
  if (!s.commaAfter() || !s.capital(last)) return false;
  if (DOTTED.has(initials(s, last))) return closes(s, last + 1);
  if (s.among(last, STATES)) return closes(s, last) || (tokens.end[last] - tokens.start[last] > 3 && isSubject(s, last));
  return s.among(last, FIRST_OF_TWO) && s.joined(last) && TWO_WORDS.has(`${s.lower(last)} ${s.lower(last + 1)}`) && closes(s, last + 1);
}

/** "N.Y." as two letters; empty where the tokens are no such pair. */
function initials(s: Site, token: number): string {
  const { start, end, count } = s.tokens;
  if (token + 1 >= count || end[token] - start[token] !== 1 || end[token + 1] - start[token + 1] !== 1 || start[token + 1] !== end[token] + 1) return '';
  return s.text.charCodeAt(end[token]) === 46 ? s.lower(token) + s.lower(token + 1) : '';
}

/** "Lebanon, Tennessee was hit", "the Peru, Illinois plant", not "In Lebanon, Tennessee was a word". */
function isSubject(s: Site, token: number): boolean {
  if (!s.joined(token) || s.bits(s.prev) & Cue.Preposition) return false;
  return s.tokens.shape[token + 1] === Shape.Lower && !(s.bits(token + 1) & Cue.Conjunction);
}

/** True where the state ends its part of the sentence, so that it is no subject: "In Iraq, Maine Sen. Collins said". */
function closes(s: Site, token: number): boolean {
  const end = s.tokens.end[token];
  const c = s.text.charCodeAt(end);
  return Number.isNaN(c) || c === 44 || c === 46 || c === 41 || c === 59 || (c !== 32 && s.mark(end) !== s.mark(end)) || c === 10;
}

/** The country or the state? What the words beside it say; else the document decides. */
export function georgia(s: Site): Verdict {
  const before = s.first - 1;
  if (s.commaBefore()) {
    if (s.among(before, GEORGIAN_TOWNS)) return NEIGHBOURS;
    if (s.bits(before) & Cue.UsPlace && s.capital(before)) return US_GEORGIA;
    if (s.capital(before) && !s.listedWith(What.Name) && (s.bits(before - 1) & Cue.Preposition || s.commaAfter())) return GEORGIA_TOWN;
  }
  if (listedWithState(s) || (s.next >= 0 && !s.possessive && s.among(s.next, STATE_POLITICS))) return US_GEORGIA;
  if (s.listedWith(What.Name) || s.hyphenAfter() || s.hyphenBefore()) return NEIGHBOURS;
  if (givenName(s, true)) return PERSON;
  return GEORGIA;
}

const GEORGIA = leftTo('georgia');
const GEORGIA_TOWN = leftTo('georgia-town');
const NEIGHBOURS = by('country/georgia-neighbours');
const US_GEORGIA = dropFor('place:us-georgia');

/** "Florida, Georgia and Alabama" */
function listedWithState(s: Site): boolean {
  const { first, last } = s;
  const isAnd = (t: number) => s.is(t, 'and') || s.is(t, 'or');
  const isState = (t: number) => s.capital(t) && s.among(t, STATES) && s.lower(t).length > 3;
  const two = (t: number) => s.is(t, 'carolina') || s.is(t, 'dakota') || s.is(t, 'jersey');
  if (s.commaAfter() && isState(last)) return true;
  if (s.commaBefore() && (isState(first - 1) || two(first - 1))) return true;
  if (s.prev >= 0 && isAnd(first - 1) && (isState(first - 2) || two(first - 2))) return true;
  return s.next >= 0 && !s.possessive && isAnd(last) && (isState(last + 1) || two(last + 2));
}

