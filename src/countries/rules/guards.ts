import { Cue } from '../../lexicon/cues';
import { Shape } from '../../lexicon/tokens';
import type { Site } from '../site';
import { What } from '../table';
import { DROP, PERSON, PLAIN, by, leftTo, type Verdict } from '../verdict';
import { wordList } from '../word-list';
import { inAntiquity } from './antiquity';
import { givenName } from './person';
import { georgia } from './towns';

/** Words of the kitchen and the farmyard beside "Turkey". */
const BIRD_AFTER = wordList(
  'breast breasts sandwich sandwiches burger burgers leg legs dinner dinners meat gravy trot bacon stuffing hunting hunter hunters farm farms',
  'farmer farmers soup vulture vultures feathers eggs club recipe recipes baster fryer day hill',
);
const BIRD_BEFORE = wordList(
  'a roast roasted smoked stuffed thanksgiving wild ground fried christmas butterball cold frozen carve carved cook cooked cooking whole sliced',
);
const TRIMMINGS = wordList('thanksgiving stuffing gravy cranberry cranberries');
const POLISH_AFTER = wordList('the your up off it them his her my our their with until');
const POLISH_BEFORE = wordList('nail shoe floor furniture spit boot silver metal car');
const POLE_BEFORE = wordList('north south magnetic geographic celestial telephone utility fishing ski tent flag totem opposite maypole');
const POLE_AFTER = wordList('position vault vaulter dance dancer dancing star shift');
const INDIAN_BEFORE = wordList(
  'american cleveland plains cherokee navajo sioux apache pueblo tribal mohawk canadian indianapolis east west red native',
);
const INDIAN_AFTER = wordList(
  'reservation reservations tribe tribes casino casinos affairs territory springs country nation nations reserve reserves chief summer removal',
  'gaming ocean hemp creek hills',
);
const GEORGIAN_AFTER = wordList(
  'era architecture house houses mansion terrace terraces style period townhouse facade bay building buildings revival england britain london',
);
const PRONOUN_AFTER_VERB = wordList(
  'join give let contact about tell follow help call of for with to between made make makes told bring take save visit email support like than',
  'around',
);
/** Firms and leagues "of America". */
const FIRMS_OF = wordList('corp corporation company bank voice scouts mall confederacy mutual bishops');
const POLITY = wordList(
  'nationalism nationalists devolution independence voters voter councils counties crown throne monarchy monarchs king queen kings law coast',
  'regions farmers beef hospitals schools',
);
const IMAGE = wordList('file files image images format icon');
const OCEANIA = wordList('melanesia polynesia');
const ANCIENT = wordList('ancient greek central western eastern west east aegean upper lower kingdom vardar');
const CHANNEL_ISLANDS = wordList('guernsey sark alderney');
const INSIDE = wordList('in into across throughout inside outside near');
const OF_ROMANCE = wordList('de do di du della delle von van der');
const CARIBBEAN = wordList('island caribbean hurricane irma barts barthélemy');

