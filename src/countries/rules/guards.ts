import { Cue } from '../../lexicon/cues';
import { Shape } from '../../lexicon/tokens';
import type { Site } from '../site';
import { What } from '../table';
import { DROP, PLAIN, type Verdict } from '../verdict';
import { inAntiquity } from './antiquity';
import { givenName } from './person';
import { georgia } from './towns';

/** Words of the kitchen and the farmyard beside "Turkey". */
const BIRD_AFTER = new Set([
  'breast', 'breasts', 'sandwich', 'sandwiches', 'burger', 'burgers', 'leg', 'legs', 'dinner', 'dinners', 'meat', 'gravy', 'trot', 'bacon', 'stuffing', 'hunting',
  'hunter', 'hunters', 'farm', 'farms', 'farmer', 'farmers', 'soup', 'vulture', 'vultures', 'feathers', 'eggs', 'club', 'recipe', 'recipes', 'baster', 'fryer', 'day', 'hill',
]);
const BIRD_BEFORE = new Set(['a', 'roast', 'roasted', 'smoked', 'stuffed', 'thanksgiving', 'wild', 'ground', 'fried', 'christmas', 'butterball', 'cold', 'frozen', 'carve', 'carved', 'cook', 'cooked', 'cooking', 'whole', 'sliced']);
const TRIMMINGS = new Set(['thanksgiving', 'stuffing', 'gravy', 'cranberry', 'cranberries']);
const POLISH_AFTER = new Set(['the', 'your', 'up', 'off', 'it', 'them', 'his', 'her', 'my', 'our', 'their', 'with', 'until']);
const POLISH_BEFORE = new Set(['nail', 'shoe', 'floor', 'furniture', 'spit', 'boot', 'silver', 'metal', 'car']);
const POLE_BEFORE = new Set(['north', 'south', 'magnetic', 'geographic', 'celestial', 'telephone', 'utility', 'fishing', 'ski', 'tent', 'flag', 'totem', 'opposite', 'maypole']);
const POLE_AFTER = new Set(['position', 'vault', 'vaulter', 'dance', 'dancer', 'dancing', 'star', 'shift']);
const INDIAN_BEFORE = new Set(['american', 'cleveland', 'plains', 'cherokee', 'navajo', 'sioux', 'apache', 'pueblo', 'tribal', 'mohawk', 'canadian', 'indianapolis', 'east', 'west', 'red', 'native']);
const INDIAN_AFTER = new Set(['reservation', 'reservations', 'tribe', 'tribes', 'casino', 'casinos', 'affairs', 'territory', 'springs', 'country', 'nation', 'nations', 'reserve', 'reserves', 'chief', 'summer', 'removal', 'gaming', 'ocean', 'hemp', 'creek', 'hills']);
const GEORGIAN_AFTER = new Set(['era', 'architecture', 'house', 'houses', 'mansion', 'terrace', 'terraces', 'style', 'period', 'townhouse', 'facade', 'bay', 'building', 'buildings', 'revival', 'england', 'britain', 'london']);
const PRONOUN_AFTER_VERB = new Set(['join', 'give', 'let', 'contact', 'about', 'tell', 'follow', 'help', 'call', 'of', 'for', 'with', 'to', 'between', 'made', 'make', 'makes', 'told', 'bring', 'take', 'save', 'visit', 'email', 'support', 'like', 'than', 'around']);
/** Firms and leagues "of America". */
const FIRMS_OF = new Set(['corp', 'corporation', 'company', 'bank', 'voice', 'scouts', 'mall', 'confederacy', 'mutual', 'bishops']);
const POLITY = new Set(['nationalism', 'nationalists', 'devolution', 'independence', 'voters', 'voter', 'councils', 'counties', 'crown', 'throne', 'monarchy', 'monarchs', 'king', 'queen', 'kings', 'law', 'coast', 'regions', 'farmers', 'beef', 'hospitals', 'schools']);
const IMAGE = new Set(['file', 'files', 'image', 'images', 'format', 'icon']);
const OCEANIA = new Set(['melanesia', 'polynesia']);
const ANCIENT = new Set(['ancient', 'greek', 'central', 'western', 'eastern', 'west', 'east', 'aegean', 'upper', 'lower', 'kingdom', 'vardar']);
const CHANNEL_ISLANDS = new Set(['guernsey', 'sark', 'alderney']);
const INSIDE = new Set(['in', 'into', 'across', 'throughout', 'inside', 'outside', 'near']);
const OF_ROMANCE = new Set(['de', 'do', 'di', 'du', 'della', 'delle', 'von', 'van', 'der']);
const CARIBBEAN = new Set(['island', 'caribbean', 'hurricane', 'irma', 'barts', 'barthélemy']);

