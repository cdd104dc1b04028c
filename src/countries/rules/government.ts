import { Cue } from '../../lexicon/cues';
import { Shape } from '../../lexicon/tokens';
import { isHyphen, type Site } from '../site';
import { What } from '../table';
import { wordList } from '../word-list';

const LED = wordList('backed led friendly controlled aligned sponsored appointed installed imposed brokered dominated funded allied supported');
const FOR_OR_AGAINST = wordList('pro anti');
const TOWARD = wordList('with against toward towards by between and on');
/** Nouns that a state has and a town does not. */
const STATE_HAS = wordList(
  'ambitions claims intentions allies interests aggression behavior behaviour rulers diplomats spokesman spokeswoman spokesperson refusal',
  'insistence assertion willingness strategy approach attempts efforts campaign proxies foes demands role view stance move threats threat grip',
  'influence rule line propaganda hawks aide aides critics press',
);
const WASHINGTON_TOWNS = wordList('seattle tacoma spokane olympia bellevue vancouver everett redmond yakima bellingham');
/** What is done to a government and not to a town: "accused Moscow", "unsettled Ottawa". */
const DONE_TO_STATES = wordList(...forms('back support urge press pressure accuse warn condemn arm blame criticise criticize rebuke thank assure reassure unsettle alarm anger '
  + 'infuriate embolden sanction persuade convince court isolate deter provoke threaten beg lobby praise appease antagonise antagonize placate defy distrust embarrass irk'));
const ROUTE = wordList('flight flights train trains railway line route road highway express motorway rail corridor marathon rally');
/** What a town may do as well. */
const TOWN_DOES = wordList('be host see have get become remain hold stage witness experience reach celebrate look feel seem receive lose win grow');
/** An apposition has at most so many words, and begins with none of these: then it is a list, or tells the place. */
const APPOSITION = 7;
const NO_APPOSITION = wordList('and or but where in at near on once home');
const TOWN_WORDS = wordList('city town village capital port population mayor streets district hometown birthplace home');
const UNDER_WAY = wordList(
  'seeking trying preparing planning considering negotiating pushing pressing refusing backing supplying arming funding weighing willing unwilling',
  'ready keen eager reluctant determined wary expanded stepped made shown grown sought taken stopped started given used spent committed built',
);
const BE = wordList('is are was were be been being');
const VERB = Cue.Reporting | Cue.FiniteVerb;
const PLACE_PREPOSITION = wordList('in at near outside inside to around into across through leaving left visited visiting of from');
/** After a capital used as an adjective: "the Damascus regime". Officials may be the town's. */
const RULERS = wordList('government governments regime junta leadership');
/** After a seat used as an adjective: "a White House official". */
const SEAT_HAS = wordList(
  'spokesman spokeswoman spokesperson spokesmen official officials aide aides adviser advisers advisor advisors statement statements counsel',
  'insiders insider sources source critics critic propaganda policy strategy press readout chief envoy line hawks loyalists staff demands request',
  'proposal proposals plan plans memo review ally allies officialdom veto pressure approval backing support',
);

/** The one rule about capitals that most readers do without: its mentions are left out unless less certain ones are wanted. */
export const ATTITUDE = 'country/capital-attitude';

/**
 * Why the words show that a capital or a seat stands for its government; undefined where they show the place, or
 * nothing. What is cheap to see comes first: most capitals are plain places.
 */
export function governmentRule(s: Site): string | undefined {
  if (compound(s)) return 'country/capital-compound';
  if (s.what === What.Capital && attitude(s)) return ATTITUDE;
  if (isPartOfName(s)) return undefined;
  const before = wordBefore(s);
  if (s.next >= 0) {
    if (s.possessive) return possession(s) ? 'country/capital-possessive' : undefined;
    if (!s.among(before, PLACE_PREPOSITION) && subject(s)) return 'country/capital-subject';
    if (s.among(s.next, s.what === What.Metonym ? SEAT_HAS : RULERS)) return 'country/seat';
  } else if (subjectOverApposition(s)) return 'country/capital-subject';
  return s.prev >= 0 && objectOf(s, before) ? 'country/capital-object' : undefined;
}

/** "Seattle, Washington", "Radio Pyongyang", "Graeme Hamilton" */
function isPartOfName(s: Site): boolean {
  if (s.plainBefore) return false;
  if (s.commaBefore() && (s.commaAfter() || s.among(s.first - 1, WASHINGTON_TOWNS))) return true;
  if (s.prev < 0 || !s.capital(s.prev)) return false;
  if (s.what === What.Capital && s.unknown(s.prev)) return true;
  return !s.paragraph.caseless && !s.paragraph.sentenceStart(s.prev);
}

/** "Beijing-backed", "Delhi-Beijing", "anti-Kremlin" */
function compound(s: Site): boolean {
  if (s.hyphenAfter()) return s.among(s.last, LED) || pair(s, 1);
  return s.hyphenBefore() && (pair(s, -1) || (s.what === What.Metonym && attitude(s)));
}

/**
 * "the pro-Beijing camp", "anti-Pyongyang leaflets": mostly the name of a camp somewhere else, or an attitude toward a
 * government that does nothing here.
 */
function attitude(s: Site): boolean {
  return s.hyphenBefore() && s.among(s.first - 1, FOR_OR_AGAINST);
}

/** "Delhi-Beijing talks", not "the Delhi-Agra railway". */
function pair(s: Site, step: 1 | -1): boolean {
  const other = s.neighbour(step, 0);
  const what = s.whatOf(other);
  if (what !== What.Capital && what !== What.Name) return false;
  return !s.among(step > 0 ? s.hits.last[other] : s.last, ROUTE);
}

