import { Cue } from '../../lexicon/cues';
import type { Site } from '../site';
import { What } from '../table';

const WATERS = new Set(['sea', 'ocean', 'gulf', 'strait', 'straits', 'bay', 'channel', 'canal', 'bight', 'trench', 'basin', 'current', 'lagoon', 'sound']);
const ORGANISATIONS_OF = new Set([
  'bank', 'university', 'universities', 'institute', 'college', 'times', 'church', 'orchestra', 'museum', 'airlines', 'voice', 'daughters', 'academy',
]);
/** Before "Bank of": the state's own. */
const STATE_BANK = new Set(['central', 'national', 'reserve', 'federal', 'state', 's']);
/** Words that never head a state organ or an ordinary phrase in a headline. */
const BRAND_HEADS = new Set([
  'airline', 'airlines', 'airways', 'times', 'herald', 'tribune', 'gazette', 'chronicle', 'telegraph', 'daily', 'weekly', 'inquirer', 'post',
  'observer', 'mirror', 'holdings', 'motors', 'bancorp', 'telecom', 'petroleum', 'unicom', 'inc', 'ltd', 'plc', 'corp', 'llc',
]);
const OF_ROMANCE = new Set(['de', 'do', 'du', 'di']);
const BEFORE = new Set(['lake', 'mount', 'mt', 'fort', 'ft', 'point', 'camp', 'air', 'radio', 'television', 'miss', 'hotel', 'villa', 'café', 'cafe', 'lady', 'plaza', 'little', 'clipper']);

/** "Sea of Japan", "Gulf of Mexico", "Lake Chad", "Panama Canal", "Norwegian Sea", "Mexico City" */
export function geography(s: Site): boolean {
  const head = s.headOf;
  if (head >= 0 && WATERS.has(s.lower(head))) return true;
  if (s.what === What.Name && s.capital(s.prev) && BEFORE.has(s.lower(s.prev))) return true;
  const { next } = s;
  if (next < 0 || s.possessive || !s.capital(next) || isAbbreviation(s)) return false;
  const word = s.lower(next);
  if (WATERS.has(word)) return !followedByStateHead(s, next);
  if (!(s.bits(next) & Cue.PlaceHead) || s.paragraph.caseless || s.what !== What.Name) return false;
  return !(s.bits(next) & Cue.StateHead) && !followedByStateHead(s, next) && s.lower(next + 1) !== 'guard';
}

/** "US Open", "Australian Open", not "US Open to Talks" */
function tournament(s: Site, next: number): boolean {
  const word = s.lower(next);
  return (word === 'open' || word === 'masters') && s.lower(next + 1) !== 'to';
}

/** "Bank of China", "University of Georgia", "China Daily", "Kenya Airways", "British Airways" */
export function organisation(s: Site): boolean {
  const head = s.headOf;
  if (head >= 0 && ORGANISATIONS_OF.has(s.lower(head))) {
    return !(s.lower(head) === 'bank' && STATE_BANK.has(s.lower(head - 1))) && !isAbbreviation(s) && !s.capital(s.next);
  }
  if (romance(s)) return true;
  const { next } = s;
  if (next < 0 || s.possessive || !s.capital(next)) return false;
  if (BRAND_HEADS.has(s.lower(next)) || tournament(s, next)) return true;
  if (s.what !== What.Name || s.paragraph.caseless || isAbbreviation(s)) return false;
  if (brandOfSeveralWords(s, next)) return true;
  const bits = s.bits(next);
  return (bits & (Cue.OrganisationHead | Cue.SportsClub)) !== 0 && !(bits & Cue.StateHead) && !followedByStateHead(s, next);
}

/** "Petróleos de Venezuela" */
function romance(s: Site): boolean {
  return s.what === What.Name && s.prev > 0 && OF_ROMANCE.has(s.lower(s.prev)) && s.joined(s.prev - 1) && s.capital(s.prev - 1);
}

/** "China Eastern Airlines", "Israel Aerospace Industries", "South China Morning Post" */
function brandOfSeveralWords(s: Site, next: number): boolean {
  for (let token = next; token < next + 2 && s.joined(token) && s.capital(token + 1); token++) {
    if (s.bits(token) & Cue.StateHead) return false;
    if (BRAND_HEADS.has(s.lower(token + 1)) || s.lower(token + 1) === 'industries') return true;
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