/** Evidence that an ordinary word or a common name needs, by the guard's name in the glossary. */
export type Guard = (s: Site) => Verdict;
export const GUARDS: Readonly<Record<string, Guard>> = {
  surname: stateOrSurname,
  person: (s) => (givenName(s, true) ? PERSON : stateOrSurname(s)),
  'given-name': (s) => (givenName(s, false) ? PERSON : PLAIN),
  georgia,
  georgian: (s) => (s.among(s.next, GEORGIAN_AFTER) ? DROP : OPEN_GEORGIA),
  turkey: (s) => (isBird(s) ? DROP : PLAIN),
  polish: (s) => (isVerb(s) || s.among(s.prev, POLISH_BEFORE) ? DROP : PLAIN),
  pole: (s) => (s.among(s.first - 1, POLE_BEFORE) || s.among(s.next, POLE_AFTER) || (s.capital(s.prev) && !(s.bits(s.prev) & (Cue.Determiner | Cue.Preposition))) || s.paragraph.caseless || s.allCapitals(s.first) ? DROP : PLAIN),
  kiwi: (s) => (s.is(s.next, 'fruit') ? DROP : ATTESTED),
  english: (s) => (isOfEngland(s) ? PLAIN : DROP),
  indian: (s) => (s.among(s.prev, INDIAN_BEFORE) || (s.capital(s.prev) && s.is(s.prev, 'cleveland')) || s.among(s.next, INDIAN_AFTER) ? DROP : PLAIN),
  'us-pronoun': (s) => (isPronoun(s) ? DROP : s.allCapitals(s.prev) || s.allCapitals(s.next) ? PLAIN : NAME),
  america: (s) => (s.is(s.prev, 'captain') || s.among(s.headOf, FIRMS_OF) ? DROP : PLAIN),
  anglo: (s) => (!s.lower(s.last).startsWith('american') || s.bits(s.last + 1) & (Cue.StateHead | Cue.StateAct) ? PLAIN : DROP),
  'the-states': (s) => (s.is(s.prev, 'the') && (s.bits(s.prev - 1) & Cue.Preposition) !== 0 && !s.capital(s.next) && !s.is(s.next, 'of') && !s.possessive ? PLAIN : DROP),
  emirates: (s) => (s.capital(s.next) || s.bits(s.next) & Cue.OrganisationHead || !s.is(s.prev, 'the') ? DROP : PLAIN),
  'islamic-republic': (s) => (s.is(s.next, 'of') ? DROP : ATTESTED),
  gb: (s) => ((s.first > 0 && s.tokens.shape[s.first - 1] >= Shape.Digits) || s.is(s.next, 'news') ? DROP : PLAIN),
  png: (s) => (s.among(s.next, IMAGE) || s.before === 46 ? DROP : PLAIN),
  niger: (s) => (s.is(s.next, 'delta') || (s.is(s.next, 'state') && s.capital(s.next)) || s.is(s.next, 'seed') ? DROP : PLAIN),
  lao: (s) => (s.capital(s.next) && !(s.bits(s.next) & (Cue.StateHead | Cue.StateAct)) && s.unknown(s.next) ? DROP : PLAIN),
  jersey: (s) => (s.among(s.last + 1, CHANNEL_ISLANDS) || s.among(s.first - 2, CHANNEL_ISLANDS) || islandOf(s) ? PLAIN : ATTESTED),
  reunion: (s) => (accented(s) || s.is(s.prev, 'la') ? PLAIN : DROP),
  male: (s) => (accented(s) ? PLAIN : DROP),
  montserrat: (s) => (givenName(s, true) ? DROP : PLAIN),
  'diego-garcia': (s) => ((s.bits(s.next) & Cue.Reporting) !== 0 || s.capital(s.next) ? DROP : PLAIN),
  trinidad: (s) => (s.is(s.prev, 'la') ? DROP : PLAIN),
  'south-georgia': (s) => (s.prev >= 0 && s.is(s.prev, 'in') && !s.commaAfter() ? ATTESTED : DROP),
  micronesia: (s) => (s.among(s.last, OCEANIA) || s.among(s.last + 1, OCEANIA) || s.among(s.first - 1, OCEANIA) || s.among(s.first - 2, OCEANIA) ? DROP : PLAIN),
  macedonia: (s) => (s.among(s.prev, ANCIENT) || s.headOf >= 0 && s.among(s.headOf, ANCIENT) || s.is(s.last + 1, 'thrace') ? DROP : PLAIN),
  macedonian: (s) => (s.among(s.prev, ANCIENT) ? DROP : ATTESTED),
  caribbean: (s) => (s.among(s.next, CARIBBEAN) || islandOf(s) || (s.commaAfter() && s.capital(s.last)) ? PLAIN : ATTESTED),
  the: (s) => (s.is(s.prev, 'the') || (s.what !== What.Term && s.is(s.first - 2, 'the')) ? PLAIN : DROP),
  half: (s) => (!s.is(s.prev, 'the') || s.capital(s.next) || s.is(s.next, 'of') || (s.is(s.next, 'and') && s.capital(s.next + 1)) || s.hyphenAfter() ? DROP : HALF),
  'common-town': () => ATTESTED,
  'accented-surname': () => PLAIN,
  endonym: (s) => (s.among(s.prev, OF_ROMANCE) || s.capital(s.prev) || s.capital(s.next) || s.before === 39 || s.before === 0x2019 || s.is(s.first - 1, 'd') ? DROP : PLAIN),
  roc: () => ATTESTED,
  rsa: () => ATTESTED,
  gdr: () => ATTESTED,
  formosa: () => ATTESTED,
  // A capital that stands for something else, or that is spelt as its country.
  'eu-seat': () => DROP,
  same: () => DROP,
  cayenne: () => PLAIN,
  antiquity: (s) => (inAntiquity(s) ? DROP : PLAIN),
  washington: (s) => (s.is(s.first - 1, 'state') || s.is(s.next, 'state') ? DROP : SURNAME),
};

