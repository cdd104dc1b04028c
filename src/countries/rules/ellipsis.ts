import type { Site } from '../site';

/** By the state that is named whole: its other half, by the word that is left of its name. */
const HALVES: Readonly<Record<string, readonly [string, string]>> = {
  KR: ['north', 'KP'], KP: ['south', 'KR'], 'south-vietnam': ['north', 'VDVN'], VDVN: ['south', 'south-vietnam'],
  YDYE: ['north', 'north-yemen'], 'north-yemen': ['south', 'YDYE'], SS: ['north', 'SD'], DE: ['east', 'DDDE'], DDDE: ['west', 'DE'],
};

/** "North and South Korea": the state of which only the first word is written, with that word's token. */
export function otherHalf(s: Site, code: string): { readonly token: number; readonly code: string } | undefined {
  const half = HALVES[code];
  if (!half || s.prev < 1 || s.last - s.first !== 2) return undefined;
  const word = s.lower(s.prev);
  if ((word !== 'and' && word !== 'or') || !s.joined(s.prev - 1)) return undefined;
  const token = s.prev - 1;
  return s.lower(token) === half[0] && s.capital(token) ? { token, code: half[1] } : undefined;
}