/** Evidence that an ordinary word or a common name needs, by the guard's name in the glossary. */
export const GUARDS: Readonly<Record<string, (s: Site) => Verdict>> = {
  surname: stateOrSurname,
  person: (s) => (givenName(s, true) ? person(s) : stateOrSurname(s)),
  'given-name': (s) => (givenName(s, false) ? person(s) : PLAIN),
  georgia,
  georgian: (s) => (GEORGIAN_AFTER.has(s.lower(s.next)) ? DROP : OPEN_GEORGIA),
  turkey: (s) => (isBird(s) ? DROP : PLAIN),
  polish: (s) => (isVerb(s) || POLISH_BEFORE.has(s.lower(s.prev)) ? DROP : PLAIN),
  pole: (s) => (POLE_BEFORE.has(s.lower(s.first - 1)) || POLE_AFTER.has(s.lower(s.next)) || (s.capital(s.prev) && !(s.bits(s.prev) & (Cue.Determiner | Cue.Preposition))) || s.paragraph.caseless || s.allCapitals(s.first) ? DROP : PLAIN),
  kiwi: (s) => (s.lower(s.next) === 'fruit' ? DROP : ATTESTED),
  english: (s) => (isOfEngland(s) ? PLAIN : DROP),
  indian: (s) => (INDIAN_BEFORE.has(s.lower(s.prev)) || (s.capital(s.prev) && s.lower(s.prev) === 'cleveland') || INDIAN_AFTER.has(s.lower(s.next)) ? DROP : PLAIN),
  'us-pronoun': (s) => (isPronoun(s) ? DROP : s.allCapitals(s.prev) || s.allCapitals(s.next) ? PLAIN : NAME),
  america: (s) => (s.lower(s.prev) === 'captain' || FIRMS_OF.has(s.lower(s.headOf)) ? DROP : PLAIN),
  anglo: (s) => (!s.lower(s.last).startsWith('american') || s.bits(s.last + 1) & (Cue.StateHead | Cue.StateAct) ? PLAIN : DROP),
  'the-states': (s) => (s.lower(s.prev) === 'the' && (s.bits(s.prev - 1) & Cue.Preposition) !== 0 && !s.capital(s.next) && s.lower(s.next) !== 'of' && !s.possessive ? PLAIN : DROP),
  emirates: (s) => (s.capital(s.next) || s.bits(s.next) & Cue.OrganisationHead || s.lower(s.prev) !== 'the' ? DROP : PLAIN),
  'islamic-republic': (s) => (s.lower(s.next) === 'of' ? DROP : ATTESTED),
  gb: (s) => ((s.first > 0 && s.tokens.shape[s.first - 1] >= Shape.Digits) || s.lower(s.next) === 'news' ? DROP : PLAIN),
  png: (s) => (IMAGE.has(s.lower(s.next)) || s.text.charCodeAt(s.start - 1) === 46 ? DROP : PLAIN),
  niger: (s) => (s.lower(s.next) === 'delta' || (s.lower(s.next) === 'state' && s.capital(s.next)) || s.lower(s.next) === 'seed' ? DROP : PLAIN),
  lao: (s) => (s.capital(s.next) && !(s.bits(s.next) & (Cue.StateHead | Cue.StateAct)) && s.tokens.word[s.next] === 0 ? DROP : PLAIN),
  jersey: (s) => (CHANNEL_ISLANDS.has(s.lower(s.last + 1)) || CHANNEL_ISLANDS.has(s.lower(s.first - 2)) || islandOf(s) ? PLAIN : ATTESTED),
  reunion: (s) => (accented(s) || s.lower(s.prev) === 'la' ? PLAIN : DROP),
  male: (s) => (accented(s) ? PLAIN : DROP),
  montserrat: (s) => (givenName(s, true) ? DROP : PLAIN),
  'diego-garcia': (s) => ((s.bits(s.next) & Cue.Reporting) !== 0 || s.capital(s.next) ? DROP : PLAIN),
  trinidad: (s) => (s.lower(s.prev) === 'la' ? DROP : PLAIN),
  'south-georgia': (s) => (s.prev >= 0 && s.lower(s.prev) === 'in' && !s.commaAfter() ? ATTESTED : DROP),
  micronesia: (s) => (OCEANIA.has(s.lower(s.last)) || OCEANIA.has(s.lower(s.last + 1)) || OCEANIA.has(s.lower(s.first - 1)) || OCEANIA.has(s.lower(s.first - 2)) ? DROP : PLAIN),
  macedonia: (s) => (ANCIENT.has(s.lower(s.prev)) || s.headOf >= 0 && ANCIENT.has(s.lower(s.headOf)) || s.lower(s.last + 1) === 'thrace' ? DROP : PLAIN),
  macedonian: (s) => (ANCIENT.has(s.lower(s.prev)) ? DROP : ATTESTED),
  caribbean: (s) => (CARIBBEAN.has(s.lower(s.next)) || islandOf(s) || (s.commaAfter() && s.capital(s.last)) ? PLAIN : ATTESTED),
  the: (s) => (s.lower(s.prev) === 'the' || (s.what !== What.Term && s.lower(s.first - 2) === 'the') ? PLAIN : DROP),
  half: (s) => (s.lower(s.prev) !== 'the' || s.capital(s.next) || s.lower(s.next) === 'of' || (s.lower(s.next) === 'and' && s.capital(s.next + 1)) || s.hyphenAfter() ? DROP : HALF),
  'common-town': () => ATTESTED,
  'accented-surname': () => PLAIN,
  endonym: (s) => (OF_ROMANCE.has(s.lower(s.prev)) || s.capital(s.prev) || s.capital(s.next) || s.text.charCodeAt(s.start - 1) === 39 || s.text.charCodeAt(s.start - 1) === 0x2019 || s.lower(s.first - 1) === 'd' ? DROP : PLAIN),
  roc: () => ATTESTED,
  rsa: () => ATTESTED,
  gdr: () => ATTESTED,
  formosa: () => ATTESTED,
  // A capital that stands for something else, or that is spelt as its country.
  'eu-seat': () => DROP,
  same: () => DROP,
  cayenne: () => PLAIN,
  antiquity: (s) => (inAntiquity(s) ? DROP : PLAIN),
  washington: (s) => (s.lower(s.first - 1) === 'state' || s.lower(s.next) === 'state' ? DROP : SURNAME),
};