const NAME = by('country/name');
const SURNAME = leftTo('surname');
const ATTESTED = leftTo('attested');
const HALF = leftTo('half');
const OPEN_GEORGIA = leftTo('georgia');

/** "in France", "France and Spain": whoever else bears the name, these are the country. */
function stateOrSurname(s: Site): Verdict {
  return s.what === What.Name && (s.among(s.prev, INSIDE) || s.listedWith(What.Name)) ? NAME : SURNAME;
}

function isBird(s: Site): boolean {
  return !s.possessive && s.among(s.next, BIRD_AFTER) || s.among(s.prev, BIRD_BEFORE) || onTheTable(s);
}

/** "Turkey prices before Thanksgiving", "Turkey and stuffing", not "from Turkey for Thanksgiving" */
function onTheTable(s: Site): boolean {
  if (s.possessive || s.bits(s.prev) & Cue.Preposition || s.bits(s.next) & (Cue.Reporting | Cue.FiniteVerb | Cue.Auxiliary | Cue.Modal) || s.listedWith(What.Name)) return false;
  for (let token = s.last; token < s.last + 6 && token < s.tokens.count; token++) if (s.among(token, TRIMMINGS)) return true;
  return false;
}

/** "Polish the silver": a verb at the head of a sentence. */
function isVerb(s: Site): boolean {
  return s.among(s.next, POLISH_AFTER) && s.paragraph.sentenceStart(s.first);
}

/** In a line of capitals "US" may be the pronoun: it is where no verb, no noun of state and no country follows. */
function isPronoun(s: Site): boolean {
  if (!s.allCapitals(s.prev) || s.possessive || s.hyphenAfter() || s.hyphenBefore()) return false;
  if (s.last < s.tokens.count && s.tokens.shape[s.last] === Shape.Capital) return false;
  if (s.among(s.prev, PRONOUN_AFTER_VERB)) return true;
  const after = s.bits(s.next);
  return s.tokens.shape[s.next] === Shape.Upper && (after & (Cue.Preposition | Cue.Determiner | Cue.Pronoun)) !== 0 && !(s.bits(s.prev) & (Cue.Preposition | Cue.Determiner));
}

/**
 * "English" is first of all a language and a culture; as the adjective of a part of the United Kingdom it is marked
 * beside the nouns of a polity, and for the people.
 */
function isOfEngland(s: Site): boolean {
  if (s.bits(s.next) & (Cue.StateHead | Cue.StateAct) || s.among(s.next, POLITY)) return true;
  return s.is(s.prev, 'the') && (s.next < 0 || (s.bits(s.next) & (Cue.Auxiliary | Cue.Modal | Cue.FiniteVerb | Cue.Conjunction | Cue.Preposition)) !== 0);
}

function islandOf(s: Site): boolean {
  return s.is(s.prev, 'of') && (s.is(s.prev - 1, 'island') || s.is(s.prev - 1, 'bailiwick')) || s.is(s.prev, 'island');
}

export function accented(s: Site): boolean {
  for (let i = s.start; i < s.end; i++) if (s.text.charCodeAt(i) > 127) return true;
  return false;
}
