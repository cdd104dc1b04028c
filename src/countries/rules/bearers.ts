import { Cue } from '../../lexicon/cues';
import { Shape } from '../../lexicon/tokens';
import type { Site } from '../site';
import { What } from '../table';

const SHIPS = new Set(['uss', 'hms', 'ss', 'ms', 'mv', 'usns', 'rms', 'hmas', 'hmcs', 'hmnzs', 'ins', 'usat', 'mt', 'kri']);
/** Kinds of ships and aircraft, which stand right before a name of one: "the battleship Jamaica". */
const VESSELS = new Set(('battleship battlecruiser destroyer frigate cruiser corvette submarine liner airliner carrier ferry tanker freighter trawler '
  + 'steamer steamship schooner brig warship flagship yacht cutter minesweeper gunboat icebreaker ship airship zeppelin bomber').split(' '));
/** "Spirit of Australia", "Pride of America": ways to christen a ship or an aircraft. */
const CHRISTENED = new Set(['spirit', 'pride', 'maid', 'star']);
const NAMED = new Set(['named', 'called', 'christened', 'renamed', 'dubbed', 'nicknamed']);
/** Who or what may be named after a country. */
const BEARERS = new Set(('boat jet plane aircraft aeroplane airplane boeing airbus helicopter girl boy daughter son woman man baby child sister brother '
  + 'dog cat horse mare colt filly parrot elephant').split(' '));
const HAVE_OR_WILL = new Set(['has', 'have', 'had', 'will', 'would', 'may', 'might', 'can', 'could']);

/** "USS Georgia" */
export function ship(s: Site): boolean {
  return s.what === What.Name && s.allCapitals(s.prev) && SHIPS.has(s.lower(s.prev));
}

/** "the battleship Jamaica", "the Spirit of Australia", "a Boeing named Canada", "a girl called India" */
export function bearer(s: Site): boolean {
  if (s.what !== What.Name || s.prev < 0 || s.possessive) return false;
  if (s.headOf >= 0) return CHRISTENED.has(s.lower(s.headOf)) && !s.paragraph.caseless && !s.paragraph.sentenceStart(s.headOf);
  const before = s.lower(s.prev);
  if (VESSELS.has(before)) return !ownClause(s);
  if (!NAMED.has(before)) return false;
  for (let token = s.prev - 1; token >= 0 && token >= s.prev - 3 && s.joined(token); token--) {
    if (VESSELS.has(s.lower(token)) || BEARERS.has(s.lower(token))) return true;
  }
  return false;
}

/** "the tanker Iran seized", "the ship China is building": the country is the subject of a clause of its own. */
function ownClause(s: Site): boolean {
  if (s.next < 0) return false;
  const word = s.lower(s.next), bits = s.bits(s.next);
  if (bits & Cue.Auxiliary && !HAVE_OR_WILL.has(word)) return s.lower(s.next + 1).endsWith('ing');
  if (HAVE_OR_WILL.has(word) || bits & (Cue.FiniteVerb | Cue.StateAct | Cue.Reporting | Cue.StateHead | Cue.Adverb)) return true;
  return s.tokens.shape[s.next] === Shape.Lower && word.endsWith('ed');
}