/** "Moscow said", "London and Paris backed" */
function subject(s: Site): boolean {
  const from = s.is(s.next, 'and') ? afterOther(s, s.next) : s.next;
  return from >= 0 && governs(s, from);
}

/** "Rome, led by Giorgia Meloni, rejected": at the head of a clause, over a few words that speak of no town. */
function subjectOverApposition(s: Site): boolean {
  if (!s.commaAfter() || s.tokens.shape[s.last] !== Shape.Lower || s.among(s.last, NO_APPOSITION)) return false;
  const beginsClause = s.prev < 0 ? s.paragraph.sentenceStart(s.first) : (s.bits(s.prev) & Cue.Conjunction) !== 0;
  if (!beginsClause || s.paragraph.caseless) return false;
  for (let token = s.last; token < s.last + APPOSITION; token++) {
    if (s.among(token, TOWN_WORDS) || s.tokens.shape[token] >= Shape.Digits) return false;
    if (s.commaBehind(token)) return governs(s, token + 1);
    if (!s.together(token)) return false;
  }
  return false;
}

/** From this word on the clause goes as after a government: "said", "has long warned", "will not recognise". */
function governs(s: Site, from: number): boolean {
  let token = from, before = 0;
  for (let i = 0; i < 3 && s.joined(token); i++) {
    const bits = s.bits(token);
    if (!(bits & (Cue.Auxiliary | Cue.Modal | Cue.Adverb | Cue.Negation)) || bits & VERB) break;
    before |= bits;
    token++;
  }
  const bits = s.bits(token);
  if (s.capital(token) && !s.paragraph.caseless) return false;
  if (!(bits & VERB) && !(bits & Cue.StateAct && token > from) && !acts(s, token, before)) return false;
  if (suffers(s, token, before) || s.lower(token).startsWith('host')) return false;
  return s.tokens.shape[token] <= 3 && !isHyphen(s.text.charCodeAt(s.tokens.end[token]));
}

/** "London and Paris backed": the word after the second of two names; -1 where there is none. */
function afterOther(s: Site, and: number): number {
  const other = s.hit + 1;
  if (other >= s.hits.count || s.hits.first[other] !== and + 1 || !s.joined(and)) return -1;
  const what = s.whatOf(other), last = s.hits.last[other];
  return (what === What.Capital || what === What.Name) && s.joined(last - 1) ? last : -1;
}

/** "Kyiv was bombed": what is done to a town. "Moscow was accused" is done to a government. */
function suffers(s: Site, token: number, before: number): boolean {
  if (!(before & Cue.Auxiliary) || s.bits(token) & Cue.Reporting || s.endsIn(token, 'ing')) return false;
  return s.among(token - 1, BE) && !s.among(token, UNDER_WAY);
}

/** "the Kremlin dismissed", "Taipei thanked", "Beijing has expanded", "Tokyo will not tolerate", "Ankara is seeking" */
function acts(s: Site, token: number, before: number): boolean {
  if (s.tokens.shape[token] !== Shape.Lower || s.bits(token) & (Cue.Preposition | Cue.Determiner | Cue.Pronoun | Cue.Conjunction)) return false;
  if (before & Cue.Modal) return !s.among(token, TOWN_DOES);
  if (before & Cue.Auxiliary) return s.among(token, UNDER_WAY);
  if (!s.endsIn(token, 'ed')) return false;
  return s.what === What.Metonym || (before === 0 && s.among(token, DONE_TO_STATES) && !s.is(token + 1, 'by'));
}

/** "Moscow's invasion", "Tehran's nuclear programme" */
function possession(s: Site): boolean {
  for (let token = s.next, i = 0; i < 2; i++, token++) {
    if (s.bits(token) & Cue.StateAct || s.among(token, STATE_HAS)) return true;
    if (!s.joined(token)) return false;
  }
  return false;
}

/** "urged Beijing to", "relations with Tehran", "between Washington and Moscow", "sanctions on Moscow" */
function objectOf(s: Site, before: number): boolean {
  if (s.among(before, DONE_TO_STATES)) return !hasStateAfterIt(s);
  if (!s.among(before, TOWARD) || hasStateAfterIt(s)) return false;
  if (s.is(before, 'with') && s.what === What.Metonym) return true;
  if (s.is(before, 'by')) return (s.bits(s.prev - 1) & (Cue.StateAct | Cue.Reporting)) !== 0 || s.among(s.prev - 1, LED);
  const from = s.is(before, 'and') ? s.prev - 4 : s.prev - 2;
  for (let token = s.prev - 1; token >= 0 && token >= from; token--) if (s.bits(token) & Cue.StateAct) return true;
  return false;
}

/** "with Paris, Texas" */
function hasStateAfterIt(s: Site): boolean {
  return s.commaAfter() && s.capital(s.last);
}

/** The word before the match, an article passed over; -1 where there is none. */
function wordBefore(s: Site): number {
  return s.prev > 0 && s.is(s.prev, 'the') && s.joined(s.prev - 1) ? s.prev - 1 : s.prev;
}

/** Present, past and -ing forms of regular verbs. */
function forms(verbs: string): string[] {
  return verbs.split(' ').flatMap((verb) => {
    const stem = verb.replace(/e$/, '').replace(/y$/, 'i');
    const ing = verb.replace(/e$/, '');
    return [verb, verb.endsWith('y') ? `${stem}es` : /(ss|sh)$/.test(verb) ? `${verb}es` : `${verb}s`, `${stem}ed`, `${ing}ing`];
  });
}
