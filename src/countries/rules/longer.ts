import { Cue } from '../../lexicon/cues';
import type { Site } from '../site';
import { What } from '../table';
import { wordList } from '../word-list';

const WATERS = wordList('sea ocean gulf strait straits bay channel canal bight trench basin current lagoon sound');
const ORGANISATIONS_OF = wordList('bank university universities institute college times church orchestra museum airlines voice daughters academy');
/** Before "Bank of": the state's own. */
const STATE_BANK = wordList('central national reserve federal state s');
/** Words that never head a state organ or an ordinary phrase in a headline. */
const BRAND_HEADS = wordList(
  'airline airlines airways times herald tribune gazette chronicle telegraph daily weekly inquirer post observer mirror holdings motors bancorp',
  'telecom petroleum unicom inc ltd plc corp llc',
);
export const OF_ROMANCE = wordList('de do du di');
const BEFORE = wordList('lake mount mt fort ft point camp air radio television miss hotel villa café cafe lady plaza little clipper');

/** "Sea of Japan", "Gulf of Mexico", "Lake Chad", "Panama Canal", "Norwegian Sea", "Mexico City" */
export function geography(s: Site): boolean {
  const head = s.headOf;
  if (head >= 0 && s.among(head, WATERS)) return true;
  if (s.what === What.Name && s.capital(s.prev) && s.among(s.prev, BEFORE)) return true;
  const { next } = s;
  if (next < 0 || s.possessive || !s.capital(next) || isAbbreviation(s)) return false;
  if (s.among(next, WATERS)) return !followedByStateHead(s, next);
  if (s.what !== What.Name || (s.bits(next) & (Cue.PlaceHead | Cue.StateHead)) !== Cue.PlaceHead) return false;
  return !followedByStateHead(s, next) && !s.is(next + 1, 'guard') && !s.paragraph.caseless;
}

/** "US Open", "Australian Open", not "US Open to Talks" */
function tournament(s: Site, next: number): boolean {
  return (s.is(next, 'open') || s.is(next, 'masters')) && !s.is(next + 1, 'to');
}

/** "Bank of China", "University of Georgia", "China Daily", "Kenya Airways", "British Airways" */
export function organisation(s: Site): boolean {
  const head = s.headOf;
  if (head >= 0 && s.among(head, ORGANISATIONS_OF)) {
    return !(s.is(head, 'bank') && s.among(head - 1, STATE_BANK)) && !isAbbreviation(s) && !s.capital(s.next);
  }
  if (romance(s)) return true;
  const { next } = s;
  if (next < 0 || s.possessive || !s.capital(next)) return false;
  if (s.among(next, BRAND_HEADS) || tournament(s, next)) return true;
  if (s.what !== What.Name || isAbbreviation(s)) return false;
  return (brandOfSeveralWords(s, next) || headsOrganisation(s, next)) && !s.paragraph.caseless;
}

function headsOrganisation(s: Site, next: number): boolean {
  const bits = s.bits(next);
  return (bits & (Cue.OrganisationHead | Cue.SportsClub)) !== 0 && !(bits & Cue.StateHead) && !followedByStateHead(s, next);
}

/** "Petróleos de Venezuela" */
function romance(s: Site): boolean {
  return s.what === What.Name && s.prev > 0 && s.among(s.prev, OF_ROMANCE) && s.joined(s.prev - 1) && s.capital(s.prev - 1);
}

/** "China Eastern Airlines", "Israel Aerospace Industries", "South China Morning Post" */
function brandOfSeveralWords(s: Site, next: number): boolean {
  for (let token = next; token < next + 2 && s.joined(token) && s.capital(token + 1); token++) {
    if (s.bits(token) & Cue.StateHead) return false;
    if (s.among(token + 1, BRAND_HEADS) || s.is(token + 1, 'industries')) return true;
  }
  return false;
}

/** "US", "U.S.", "UK": they stand before anything that the state has. */
function isAbbreviation(s: Site): boolean {
  return s.last - s.first > 1 ? s.text.charCodeAt(s.start + 1) === 46 : s.allCapitals(s.first) && s.end - s.start < 4;
}

/** "Iraq Oil Ministry", "Mexico City Police" */
function followedByStateHead(s: Site, token: number): boolean {
  return s.joined(token) && s.capital(token + 1) && (s.bits(token + 1) & Cue.StateHead) !== 0;
}
