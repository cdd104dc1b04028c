import { Cue } from '../../lexicon/cues';
import { Shape } from '../../lexicon/tokens';
import type { Site } from '../site';
import { What } from '../table';
import { wordList } from '../word-list';

const SHIPS = wordList('uss hms ss ms mv usns rms hmas hmcs hmnzs ins usat mt kri');
/** Kinds of ships and aircraft, which stand right before a name of one: "the battleship Jamaica". */
export const VESSELS = wordList(
  'battleship battlecruiser destroyer frigate cruiser corvette submarine liner airliner carrier ferry tanker freighter trawler steamer steamship',
  'schooner brig warship flagship yacht cutter minesweeper gunboat icebreaker ship airship zeppelin bomber',
);
/** "Spirit of Australia", "Pride of America": ways to christen a ship or an aircraft. */
const CHRISTENED = wordList('spirit pride maid star');
export const NAMED = wordList('named called christened renamed dubbed nicknamed');
/** Who or what may be named after a country. */
const BEARERS = wordList(
  'boat jet plane aircraft aeroplane airplane boeing airbus helicopter girl boy daughter son woman man baby child sister brother dog cat horse mare',
  'colt filly parrot elephant',
);
const HAVE_OR_WILL = wordList('has have had will would may might can could');

/** "USS Georgia" */
export function ship(s: Site): boolean {
  return s.what === What.Name && s.allCapitals(s.prev) && s.among(s.prev, SHIPS);
}

/** "the battleship Jamaica", "the Spirit of Australia", "a Boeing named Canada", "a girl called India" */
export function bearer(s: Site): boolean {
  if (s.what !== What.Name || s.prev < 0 || s.possessive) return false;
  if (s.headOf >= 0) return s.among(s.headOf, CHRISTENED) && !s.paragraph.caseless && !s.paragraph.sentenceStart(s.headOf);
  if (s.among(s.prev, VESSELS)) return !ownClause(s);
  if (!s.among(s.prev, NAMED)) return false;
  for (let token = s.prev - 1; token >= 0 && token >= s.prev - 3 && s.joined(token); token--) {
    if (s.among(token, VESSELS) || s.among(token, BEARERS)) return true;
  }
  return false;
}

/** "the tanker Iran seized", "the ship China is building": the country is the subject of a clause of its own. */
function ownClause(s: Site): boolean {
  if (s.next < 0) return false;
  const bits = s.bits(s.next), haveOrWill = s.among(s.next, HAVE_OR_WILL);
  if (bits & Cue.Auxiliary && !haveOrWill) return s.endsIn(s.next + 1, 'ing');
  if (haveOrWill || bits & (Cue.FiniteVerb | Cue.StateAct | Cue.Reporting | Cue.StateHead | Cue.Adverb)) return true;
  return s.tokens.shape[s.next] === Shape.Lower && s.endsIn(s.next, 'ed');
}
