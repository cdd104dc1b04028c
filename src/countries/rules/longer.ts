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

/** The match ends another name: "Sea of Japan", "Bank of China", "Lake Chad", "Petróleos de Venezuela". */
export function endsLongerName(s: Site): boolean {
  const head = s.headOf;
  if (head >= 0) return s.among(head, WATERS) || (isOrganisation(s, head) && !isStateBank(s, head) && !isAbbreviation(s) && !s.capital(s.next));
  return s.what === What.Name && ((s.capital(s.prev) && s.among(s.prev, BEFORE)) || romance(s));
}

/** The match begins another name: "Panama Canal", "Norwegian Sea", "Mexico City", "China Daily", "British Airways". */
export function beginsLongerName(s: Site): boolean {
  const { next } = s;
  if (next < 0 || s.possessive || !s.capital(next)) return false;
  const ofOrganisation = s.headOf >= 0 && isOrganisation(s, s.headOf);
  if (!ofOrganisation && (s.among(next, BRAND_HEADS) || tournament(s, next))) return true;
  if (isAbbreviation(s)) return false;
  if (s.among(next, WATERS) && !followedByStateHead(s, next)) return true;
  const bits = s.bits(next);
  if (s.what !== What.Name || bits & Cue.StateHead) return false;
  return (isPlace(s, next, bits) || (!ofOrganisation && (isFirm(s, next, bits) || brandOfSeveralWords(s, next)))) && !s.paragraph.caseless;
}

function isOrganisation(s: Site, head: number): boolean {
  return s.among(head, ORGANISATIONS_OF);
}

/** "Central Bank of Iran" */
function isStateBank(s: Site, head: number): boolean {
  return s.is(head, 'bank') && s.among(head - 1, STATE_BANK);
}

/** "US Open", "Australian Open", not "US Open to Talks" */
function tournament(s: Site, next: number): boolean {
  return (s.is(next, 'open') || s.is(next, 'masters')) && !s.is(next + 1, 'to');
}

/** "Mexico City", not "Mexico City Police" */
function isPlace(s: Site, next: number, bits: number): boolean {
  return (bits & Cue.PlaceHead) !== 0 && !followedByStateHead(s, next) && !s.is(next + 1, 'guard');
}

/** "Kenya Power", "Jordan United" */
function isFirm(s: Site, next: number, bits: number): boolean {
  return (bits & (Cue.OrganisationHead | Cue.SportsClub)) !== 0 && !followedByStateHead(s, next);
}

/** "Petróleos de Venezuela" */
function romance(s: Site): boolean {
  return s.prev > 0 && s.among(s.prev, OF_ROMANCE) && s.joined(s.prev - 1) && s.capital(s.prev - 1);
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
