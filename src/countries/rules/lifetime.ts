import { Shape } from '../../lexicon/tokens';
import type { Site } from '../site';

/** How far a year may stand from the name whose time it tells, in tokens. */
const NEAR = 8;

/** "In 1985, Zaire owed": true where a year near the name lies within the life time (EDTF, empty where open). */
export function datedWithin(s: Site, [from, to]: readonly [string, string]): boolean {
  if (to === '') return false;
  for (let token = Math.max(0, s.first - NEAR); token < s.tokens.count && token < s.last + NEAR; token++) {
    if (s.tokens.shape[token] !== Shape.Digits || s.tokens.end[token] - s.tokens.start[token] !== 4) continue;
    const year = s.lower(token);
    if (year >= from.slice(0, 4) && year <= to.slice(0, 4) && year >= '1000' && year < '2100') return true;
  }
  return false;
}
