import type { Site } from '../site';

/** By the state that is named whole: its other half, by the word that is left of its name. */
const HALVES: Readonly<Record<string, readonly [string, string]>> = {
  KR: ['north', 'KP'], KP: ['south', 'KR'], 'south-vietnam': ['north', 'VDVN'], VDVN: ['south', 'south-vietnam'],
  YDYE: ['north', 'north-yemen'], 'north-yemen': ['south', 'YDYE'], SS: ['north', 'SD'], DE: ['east', 'DDDE'], DDDE: ['west', 'DE'],
};

/** "North and South Korea": the state of which only the first word is written, with that word's token. */
export function otherHalf(s: Site, code: string): { readonly token: number; readonly code: string } | undefined {
  if (s.prev < 1 || s.last - s.first !== 2 || !(s.is(s.prev, 'and') || s.is(s.prev, 'or'))) return undefined;
  const half = HALVES[code], token = s.prev - 1;
  return half && s.capital(token) && s.is(token, half[0]) && s.joined(token) ? { token, code: half[1] } : undefined;
}