const NAME: Verdict = { rule: 'country/name' };
const SURNAME: Verdict = { open: 'surname' };
const ATTESTED: Verdict = { open: 'attested' };
const HALF: Verdict = { open: 'half' };
const OPEN_GEORGIA: Verdict = { open: 'georgia' };

function person(s: Site): Verdict {
  return { ...DROP, evidence: `person:${s.lower(s.first)}` };
}

/** "in France", "France and Spain": whoever else bears the name, these are the country. */
function stateOrSurname(s: Site): Verdict {
  return s.what === What.Name && (INSIDE.has(s.lower(s.prev)) || s.listedWith(What.Name)) ? NAME : SURNAME;
}

function isBird(s: Site): boolean {
  return !s.possessive && BIRD_AFTER.has(s.lower(s.next)) || BIRD_BEFORE.has(s.lower(s.prev)) || onTheTable(s);
}

/** "Turkey prices before Thanksgiving", "Turkey and stuffing", not "from Turkey for Thanksgiving" */
function onTheTable(s: Site): boolean {
  if (s.possessive || s.bits(s.prev) & Cue.Preposition || s.bits(s.next) & (Cue.Reporting | Cue.FiniteVerb | Cue.Auxiliary | Cue.Modal) || s.listedWith(What.Name)) return false;
  for (let token = s.last; token < s.last + 6 && token < s.tokens.count; token++) if (TRIMMINGS.has(s.lower(token))) return true;
  return false;
}

/** "Polish the silver": a verb at the head of a sentence. */
function isVerb(s: Site): boolean {
  return POLISH_AFTER.has(s.lower(s.next)) && s.paragraph.sentenceStart(s.first);
}

/** In a line of capitals "US" may be the pronoun: it is where no verb, no noun of state and no country follows. */
function isPronoun(s: Site): boolean {
  if (!s.allCapitals(s.prev) || s.possessive || s.hyphenAfter() || s.hyphenBefore()) return false;
  if (s.last < s.tokens.count && s.tokens.shape[s.last] === Shape.Capital) return false;
  if (PRONOUN_AFTER_VERB.has(s.lower(s.prev))) return true;
  const after = s.bits(s.next);
  return s.tokens.shape[s.next] === Shape.Upper && (after & (Cue.Preposition | Cue.Determiner | Cue.Pronoun)) !== 0 && !(s.bits(s.prev) & (Cue.Preposition | Cue.Determiner));
}

/**
 * "English" is first of all a language and a culture; as the adjective of a part of the United Kingdom it is marked
 * beside the nouns of a polity, and for the people.
 */
function isOfEngland(s: Site): boolean {
  if (s.bits(s.next) & (Cue.StateHead | Cue.StateAct) || POLITY.has(s.lower(s.next))) return true;
  return s.lower(s.prev) === 'the' && (s.next < 0 || (s.bits(s.next) & (Cue.Auxiliary | Cue.Modal | Cue.FiniteVerb | Cue.Conjunction | Cue.Preposition)) !== 0);
}

function islandOf(s: Site): boolean {
  return s.lower(s.prev) === 'of' && (s.lower(s.prev - 1) === 'island' || s.lower(s.prev - 1) === 'bailiwick') || s.lower(s.prev) === 'island';
}

export function accented(s: Site): boolean {
  for (let i = s.start; i < s.end; i++) if (s.text.charCodeAt(i) > 127) return true;
  return false;
}
